/** [U4] The method of the analysis phase, chosen by three questions. */

export const GAPS = ["none", "unclear", "clear"] as const;
export const TIMES = ["short", "enough"] as const;
export const KINDS = ["doing", "thinking", "relating"] as const;

export interface MethodAnswers {
  /** Whether it is clear what the group did not manage yet (the performance gap); `none`: there is no gap. */
  readonly gap: (typeof GAPS)[number];
  /** `short`: under five minutes. */
  readonly time: (typeof TIMES)[number];
  readonly kind: (typeof KINDS)[number];
}

/**
 * `easy`: what went easily, what to change. `again`: watch it again, and describe it. `tell`: say it and show it.
 * `wonder`: I saw, I think, I wonder.
 */
export type Method = "easy" | "again" | "tell" | "wonder";

export function methodOf({ gap, time, kind }: MethodAnswers): Method {
  if (gap === "none") return "easy";
  if (gap === "unclear") return "again";
  return time === "short" || kind === "doing" ? "tell" : "wonder";
}
