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
