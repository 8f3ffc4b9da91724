/**
 * Tunables shared by all ruptures, and those of agreements and repairs; those of one type are in
 * its file in `ruptures/`. `numbers.ts` explains the marks.
 */

// ---- [R1]–[R11] ruptures ------------------------------------------------------------------------

export const RUPTURE = {
  /** Added by a second tear in a torn bond, and by an edge act in one (prototype, [R11]). */
  again: 0.05,
  edge: 0.1,
  /** Added when a repair that had begun is given up (lab). */
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
  /** s of masking, in all, that split a chair ([R9]), and s in which a full mask wears off (lab). */
  maskedFor: 5,
  maskEases: 15,
  /** Share of the leak that a mask lets through ([C4], lab). */
  maskLeaks: 0.15,
  severity: 0.35,
  /** s of breathing, and of looking inward. */
  breath: 2,
  inward: 1.5,
  /** Share of its sound left at each step. */
  soundAtStep: [1, 0.8, 0.5],
  /** s in which the tone clears once the chair is whole: soon enough to be heard as a mend (lab hearing). */
  soundClears: 0.5,
  /** Volume and brightness lost, and roughness gained, by a split chair, at full (lab hearing). */
  veils: 0.65,
  tone: 1,
  rough: 0.8,
  /** The cost of being split, at full: spread of the pitch, hearing, leak (lab). */
  drift: 0.8,
  hearing: 0.4,
  leak: 0.5,
  /** Activation that becoming whole takes off, and the share of guard and shame. */
  eases: -0.1,
} as const;

export const WHOLE = {
  /**
   * Share of torn pairs, and order parameter of the onsets, at which the whole falls apart when it
   * has lasted this many s ([R10]).
   */
  torn: 0.5,
  order: 0.5,
  disorderFor: 3,
  severity: 0.5,
  /** s over which the sections drift fully apart, starting at this share, up to these shares of [T5]. */
  drifts: 20,
  apart: 0.3,
  cents: 1.2,
  ms: 1.2,
  /** Share of the chairs that must do their part, s for which, and s before a step is dropped. */
  enough: 0.75,
  hold: [0, 0.5, 0.5, 2, 0.5],
  patience: 12,
  /** s for which a consort that has begun again holds, whatever is torn (lab). */
  rests: 30,
  /** s between two gatherings of a whole that is apart (lab). */
  gatherGap: 8,
  /** Factors on activation and on every open tear's severity when the consort begins again (lab). */
  calms: 0.7,
  softens: 0.5,
  /** Severity below which a softened tear is let be, and the share of it that becomes residue (lab). */
  letBe: 0.25,
  leaves: 0.5,
  /** Coupling lost across the sections at full drift. */
  deaf: 0.5,
} as const;

// ---- [O2] agreements ----------------------------------------------------------------------------

export const AGREE = {
  /** [O1] A conductor needs one nod in three; everything else more than half. */
  conductorNeeds: 3,
  /** Least and most s between check-ins. */
  checkInLeast: 10,
  checkInMost: 240,
  /** s for which a proposal is open (lab). */
  lapses: 15,
  /** s for which a chair that proposed in vain, or again and again, may not propose. */
  pause: 10,
  /** Volume that a loudness agreed on allows at most. */
  most: { soft: 0.55, ordinary: 0.7, full: 0.85 },
  /** s of playing louder than agreed that break the agreement (lab). */
  overLoud: 4,
  /**
   * Deflection and s of pushing the tempo where another leads that break the agreement: a stroke is
   * shorter.
   */
  drive: 0.5,
  driving: 2,
  /** s after the agreed time at which a check-in is missed. */
  grace: 5,
  /**
   * How much more everyone follows an agreed leader, in timing, and how much less the leader
   * follows them ([O1], lab).
   */
  followed: 1.25,
  follows: 0.8,
} as const;

// ---- [M1]–[M4] repair ---------------------------------------------------------------------------

export const REPAIR = {
  /** s turned towards the other that count as noticing ([M1]). */
  notice: 1,
  /** Activation that counts as calm enough ([M1]). */
  calm: 0.4,
  /** s without blame ([M1]). */
  quiet: 3,
  /** s without contact that drop a step ([M1]). */
  apart: 6,
  /** s without progress that drop a step too: begun, and nothing said (lab). */
  idle: 25,
  /** s of gaze that count as staying ([R6]). */
  stay: 3,
  /** Beats of resynchronisation, and the tolerance ([M1], prototype). */
  beats: 4,
  cents: 12,
  ms: 35,
  /** Trust won by a mend, as a share of the rest to 1, at once, and s over which the bonus fades ([M4]). */
  bonus: 0.25,
  bonusFades: 30,
  /** s within which an earlier mend of the pair takes this share of the bonus ([M4]). */
  farming: 120,
  again: 0.5,
  /** [M3] Residue left by making nice, and s for which it hides the detuning. */
  niceResidue: 0.35,
  niceHides: 30,
  /** Beats in tune in mutual gaze with nothing said that count as making nice (lab). */
  niceBeats: 16,
  /** [B3] Woken residue above which a tear is old hurt: it needs reassurance more than once. */
  oldHurt: 0.1,
  /** How often (lab). */
  reassurances: 2,
  /** 1/s of severity, residue left by ignoring (prototype). */
  ignored: 0.002,
} as const;
