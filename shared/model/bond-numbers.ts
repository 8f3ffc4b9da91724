/** The tunables of what grows between two and stays; see `numbers.ts` for what the marks mean. */

// ---- [V1] longing, and being read ---------------------------------------------------------------

export const LONGING = {
  /** As a movement begins. */
  begins: 0.2,
  /** Share of the way that an answer moves it to 1 less the answer's worth: up, and down (lab). */
  rises: 0.9,
  eases: 0.6,
  /** Share of what is left to 1 that a miss, a misreading and an intrusion add (lab). */
  missed: 0.85,
  misread: 0.1,
  intruded: 0.9,
  /** 1/s per severity, of what is left to 1, while a tear has been open for more than this many s (lab). */
  torn: 0.05,
  tornAfter: 20,
  /** Share that an honest mend takes off (lab). */
  mended: 0.1,
  /** Share that a warm greeting, and a check-in, take off (lab). */
  greeted: 0.3,
  checkIn: 0.1,
  /** Growth of the pitch spread, and of the haste, with the square of longing (lab). */
  drift: 3.4,
  haste: 5,
  /** How much full longing raises where activation rests (lab). */
  rest: 0.1,
} as const;

export const DRAWN = {
  /** [N3] s for which one is drawn to whom one has read in time (lab). */
  lasts: 30,
  /** 1/s, pull of one's own pitch to the other's meanwhile (lab). */
  pull: 0.25,
} as const;

// ---- [B1]–[B3] memory ---------------------------------------------------------------------------

export const TRUST = {
  /** At first (prototype). */
  start: 0.55,
  /** Of what is left to 1: answered, greeted on return, answered one, checked in (prototype, lab). */
  met: 0.05,
  greeted: 0.12,
  meeting: 0.025,
  checkIn: 0.015,
  /** [D1] Agreed to differ, and found a middle. */
  differ: 0.02,
  halfway: 0.03,
  /** Of what is there (prototype). */
  missed: 0.12,
  misread: 0.15,
  intruded: 0.06,
  edge: 0.15,
  imposed: 0.1,
  pestered: 0.04,
  /** 1/s, of what is there, while one of one's circle has not looked at one for this many s (lab). */
  unseen: 0.004,
  unseenAfter: 30,
  /** 1/s per severity, of what is there, while torn and unattended ([B2], lab). */
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
  /** How much sturdier each seam of one's bonds makes one: jolts are divided by one more of it ([B3], lab). */
  sturdy: 0.03,
} as const;

// ---- [Q1] reflexes ------------------------------------------------------------------------------

export const REFLEX = {
  /** s for which a hurt pulls, and can be noticed (lab). */
  pulls: 10,
  /** s for which a noticed reflex is a strength (lab). */
  lasts: 20,
  /** Activation that noticing takes off, and share of the guard (lab). */
  eases: -0.06,
  guard: 0.05,
  /** Generosity: factor on the trust that one's answers win. */
  generous: 1.5,
  /** Clarity: factor on one's leak. */
  clear: 1.25,
  /** Spaciousness: factor on what unsettles one. */
  spacious: 0.5,
} as const;
