import { expect, test } from "vitest";
import { join } from "node:path";
import { count, filesToRepeat, secondTry } from "./suite.ts";
import { closing, exitCode, sum } from "./results.ts";

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
          ...Array.from({ length: passed }, () => ({ fullName: "good", status: "passed" })),
          ...Array.from({ length: failed }, () => ({
            fullName: "bad",
            status: "failed",
            failureMessages: ["expected 1 to be 2\n  at a.test.ts:3"],
          })),
          ...Array.from({ length: skipped }, () => ({ fullName: "left out", status: "pending" })),
        ],
      }),
    ),
  });

/** How many passed, and how many did not. */
const counted = (...args: Parameters<typeof count>): readonly [number, number] => {
  const { passed, failures } = count(...args);
  return [passed, failures.length];
};

test("a run ends with each failure, where and why, and a line that holds the totals and nothing else", () => {
  const tally = sum([{ passed: 3, failures: [] }, count(false, report({ passed: 4, failed: 1 }))]);
  expect(closing(tally)).toBe("✗ a.test.ts > bad: expected 1 to be 2\n7 passed, 1 failed");
  expect(closing({ passed: 7, failures: [] })).toBe("7 passed, 0 failed");
});

test("a run fails when something failed, and when nothing was tested", () => {
  expect(exitCode({ passed: 7, failures: [] })).toBe(0);
  expect(exitCode({ passed: 7, failures: ["one"] })).toBe(1);
  expect(exitCode({ passed: 0, failures: [] })).toBe(1);
});

test("a skipped test has not passed, and is named as what it is", () => {
  expect(count(true, report({ passed: 5, skipped: 1 })).failures).toEqual([
    "a.test.ts > left out: pending",
  ]);
  expect(counted(true, report({ passed: 5, skipped: 2 }))).toEqual([5, 2]);
});

test("what goes wrong outside any test is one failure, and never hides a real one", () => {
  expect(counted(false, report({ passed: 5 }))).toEqual([5, 1]);
  expect(counted(false, report({ passed: 5, failed: 2 }))).toEqual([5, 2]);
  expect(counted(false, report({ passed: 5 }, { status: "failed" }))).toEqual([5, 1]);
  expect(counted(true, report({}))).toEqual([0, 1]);
  expect(counted(false, null)).toEqual([0, 1]);
});

test("files whose browser stopped are counted apart, and hide no failure of another", () => {
  const stopped = { name: "b.test.ts", passed: 1, failed: 4 };
  const apart = new Set(["b.test.ts"]);
  expect(counted(false, report({ passed: 5 }, stopped), apart)).toEqual([5, 0]);
  expect(counted(false, report({ passed: 5, failed: 1 }, stopped), apart)).toEqual([5, 1]);
});

const B = join(process.cwd(), "tests", "e2e", "b.test.ts");

test("a file that passes only when run again is named at the end, and one that fails again fails", () => {
  const first = report({ passed: 5 }, { name: B, passed: 1, failed: 1 });
  const failed = filesToRepeat(first);
  expect([...failed]).toEqual([B]);
  const [all, rest] = [count(false, first), count(false, first, failed)];
  const better = secondTry(all, rest, count(true, report({ name: B, passed: 2 })));
  expect(closing(better)).toBe(
    "~ passed only when run again: tests/e2e/b.test.ts > bad: expected 1 to be 2\n7 passed, 0 failed",
  );
  expect(exitCode(better)).toBe(0);
  const worse = secondTry(all, rest, count(false, report({ name: B, passed: 1, failed: 1 })));
  expect(closing(worse)).toBe(
    "✗ tests/e2e/b.test.ts > bad: expected 1 to be 2\n6 passed, 1 failed",
  );
  expect(exitCode(worse)).toBe(1);
});

test("a report that is missing, or whose file does not load, is known as such", () => {
  expect(filesToRepeat(null).size).toBe(0);
  expect([...filesToRepeat(report({ name: B, status: "failed" }))]).toEqual([B]);
});

test("what fails without real browsers or processes fails at once", () => {
  const at = (...path: string[]): string => join(process.cwd(), "tests", ...path);
  const again = [
    at("cluster", "a.test.ts"),
    at("chaos", "a.test.ts"),
    at("store", "killed.test.ts"),
  ];
  const never = [at("rooms", "a.test.ts"), at("store", "a.test.ts"), at("lab", "chaos.test.ts")];
  const first = report(...[...again, ...never].map((name) => ({ name, failed: 1 })));
  expect([...filesToRepeat(first)]).toEqual(again);
});
