/** [J9] Coming and going: [N4]. */
import type { Measure } from "./measure.ts";
import { yesOrNo } from "./measure.ts";

/** From turning away to looking back. */
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

/** Times that a resting player was called, shown something or stared at. */
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
