/**
 * Every tunable of the rules, with its unit and where it comes from. A rule's id means
 * that rule, "lab" means set so that the invariants of RULES.md hold. Rates are per second and are turned into
 * rates per tick once, at the bottom of the phase that uses them.
 */
import { TICKS_PER_SECOND } from "./units.ts";

/** Seconds to whole ticks. */
export const ticks = (seconds: number): number => Math.round(seconds * TICKS_PER_SECOND);
/** One tick in seconds. */
export const DT = 1 / TICKS_PER_SECOND;
/** A tick before all others. */
export const NEVER = -1e9;

// ---- paces --------------------------------------------------------------------------------------

export const PACE_NAMES = ["beginner", "normal", "expert"] as const;
export type Pace = (typeof PACE_NAMES)[number];

/** What differs between paces; everything else is the same for everyone. */
export interface PaceNumbers {
  /** Seconds from one need of a chair to its next, on average. */
  readonly needEvery: number;
  /** [N3] Seconds within which an answer counts whole. */
  readonly answerBy: number;
  /** [N3] Seconds within which it still counts half. */
  readonly lateBy: number;
  /** [C4], [N5] How plainly needs show, relative to expert. */
  readonly shows: number;
  /** [T3] Diffusion of a calm chair's pitch, cents² per second. */
  readonly drift: number;
  /** [T1] ms a beat by which one who longs for nobody hurries or drags, SD (lab). */
  readonly haste: number;
  /** [T1] ms, timekeeper noise of a calm chair, SD per beat. */
  readonly timekeeper: number;
  /** [T5] Cents between two chairs at severity 1. */
  readonly tornCents: number;
  /** [T5] Milliseconds between two chairs at severity 1. */
  readonly tornMs: number;
  /** Seconds a cue stays visible. */
  readonly cueShown: number;
  /** [N4] Seconds one may look at a chair that needs space before it is staring. */
  readonly stare: number;
  /** [N4] Seconds within which a return can be greeted. */
  readonly greet: number;
}

export const PACES: Readonly<Record<Pace, PaceNumbers>> = {
  beginner: {
    needEvery: 44,
    answerBy: 34,
    lateBy: 60,
    shows: 1.4,
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
  /** s for a look to land ([P2]). */
  travel: 0.25,
} as const;

export const CUE = {
  /** s between two cues of one chair (lab). */
  gap: 1,
  /** s an ask takes to be answered by the other's face (lab). */
  askDelay: 1.5,
  /** s between two gatherings of the consort (lab). */
  gatherGap: 30,
  /** s for which breathing together after a gathering counts more (lab). */
  gatherLasts: 8,
  /** How much more. */
  gatherBreath: 1.5,
  /** [A4] s between two ways shown by one to one that are not yet pushing (lab). */
  wayGap: 8,
} as const;

/** [A9], [A10] What a chair is kept from. */
export const SHIELD = {
  /** s for which stop keeps edge acts and new calls from who said it: as long as asking gives leave ([R7]). */
  stop: 10,
  /** s in which no more than two edge acts reach one chair: about as long as a blow stirs (`settles`). */
  edgesWithin: 30,
} as const;

export const BOW = {
  /** Brightness of a tone played with no bow at all, and what full volume adds: louder is brighter. */
  tone: 0.25,
  toneVolume: 0.5,
  /** cents/s at full deflection: a short tap of .2 s moves 5 cents (lab). */
  pitchSpeed: 25,
  /** ms/s at full deflection (lab). */
  tempoSpeed: 60,
  /** ms a beat, each second at full deflection, by which a stroke changes one's own haste (lab). */
  hasteSpeed: 30,
  /** Relative error of a stroke, SD (prototype). */
  error: 0.2,
  /** Volume while breathing, relative ([A3]). */
  breathVolume: 0.55,
  /** Volume at rest. */
  rest: 0.5,
  /** Volume from which on one is too loud ([R3], lab). */
  loud: 0.8,
} as const;

// ---- [T1]–[T6] time and tuning ------------------------------------------------------------------

export const TIME = {
  /** Gain of phase correction, shared out over the chairs ([T1]). */
  gain: 2,
  /** Growth of the timekeeper noise with activation ([T1]). */
  timekeeperActivation: 1.5,
  /** s over which haste changes (lab). */
  hasteFades: 100,
  /** ms, motor noise SD ([T1]). */
  motor: 5,
  /** Share of the consort's common drift from the nominal beat taken back each beat (lab): bounds
   * the numbers; only differences matter ([I2]). */
  recentre: 0.08,
  /** Beats of the signed mean that tells together from not ([T4]). */
  meanBeats: 4,
  /** Hearing of chairs one does not look at ([T2]). */
  heardAside: 0.5,
  /** Hearing when flooded ([T2]). */
  heardFlooded: 0.3,
  /** Hearing lost by severity of one's worst rupture, the low road ([R11], lab). */
  heardTorn: 0.2,
  /** How much more an impose is heard by everyone ([A7], lab). */
  heardImpose: 2,
  /** How much loudness leads and softness follows, per unit of volume off rest (lab). */
  heardVolume: 0.4,
  /** [M1] Share of the asynchrony that each of two who engage takes back, and what is left for all others (lab). */
  engaged: 0.35,
  engagedElse: 0.5,
} as const;

export const TUNE = {
  /** Growth of the pitch spread with activation ([T3], prototype). */
  driftActivation: 1.8,
  /** s, pull of a lone chair back to the consort's mean ([T3], prototype). */
  revert: 600,
  /** 1/s, pull towards those one is coupled to ([T3], prototype). */
  pull: 0.018,
  /** How much more two alone drift: nothing covers a wobble (lab, [X8]). */
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
  /** cents, noise of the pitch one sees, SD (prototype). */
  cents: 14,
  /** ms, noise of the timing one sees, SD (lab). */
  ms: 55,
  /** s, how fast that noise changes (lab). */
  fades: 0.8,
  /** Added body noise, relative, from where one is stirred to full activation ([P5]). */
  stirred: 1.8,
  /** Body noise for a chair one trusts fully, and for one one does not, relative ([N5]). */
  trusting: 0.4,
  distrusting: 1.6,
  /** [R11] Added body noise across a tear, relative, per unit of how far apart the two are (lab). */
  torn: 0.6,
} as const;

/** [P1] How finely one hears where another stands, tears apart. */
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
  /** s, how fast the noise changes: slow enough for a drawn face to look alive, not shaken. */
  noiseFades: 0.45,
  /** s in which a need comes over a face, evenly ([P4], lab). */
  comes: 2.75,
  /** Personal dialect, SD relative to the signature (prototype). */
  dialect: 1.1,
  /** s, how fast a face follows what it feels. */
  follows: 0.35,
  /** How far off, in cents and ms, makes a listening face its fullest ([A4], lab). */
  winceCents: 30,
  winceMs: 80,
  /** Size of a listening face at its fullest, and its noise, SD ([A4]). */
  wince: 1,
  winceNoise: 0.55,
  /** What is left of that noise for whom one has just shown the way ([A4], lab). */
  wincePlain: 0.06,
  /** Leak of a need: least, spread, and the weak leak that some needs have ([N5]). */
  leakLeast: 0.8,
  leakSpread: 0.4,
  leakWeak: 0.1,
  leakWeakChance: 0.32,
  /** [N5] How much more of a need shows per unit of trust in whom it is turned to, above what one begins with (lab). */
  leakTrust: 0.8,
  /** Share of it that activation takes away, from where one is stirred to full (lab). */
  leakStirred: 0.7,
  /** Share of the leak that full shame, and a full guard, take away ([R11], [B2]). */
  leakShame: 0.5,
  leakGuard: 0.7,
} as const;

// ---- [N1]–[N6] needs ----------------------------------------------------------------------------

/** [J1]–[J6] How far a scene may go. */
export const DIRECTION = {
  /** Plainest leak of a planned need (usual needs: .8 … 1.2), and the one below which it is faint. */
  maxLeak: 1.6,
  faintBelow: 0.6,
  /** s one passage of strain lasts at most. */
  maxStress: 60,
  /** Cents and ms by which a string may slip. */
  maxSlipCents: 60,
  maxSlipMs: 150,
  /** Severity of a tear that was there before the music: small enough to be mended in a scene. */
  maxTear: 0.35,
} as const;

export const NEED = {
  /** Spread of the time between needs, as a share either way. */
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
  /** Share of its worth left to a need with each wrong answer ([N4], lab). */
  tried: 0.4,
  /** Share left once it was told or asked for; and once told, where it showed too faintly to be read, so
   * that words were the only way ([N5], lab). */
  told: 0.1,
  toldFaint: 0.9,
  /** Activation it costs to tell one's need before the other could have seen it, falling to what it
   * costs once the time to answer is up, and what it costs when asked ([N5], lab). */
  prideAtOnce: 0.2,
  pride: 0.1,
  prideAsked: 0.1,
  /** s a chair looks away for space, s an intrusion adds, and the most it can come to ([N4]). */
  space: 5,
  intrusion: 8,
  spaceMost: 20,
  /** s after which a chair that never looks back has let the need pass. */
  spacePasses: 6,
  /** s between check-ins of a pair that do good ([N6]). */
  checkIn: 20,
  /** s between two askings of one chair, of whomever, that do good ([N6], lab). */
  round: 10,
} as const;

// ---- [V1], [V2] activation ----------------------------------------------------------------------

export const ACTIVATION = {
  /** As a movement begins. */
  begins: 0.2,
  stirred: 0.35,
  strained: 0.65,
  flooded: 0.85,
  /** Where it rests, and how much a full guard raises that (prototype, [B2]). */
  rest: 0.14,
  guard: 0.25,
  /** s to return to rest (prototype). */
  settles: 22,
  /** 1/s, towards the higher activation of the one looked at (prototype). */
  contagion: 0.05,
  /** 1/s, towards the lower one of a calm chair in mutual gaze (prototype). */
  coRegulation: 0.05,
  /** 1/s, towards nothing, while breathing (prototype). */
  breath: 0.55,
  /** s of unbroken mutual gaze after which it stirs, torn pairs apart, and 1/s of what is left to 1 ([N4], lab). */
  gazeStirsAfter: 8,
  gazeStirs: 0.07,
  /** 1/s of severity in own ruptures (prototype). */
  severity: 0.025,
  /** 1/s, in a hard passage, of what is left to 1 (prototype, [T6]). */
  hard: 0.1,
  /** 1/s, towards nothing, while turned away for space (lab). */
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
