/** [H23] Each test that the threat model names is there. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..");
/** A file or folder of tests, and beginnings of tests in it. */
const NAMED = /`([a-z]+\/[a-z-]*)`((?:,? "[^"]+")*)/gu;
/** At most two pages. */
const MAX_WORDS = 1400;

test("[H23] the threat model is two pages, and every test that it names is there", () => {
  const text = readFileSync(join(ROOT, "server", "deploy", "SECURITY.md"), "utf8");
  expect(text.split(/\s+/u).length).toBeLessThan(MAX_WORDS);
  const named = [...text.matchAll(NAMED)].filter(([, path]) => path !== "tests/");
  expect(named.length).toBeGreaterThan(25);
  for (const [, path = "", titles = ""] of named) {
    const file = join(ROOT, "tests", `${path}.test.ts`);
    const isFolder = path.endsWith("/") && existsSync(join(ROOT, "tests", path));
    expect(isFolder || existsSync(file), path).toBe(true);
    if (isFolder) continue;
    const tests = readFileSync(file, "utf8");
    for (const [, title = ""] of titles.matchAll(/"([^"]+)"/gu))
      expect([path, title, tests.includes(title.replace(/ ?….*$/u, ""))]).toEqual([
        path,
        title,
        true,
      ]);
  }
});
