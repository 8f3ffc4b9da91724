/** A facilitator's requests for the stored data of a session: HTTP, since an answer may be a large file. */
import { PASSWORD_REFUSALS } from "../live/commands.ts";

/** POST: returns a file, or `KeptRefused`. The secret is in the body, since addresses appear in logs. */
export const KEPT_PATH = "/api/live/kept";

/** POST: ends the session and deletes all that is stored of it. */
export const FORGET_PATH = "/api/live/forget";

/** `tables`: for research, without names. `names`: key of names. `whole`: everything, to be imported elsewhere. */
export const KEPT_FORMS = ["tables", "names", "whole"] as const;
export type KeptForm = (typeof KEPT_FORMS)[number];

export const KEPT_ERRORS = [
  "badShape",
  /** The secret is not that of a console. */
  "notFacilitator",
  /** Refusals of the password, which is needed in addition to the link. */
  ...PASSWORD_REFUSALS,
  "tooFast",
  /** Another export is running. */
  "busy",
  /** It exceeds the limit of time or memory. */
  "tooLarge",
  /** Nothing is stored of this session. */
  "nothingKept",
  /** Disk or database do not answer. */
  "storeAway",
] as const;
export type KeptError = (typeof KEPT_ERRORS)[number];

export interface KeptRefused {
  readonly why: KeptError;
}

/** Null: deleted. */
export interface Forgotten {
  readonly why: KeptError | null;
}
