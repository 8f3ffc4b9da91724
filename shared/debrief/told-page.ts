/**
 * [G10] The page of one as it may be told where other people played, too: what that player was told, did or saw
 * themselves. What went on in others is theirs: a call that nobody knows of stays with whoever had it.
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

  /** Null where the player cannot know that there was a call, or what it was for. */
  reading(reading: Reading): Reading | null {
    const { how, of, at, met } = reading;
    // What fitted was seen to fit, and what was said was heard.
    if (how === "read" || how === "told" || met !== null) return reading;
    // When it rose is nobody's business but the caller's.
    return this.#isToldTear(of, at) ? { ...reading, from: at } : null;
  }

  /** What led up to it may lie in another: the moment itself is all that is told. */
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
        // What came at the player may not have reached them ([A11]), or not been seen.
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

  /** [G3] It tore, or tore deeper, just then: both were told from what. */
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

  /** A cue at the player, whose eyes were on its giver. */
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
