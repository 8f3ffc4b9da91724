/** Test files whose browser has stopped, so that the run can tell that from a fault of the game. */
import { appendFileSync } from "node:fs";
import type { RunnerTask } from "vitest";
import { STALLS } from "../../run/suite.ts";
import type { Stall } from "./page-watchdog.ts";

/**
 * Reports what has stopped, and in which test. A stop that is not the project's fault is recorded
 * for the run, unless a test of the file had failed before: that failure stands.
 */
export async function noteStall({ own, says }: Stall): Promise<void> {
  const { expect, TestRunner } = await import("vitest");
  const { testPath = "", currentTestName } = expect.getState();
  console.error(`Stopped in "${currentTestName ?? "no test"}": ${says}`);
  const failedBefore = hasFailed(TestRunner.getCurrentTest()?.file);
  const list = process.env[STALLS];
  if (!own && !failedBefore && list !== undefined) appendFileSync(list, `${testPath}\n`);
}

/** Whether the suite, or anything in it, has failed by now. */
function hasFailed(task: RunnerTask | undefined): boolean {
  if (task === undefined) return false;
  return task.result?.state === "fail" || ("tasks" in task && task.tasks.some(hasFailed));
}
