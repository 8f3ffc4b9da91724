/** When a scene's events may come: timed ones at their time, those that follow a call no sooner than it. */
import type { Scene } from "./scenario.ts";
import type { Trigger } from "./trigger.ts";

/** s into the scene, from the earliest to the latest time; Infinity where that is open. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/**
 * s after which a call is over, whatever happened: its time to answer, plus the longest it may be
 * postponed.
 */
export const CALL_LASTS = 54;

/** [J3] Whether bonds can tear in the scene at all; the music may last a little longer than its minutes. */
export const mayTear = ({ tearsFrom, minutes }: Pick<Scene, "tearsFrom" | "minutes">): boolean =>
  tearsFrom < minutes * 60;

/** Moments that can only follow a call. */
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
