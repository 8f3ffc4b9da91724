/** `npm test`: everything. It ends with what failed and the totals of all of it. */
import { report } from "./checks.ts";
import { runSuite } from "./suite.ts";
import { closing, exitCode, failure, nothing, sum, type Results } from "./results.ts";
import { findOf, missing } from "./programs.ts";
import { runTool } from "./tool.ts";
import { runWithoutBrowser } from "./without-browser.ts";

let built: Results = failure("the client builds");
const build = async (): Promise<void> => {
  built = report("the client builds", await runTool("vite", ["build", "--logLevel", "warn"]));
};
// Built before the first test that serves it, which would otherwise build it as well.
const plain = await runWithoutBrowser([], build);
const tally = sum([plain, built, await endToEnd()]);
console.log(closing(tally));
process.exitCode = exitCode(tally);

async function endToEnd(): Promise<Results> {
  if (built.failures.length > 0) return nothing;
  if (findOf("chromium-headless-shell") === null) {
    console.error(missing("chromium-headless-shell"));
    return failure("a browser to test in");
  }
  return runSuite("pages", "e2e");
}
