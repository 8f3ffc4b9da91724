/** The real server, to be killed: takes its store's folder and its port, and reports when it is listening. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServer } from "../../server/app/app.ts";
import { processBusy } from "../../server/scheduling/adaptive-patch-rate.ts";

const [, , folder = "", port = "0"] = process.argv;
const dist = mkdtempSync(join(tmpdir(), "consort-chaos-page-"));
writeFileSync(join(dist, "index.html"), "<!doctype html>");
const store = { keepDays: 90, folder, databaseUrl: null };
const app = await startServer({ port: Number(port), dist, bind: "machine", store }, processBusy());
process.send?.({ port: app.port });
