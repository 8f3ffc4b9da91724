/** What a rehearsal tells: figures, and what they aim at. */
const KINDS = {
  /** From the code to the chair. */
  "join-p95": { unit: "s", aim: 10, better: "less", digits: 2 },
  /** From the press of the button to a phone that shows that all stands still. */
  "pause-p95": { unit: "ms", aim: 300, better: "less", digits: 0 },
  "tick-lateness-p99": { unit: "ms", aim: 25, better: "less", digits: 1 },
  /** From the network's return to the same chair. */
  "reseat-p95": { unit: "s", aim: 3, better: "less", digits: 2 },
  /** People without their chair and name at the end, and phones that never showed the pause. */
  "lost-people": { unit: "people", aim: 0, better: "less", digits: 0 },
  /** News of a consort that a console gets. */
  "console-updates-hz": { unit: "a second and consort", aim: 0.9, better: "more", digits: 2 },
  /** Fields that a phone or a stage was sent and may not have. */
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

/** A figure that could not be measured (NaN) meets no aim. */
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

/** NaN of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
