/** Rows of integers and short texts, delta-encoded against the previous row. */
import type { Keyframe } from "../../model/replay/recording.ts";

/** Present value of a row. */
export type Row = (number | string)[];
/** Pairs of an index step and a difference; texts are written whole. */
export type Delta = readonly (number | string)[];

export function deltaOf(last: Row, now: Row): Delta {
  const delta: (number | string)[] = [];
  let gap = 0;
  now.forEach((value, i) => {
    const before = last[i];
    if (before === value) gap += 1;
    else {
      const step = typeof value === "number" && typeof before === "number" ? value - before : value;
      delta.push(gap, step);
      gap = 0;
    }
  });
  return delta;
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
