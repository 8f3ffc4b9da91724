/** `npm run check` */
import { runChecks } from "./checks.ts";
import { closingLine, exitCode } from "./tally.ts";

const tally = runChecks();
console.log(closingLine(tally));
process.exitCode = exitCode(tally);
