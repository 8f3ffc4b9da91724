/** [F1] The movements of a consort. A recording is large: an earlier one is let go once it is stored. */
import type { Recording } from "../model/replay/recording.ts";

export class PlayedMovements {
  readonly #recordings: (Recording | null)[] = [];
  /** Ticks of those that were let go, by number. */
  readonly #ticks = new Map<number, number>();

  get count(): number {
    return this.#recordings.length;
  }

  /** The running or latest one, which is never let go; null before the first. */
  get last(): Recording | null {
    return this.#recordings.at(-1) ?? null;
  }

  /** Null: let go, and to be read from the store. Undefined: there is none with that number. */
  at(number: number): Recording | null | undefined {
    return this.#recordings[number];
  }

  /** The running or latest one last. Throws when one was let go, as only a server's store does. */
  get all(): readonly Recording[] {
    return this.#recordings.map((recording) => {
      if (recording === null) throw new Error("a recording is in the store alone");
      return recording;
    });
  }

  /** Ticks played of each. */
  get ticks(): readonly number[] {
    return this.#recordings.map((recording, i) => recording?.ticks ?? this.#ticks.get(i) ?? 0);
  }

  /** Number of commands in memory. */
  get commands(): number {
    return this.#recordings.reduce((sum, one) => sum + (one?.commands.length ?? 0), 0);
  }

  add(...recordings: readonly Recording[]): void {
    this.#recordings.push(...recordings);
  }

  /** An earlier movement is stored, and its recording need not stay in memory. */
  letGo(number: number): void {
    const recording = this.#recordings[number] ?? null;
    if (recording === null || number >= this.count - 1) return;
    this.#ticks.set(number, recording.ticks);
    this.#recordings[number] = null;
  }
}
