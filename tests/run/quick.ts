/** `npm run test:quick`: everything that needs no browser. */
import { closing, exitCode } from "./results.ts";
import { runWithoutBrowser } from "./without-browser.ts";

const tally = await runWithoutBrowser(["chromium-headless-shell"]);
console.log(closing(tally));
process.exitCode = exitCode(tally);
