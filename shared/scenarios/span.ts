/** When a scene's events may come: what is by the clock at its time, what follows on a call no sooner than that. */
import type { Scene } from "./scenario.ts";
import type { Trigger } from "./trigger.ts";

/** s into the scene, from the first time it may come to the last; Infinity where that is open. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/** s after which a call is over, whatever came of it: its time to answer, and what it may wait. */
export const CALL_LASTS = 54;

/** What becomes of a call, and nothing else. */
const OF_A_CALL: ReadonlySet<Trigger> = new Set<Trigger>([
  "called",
  "met",
  "misread",
  "unanswered",
]);

export function spanOf(
  scene: Scene,
  { at, every = 0, times, after }: Scene["events"][number],
): Span {
  if (at !== undefined) return { from: at, until: at + every * (times - 1) };
  const open = { from: 0, until: Infinity };
  if (after === undefined || scene.needs.byChance || !OF_A_CALL.has(after.event)) return open;
  const calls = scene.events.flatMap((one) =>
    one.deed.do === "need" &&
    one.at !== undefined &&
    (after.from === undefined || after.from === one.deed.chair) &&
    (after.to === undefined || after.to === one.deed.to)
      ? [spanOf(scene, one)]
      : [],
  );
  if (calls.length === 0) return open;
  return {
    from: Math.min(...calls.map(({ from }) => from)) + after.plus,
    until: Math.max(...calls.map(({ until }) => until)) + times * (CALL_LASTS + after.plus),
  };
}
