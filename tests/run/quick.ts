/** `npm run test:quick`: all that needs no browser. */
import { runChecks } from "./checks.ts";
import { runSuite } from "./suite.ts";
import { closingLine, exitCode, sum } from "./tally.ts";

const tally = sum([runChecks(), runSuite("unit")]);
console.log(closingLine(tally));
process.exitCode = exitCode(tally);
