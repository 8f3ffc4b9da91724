/** A server process that takes its settings from its environment alone, as `npm start` does; its page is empty. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { flushCompileCache } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServer } from "../../server/app/app.ts";
import { runAsProcess } from "../../server/app/as-process.ts";
import { readConfig } from "../../server/app/config.ts";
import { processBusy } from "../../server/scheduling/adaptive-patch-rate.ts";

const folder = mkdtempSync(join(tmpdir(), "consort-deploy-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
writeFileSync(join(folder, "index.html"), "<!doctype html>");
const app = await startServer(readConfig(process.env, folder), processBusy());
runAsProcess(app);
// The next one finds its code compiled, even if this one is killed.
flushCompileCache();
process.send?.({ port: app.port });
