/** [U8] A movement that a leader looks at again together with consorts. Times are the caller's ms. */

/** What a leader asks: the whole of it each time, so that the same again changes nothing. */
export type ReplayAct =
  | {
      readonly act: "again";
      /** Null: all of them, each its own movement. */
      readonly consort: number | null;
      /** Of its consort, counted from 0; null: its last. */
      readonly movement: number | null;
      /** s into the movement, now. */
      readonly at: number;
      readonly runs: boolean;
    }
  | { readonly act: "endAgain" };

/** What one consort's phones follow. */
export interface Followed {
  /** Rises with each act of the leader: between two acts a page goes by its own clock. */
  readonly nth: number;
  readonly movement: number | null;
  /** s into the movement when it was said. */
  readonly at: number;
  readonly runs: boolean;
}

/** The same for consoles and stages; `since`: server ms at which it stood there. */
export interface ReplayView extends Followed {
  readonly consort: number | null;
  readonly since: number;
}

export class LedReplay {
  #now: ReplayView | null = null;
  #acts = 0;

  get now(): ReplayView | null {
    return this.#now;
  }

  act(act: ReplayAct, now: number): void {
    if (act.act === "endAgain") {
      this.#now = null;
      return;
    }
    const { consort, movement, at, runs } = act;
    this.#now = { nth: (this.#acts += 1), consort, movement, at, runs, since: now };
  }

  /** Everything stands still, and does not go on by itself. Returns whether it ran. */
  stand(now: number): boolean {
    if (this.#now?.runs !== true) return false;
    this.#now = { ...this.#now, nth: (this.#acts += 1), at: this.at(now), runs: false, since: now };
    return true;
  }

  /** s into the movement; beyond its end it stays there, which its consort alone knows. */
  at(now: number): number {
    if (this.#now === null) return 0;
    const { at, runs, since } = this.#now;
    return runs ? at + (now - since) / 1000 : at;
  }

  /** For the phones of that consort; null while they follow nothing. */
  followed(consort: number, now: number): Followed | null {
    if (this.#now === null) return null;
    const { consort: whose, nth, movement, runs } = this.#now;
    if (whose !== null && whose !== consort) return null;
    return { nth, movement, at: this.at(now), runs };
  }

  /** As it is stored: it stands where it was. */
  save(now: number): ReplayView | null {
    return this.#now && { ...this.#now, at: this.at(now), runs: false };
  }

  load(kept: ReplayView | null, now: number): void {
    this.#now = kept && { ...kept, since: now };
    this.#acts = kept?.nth ?? 0;
  }
}
