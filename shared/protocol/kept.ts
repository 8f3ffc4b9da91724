/** What a facilitator asks of what is kept of their session: requests of their own, since an answer may be a large file. */
import { PASSWORD_REFUSALS } from "../live/commands.ts";

/** POST: gives a file, or `KeptRefused`. The secret is in the body, never in an address that a log would hold. */
export const KEPT_PATH = "/api/live/kept";

/** POST: ends the session and deletes all that is kept of it. */
export const FORGET_PATH = "/api/live/forget";

/** `tables`: for research, without names. `names`: who is who. `whole`: everything, to be taken in elsewhere. */
export const KEPT_FORMS = ["tables", "names", "whole"] as const;
export type KeptForm = (typeof KEPT_FORMS)[number];

export const KEPT_ERRORS = [
  "badShape",
  /** The link is not that of a console. */
  "notFacilitator",
  /** Beside the link. */
  ...PASSWORD_REFUSALS,
  "tooFast",
  /** Another export is being made. */
  "busy",
  /** It needs more time or memory than it may have. */
  "tooLarge",
  /** Nothing of this session is kept. */
  "nothingKept",
  /** Disk or database give no answer. */
  "storeAway",
] as const;
export type KeptError = (typeof KEPT_ERRORS)[number];

export interface KeptRefused {
  readonly why: KeptError;
}

/** Null: it is deleted. */
export interface Forgotten {
  readonly why: KeptError | null;
}
