import type { MovementLog } from "../measures/log.ts";
import type { Tear } from "../measures/tears.ts";
import { isEdge } from "../model/cue.ts";
import { ticks } from "../model/numbers.ts";

/** A blow this long before a tear belongs to it. */
const BLOW = ticks(6);

/**
 * Tick of the first sign of a tear: when the need rose that it is about, or the blow fell; else the tear itself.
 * It is looked for backwards, up to the need that was open then.
 */
export function firstStrain({ events }: Pick<MovementLog, "events">, tear: Tear): number {
  const { cause, hurt, tick } = tear;
  // There before the first beat.
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

/** Whether the need that rose there had ended before that tick. */
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
