/** `npm test`: everything. Its last line is the tally of all of it. */
import { obtainBrowser, NO_BROWSER } from "./browser.ts";
import { report, runChecks } from "./checks.ts";
import { runSuite } from "./suite.ts";
import { closingLine, exitCode, FAIL, sum, type Tally } from "./tally.ts";
import { runTool } from "./tool.ts";

const tally = sum([runChecks(), runSuite("unit"), endToEnd()]);
console.log(closingLine(tally));
process.exitCode = exitCode(tally);

function endToEnd(): Tally {
  const built = report("the client builds", runTool("vite", ["build", "--logLevel", "warn"]));
  if (built.failed > 0) return built;
  if (obtainBrowser() === null) {
    console.error(NO_BROWSER);
    return sum([built, FAIL]);
  }
  return sum([built, runSuite("pages"), runSuite("e2e")]);
}
