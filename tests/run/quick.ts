/** `npm run test:quick`: everything that needs no browser. */
import { runChecks } from "./checks.ts";
import { runSuite } from "./suite.ts";
import { closing, exitCode, sum } from "./results.ts";

const tally = sum([runChecks(), runSuite("unit")]);
console.log(closing(tally));
process.exitCode = exitCode(tally);
