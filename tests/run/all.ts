/** `npm test`: everything. It ends with what failed and the totals of all of it. */
import { report } from "./checks.ts";
import { runSuite } from "./suite.ts";
import { closing, exitCode, failure, sum, type Results } from "./results.ts";
import { findOf, missing } from "./programs.ts";
import { runTool } from "./tool.ts";
import { runWithoutBrowser } from "./without-browser.ts";

const tally = sum([await runWithoutBrowser(), await endToEnd()]);
console.log(closing(tally));
process.exitCode = exitCode(tally);

async function endToEnd(): Promise<Results> {
  const built = report("the client builds", await runTool("vite", ["build", "--logLevel", "warn"]));
  if (built.failures.length > 0) return built;
  if (findOf("chromium-headless-shell") === null) {
    console.error(missing("chromium-headless-shell"));
    return sum([built, failure("a browser to test in")]);
  }
  return sum([built, await runSuite("pages", "e2e")]);
}
