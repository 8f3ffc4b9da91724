/** Rows of integers and short texts, delta-encoded against the previous row. */
import type { Keyframe } from "../../model/replay/recording.ts";

/** Present value of a row. */
export type Row = (number | string)[];
/** Pairs of an index step and a difference; texts are written whole. */
export type Delta = readonly (number | string)[];

/** The delta from one row to the next. */
export function deltaOf(last: Row, now: Row): Delta {
  const row = new RowDelta(last);
  for (const value of now) row.add(value);
  return row.take();
}

/** Takes the values of a row one after another: nothing is built but the delta, since a server does this often. */
export class RowDelta {
  readonly #row: Row;
  #delta: (number | string)[] = [];
  #at = 0;
  #gap = 0;

  constructor(last: Row = []) {
    this.#row = [...last];
  }

  /** Takes the next value. */
  add(value: number | string): void {
    const before = this.#row[this.#at];
    if (before === value) this.#gap += 1;
    else {
      const step = typeof value === "number" && typeof before === "number" ? value - before : value;
      this.#delta.push(this.#gap, step);
      this.#row[this.#at] = value;
      this.#gap = 0;
    }
    this.#at += 1;
  }

  /** Takes the next values: numbers, texts, truth values, or 0 where nothing is. */
  addAll(values: ArrayLike<unknown>): void {
    for (let i = 0; i < values.length; i += 1) {
      const value = values[i];
      this.add(typeof value === "number" || typeof value === "string" ? value : Number(value ?? 0));
    }
  }

  /** The delta of the row that has been taken, which is the last row from now on. */
  take(): Delta {
    const delta = this.#delta;
    this.#delta = [];
    this.#at = 0;
    this.#gap = 0;
    return delta;
  }
}

/** Applies a delta to a row. Throws RangeError when it is invalid. */
export function rowAfter(last: Row, delta: Delta): Row {
  const now = [...last];
  let i = 0;
  for (let k = 0; k < delta.length; k += 2) {
    const [gap, step] = [delta[k], delta[k + 1]];
    if (typeof gap !== "number" || step === undefined) throw new RangeError("not a delta");
    i += gap;
    const before = now[i];
    if (before === undefined && i !== now.length) throw new RangeError("not a delta of this row");
    now[i] = typeof step === "number" && typeof before === "number" ? before + step : step;
    i += 1;
  }
  return now;
}

/** Decodes all rows of frames. Throws RangeError when they are damaged. */
export function rowsOf(frames: readonly Keyframe[]): readonly (readonly Row[])[] {
  let last: readonly Row[] = [];
  return frames.map((frame) => (last = frame.map((delta, i) => rowAfter(last[i] ?? [], delta))));
}

/** A row of these fields, as one of those wanted: unknown fields are dropped, missing ones get defaults. */
export function inFields(
  row: Row,
  names: readonly string[],
  wanted: readonly string[],
  nothing: Row = [],
): Row {
  if (names.length === wanted.length && names.every((name, i) => name === wanted[i])) return row;
  return wanted.map((name, i) => row[names.indexOf(name)] ?? nothing[i] ?? 0);
}
