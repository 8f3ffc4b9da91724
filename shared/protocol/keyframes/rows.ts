/** Rows of integers and short texts, delta-encoded against the previous row. */

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
