import { expect, test } from "vitest";
import { traceRun } from "./run.ts";

function told(seed: number): string[] {
  const lines: string[] = [];
  traceRun({ players: ["attuned", "fair", "fighting"], seed, seconds: 30 }, (line) =>
    lines.push(line),
  );
  return lines;
}

test("a run is told tick by tick, the same for the same seed", () => {
  const lines = told(7);
  // A line for the setup, one for each of 600 ticks, one for the end.
  expect(lines).toHaveLength(602);
  expect(told(7)).toEqual(lines);
  expect(told(8)).not.toEqual(lines);
  const first = JSON.parse(lines[0] ?? "") as { setup: { players: string[] } };
  expect(first.setup.players).toEqual(["attuned", "fair", "fighting"]);
  const tick = JSON.parse(lines[600] ?? "") as {
    tick: number;
    chairs: unknown[];
    bonds: unknown[];
  };
  expect(tick).toMatchObject({ tick: 600 });
  expect([tick.chairs.length, tick.bonds.length]).toEqual([3, 3]);
  const end = JSON.parse(lines[601] ?? "") as { measures: { outcome: number } };
  expect(end.measures.outcome).toBeGreaterThan(0);
  const needs = lines.filter((line) => line.includes('"event":"need"'));
  expect(needs.length).toBeGreaterThan(2);
});
