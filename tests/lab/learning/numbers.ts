/** Numbers of the simulated learner, each with its unit and source; "lab": chosen here, not measured on people. */
export const LEARNER = {
  /** How far each habit is there before any practice, 0 … 1 (lab). */
  atFirst: 0.15,
  /**
   * Share of what is left to 1 that a chance used teaches (lab). That each takes a share of what is left is the
   * exponential law of practice: Heathcote, Brown & Mewhort 2000, Psychonomic Bulletin & Review 7, 185–207.
   */
  used: 0.14,
  /** The same for the one missed chance that the page shows again afterwards, of a lesson or a concert (lab). */
  shownAgain: 0.1,
  /** Share of all this that is learnt where nothing of what it builds on is there yet: Gagné 1968, below; size: lab. */
  groundless: 0.1,
  /** Chances of one movement that teach: more are the same again (lab). */
  most: 5,
  /**
   * SD by which somebody does what they were just shown better than by practice alone: Ashford, Bennett & Davids
   * 2006, Journal of Motor Behavior 38, 185–205, for the form of a movement (for its outcome it is .17).
   */
  demonstrated: 0.77,
  /** Log odds per SD: Hasselblad & Hedges 1995, Psychological Bulletin 117, 167–178. */
  logOdds: Math.PI / Math.sqrt(3),
  /** How often a lesson that is not passed is played at most; from the third time on it is the gentle one (lab). */
  tries: 3,
  /** Concerts of an exam, the same for all: fewer differ by chance as much as learners do (lab). */
  exams: 24,
} as const;
