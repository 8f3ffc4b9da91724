/** [J9] Taking space and coming back: [N4]. */
import type { Event } from "../model/event.ts";
import type { ChairId } from "../model/units.ts";
import type { MovementLog } from "./log.ts";
import type { Measure } from "./measure.ts";
import { yesOrNo } from "./measure.ts";

/** A need for space, from turning away to the return, or to the next need. */
export interface Away {
  /** When the need arose. */
  readonly tick: number;
  readonly chair: ChairId;
  to: ChairId;
  /** Ticks; null when it did not happen. */
  waitedAt: number | null;
  backAt: number | null;
  greeted: { readonly tick: number; readonly by: ChairId } | null;
  /** Cues and stares at the player meanwhile. */
  readonly pressed: {
    readonly tick: number;
    readonly by: ChairId;
    readonly how: "cue" | "stare";
  }[];
}

/** Sorted by start. */
export function awaysOf({ events }: Pick<MovementLog, "events">): readonly Away[] {
  const all: Away[] = [];
  const open = new Map<ChairId, Away>();
  for (const event of events) {
    if (event.event === "need") {
      open.delete(event.chair);
      if (event.need !== "space") continue;
      const { tick, chair, to } = event;
      const away = { tick, chair, to, waitedAt: null, backAt: null, greeted: null, pressed: [] };
      all.push(away);
      open.set(chair, away);
    } else if ("chair" in event) {
      const away = open.get(event.chair);
      if (away !== undefined) followAway(away, event);
      if (away !== undefined && away.greeted !== null) open.delete(event.chair);
    }
  }
  return all;
}

function followAway(away: Away, event: Event): void {
  switch (event.event) {
    case "turned":
      away.to = event.to;
      break;
    case "met":
      away.waitedAt ??= event.tick;
      break;
    case "intruded":
      if (away.backAt === null)
        away.pressed.push({ tick: event.tick, by: event.by, how: event.how });
      break;
    case "returned":
      away.backAt = event.tick;
      break;
    case "greeted":
      away.greeted = { tick: event.tick, by: event.by };
      break;
    default:
      break;
  }
}

/** Time from turning away to looking back. */
export const breakSec: Measure = {
  unit: "seconds",
  better: "less",
  source: "N4 E15 S2.21",
  minEvents: 2,
  instances: ({ events }) =>
    events.flatMap((event) =>
      event.event === "returned"
        ? [
            {
              tick: event.tick,
              by: [event.to],
              chairs: [event.to, event.chair],
              good: true,
              value: event.seconds,
            },
          ]
        : [],
    ),
};

/** Share of returns that were greeted warmly at once. */
export const greetRate: Measure = {
  unit: "share",
  better: "more",
  source: "N4 S2.22",
  minEvents: 2,
  instances: ({ events }) =>
    events.flatMap((event, i) => {
      if (event.event !== "returned") return [];
      const { chair, to } = event;
      const next = events
        .slice(i + 1)
        .find(
          (later) =>
            (later.event === "greeted" || later.event === "need" || later.event === "returned") &&
            later.chair === chair,
        );
      return [yesOrNo(event.tick, next?.event === "greeted", [to], [to, chair])];
    }),
};

/** Number of times that a resting player was called, cued or stared at. */
export const intrusions: Measure = {
  unit: "count",
  better: "less",
  source: "N4 S2.24",
  minEvents: 0,
  instances: ({ events }) =>
    events.flatMap((event) =>
      event.event === "intruded"
        ? [
            {
              tick: event.tick,
              by: [event.by],
              chairs: [event.by, event.chair],
              good: false,
              value: 1,
            },
          ]
        : [],
    ),
};
