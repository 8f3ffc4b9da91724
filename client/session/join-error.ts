import type { JoinRefusal } from "../../shared/protocol/messages.ts";

/** Why there is no chair: the server's refusal, or what became of the way to it. */
export type JoinTrouble = JoinRefusal | "unreachable" | "blocked" | "gone" | "partMissing";

/** There is no chair. */
export class JoinError extends Error {
  readonly why: JoinTrouble;
  /** ms, where asking again later may help. */
  readonly retryAfterMs: number;
  constructor(why: JoinTrouble, retryAfterMs = RETRY_MS, options?: ErrorOptions) {
    super(why, options);
    this.why = why;
    this.retryAfterMs = retryAfterMs;
  }
}

/** Where the server does not say how long. */
const RETRY_MS = 1000;
