/** [J9] Self-regulation: [A3], [C4], [Q1], [R9]. */
import { SOFT_CUES } from "../model/cue.ts";
import { ACTIVATION } from "../model/numbers.ts";
import { chairId, TICKS_PER_SECOND } from "../model/units.ts";
import { type Measure, yesOrNo } from "./measure.ts";

/** Share of a player's soft cues given while not strained. */
export const calmAnswers: Measure = {
  unit: "share",
  better: "more",
  source: "C4 A3 S2.11",
  minEvents: 3,
  instances: (log) =>
    log.events.flatMap((event) => {
      if (event.event !== "cue" || event.to === null || !SOFT_CUES.has(event.cue)) return [];
      const calm = (log.cues.get(event)?.activation ?? 0) < ACTIVATION.strained;
      return [yesOrNo(event.tick, calm, [event.by], [event.by, event.to])];
    }),
};

/** Times that a player split. */
export const splits: Measure = {
  unit: "count",
  better: "less",
  source: "R9 S1.56",
  minEvents: 0,
  instances: ({ events }) =>
    events.flatMap((event) =>
      event.event === "split"
        ? [
            {
              tick: event.tick,
              by: [event.chair],
              chairs: [event.chair],
              good: false,
              value: 1,
            },
          ]
        : [],
    ),
};

/** Share of splits after which the player became whole again. */
export const wholeAgain: Measure = {
  unit: "share",
  better: "more",
  source: "R9 S2.41",
  minEvents: 1,
  instances: ({ events, ticks }, { within = Infinity }) =>
    events.flatMap((event, i) => {
      if (event.event !== "split") return [];
      const { chair, tick } = event;
      const end = events
        .slice(i + 1)
        .find((later) => later.event === "wholeAgain" && later.chair === chair);
      const most = within * TICKS_PER_SECOND;
      if (most < Infinity && tick + most > ticks) return [];
      return [yesOrNo(end?.tick ?? tick, end !== undefined && end.tick - tick <= most, [chair])];
    }),
};

/** Share of players with a reflex who noticed it at least once. */
export const reflexNoticed: Measure = {
  unit: "share",
  better: "more",
  source: "Q1 Q2 S1.102",
  minEvents: 1,
  instances: ({ events, reflexes, ticks }) =>
    reflexes.flatMap((reflex, i) => {
      if (reflex === null) return [];
      const noticed = events.find((event) => event.event === "noticedReflex" && event.chair === i);
      return [yesOrNo(noticed?.tick ?? ticks, noticed !== undefined, [chairId(i)])];
    }),
};
