/** What `npm run bench` prints, from its figures on: measuring them takes minutes. */
import { expect, test } from "vitest";
import { asJson, asTable, row } from "../bench/rows.ts";

const ROWS = [
  row("headless-quartet", 6100.4),
  row("bytes-per-client", 1500),
  row("memory-per-consort", 2048.6),
  row("consorts-per-process", 299),
];

test("for machines it is one line of rows, each with its aim and whether it is met", () => {
  expect(asJson(ROWS)).not.toContain("\n");
  expect(JSON.parse(asJson(ROWS))).toEqual({
    rows: [
      { id: "headless-quartet", value: 6100, unit: "x real time", aim: 5000, pass: true },
      { id: "bytes-per-client", value: 1500, unit: "bytes/s", aim: 1500, pass: true },
      { id: "memory-per-consort", value: 2049, unit: "KiB", aim: 2048, pass: false },
      {
        id: "consorts-per-process",
        value: 299,
        unit: "consorts of 8 people",
        aim: 300,
        pass: false,
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
    "headless-quartet 6100 x real time aim 5000 met",
    "bytes-per-client 1500 bytes/s aim 1500 met",
    "memory-per-consort 2049 KiB aim 2048 missed",
    "consorts-per-process 299 consorts of 8 people aim 300 missed",
  ]);
});
