/** The real server, to be killed: on that port, with its store in that folder. Tells when it listens. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startServer } from "../../server/app/app.ts";
import { processBusy } from "../../server/scheduling/adaptive-patch-rate.ts";

const [, , folder = "", port = "0"] = process.argv;
// In its folder, so that nothing of it is left when that is gone.
const dist = join(folder, "page");
mkdirSync(dist, { recursive: true });
writeFileSync(join(dist, "index.html"), "<!doctype html>");
const store = { keepDays: 90, folder, databaseUrl: null };
const app = await startServer({ port: Number(port), dist, bind: "machine", store }, processBusy());
process.send?.({ port: app.port });
