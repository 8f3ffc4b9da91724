import type { OwnWhole } from "../model/perception.ts";
import type { ChairId } from "../model/units.ts";

/** [R10] The steps of mending the whole, as the lamps name them. */
export const WHOLE_STEPS = ["stop", "look up", "breathe", "begin again"] as const;

/** What the whole waits for, as one line: "all: look up at Noor"; "the others: breathe" once one has done it. */
export function wholeLine(
  { step, by, owes }: OwnWhole,
  nameOf: (chair: ChairId) => string,
): string {
  if (step === 0) return "somebody gathers: all stop, look up, breathe, begin again";
  const mine = owes.some((owed) => owed.by !== "them");
  const who = mine ? "all" : "the others";
  return `${who}: ${WHOLE_DEEDS[step](by === null ? null : nameOf(by))}`;
}

const WHOLE_DEEDS: Readonly<Record<1 | 2 | 3 | 4, (by: string | null) => string>> = {
  1: () => "stop, let the bow rest",
  2: (by) => (by === null || by === "you" ? "look up at each other" : `look up at ${by}`),
  3: () => "breathe together",
  4: () => "let go, and begin again",
};
