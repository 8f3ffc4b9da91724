import type { JoinRefusal } from "../../shared/protocol/messages.ts";

/** Why there is no chair: a refusal of the server, or a failure on the way. */
export type JoinTrouble = JoinRefusal | "unreachable" | "blocked" | "gone" | "partMissing";

/** Joining failed. */
export class JoinError extends Error {
  readonly why: JoinTrouble;
  /** ms after which trying again may help. */
  readonly retryAfterMs: number;
  constructor(why: JoinTrouble, retryAfterMs = RETRY_MS, options?: ErrorOptions) {
    super(why, options);
    this.why = why;
    this.retryAfterMs = retryAfterMs;
  }
}

/** When the server does not say how long. */
const RETRY_MS = 1000;

/** A server that stops or restarts may not know a room: for so many ms after a drop, that refusal is retried. */
const RESTART_MS = 60_000;

/** The error of a failed attempt so many ms after the drop, as one that may pass if it is such a refusal. */
export const patientError = (error: unknown, sinceDropMs: number): unknown =>
  error instanceof JoinError && error.why === "noSuchConsort" && sinceDropMs < RESTART_MS
    ? new JoinError("unreachable")
    : error;
