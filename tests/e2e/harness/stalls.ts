/** Test files whose browser has stopped, so that the run can tell that from a fault of the game. */
import { appendFileSync } from "node:fs";
import { STALLS } from "../../run/suite.ts";
import type { Stall } from "./pulse.ts";

/** Says what has stopped, and in which test; a stop that is not the project's own is noted for the run. */
export async function noteStall({ own, says }: Stall): Promise<void> {
  const { expect } = await import("vitest");
  const { testPath = "", currentTestName } = expect.getState();
  console.error(`Stopped in "${currentTestName ?? "no test"}": ${says}`);
  const list = process.env[STALLS];
  if (!own && list !== undefined) appendFileSync(list, `${testPath}\n`);
}
