/**
 * [X5] Causes a rupture at regular intervals, only by legal commands: when somebody's need has
 * turned to a chair, that chair's commands are overridden to look there and give an answer that
 * does not fit.
 */
import { type Answer, FITTING_ANSWER } from "../../../shared/model/cue.ts";
import type { Event } from "../../../shared/model/event.ts";
import type { Sent } from "../../../shared/model/inbox.ts";
import { type ChairId, TICKS_PER_SECOND } from "../../../shared/model/units.ts";
import type { Play } from "../play.ts";

/** s within which a rupture counts as mended soon. */
const SOON = 20;

interface Hand {
  readonly cause: ChairId;
  readonly hurt: ChairId;
  readonly wrong: Answer;
}

export class Tearing {
  readonly #play: Play;
  readonly #every: number;
  #due: number;
  #hand: Hand | null = null;
  readonly #open: Hand[] = [];
  count = 0;
  mendedSoon = 0;

  /** `every` in seconds; 0 never. */
  constructor(play: Play, every: number) {
    this.#play = play;
    this.#every = every * TICKS_PER_SECOND;
    this.#due = every === 0 ? Infinity : this.#every;
  }

  /** Plays a tick, with the overridden chair's own commands held back. */
  withHeld(tick: (also: readonly Sent[]) => readonly Event[]): readonly Event[] {
    const { world, bots } = this.#play;
    const begins = this.#hand === null && world.tick >= this.#due;
    if (begins) this.#hand = this.#chance();
    const hand = this.#hand;
    if (hand === null) return tick([]);
    const bot = bots[hand.cause] ?? null;
    bots[hand.cause] = null;
    const also = this.#commands(hand);
    if (begins)
      also.push({ chair: hand.cause, command: { do: "bow", pitch: 0, tempo: 0, volume: 0.5 } });
    const events = tick(also);
    bots[hand.cause] = bot;
    const bid = world.chairs[hand.hurt]?.bid;
    if (bid?.to !== hand.cause) this.#hand = null;
    return events;
  }

  /** Whether this tear is the one being caused; then the override ends. */
  made(event: Event & { event: "torn" }): boolean {
    const hand = this.#hand;
    if (hand === null || event.cause !== hand.cause || event.hurt !== hand.hurt) return false;
    this.#hand = null;
    this.#due += this.#every;
    this.count += 1;
    this.#open.push(hand);
    return true;
  }

  mended(event: Event & { event: "mended" }): void {
    const index = this.#open.findIndex(
      ({ cause, hurt }) =>
        (cause === event.a && hurt === event.b) || (cause === event.b && hurt === event.a),
    );
    if (index < 0) return;
    this.#open.splice(index, 1);
    if (event.seconds <= SOON) this.mendedSoon += 1;
  }

  /** A player with a new need, turned to somebody it has a whole bond with. */
  #chance(): Hand | null {
    const { world } = this.#play;
    for (const chair of world.chairs) {
      const { bid } = chair;
      if (bid === null || bid.met || bid.need === "space" || world.tick > bid.answerBy) continue;
      const cause = bid.to;
      const bond = world.bonds.find(
        ({ a, b }) => (a === cause && b === chair.id) || (b === cause && a === chair.id),
      );
      if (bond?.rupture !== null) continue;
      const wrong: Answer = FITTING_ANSWER[bid.need] === "lead" ? "steady" : "lead";
      return { cause, hurt: chair.id, wrong };
    }
    return null;
  }

  #commands({ cause, hurt, wrong }: Hand): Sent[] {
    const { world } = this.#play;
    const chair = world.chairs[cause];
    if (chair?.breathing === true) return [{ chair: cause, command: { do: "breathe", on: false } }];
    if (chair?.gaze !== hurt) return [{ chair: cause, command: { do: "look", at: hurt } }];
    return [{ chair: cause, command: { do: "cue", cue: wrong } }];
  }
}
