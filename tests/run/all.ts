/** `npm test`: everything. It ends with what failed and the totals of all of it. */
import { obtainBrowser, NO_BROWSER } from "./browser.ts";
import { report, runChecks } from "./checks.ts";
import { runSuite } from "./suite.ts";
import { closing, exitCode, failure, sum, type Results } from "./results.ts";
import { runTool } from "./tool.ts";

const tally = sum([runChecks(), runSuite("unit"), endToEnd()]);
console.log(closing(tally));
process.exitCode = exitCode(tally);

function endToEnd(): Results {
  const built = report("the client builds", runTool("vite", ["build", "--logLevel", "warn"]));
  if (built.failures.length > 0) return built;
  if (obtainBrowser() === null) {
    console.error(NO_BROWSER);
    return sum([built, failure("a browser to test in")]);
  }
  return sum([built, runSuite("pages", "e2e")]);
}
