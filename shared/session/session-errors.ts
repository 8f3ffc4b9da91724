/** Why a session refuses what somebody asks of it. */

/** Why the session would not do what somebody asked for. */
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
  /** No such scenario, or it has no such scene. */
  "noSuchScene",
  /** Nobody else's part can be had instead. */
  "noOtherPart",
  /** Nobody sits in that chair. */
  "noSuchChair",
  /** The host frees the chairs of others. */
  "ownChair",
  /** These terms are not suggested, by anyone else. */
  "nothingSuggested",
] as const;
export type SessionError = (typeof SESSION_ERRORS)[number];

/** Why somebody gets no chair. */
export type SeatingError =
  | "full"
  /** This browser has a chair in the consort. */
  | "chairHeld"
  /** The host has given that chair away. */
  | "freed"
  /** [Z1] A facilitator gives the chairs, and has given none here by that secret. */
  | "notHere";
