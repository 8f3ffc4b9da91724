/**
 * A player who does what the page asks and in addition answers what it reads in a face with a
 * person's eyes.
 */
import type { Command } from "../../../shared/model/command.ts";
import { FITTING_ANSWER } from "../../../shared/model/cue.ts";
import type { Pace } from "../../../shared/model/numbers.ts";
import type { Perception } from "../../../shared/model/perception.ts";
import { type ChairId, TICKS_PER_SECOND } from "../../../shared/model/units.ts";
import { PersonEyes } from "../reader.ts";
import { PagePlayer } from "./obey.ts";

/** Ticks for which a player who has just answered does not read that face again. */
const RESTS = 8 * TICKS_PER_SECOND;

export class ReadingPlayer extends PagePlayer {
  readonly #pace: Pace;
  #eyes = new PersonEyes();
  #at: ChairId | null = null;
  readonly #answered = new Map<ChairId, number>();

  constructor(seed: number, pace: Pace, guided: boolean) {
    super(seed, pace, guided);
    this.#pace = pace;
  }

  protected override ownDeed(now: Perception): Command | null {
    const { focus, self, tick } = now;
    if (focus === null) return this.#looksAt(null);
    if (focus.chair !== this.#at) this.#looksAt(focus.chair);
    this.#eyes.see(focus.body, tick);
    // A tear comes first, and a breath is not interrupted.
    if (this.said?.from === "crisis" || self.breathing || self.band !== "calm") return null;
    if (focus.shownNeed !== null) return null;
    if (tick - (this.#answered.get(focus.chair) ?? -RESTS) < RESTS) return null;
    const need = this.#eyes.names(tick, this.#pace);
    // A player who has turned away gets no answer but "wait".
    if (need === null || (focus.gaze === "away" && need !== "space")) return null;
    this.#answered.set(focus.chair, tick);
    this.#eyes = new PersonEyes();
    return { do: "cue", cue: FITTING_ANSWER[need] };
  }

  #looksAt(chair: ChairId | null): null {
    this.#at = chair;
    this.#eyes = new PersonEyes();
    return null;
  }
}
