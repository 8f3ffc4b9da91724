/** Why a session refuses a request. */

/** Why the session did not do what somebody asked for. */
export const SESSION_ERRORS = [
  /** [Z1] A facilitator leads this consort: that is theirs. */
  "led",
  /** [Z2] Everything stands still. */
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
  /** [F7] Others played too: a recording holds what went on inside them. */
  "notAlone",
  /** Nobody else suggests these terms. */
  "nothingSuggested",
] as const;
export type SessionError = (typeof SESSION_ERRORS)[number];

/** Why somebody gets no chair. */
export type SeatingError =
  | "full"
  /** This browser already has a chair in the consort. */
  | "chairHeld"
  /** The host has given that chair away. */
  | "freed"
  /** [Z1] A facilitator gives the chairs, and has given none here by that secret. */
  | "notHere";
