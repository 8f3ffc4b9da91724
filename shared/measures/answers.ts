/** [J9] Calls, and how they were answered: [N1]–[N5]. */
import type { Event } from "../model/event.ts";
import { type Answer, FITTING_ANSWER, type Need } from "../model/cue.ts";
import type { ChairId } from "../model/units.ts";
import type { MovementLog } from "./log.ts";
import { type Instance, type Measure, yesOrNo } from "./measure.ts";
import type { MeasureOptions } from "./objective.ts";

/** A call: a need other than space, turned to a player, until it is met or expires. */
export interface Call {
  /** When the need arose. */
  readonly tick: number;
  readonly chair: ChairId;
  readonly need: Need;
  readonly faint: boolean;
  to: ChairId;
  /** [N5] When it was first said in words, to whom, and whether because they asked; null: never. */
  told: { readonly tick: number; readonly to: ChairId; readonly asked: boolean } | null;
  /** The first answer of the player who was called; null: none. */
  first: FirstAnswer | null;
  /** `timely`: met while the answer still earned full credit. */
  end: {
    readonly tick: number;
    readonly met: boolean;
    readonly timely: boolean;
    readonly by: ChairId;
  } | null;
}

export interface FirstAnswer {
  readonly tick: number;
  readonly by: ChairId;
  readonly given: Answer;
  /** It fitted, before any words. */
  readonly right: boolean;
}

/** Sorted by start; calls still open at the end have no `end`. */
export function callsOf(
  log: Pick<MovementLog, "events" | "faint">,
  { need: only }: MeasureOptions = {},
): readonly Call[] {
  const calls: Call[] = [];
  const open = new Map<ChairId, Call>();
  for (const event of log.events) {
    if (event.event === "need") {
      open.delete(event.chair);
      if (event.need === "space" || (only !== undefined && event.need !== only)) continue;
      const call = newCall(event, log.faint.has(event));
      calls.push(call);
      open.set(event.chair, call);
    } else if ("chair" in event) {
      const call = open.get(event.chair);
      if (call !== undefined) hear(call, event);
      if (call?.end) open.delete(event.chair);
    }
  }
  return calls;
}

const newCall = ({ tick, chair, need, to }: Event & { event: "need" }, faint: boolean): Call => ({
  tick,
  chair,
  need,
  faint,
  to,
  told: null,
  first: null,
  end: null,
});

function hear(call: Call, event: Event): void {
  switch (event.event) {
    case "turned":
      call.to = event.to;
      break;
    case "told":
      call.told ??= { tick: event.tick, to: event.to, asked: event.asked };
      break;
    case "misread":
      call.first ??= { tick: event.tick, by: event.by, given: event.answer, right: false };
      break;
    case "met":
      call.first ??= {
        tick: event.tick,
        by: event.by,
        given: FITTING_ANSWER[event.need],
        right: !event.told,
      };
      call.end = { tick: event.tick, met: true, timely: event.timely, by: event.by };
      break;
    case "missed":
      call.end = { tick: event.tick, met: false, timely: false, by: event.by };
      break;
    default:
      break;
  }
}

/** Share of first answers that fitted before any words. */
export const firstRight: Measure = {
  unit: "share",
  better: "more",
  source: "N3 P4 S1.39",
  minEvents: 3,
  instances: (log, options) =>
    callsOf(log, options).flatMap(({ chair, first }) =>
      first === null ? [] : [yesOrNo(first.tick, first.right, [first.by], [first.by, chair])],
    ),
};

/** Share of ended calls that were met, in time or late. */
export const metShare: Measure = {
  unit: "share",
  better: "more",
  source: "N3 S0.1",
  minEvents: 3,
  instances: (log, options) => ends(callsOf(log, options)),
};

/** `metShare` of faint calls, which are met by reading, asking or telling. */
export const faintSolved: Measure = {
  unit: "share",
  better: "more",
  source: "N5 N6 S0.26",
  minEvents: 3,
  instances: (log, options) => ends(callsOf(log, options).filter(({ faint }) => faint)),
};

/** Credited to both players: the caller can say it, the other can read or ask. */
const ends = (calls: readonly Call[]): readonly Instance[] =>
  calls.flatMap(({ chair, end }) =>
    end === null ? [] : [yesOrNo(end.tick, end.met, [end.by, chair])],
  );
