import { expect, test } from "vitest";
import { count } from "./suite.ts";
import { closingLine, exitCode, sum } from "./tally.ts";

const report = (numPassedTests: number, numFailedTests = 0, numPendingTests = 0): string =>
  JSON.stringify({ numPassedTests, numFailedTests, numPendingTests, numTodoTests: 0 });

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
  expect(count(true, report(5, 0, 2))).toEqual({ passed: 5, failed: 2 });
});

test("what goes wrong outside any test is one failure, and never hides a real one", () => {
  expect(count(false, report(5))).toEqual({ passed: 5, failed: 1 });
  expect(count(false, report(5, 2))).toEqual({ passed: 5, failed: 2 });
  expect(count(true, report(0))).toEqual({ passed: 0, failed: 1 });
  expect(count(false, null)).toEqual({ passed: 0, failed: 1 });
});
