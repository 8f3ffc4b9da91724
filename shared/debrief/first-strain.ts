import type { MovementLog } from "../measures/log.ts";
import type { Tear } from "../measures/tears.ts";
import { isEdge } from "../model/cue.ts";
import { ticks } from "../model/numbers.ts";

/** An edge cue at most this many ticks before a tear counts as its beginning. */
const BLOW = ticks(6);

/**
 * Tick at which a tear began: when the need behind it arose, or the edge cue came; otherwise the tear's own tick.
 * Searches the log backwards, no further than the need that was open at the time.
 */
export function firstStrain({ events }: Pick<MovementLog, "events">, tear: Tear): number {
  const { cause, hurt, tick } = tear;
  // The tear was already open when the movement began.
  if (tear.from === null) return 0;
  const isOfTwo = (one: number, other: number | null): boolean =>
    (one === cause && other === hurt) || (one === hurt && other === cause);
  for (let i = events.length - 1; i >= 0; i -= 1) {
    const event = events[i];
    if (event === undefined || event.tick > tick) continue;
    switch (event.event) {
      case "cue":
        if (
          tick - event.tick <= BLOW &&
          isEdge(event.cue) &&
          event.by === cause &&
          event.to === hurt
        )
          return event.tick;
        break;
      case "need":
        if (isOfTwo(event.chair, event.to)) return needIsOver(events, i, tick) ? tick : event.tick;
        break;
      default:
        break;
    }
  }
  return tick;
}

/** Whether the need at index `rose` had ended before `tick`. */
function needIsOver(events: MovementLog["events"], rose: number, tick: number): boolean {
  const need = events[rose];
  if (need?.event !== "need") return true;
  for (let i = rose + 1; i < events.length; i += 1) {
    const event = events[i];
    if (event === undefined || event.tick >= tick) return false;
    if (!("chair" in event) || event.chair !== need.chair) continue;
    if (event.event === "met" && need.need !== "space") return true;
    if (event.event === "missed" || event.event === "returned" || event.event === "need")
      return true;
  }
  return false;
}
