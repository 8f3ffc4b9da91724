/**
 * Every tunable of the rules, with its unit and source. A rule's id means that rule; "lab" means
 * set so that the invariants of RULES.md hold. Rates are per second; the phase that uses them turns
 * them into rates per tick once, at its end.
 */
import { TICKS_PER_SECOND } from "./units.ts";

/** Seconds to whole ticks. */
export const ticks = (seconds: number): number => Math.round(seconds * TICKS_PER_SECOND);
/** One tick in seconds. */
export const DT = 1 / TICKS_PER_SECOND;
/** Before every tick. */
export const NEVER = -1e9;

// ---- paces --------------------------------------------------------------------------------------

export const PACE_NAMES = ["beginner", "normal", "expert"] as const;
export type Pace = (typeof PACE_NAMES)[number];

/** What differs between paces; everything else is the same at every pace. */
export interface PaceNumbers {
  /** Seconds from one need of a chair to its next, on average. */
  readonly needEvery: number;
  /** [N3] Seconds within which an answer counts fully. */
  readonly answerBy: number;
  /** [N3] Seconds within which it still counts by half. */
  readonly lateBy: number;
  /** [C4], [N5] How plainly needs show, relative to expert. */
  readonly shows: number;
  /**
   * [A4] How plainly listening faces tell how far off one is, relative to expert: plainer where people
   * are new to it, and after that alike, so that a way shown has something left to tell (lab X9i).
   */
  readonly tells: number;
  /** [T3] Diffusion of a calm chair's pitch, cents² per second. */
  readonly drift: number;
  /** [T1] ms a beat by which a player without longing hurries or drags, SD (lab). */
  readonly haste: number;
  /** [T1] ms, timekeeper noise of a calm chair, SD per beat. */
  readonly timekeeper: number;
  /** [T5] Cents between two chairs at severity 1. */
  readonly tornCents: number;
  /** [T5] Milliseconds between two chairs at severity 1. */
  readonly tornMs: number;
  /** Seconds a cue stays visible. */
  readonly cueShown: number;
  /** [N4] Seconds after which looking at a chair that needs space counts as staring. */
  readonly stare: number;
  /** [N4] Seconds within which a return can be greeted. */
  readonly greet: number;
}

export const PACES: Readonly<Record<Pace, PaceNumbers>> = {
  beginner: {
    needEvery: 42,
    answerBy: 34,
    lateBy: 60,
    shows: 1.4,
    tells: 1.35,
    drift: 0.36,
    haste: 4,
    timekeeper: 1.5,
    tornCents: 20,
    tornMs: 50,
    cueShown: 4,
    stare: 3.5,
    greet: 4,
  },
  normal: {
    needEvery: 30,
    answerBy: 20,
    lateBy: 34,
    shows: 1.2,
    tells: 1,
    drift: 0.73,
    haste: 5,
    timekeeper: 4,
    tornCents: 30,
    tornMs: 80,
    cueShown: 2.5,
    stare: 5,
    greet: 3,
  },
  expert: {
    needEvery: 23,
    answerBy: 17,
    lateBy: 28,
    shows: 1,
    tells: 1,
    drift: 0.38,
    haste: 4.5,
    timekeeper: 11.2,
    tornCents: 36,
    tornMs: 90,
    cueShown: 2.5,
    stare: 4,
    greet: 2,
  },
};

// ---- [P1], [A1]–[A8] looking and acting ---------------------------------------------------------

export const EYES = {
  /** s until a look lands ([P2]). */
  travel: 0.25,
} as const;

export const CUE = {
  /** s between two cues of one chair (lab). */
  gap: 1,
  /** s until an ask is answered by the other's face (lab). */
  askDelay: 1.5,
  /** s between two gatherings of the consort (lab). */
  gatherGap: 30,
  /** s after a gathering during which breathing together counts more (lab). */
  gatherLasts: 8,
  /** How much more. */
  gatherBreath: 1.5,
  /** [A4] Least s between two ways shown to the same chair before it is pestering (lab). */
  wayGap: 8,
} as const;

/** [A9], [A10] Protection of a chair. */
export const SHIELD = {
  /** s for which stop keeps edge acts and new calls away: as long as an ask gives permission ([R7]). */
  stop: 10,
  /**
   * s from one stop that keeps calls away to the next: a rest, for a sixth of the time at most. Longer
   * than any pace goes from need to need, so that stop all the time does not replace reading ([X4]).
   */
  restEvery: 60,
  /** s in which no more than two edge acts reach one chair: about as long as a blow stirs (`settles`). */
  edgesWithin: 30,
} as const;

export const BOW = {
  /** Brightness of a tone played without bow, and what full volume adds: louder is brighter. */
  tone: 0.25,
  toneVolume: 0.5,
  /** cents/s at full deflection: a short tap of .2 s moves 5 cents (lab). */
  pitchSpeed: 25,
  /** ms/s at full deflection (lab). */
  tempoSpeed: 60,
  /** ms a beat by which a second at full deflection changes the own haste (lab). */
  hasteSpeed: 30,
  /** Relative error of a stroke, SD (prototype). */
  error: 0.2,
  /** Volume while breathing, relative ([A3]). */
  breathVolume: 0.55,
  /** Volume at rest. */
  rest: 0.5,
  /** Volume from which a player is too loud ([R3], lab). */
  loud: 0.8,
} as const;

// ---- [T1]–[T6] time and tuning ------------------------------------------------------------------

export const TIME = {
  /** Gain of phase correction, shared among the chairs ([T1]). */
  gain: 2,
  /** Growth of the timekeeper noise with activation ([T1]). */
  timekeeperActivation: 1.5,
  /** s over which haste changes (lab). */
  hasteFades: 100,
  /** ms, motor noise SD ([T1]). */
  motor: 5,
  /**
   * Share of the consort's common drift from the nominal beat removed each beat (lab): keeps the
   * numbers bounded; only differences matter ([I2]).
   */
  recentre: 0.08,
  /** Beats of the signed mean that decides "together" ([T4]). */
  meanBeats: 4,
  /** Hearing of chairs that the player does not look at ([T2]). */
  heardAside: 0.5,
  /** Hearing when flooded ([T2]). */
  heardFlooded: 0.3,
  /** Hearing lost by severity of the player's worst rupture ([R11], lab). */
  heardTorn: 0.2,
  /** How much more everyone hears an impose (lab). */
  heardImpose: 2,
  /** How much loudness leads and softness follows, per unit of volume off rest (lab). */
  heardVolume: 0.4,
  /**
   * [M1] Share of the asynchrony that two players in the last step correct to each other, and what
   * is left for all others (lab).
   */
  engaged: 0.35,
  engagedElse: 0.5,
} as const;

export const TUNE = {
  /** Growth of the pitch spread with activation ([T3], prototype). */
  driftActivation: 1.8,
  /** s, pull of a lone chair back to the consort's mean ([T3], prototype). */
  revert: 600,
  /** 1/s, pull towards coupled players ([T3], prototype). */
  pull: 0.018,
  /** How much more a duo drifts: nothing hides a wobble (lab, [X8]). */
  duoDrift: 2.5,
  /** cents, a trained ear's threshold (E9). */
  inTune: 10,
  /** cents, an untrained ear's threshold (E9). */
  near: 38,
  /** ms ([T4]). */
  together: 30,
  /** 1/s, pull of an impose on everyone's pitch (lab). */
  imposePull: 0.12,
} as const;

// ---- [P1] seeing --------------------------------------------------------------------------------

export const SEEING = {
  /** cents, error of the pitch a player sees of another, SD (prototype). */
  cents: 14,
  /** ms, error of the timing a player sees of another, SD (lab). */
  ms: 55,
  /** s, how fast that error changes (lab). */
  fades: 0.8,
  /** Added body noise, relative, from the threshold of stirred to full activation ([P5]). */
  stirred: 1.8,
  /** Body noise of a fully trusted chair, and of one not trusted at all, relative ([N5]). */
  trusting: 0.4,
  distrusting: 1.6,
  /** [R11] Added body noise across a tear, relative, per unit of distance between the two (lab). */
  torn: 0.6,
} as const;

/** [P1] Resolution of hearing another player's pitch and timing, tears apart. */
export const HEARING = {
  /** cents of a step, and cents/s of the glide to the next: within half a step is in tune ([T4], lab). */
  cents: 20,
  glide: 20,
  /** ms of a step: within half a step is together ([T4], lab). */
  ms: 30,
} as const;

/** How the body shows ([C4]); sizes on the −1 … 1 scale of `Body`. */
export const BODY = {
  /** Deflection of a need's signature. */
  signature: 0.42,
  /** Noise on each channel, SD. */
  noise: 0.45,
  /** s, how fast the noise changes: slow enough that a drawn face looks alive, not shaken. */
  noiseFades: 0.45,
  /** s in which a need appears on a face, evenly ([P4], lab). */
  comes: 2.75,
  /** Personal dialect, SD relative to the signature (prototype). */
  dialect: 1.1,
  /** s, how fast a face follows the feeling. */
  follows: 0.35,
  /** Error in cents and ms at which a listening face is at its fullest ([A4], lab). */
  winceCents: 30,
  winceMs: 80,
  /** Size of a listening face at its fullest, and its noise, SD ([A4]). */
  wince: 1,
  winceNoise: 0.55,
  /** Share of that noise left for a player who has just been shown the way ([A4], lab). */
  wincePlain: 0.06,
  /** Leak of a need: least, spread, and the weak leak of some needs ([N5]). */
  leakLeast: 0.8,
  leakSpread: 0.4,
  leakWeak: 0.1,
  leakWeakChance: 0.32,
  /**
   * [N5] How much more a need shows per unit of trust in the asked player, above the starting trust
   * (lab).
   */
  leakTrust: 0.8,
  /** Share of it that activation takes away, from stirred to full (lab). */
  leakStirred: 0.7,
  /** Share of the leak that full shame, and a full guard, take away ([R11], [B2]). */
  leakShame: 0.5,
  leakGuard: 0.7,
} as const;

// ---- [N1]–[N6] needs ----------------------------------------------------------------------------

/** [J1]–[J6] How far a scene may go. */
export const DIRECTION = {
  /** Plainest leak of a planned need (usual needs: .8 … 1.2), and the leak below which it is faint. */
  maxLeak: 1.6,
  faintBelow: 0.6,
  /** Longest passage of strain, s. */
  maxStress: 60,
  /** Largest slip of a string, cents and ms. */
  maxSlipCents: 60,
  maxSlipMs: 150,
  /** Severity of a tear from before the music: small enough to be mended in a scene. */
  maxTear: 0.35,
} as const;

export const NEED = {
  /** Spread of the time between needs, as a share in both directions. */
  spread: 0.4,
  /** s for which a need waits for a repair in its last steps (lab). */
  postpone: 20,
  /** Share of the time to answer that a full guard takes away ([B2], lab). */
  guarded: 0.6,
  /** s of peace before the first need of a movement can rise. */
  peace: 2,
  /** s after a need has ended before the next can rise. */
  rest: 3,
  /** Chance that a need turns to anybody of the circle, wherever the eyes rest ([N2], lab). */
  elsewhere: 0.2,
  /** Size of a chair's circle ([N2]). */
  circle: 3,
  /** Worth of a late answer ([N3]). */
  late: 0.5,
  /** Share of its worth left to a need after each wrong answer ([N4], lab). */
  tried: 0.2,
  /**
   * Share left after it was told or asked for, and after it was told when it showed too faintly to
   * be read, so that words were the only way ([N5], lab).
   */
  told: 0.1,
  toldFaint: 0.9,
  /**
   * Activation it costs to tell a need at once, falling to what it costs when the time to answer is
   * up, and what it costs when asked ([N5], lab).
   */
  prideAtOnce: 0.2,
  pride: 0.1,
  prideAsked: 0.1,
  /** s a chair looks away for space, s added by an intrusion, and the longest time ([N4]). */
  space: 5,
  intrusion: 8,
  spaceMost: 20,
  /** s after which a need for space has passed, if the chair never looks back. */
  spacePasses: 6,
  /** Least s between check-ins of a pair that do good ([N6]). */
  checkIn: 20,
  /** Least s between two asks of one chair, to anybody, that do good ([N6], lab). */
  round: 10,
} as const;

// ---- [V1], [V2] activation ----------------------------------------------------------------------

export const ACTIVATION = {
  /** At the start of a movement. */
  begins: 0.2,
  stirred: 0.35,
  strained: 0.65,
  flooded: 0.85,
  /** Resting activation, and how much a full guard raises it (prototype, [B2]). */
  rest: 0.14,
  guard: 0.25,
  /** s to return to rest (prototype). */
  settles: 22,
  /** 1/s, towards the activation of the focused player if that is higher (prototype). */
  contagion: 0.05,
  /** 1/s, towards the activation of a calm player in mutual gaze, if that is lower (prototype). */
  coRegulation: 0.05,
  /** 1/s, towards 0, while breathing (prototype). */
  breath: 0.55,
  /**
   * s of unbroken mutual gaze after which it stirs, except across a tear, and 1/s of the rest to 1
   * ([N4], lab).
   */
  gazeStirsAfter: 8,
  gazeStirs: 0.07,
  /** 1/s per severity of the own ruptures (prototype). */
  severity: 0.025,
  /** 1/s, in a hard passage, of the rest to 1 (prototype, [T6]). */
  hard: 0.1,
  /** 1/s, towards 0, while turned away for space (lab). */
  space: 0.08,
  /** Jumps (prototype). */
  missed: 0.12,
  misread: 0.26,
  intrusion: 0.08,
  edge: 0.2,
  imposed: 0.15,
  pestered: 0.08,
  met: -0.08,
  /** Chance that a soft cue fails when flooded ([V2]). */
  fails: 0.5,
} as const;

// ---- in files of their own -------------------------------------------------------------------

export { DRAWN, LONGING, MEMORY, REFLEX, TRUST } from "./bond-numbers.ts";
export { AGREE, REPAIR, RUPTURE, SPLIT, WHOLE } from "./rupture-numbers.ts";
export { OWN_PART } from "./own-part/numbers.ts";

export const OUTCOME = { harmony: 0.5, connection: 0.4, repair: 0.05, honesty: 0.05 } as const;
