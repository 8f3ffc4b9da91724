/**
 * [J2] A hand on the bow of whoever has none on their table yet: it bends where the faces that look back say, as
 * a bot's does. Its person looks; it does nothing else.
 */
import { type Bot, botOf } from "../bots/bot.ts";
import { HELPING_HAND } from "../bots/profiles.ts";
import type { Command } from "../model/command.ts";
import { drawsAct, type HandItem } from "../model/hand.ts";
import type { Perception } from "../model/perception.ts";
import type { ChairId } from "../model/units.ts";

export class HelpingHand {
  readonly #seed: number;
  readonly #bots = new Map<ChairId, Bot>();
  readonly #own = new Set<ChairId>();

  constructor(seed: number) {
    this.#seed = seed;
  }

  /** Its person bowed: from then on it is theirs alone. */
  bowed(chair: ChairId): void {
    this.#own.add(chair);
  }

  /** Whether it wants a look at the world now. `hand`: what is on that person's table; null: everything. */
  thinksFor(chair: ChairId, hand: readonly HandItem[] | null, tick: number): boolean {
    return !drawsAct(hand, "bow") && !this.#own.has(chair) && this.#botAt(chair).thinksAt(tick);
  }

  /** What it does, if anything: a bend, or the bow at rest. */
  act(chair: ChairId, perception: Perception): Command | null {
    const command = this.#botAt(chair).act(perception);
    return command?.do === "bow" ? command : null;
  }

  #botAt(chair: ChairId): Bot {
    let bot = this.#bots.get(chair);
    if (bot === undefined) {
      bot = botOf(HELPING_HAND, this.#seed + chair, chair);
      this.#bots.set(chair, bot);
    }
    return bot;
  }
}
