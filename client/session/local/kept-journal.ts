/** [O4] Keeps what a server tells about a solo consort, so that a worker can go on with it when the server is gone. */
import type { TimedInput } from "../../../shared/session/journal.ts";
import type { BegunMovement, JournalWord } from "../../../shared/session/solo-journal.ts";
import type { ConsortLine } from "../consort-line.ts";

/** What a worker is given (`GoneServer`): the movements before it are still packed. */
export interface LastWords {
  readonly begun: BegunMovement;
  /** Recordings of the movements before it, deflated JSON; null: it is the first. */
  readonly before: Uint8Array | null;
  readonly noted: readonly TimedInput[];
  readonly ticks: number;
}

export class KeptJournal {
  #begun: BegunMovement | null = null;
  #noted: TimedInput[] = [];
  #before: Uint8Array | null = null;

  /** Listens to a connection to the server. */
  follow(line: Pick<ConsortLine, "onMessage" | "send">): void {
    line.onMessage("journal", (word) => this.take(word));
    line.onMessage("recorded", (packed) => {
      this.#before = packed;
    });
    // At the end of a movement: the next one continues its world.
    line.onMessage("ownPart", (tally) => {
      if (tally !== null) line.send("recall");
    });
  }

  take({ begun, noted }: JournalWord): void {
    if (begun !== null) [this.#begun, this.#noted] = [begun, []];
    this.#noted.push(...noted);
  }

  /** Null when nothing is playing, or the movements before are not known. `tick`: the last that the page has seen. */
  lastWords(tick: number): LastWords | null {
    const begun = this.#begun;
    if (begun === null || (begun.number > 0 && this.#before === null)) return null;
    // An input may have come before the patch that shows its tick.
    const ticks = Math.max(tick, this.#noted.at(-1)?.tick ?? 0);
    const before = begun.number === 0 ? null : this.#before;
    return { begun, before, noted: this.#noted, ticks };
  }
}
