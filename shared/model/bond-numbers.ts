/** Tunables of what grows between two players and lasts; `numbers.ts` explains the marks. */

// ---- [V1] longing, and being read ---------------------------------------------------------------

export const LONGING = {
  /** At the start of a movement. */
  begins: 0.2,
  /**
   * How far an answer moves it towards 1 less the answer's worth: when it rises, and when it falls
   * (lab).
   */
  rises: 0.9,
  eases: 0.6,
  /** Share of the rest to 1 that a miss, a misreading and an intrusion add (lab). */
  missed: 0.85,
  misread: 0.1,
  intruded: 0.9,
  /** 1/s per severity, of the rest to 1, once a tear has been open for this many s (lab). */
  torn: 0.05,
  tornAfter: 20,
  /** Share that an honest mend takes off (lab). */
  mended: 0.1,
  /** Share that a warm greeting, and a check-in, take off (lab). */
  greeted: 0.3,
  checkIn: 0.1,
  /** Growth of pitch spread and haste with the square of longing (lab). */
  drift: 3.4,
  haste: 5,
  /** How much full longing raises the resting activation (lab). */
  rest: 0.1,
} as const;

export const DRAWN = {
  /** [N3] s for which a player is drawn to the one whose need they read in time (lab). */
  lasts: 30,
  /** 1/s, pull of the own pitch to the other's during that time (lab). */
  pull: 0.25,
} as const;

// ---- [B1]–[B3] memory ---------------------------------------------------------------------------

export const TRUST = {
  /** At the start of a session (prototype). */
  start: 0.55,
  /** Of the rest to 1: answered, greeted on return, having answered, checked in (prototype, lab). */
  met: 0.05,
  greeted: 0.12,
  meeting: 0.025,
  checkIn: 0.015,
  /** [D1] After agreeing to differ, and after finding a middle. */
  differ: 0.02,
  halfway: 0.03,
  /** Of the trust there is (prototype). */
  missed: 0.12,
  misread: 0.15,
  intruded: 0.06,
  edge: 0.15,
  imposed: 0.1,
  pestered: 0.04,
  /** 1/s, of the trust there is, once somebody of the circle has not looked for this many s (lab). */
  unseen: 0.004,
  unseenAfter: 30,
  /** 1/s per severity, of the trust there is, while torn and unattended ([B2], lab). */
  torn: 0.004,
} as const;

export const MEMORY = {
  /** Share of the residue that wakes in a new rupture ([B2], lab). */
  wakes: 0.5,
  /** 1/s per severity, guard learned from ruptures left open, and what a mend takes off ([B2], [B3]). */
  guard: 0.008,
  guardMended: 0.45,
  /** Share of shame that a mend, or becoming whole, takes off ([M4]), and of residue that a mend takes. */
  shameMended: 0.5,
  residueMended: 0.5,
  /**
   * How each seam of the own bonds makes a player sturdier: jolts are divided by one more of it
   * ([B3], lab).
   */
  sturdy: 0.03,
} as const;

// ---- [Q1] reflexes ------------------------------------------------------------------------------

export const REFLEX = {
  /** s for which a reflex pulls after a hurt, and can be noticed (lab). */
  pulls: 10,
  /** s for which a noticed reflex is a strength (lab). */
  lasts: 20,
  /** Activation that noticing takes off, and share of the guard (lab). */
  eases: -0.06,
  guard: 0.05,
  /** Generosity: factor on the trust that the own answers win. */
  generous: 1.5,
  /** Clarity: factor on the own leak. */
  clear: 1.25,
  /** Spaciousness: factor on what unsettles. */
  spacious: 0.5,
} as const;
