/**
 * [J11] What a scene may wait for: moments of the event log, each with its doer and the player it
 * concerns.
 */
import { isEdge } from "../model/cue.ts";
import type { Event } from "../model/event.ts";
import type { ChairId } from "../model/units.ts";

export const TRIGGERS = [
  /** A need has turned from one to the other; then it was met, misread, or left unanswered. */
  "called",
  "met",
  "misread",
  "unanswered",
  /** [A6] One has asked the other, told it a need, or set it a limit. */
  "asked",
  "told",
  "stopped",
  /** [A7] An edge act of one at the other. */
  "struck",
  /** [N4] One pressed on the other, who rested; came back to the other; or greeted their return. */
  "intruded",
  "returned",
  "greeted",
  /** Caused by one, hurting the other; mended, between the two. */
  "torn",
  "mended",
  /** [O2] One has proposed terms, and they are agreed. */
  "proposed",
  "agreed",
  /** [R9] A split of one chair. [R10] The whole fell apart, and began again. */
  "split",
  "fellApart",
  "beganAgain",
] as const;
export type Trigger = (typeof TRIGGERS)[number];

/** Such a moment; null when it belongs to nobody. */
export interface Moment {
  readonly what: Trigger;
  readonly from: ChairId | null;
  readonly to: ChairId | null;
}

/** The moments that an event stands for; mostly none. */
export function momentsOf(event: Event): readonly Moment[] {
  const one = (
    what: Trigger,
    from: ChairId | null = null,
    to: ChairId | null = null,
  ): readonly Moment[] => [{ what, from, to }];
  switch (event.event) {
    case "need":
    case "turned":
      return one("called", event.chair, event.to);
    case "met":
    case "misread":
      return one(event.event, event.chair, event.by);
    case "missed":
      return one("unanswered", event.chair, event.by);
    case "told":
      return one("told", event.chair, event.to);
    case "cue":
      if (event.cue === "ask") return one("asked", event.by, event.to);
      if (event.cue === "stop") return one("stopped", event.by, event.to);
      return isEdge(event.cue) ? one("struck", event.by, event.to) : [];
    case "intruded":
    case "greeted":
      return one(event.event, event.by, event.chair);
    case "returned":
      return one("returned", event.chair, event.to);
    case "torn":
      return one("torn", event.cause, event.hurt);
    case "mended":
      return [...one("mended", event.a, event.b), ...one("mended", event.b, event.a)];
    case "proposed":
    case "agreed":
      return one(event.event, event.by);
    case "split":
      return one("split", event.chair);
    case "fellApart":
    case "beganAgain":
      return one(event.event);
    default:
      return [];
  }
}
