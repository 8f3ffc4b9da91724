import { runChecks } from "./checks.ts";
import { installMissing, type Package } from "./programs.ts";
import { sum, type Results } from "./results.ts";
import { runSuite } from "./suite.ts";

/**
 * Checks and unit tests, for which what they need is installed before.
 * @param but these programs are not
 * @param before what comes before the tests, beside the checks
 */
export async function runWithoutBrowser(
  but: readonly Package[],
  before: () => Promise<unknown> = async () => {},
): Promise<Results> {
  const tests = async (): Promise<Results> => {
    await Promise.all([installMissing(...but), before()]);
    return sum(await Promise.all([runSuite("unit"), runSuite("processes")]));
  };
  // Checks leave a core idle now and then, and so do tests that wait.
  return sum(await Promise.all([runChecks(), tests()]));
}
