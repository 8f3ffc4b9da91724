/** `npm run test:quick`: everything that needs no browser. */
import { installMissing } from "./programs.ts";
import { runChecks } from "./checks.ts";
import { runSuite } from "./suite.ts";
import { closing, exitCode, sum } from "./results.ts";

// Checks leave a core idle now and then, and so do tests that wait.
const tally = sum(
  await Promise.all([
    runChecks(),
    installMissing("chromium-headless-shell").then(() => runSuite("unit")),
  ]),
);
console.log(closing(tally));
process.exitCode = exitCode(tally);
