/**
 * [G10] The own page of a player who played with other people: limited to what they were told, did or saw themselves.
 * Anything else, such as a call that they never noticed, would reveal the other's inner state.
 */
import type { MovementLog } from "../measures/log.ts";
import { type ChairId, TICKS_PER_SECOND } from "../model/units.ts";
import type { Moment } from "./moment.ts";
import { bestOf, type OwnPage, ownPageOf, type Reading } from "./own-page.ts";

export function toldPageOf(log: MovementLog, chair: ChairId): OwnPage {
  const page = ownPageOf(log, chair);
  const known = new Known(log, chair);
  const readings = page.readings.flatMap((reading) => known.reading(reading) ?? []);
  const moments = page.moments.flatMap((moment) => known.moment(moment, readings) ?? []);
  return { ...page, ...bestOf(moments, readings, chair) };
}

const tickOf = (seconds: number): number => Math.round(seconds * TICKS_PER_SECOND);

class Known {
  readonly #log: MovementLog;
  readonly #me: ChairId;

  constructor(log: MovementLog, me: ChairId) {
    this.#log = log;
    this.#me = me;
  }

  /** Null where the player cannot know that there was a call, or for what need. */
  reading(reading: Reading): Reading | null {
    const { how, of, at, met } = reading;
    // A fitting answer was seen to fit, and a need said in words was heard.
    if (how === "read" || how === "told" || met !== null) return reading;
    // When the call began would reveal the other's inner state.
    return this.#isToldTear(of, at) ? { ...reading, from: at } : null;
  }

  /** Only the moment itself is told: what led up to it may be the other's inner state. */
  moment(moment: Moment, readings: readonly Reading[]): Moment | null {
    return this.#isKnown(moment, readings) ? { ...moment, from: moment.at, to: moment.at } : null;
  }

  #isKnown({ kind, chairs, at }: Moment, readings: readonly Reading[]): boolean {
    const [one, other] = chairs;
    const mine = one === this.#me;
    switch (kind) {
      case "unanswered":
      case "promise":
        return !mine || this.#isToldTear(other, at);
      case "noFit":
        return !mine || readings.some((reading) => reading.of === other && reading.at === at);
      case "pressed":
        return this.#isToldTear(mine ? other : one, at);
      case "greeted":
        return mine || this.#saw(one, at);
      case "edge":
        // A cue at the player may have missed them ([A11]), or they may not have seen it.
        return mine;
      case "told":
      case "soonMended":
      case "late":
      case "open":
      case "smoothed":
      case "limit":
      case "power":
      case "habit":
      case "allApart":
        return true;
    }
  }

  /** [G3] A tear opened or deepened at that time: both players were told its cause. */
  #isToldTear(other: ChairId | undefined, at: number): boolean {
    const tick = tickOf(at);
    return this.#log.events.some(
      (event) =>
        event.event === "torn" &&
        event.tick === tick &&
        [event.cause, event.hurt].includes(this.#me) &&
        [event.cause, event.hurt].some((chair) => chair === other),
    );
  }

  /** Whether the player's eyes were on the giver when that cue came. */
  #saw(by: ChairId | undefined, at: number): boolean {
    const tick = tickOf(at);
    return this.#log.events.some(
      (event) =>
        event.event === "cue" &&
        event.tick === tick &&
        event.by === by &&
        event.to === this.#me &&
        this.#log.cues.get(event)?.seen === true,
    );
  }
}
