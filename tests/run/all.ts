/** `npm test`: everything. It ends with what failed and the totals of all of it. */
import { obtainBrowser, NO_BROWSER } from "./browser.ts";
import { report, runChecks } from "./checks.ts";
import { runSuite } from "./suite.ts";
import { closing, exitCode, failure, sum, type Results } from "./results.ts";
import { runTool } from "./tool.ts";

// Checks leave a core idle now and then, and so do tests that wait.
const tally = sum([...(await Promise.all([runChecks(), runSuite("unit")])), await endToEnd()]);
console.log(closing(tally));
process.exitCode = exitCode(tally);

async function endToEnd(): Promise<Results> {
  const built = report("the client builds", await runTool("vite", ["build", "--logLevel", "warn"]));
  if (built.failures.length > 0) return built;
  if (obtainBrowser() === null) {
    console.error(NO_BROWSER);
    return sum([built, failure("a browser to test in")]);
  }
  return sum([built, await runSuite("pages", "e2e")]);
}
