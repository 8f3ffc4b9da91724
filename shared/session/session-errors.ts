/** Why a session refuses what somebody asks of it. */

/** Why the session would not do what somebody asked for. */
export const SESSION_ERRORS = [
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
  | "freed";
