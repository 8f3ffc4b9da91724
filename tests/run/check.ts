/** `npm run check` */
import { runChecks } from "./checks.ts";
import { closing, exitCode } from "./results.ts";

const tally = await runChecks();
console.log(closing(tally));
process.exitCode = exitCode(tally);
