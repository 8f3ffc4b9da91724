/**
 * The tunables that all ruptures share, of agreements and repairs; what is one type's own stands in its
 * file in `ruptures/`. See `numbers.ts` for what the marks mean.
 */

// ---- [R1]–[R11] ruptures ------------------------------------------------------------------------

export const RUPTURE = {
  /** Added by a second tear in a torn bond, and by an edge act in one (prototype, [R11]). */
  again: 0.05,
  edge: 0.1,
  /** Added when a repair that had begun is let go of (lab). */
  letGo: 0.03,
  /** s before an unattended rupture grows, 1/s of growth, and where growth ends (prototype). */
  growsAfter: 8,
  grows: 0.008,
  growsTo: 0.7,
  /** Bands of severity (lab). */
  strain: 0.15,
  rupture: 0.35,
  breakdown: 0.65,
  /** s over which a rupture's sound follows its severity. */
  soundFollows: 1.5,
  /** What is left of the sound at repair steps 0 … 4 ([M1]). */
  soundAtStep: [1, 1, 0.85, 0.6, 0.2],
  /** [R11] Volume added to each for the other at full sound (lab). */
  louder: 0.3,
  /** Evidence kept per rupture. */
  evidence: 8,
  /** 1/s of shame per severity once unattended this many s ([R11], lab), and s for it to fade. */
  shame: 0.01,
  shameAfter: 20,
  shameFades: 90,
} as const;

export const SPLIT = {
  /** s of masking, together, that split a chair ([R9]), and s in which a full mask is forgotten (lab). */
  maskedFor: 5,
  maskEases: 15,
  /** Share of the leak that a mask lets through ([C4], lab). */
  maskLeaks: 0.15,
  severity: 0.35,
  /** s of breathing, and of looking inward. */
  breath: 2,
  inward: 1.5,
  /** What is left of its sound at each step. */
  soundAtStep: [1, 0.8, 0.5],
  /** Volume and brightness lost, and roughness gained, by who has come apart, at full. */
  veils: 0.5,
  tone: 0.7,
  rough: 0.4,
  /** What it costs to be split, at full: spread of the pitch, hearing, leak (lab). */
  drift: 0.8,
  hearing: 0.4,
  leak: 0.5,
  /** Activation that becoming whole takes off, share of the guard and of the shame too. */
  eases: -0.1,
} as const;

export const WHOLE = {
  /** Share of pairs torn, and order parameter of the onsets, beyond which the whole comes apart once
   * it has lasted so many s ([R10]). */
  torn: 0.5,
  order: 0.5,
  disorderFor: 3,
  severity: 0.5,
  /** s over which the sections drift all the way apart, from this share, to these shares of [T5]. */
  drifts: 20,
  apart: 0.3,
  cents: 1.2,
  ms: 1.2,
  /** Share of the chairs that have to do their part, for so many s a step, and s of patience. */
  enough: 0.75,
  hold: [0, 0.5, 0.5, 2, 0.5],
  patience: 12,
  /** s for which a consort that has begun again holds, whatever is torn in it (lab). */
  rests: 30,
  /** s between two gatherings of a whole that is apart (lab). */
  gatherGap: 8,
  /** What beginning again leaves of activation and of every open tear's severity (lab). */
  calms: 0.7,
  softens: 0.5,
  /** Severity, once softened, below which a tear is let be, and how much of that stays as residue (lab). */
  letBe: 0.25,
  leaves: 0.5,
  /** Coupling lost across the sections at full drift. */
  deaf: 0.5,
} as const;

// ---- [O2] agreements ----------------------------------------------------------------------------

export const AGREE = {
  /** [O1] A conductor needs one nod in so many; anyone else more than half. */
  conductorNeeds: 3,
  /** Least and most s between check-ins. */
  checkInLeast: 10,
  checkInMost: 240,
  /** s a proposal stays in the air (lab). */
  lapses: 15,
  /** s that who has put proposals in vain, or one after the other, leaves the floor to others. */
  pause: 10,
  /** Volume that a loudness agreed on allows at most. */
  most: { soft: 0.55, ordinary: 0.7, full: 0.85 },
  /** s of playing louder than agreed that break it (lab). */
  overLoud: 4,
  /** Deflection and s of driving the tempo where another leads that break it: a stroke is shorter. */
  drive: 0.5,
  driving: 2,
  /** s beyond the time agreed on before a check-in is missed. */
  grace: 5,
  /** How much more everyone follows, in time, who leads by agreement, and how much less it follows
   * them ([O1], lab). */
  followed: 1.25,
  follows: 0.8,
} as const;

// ---- [M1]–[M4] repair ---------------------------------------------------------------------------

export const REPAIR = {
  /** s of turning towards that is noticed ([M1]). */
  notice: 1,
  /** Activation that counts as calm enough ([M1]). */
  calm: 0.4,
  /** s without blame ([M1]). */
  quiet: 3,
  /** s without contact that drop a step ([M1]). */
  apart: 6,
  /** s without a step, or a deed, forward that drop a step too: begun, and nothing said (lab). */
  idle: 25,
  /** s of gaze that count as staying ([R6]). */
  stay: 3,
  /** Beats of resynchronisation, and how near ([M1], prototype). */
  beats: 4,
  cents: 12,
  ms: 35,
  /** Trust won by a mend, of what is left to 1, at once, and s over which the bonus fades ([M4]). */
  bonus: 0.25,
  bonusFades: 30,
  /** s within which an earlier mend of the pair takes this share of the bonus ([M4]). */
  farming: 120,
  again: 0.5,
  /** [M3] Residue left by making nice, and s for which it hides the detuning. */
  niceResidue: 0.35,
  niceHides: 30,
  /** Beats in tune in mutual gaze with nothing said that amount to making nice (lab). */
  niceBeats: 16,
  /** [B3] Residue that woke in a tear beyond which it is old hurt: reassured more than once. */
  oldHurt: 0.1,
  /** … and how often (lab). */
  reassurances: 2,
  /** 1/s of severity, residue left by ignoring (prototype). */
  ignored: 0.002,
} as const;
