/** A player who does only what the page asks: it reads the director's lines, and sees nothing else. */
import type { Command } from "../../../shared/model/command.ts";
import type { Pace } from "../../../shared/model/numbers.ts";
import type { Perception } from "../../../shared/model/perception.ts";
import { type Rng, seedRng, uniform } from "../../../shared/model/rng.ts";
import type { Sighting } from "../../../shared/model/sighting.ts";
import { TICKS_PER_SECOND } from "../../../shared/model/units.ts";
import {
  beginDirecting,
  directorDid,
  directorPerceived,
  directorSaw,
  type Directing,
  saidNow,
  type Saying,
} from "../../../client/coach/director/director.ts";

/** s from reading a line to doing it: the least, and the random part. */
const READS = 1.3;
const HESITATES = 0.4;
/** s after which a standing demand is tried again. */
const AGAIN = 3;
/** s of a short push, and from a line's end to releasing the breath. */
const PUSH = 0.4;
const LETS_GO = 0.5;
/** Ticks between two perceptions of a page. */
const EVERY = 2;

const ticks = (seconds: number): number => Math.round(seconds * TICKS_PER_SECOND);

export class PagePlayer {
  directing: Directing;
  readonly #rng: Rng;
  #line: Saying | null = null;
  #due = Infinity;
  #about = "null";
  #letGo = Infinity;
  #rest = Infinity;

  constructor(
    seed: number,
    pace: Pace,
    guided: boolean,
    learnt: readonly string[] = [],
    scenario: string | null = null,
  ) {
    this.#rng = seedRng(seed ^ 0x9a6e);
    this.directing = beginDirecting({
      learnt,
      guided,
      pace,
      scenario,
      nameOf: (chair) => `P${chair}`,
    });
  }

  get said(): Saying | null {
    return saidNow(this.directing);
  }

  see(sighting: Sighting): void {
    this.directing = directorSaw(this.directing, sighting);
  }

  seesAt(tick: number): boolean {
    return tick % EVERY === 0;
  }

  /** The command of this tick, if any. */
  act(now: Perception): Command | null {
    this.directing = directorPerceived(this.directing, now);
    const command = this.#hand(now, this.said) ?? this.ownDeed(now);
    if (command !== null) this.directing = directorDid(this.directing, command);
    return command;
  }

  /** What it does by itself when the page asks for nothing: nothing. */
  protected ownDeed(_now: Perception): Command | null {
    return null;
  }

  #hand({ tick, self }: Perception, said: Saying | null): Command | null {
    if (said?.key !== this.#line?.key) {
      const act = said?.act ?? null;
      // A player about to do it goes on, even if the wording changes.
      if (JSON.stringify(act) !== this.#about) {
        this.#about = JSON.stringify(act);
        this.#due =
          act === null || act.do === "stay"
            ? Infinity
            : tick + ticks(READS + HESITATES * uniform(this.#rng));
      }
      if (self.breathing && act?.do !== "breathe") this.#letGo = tick + ticks(LETS_GO);
      if (act?.do === "breathe") this.#letGo = Infinity;
    }
    this.#line = said;
    if (tick >= this.#rest) {
      this.#rest = Infinity;
      if (!self.breathing) return { do: "bow", pitch: 0, tempo: 0, volume: self.bow.volume };
    }
    if (tick >= this.#letGo) {
      this.#letGo = Infinity;
      return { do: "breathe", on: false };
    }
    if (tick < this.#due || said?.act == null) return null;
    this.#due = tick + ticks(AGAIN);
    const { act } = said;
    switch (act.do) {
      case "look":
      case "cue":
      case "propose":
        return act;
      case "breathe":
        return self.breathing ? null : { do: "breathe", on: true };
      case "bow":
        this.#rest = tick + ticks(PUSH);
        return { do: "bow", pitch: act.pitch, tempo: act.tempo, volume: self.bow.volume };
      case "softer":
        return { do: "bow", pitch: self.bow.pitch, tempo: self.bow.tempo, volume: 0.5 };
      case "still":
        return { do: "bow", pitch: 0, tempo: 0, volume: self.bow.volume };
      case "stay":
        return null;
    }
  }
}
