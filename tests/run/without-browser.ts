import { runChecks } from "./checks.ts";
import { installMissing, type Package } from "./programs.ts";
import { sum, type Results } from "./results.ts";
import { runSuite } from "./suite.ts";

/** Checks and unit tests, for which what they need is installed before. `but`: these programs are not. */
export async function runWithoutBrowser(...but: readonly Package[]): Promise<Results> {
  // Checks leave a core idle now and then, and so do tests that wait.
  return sum(await Promise.all([runChecks(), installMissing(...but).then(() => runSuite("unit"))]));
}
