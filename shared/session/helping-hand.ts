/**
 * [J2] Bow assistance for a player whose cue table lacks the bow: a bot corrects their tuning by the faces that look
 * back. It gives no other command.
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

  /** The person has used the bow: assistance ends for good. */
  bowed(chair: ChairId): void {
    this.#own.add(chair);
  }

  /** Whether it decides at this tick, and so needs a perception. `hand`: the person's cue table; null: all cues. */
  thinksFor(chair: ChairId, hand: readonly HandItem[] | null, tick: number): boolean {
    return !drawsAct(hand, "bow") && !this.#own.has(chair) && this.#botAt(chair).thinksAt(tick);
  }

  /** Its command, if any: a correction of tuning, or releasing the bow. */
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
