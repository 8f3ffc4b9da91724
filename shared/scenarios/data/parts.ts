/** Building blocks that several scenes share. */
import type { HandItem } from "../../model/hand.ts";
import { USUAL_HAND } from "../hand.ts";
import type { ScenarioInput } from "../scenario.ts";

type Event = NonNullable<ScenarioInput["scenes"][number]["events"]>[number];

/** Four cues to begin with: to wait, to greet, to agree, to ask. */
export const FOUR: HandItem[] = ["wait", "warm", "nod", "ask"];
/** Three needs with their answers, and the cues for when something goes wrong. */
export const SEVEN: HandItem[] = ["steady", "support", "warm", "ask", "showNeed", "nod", "ownIt"];
/** All but the sharp cues, and one sharp cue. */
export const usualAnd = (item: HandItem): HandItem[] => [...USUAL_HAND, item];

/** Events in sequence, `every` s apart; `deed` gives the nth. */
export const series = (
  at: number,
  every: number,
  count: number,
  deed: (nth: number) => Event["deed"],
): Event[] =>
  Array.from({ length: count }, (_, nth) => ({ at: at + nth * every, deed: deed(nth) }));

/**
 * Adds what mends a split to the table of the part that is split, and what gathers the whole to all tables when it
 * falls apart: scenes with few cues need neither before.
 */
export const whenNeeded = (parts: number, mends: HandItem[] = ["showNeed"]): Event[] => [
  ...Array.from({ length: parts }, (_, part): Event => ({
    after: { event: "split", from: part },
    deed: { do: "table", chair: part, items: mends },
  })),
  { after: { event: "fellApart" }, deed: { do: "table", chair: "all", items: ["gather"] } },
];

/** The other chair of the same desk. */
export const desk = (chair: number): number => chair ^ 1;

/** Ids of consecutive ideas of one text: S2.19 … S2.31. */
export const ideas = (text: "S0" | "S1" | "S2", first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, nth) => `${text}.${first + nth}`);
