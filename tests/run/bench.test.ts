/** What `npm run bench` prints for given figures: measuring them takes minutes. */
import { expect, test } from "vitest";
import { asJson, asTable, row } from "../bench/rows.ts";

const ROWS = [
  row("cpu-vs-plain", 1.004),
  row("bytes-vs-plain", 0.0706),
  row("headless-vs-loop", 19),
  row("memory-per-consort", 2048.6),
  row("consorts-per-process", 299.6),
];

test("for machines it is one line of rows, each with its aim, if it has one, and whether it is met", () => {
  expect(asJson(ROWS)).not.toContain("\n");
  expect(JSON.parse(asJson(ROWS))).toEqual({
    rows: [
      { id: "cpu-vs-plain", value: 1, unit: "x a plain room", aim: 1, pass: true },
      { id: "bytes-vs-plain", value: 0.071, unit: "x a plain room", aim: 0.07, pass: false },
      { id: "headless-vs-loop", value: 19, unit: "s of play/M rounds", aim: 19, pass: true },
      { id: "memory-per-consort", value: 2049, unit: "KiB", aim: 2048, pass: false },
      {
        id: "consorts-per-process",
        value: 300,
        unit: "consorts of 8 people",
        aim: null,
        pass: null,
      },
    ],
  });
});

test("for people it is one line for each", () => {
  expect(
    asTable(ROWS)
      .split("\n")
      .map((line) => line.replaceAll(/ +/g, " ")),
  ).toEqual([
    "cpu-vs-plain 1 x a plain room aim 1 met",
    "bytes-vs-plain 0.071 x a plain room aim 0.07 missed",
    "headless-vs-loop 19 s of play/M rounds aim 19 met",
    "memory-per-consort 2049 KiB aim 2048 missed",
    "consorts-per-process 300 consorts of 8 people",
  ]);
});

test("what could not be measured meets no aim", () => {
  expect(row("cpu-vs-plain", Number.NaN).pass).toBe(false);
  expect(row("headless-vs-loop", Number.NaN).pass).toBe(false);
});
