/** What the bench tells, each figure with what it aims at. */

const AIMS = {
  "headless-quartet": { unit: "x real time", aim: 5000, better: "more" },
  "consorts-per-process": { unit: "consorts of 8 people", aim: 300, better: "more" },
  "bytes-per-client": { unit: "bytes/s", aim: 1500, better: "less" },
  "memory-per-consort": { unit: "KiB", aim: 2048, better: "less" },
} as const;

interface Row {
  readonly id: keyof typeof AIMS;
  readonly value: number;
  readonly unit: string;
  readonly aim: number;
  readonly pass: boolean;
}

/** One figure, in whole units, judged. */
export function row(id: Row["id"], measured: number): Row {
  const { unit, aim, better } = AIMS[id];
  const value = Math.round(measured);
  return { id, value, unit, aim, pass: better === "more" ? value >= aim : value <= aim };
}

/** One line for machines. */
export const asJson = (rows: readonly Row[]): string => JSON.stringify({ rows });

/** A table for people. */
export const asTable = (rows: readonly Row[]): string =>
  rows
    .map(
      ({ id, value, unit, aim, pass }) =>
        `${id.padEnd(22)} ${String(value).padStart(7)} ${unit.padEnd(24)} aim ${String(aim).padStart(5)}  ${pass ? "met" : "missed"}`,
    )
    .join("\n");
