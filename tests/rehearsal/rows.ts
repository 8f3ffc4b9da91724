/** The figures of a rehearsal, and their targets. */
const KINDS = {
  /** From entering the code to the chair. */
  "join-p95": { unit: "s", aim: 10, better: "less", digits: 2 },
  /** From pressing the button until a phone shows the pause. */
  "pause-p95": { unit: "ms", aim: 300, better: "less", digits: 0 },
  "tick-lateness-p99": { unit: "ms", aim: 25, better: "less", digits: 1 },
  /** From reconnecting to being in the same chair. */
  "reseat-p95": { unit: "s", aim: 3, better: "less", digits: 2 },
  /** People without their chair and name at the end, and phones that never showed a pause. */
  "lost-people": { unit: "people", aim: 0, better: "less", digits: 0 },
  /** Updates of a consort that reach a console. */
  "console-updates-hz": { unit: "a second and consort", aim: 0.9, better: "more", digits: 2 },
  /** Fields received by a phone or stage that it must not receive. */
  leaks: { unit: "fields", aim: 0, better: "less", digits: 0 },
} as const;

export type RowId = keyof typeof KINDS;

export interface Row {
  readonly id: RowId;
  readonly value: number;
  readonly unit: string;
  readonly aim: number;
  readonly pass: boolean;
}

/** A figure that could not be measured (NaN) fails its target. */
export function row(id: RowId, measured: number): Row {
  const { unit, aim, better, digits } = KINDS[id];
  const value = Number(measured.toFixed(digits));
  return { id, value, unit, aim, pass: better === "more" ? value >= aim : value <= aim };
}

export const asTable = (rows: readonly Row[]): string =>
  rows
    .map(({ id, value, unit, aim, pass }) =>
      [
        id.padEnd(20),
        String(value).padStart(7),
        unit.padEnd(22),
        `aim ${String(aim).padStart(4)}`,
        pass ? "met" : "missed",
      ].join(" "),
    )
    .join("\n");

/** NaN for an empty list. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
