/** The report is one self-contained page, has every row, and is the same for the same seed. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { SHOWN } from "../balance/balance.ts";
import { warmPool } from "../warm-pool.ts";
import { atLeast, atMost, clearlyAbove, inside, near, type Row, told } from "../row.ts";
import { type Findings, REPORT_PARTS } from "./findings.ts";
import { pageOf } from "./page.ts";
import { report } from "./report.ts";

const found = (measured: number) => ({ measured, low: measured - 0.05, high: measured + 0.05 });
const policy = (id: string, measured: number) => ({
  ...atLeast(id, `all ${id}: harmony`, 0.75, found(measured)),
  figures: Object.fromEntries(SHOWN.map((what) => [what, found(measured)])) as Record<
    (typeof SHOWN)[number],
    ReturnType<typeof found>
  >,
});
const minutes = (from: number) => Array.from({ length: 12 }, (_, k) => found(from - 0.02 * k));
const mending = (name: string) => ({
  name,
  torn: 9,
  mended: 8,
  quarter: 6,
  median: 9,
  threeQuarters: 14,
});

/** A row of every kind, in every family that has a picture of its own. */
const FINDINGS: Findings = {
  plan: {
    parts: REPORT_PARTS,
    seed: 1,
    seeds: 2,
    seconds: 60,
    scripts: 10,
  },
  science: [
    near("E1a", "variance < all, ms²", 200, 6, found(200), "± 3 %"),
    inside("E6a", "healthy quartet: SD, ms", [25, 30], found(28)),
    told("E6n8", "8 chairs: SD, ms", found(29)),
    near("E7a", "order, coupling of strength 2.5", 0.447, 0.01, found(0.446)),
    near("E10a", "partners are matched", 0.3, 0.07, found(0.31)),
    near("E10b", "a mismatch is mended", 0.34, 0.07, found(0.33)),
    atLeast("E10c", "matched, above strangers", 0.08, found(0.11)),
    atLeast("E10d", "mended, above strangers", 0.08, found(0.06)),
    told("E10f", "strangers are matched", found(0.2)),
    told("E10g", "a mismatch of theirs is mended", found(0.2)),
    clearlyAbove("E11a", "activation rises by", 0, found(0.2)),
  ],
  reading: [
    atMost("X9a1o", "gentle pace, no reading: share", 0.8, found(0.7)),
    atMost("X9e1f", "gentle pace, four chairs, best (ask): share", 0.85, found(0.8)),
    told("X9e1f-ask", "gentle pace, four chairs: asks everybody & mends", found(0.8)),
    atMost("X9e1o", "gentle pace, one chair, best (ask): share", 0.92, found(0.95)),
    told("X9e1o-ask", "gentle pace, one chair: asks everybody & mends", found(0.95)),
    told("X9g0p", "gentle pace, beside companions, nothing: own part", found(0.1)),
    told("X9g1p", "gentle pace, beside companions, looks only: own part", found(0.2)),
    atLeast("X9g1", "looks only: own part above nothing", 0.5, found(0.7)),
    atLeast("X9z9", "of a family that is not known here", 0.5, found(0.7)),
  ],
  policies: [policy("attuned", 0.8), policy("silent", 0.1)],
  balance: [
    atLeast("X2a", "attuned: harmony", 0.75, found(0.8)),
    atLeast("X2", "skill shows", 1, found(1)),
    told("X8n4", "4 chairs, attuned: harmony", found(0.8)),
    told("X8n2", "2 chairs, attuned: harmony", found(0.85)),
    atMost("X8a", "harmony varies by", 0.15, found(0.1)),
  ],
  tricks: [atMost("X4a", "best script", 0.6, found(0.3))],
  page: [atLeast("X10c1h", "gentle pace, with the coach: harmony", 0.75, found(0.8))],
  wire: [
    atMost("P3a", "duo: own pitch, |r|", 0.4, found(0.1)),
    atMost("P3p", "bytes a second", 409, found(300)),
  ],
  long: [
    { name: "attuned", minutes: minutes(0.9) },
    { name: "novices", minutes: minutes(0.6) },
  ],
  mendsByType: [mending("misread"), { ...mending("toxic"), mended: 0, median: NaN }],
  mendsBySize: [mending("2 chairs")],
};

const allRows = (all: Findings): readonly Row[] => [
  ...all.science,
  ...all.reading,
  ...all.policies,
  ...all.balance,
  ...all.tricks,
  ...all.page,
  ...all.wire,
];

let page = "";
beforeAll(async () => {
  page = await pageOf(FINDINGS);
});

test("every row is in the page, with its figure, and each picture has a title, a sentence and a table", () => {
  for (const { id } of allRows(FINDINGS)) expect(page, id).toContain(`<th scope="row">${id}</th>`);
  const figures = page.split("<figure").slice(1);
  expect(figures.length).toBeGreaterThanOrEqual(16);
  for (const figure of figures) {
    expect(figure).toMatch(/<h3>.+<\/h3><p class="reading">.+<\/p>/);
    expect(figure).toMatch(/role="img" aria-label="[^"]+"/);
    expect(figure.match(/<svg/g)).toHaveLength(2);
    expect(figure).toMatch(/<details>.*<tbody><tr>/);
  }
  const shown = page.replaceAll(/base64,[^)]+/g, "");
  expect(shown.match(/.{80}(?:NaN|undefined|Infinity).{20}/g)).toBeNull();
  expect(page).toContain("variance &lt; all");
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test.each([
  ["published", "E1a"],
  ["signs", "E11a"],
  ["X9a", "X9a1o"],
  ["X9z", "X9z9"],
  ["ladder", "X9g0p"],
  ["policies", "all silent"],
  ["X4", "X4a"],
  ["mends-by-type", "toxic: 0 of 9"],
  ["twelve-minutes", "novices"],
  ["X8", "harmony, 0 … 1"],
])("the picture %s has %s written in it, in either width", (id, text) => {
  const figure = page.split(`<figure id="${id}">`)[1]?.split("<details>")[0] ?? "";
  const pictures = figure.split("<svg").slice(1);
  expect(pictures).toHaveLength(2);
  for (const picture of pictures) expect(picture.replaceAll(/\s+/g, " ")).toContain(text);
});

test("what falls short is counted and named", () => {
  expect(page).toContain("Short of it: E10d");
  const asked = allRows(FINDINGS).filter(({ published }) => published !== "–");
  const hold = asked.filter(({ pass }) => pass);
  expect(page).toContain(`${hold.length} of ${asked.length} rows hold`);
});

test("the page refers to nothing outside itself", () => {
  expect(page).not.toMatch(/https?:/);
  expect(page).not.toMatch(/<script|<link|<img|@import/);
  const urls = [...page.matchAll(/(?:url\(|href="|src=")([^)"]*)/g)].map(([, url]) => url ?? "");
  expect(urls.length).toBeGreaterThan(10);
  expect(urls.filter((url) => !/^(?:data:font\/woff2;base64,|#)/.test(url))).toEqual([]);
});

const PLAN = { parts: ["time"], seeds: 2, seconds: 60, scripts: 10 } as const;

test("the same seed gives the same page, another seed another", async () => {
  // Workers run the present code, and faster than it runs here.
  const pool = warmPool();
  const of = async (seed: number) => (await report(pool, { ...PLAN, seed })).html;
  const first = await of(1);
  expect(await of(1)).toBe(first);
  expect(await of(2)).not.toBe(first);
  expect(first).toContain("Harmony over twelve minutes");
});

test("the command writes the file, and says so when it cannot", () => {
  const folder = mkdtempSync(join(tmpdir(), "consort-report-"));
  const run = (out: string) =>
    spawnSync(
      process.execPath,
      ["tests/lab/main.ts", "report", "--out", out, "--parts", "time"].concat([
        "--seeds",
        "2",
        "--minutes",
        "1",
        "--workers",
        "1",
      ]),
      { cwd: join(import.meta.dirname, "..", "..", ".."), encoding: "utf8" },
    );
  const file = join(folder, "report.html");
  const written = run(file);
  expect(written.status, written.stderr).toBe(0);
  expect(written.stdout).toContain(`The report is in ${file}.`);
  expect(readFileSync(file, "utf8")).toMatch(/^<!doctype html>[\s\S]+<\/html>\n$/);
  const refused = run(join(folder, "nowhere", "report.html"));
  expect(refused.status).toBe(2);
  expect(refused.stderr).toContain("The report cannot be written:");
  rmSync(folder, { recursive: true });
});
