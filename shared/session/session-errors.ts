/** Reasons for which a session refuses a request. */

/** Reasons why a request was not carried out. */
export const SESSION_ERRORS = [
  /** [Z1] Only the facilitator of this consort may do that. */
  "led",
  /** [Z2] The simulation is paused. */
  "standsStill",
  /** Only the host may do that. */
  "notHost",
  /** Not while the movement is running. */
  "notNow",
  /** No such piece. */
  "noSuchPiece",
  /** No such scenario, or no such scene in it. */
  "noSuchScene",
  /** No other part is available. */
  "noOtherPart",
  /** No person has that chair. */
  "noSuchChair",
  /** The host can free only other chairs. */
  "ownChair",
  /** [F7] Other people played too, and a recording reveals their inner states. */
  "notAlone",
  /** Nobody else has suggested these terms. */
  "nothingSuggested",
] as const;
export type SessionError = (typeof SESSION_ERRORS)[number];

/** Reasons why somebody gets no chair. */
export type SeatingError =
  | "full"
  /** This browser already has a chair in the consort. */
  | "chairHeld"
  /** The host has given that chair away. */
  | "freed"
  /** [Z1] A facilitator assigns the chairs; none here belongs to that secret. */
  | "notHere";
