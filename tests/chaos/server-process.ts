/** The real server, to be killed: takes its store's folder and its port, and reports when it is listening. */
import { mkdirSync, writeFileSync } from "node:fs";
import { flushCompileCache } from "node:module";
import { join } from "node:path";
import { startServer } from "../../server/app/app.ts";
import { processBusy } from "../../server/scheduling/adaptive-patch-rate.ts";

const [, , folder = "", port = "0"] = process.argv;
// In its folder, so that nothing remains when that is removed.
const dist = join(folder, "page");
mkdirSync(dist, { recursive: true });
writeFileSync(join(dist, "index.html"), "<!doctype html>");
const store = { keepDays: 90, folder, databaseUrl: null };
const app = await startServer({ port: Number(port), dist, bind: "machine", store }, processBusy());
// The next one finds its code compiled, even if this one is killed.
flushCompileCache();
process.send?.({ port: app.port });
