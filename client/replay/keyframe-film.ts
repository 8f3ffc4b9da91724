/** [F21] A movement from its keyframes alone: a second apart, of all, or [U8] of one chair. */
import type { Observation } from "../../shared/model/observe.ts";
import type { Perception } from "../../shared/model/perception.ts";
import type { ChairId } from "../../shared/model/units.ts";
import { KeyframeReader, type Track } from "../../shared/protocol/keyframes/reader.ts";
import { type Footage, type Mark, type Standing, standingsOf } from "./footage.ts";

export class KeyframeFilm implements Footage {
  readonly start: number;
  readonly ticks: number;
  readonly beatTicks: number;
  readonly piece: string | null;
  readonly marks: readonly Mark[];
  readonly #reader: KeyframeReader;
  #tick: number;

  /** Throws RangeError where it cannot be read. */
  constructor(track: Track) {
    const reader = new KeyframeReader(track);
    this.#reader = reader;
    this.#tick = this.start = reader.ticks[0] ?? 0;
    this.ticks = reader.ticks.at(-1) ?? 0;
    const [anyone] = track.seats;
    if (anyone === undefined) throw new RangeError("nobody's keyframes");
    this.beatTicks = reader.perception(0, anyone).music.beatTicks;
    this.marks = marksIn(reader);
    this.piece = track.piece ?? null;
  }

  get tick(): number {
    return this.#tick;
  }

  next(): boolean {
    if (this.#tick >= this.ticks) return false;
    this.#tick += 1;
    return true;
  }

  seek(tick: number): void {
    this.#tick = Math.min(Math.max(this.start, Math.trunc(tick)), this.ticks);
  }

  perception(chair: ChairId): Perception {
    const tick = this.#tick;
    const seen = this.#reader.perception(this.#reader.at(tick), chair);
    const { beat, beatTick, beatTicks } = seen.music;
    // The beat goes on between two frames.
    const more = beat < 0 ? 0 : Math.max(0, Math.floor((tick - beatTick) / beatTicks));
    const music = { ...seen.music, beat: beat + more, beatTick: beatTick + more * beatTicks };
    return { ...seen, tick, music };
  }

  /** What happened between two frames is not known. */
  sightings(): readonly [] {
    return [];
  }

  observe(): Observation | null {
    return this.#observed?.observation ?? null;
  }

  standings(): readonly Standing[] {
    return standingsOf(this.#observed?.stood ?? []);
  }

  get #observed() {
    return this.#reader.observed(this.#reader.at(this.#tick));
  }
}

/** Tears that were not there a frame before, and mends that were. */
function marksIn(reader: KeyframeReader): readonly Mark[] {
  const marks: Mark[] = [];
  let before: Observation["bonds"] = [];
  for (const [frame, tick] of reader.ticks.entries()) {
    const bonds = reader.observed(frame)?.observation.bonds ?? [];
    for (const [i, { a, b, rupture, seams }] of bonds.entries()) {
      const last = before[i];
      if (last === undefined) continue;
      if (rupture !== null && last.rupture === null)
        marks.push({ tick, kind: "torn", chairs: [rupture.cause, rupture.hurt] });
      if (seams > last.seams) marks.push({ tick, kind: "mended", chairs: [a, b] });
    }
    before = bonds;
  }
  return marks;
}
