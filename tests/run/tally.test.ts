import { expect, test } from "vitest";
import { count } from "./suite.ts";
import { closingLine, exitCode, sum } from "./tally.ts";

interface Seen {
  readonly name?: string;
  readonly passed?: number;
  readonly failed?: number;
  readonly skipped?: number;
  readonly status?: "passed" | "failed";
}

/** A report of files as Vitest writes it. */
const report = (...files: readonly Seen[]): string =>
  JSON.stringify({
    testResults: files.map(
      ({ name = "a.test.ts", passed = 0, failed = 0, skipped = 0, status }) => ({
        name,
        status: status ?? (failed > 0 ? "failed" : "passed"),
        assertionResults: [
          ...Array.from({ length: passed }, () => ({ status: "passed" })),
          ...Array.from({ length: failed }, () => ({ status: "failed" })),
          ...Array.from({ length: skipped }, () => ({ status: "pending" })),
        ],
      }),
    ),
  });

test("the closing line holds the totals and nothing else", () => {
  const tally = sum([
    { passed: 3, failed: 0 },
    { passed: 4, failed: 1 },
  ]);
  expect(closingLine(tally)).toBe("7 passed, 1 failed");
});

test("a run fails when something failed, and when nothing was tested", () => {
  expect(exitCode({ passed: 7, failed: 0 })).toBe(0);
  expect(exitCode({ passed: 7, failed: 1 })).toBe(1);
  expect(exitCode({ passed: 0, failed: 0 })).toBe(1);
});

test("a skipped test has not passed", () => {
  expect(count(true, report({ passed: 5, skipped: 2 }))).toEqual({ passed: 5, failed: 2 });
});

test("what goes wrong outside any test is one failure, and never hides a real one", () => {
  expect(count(false, report({ passed: 5 }))).toEqual({ passed: 5, failed: 1 });
  expect(count(false, report({ passed: 5, failed: 2 }))).toEqual({ passed: 5, failed: 2 });
  expect(count(false, report({ passed: 5 }, { status: "failed" }))).toEqual({
    passed: 5,
    failed: 1,
  });
  expect(count(true, report({}))).toEqual({ passed: 0, failed: 1 });
  expect(count(false, null)).toEqual({ passed: 0, failed: 1 });
});

test("files whose browser stopped are counted apart, and hide no failure of another", () => {
  const stopped = { name: "b.test.ts", passed: 1, failed: 4 };
  const apart = new Set(["b.test.ts"]);
  expect(count(false, report({ passed: 5 }, stopped), apart)).toEqual({ passed: 5, failed: 0 });
  expect(count(false, report({ passed: 5, failed: 1 }, stopped), apart)).toEqual({
    passed: 5,
    failed: 1,
  });
});
