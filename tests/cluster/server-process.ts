/** One of several server processes of a site: takes the URL of their Redis, its port, and its database, if any. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServer } from "../../server/app/app.ts";
import { processBusy } from "../../server/scheduling/adaptive-patch-rate.ts";

const [, , redis = "", port = "0", databaseUrl = ""] = process.argv;
const folder = mkdtempSync(join(tmpdir(), "consort-cluster-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
writeFileSync(join(folder, "index.html"), "<!doctype html>");
const store = databaseUrl === "" ? {} : { store: { keepDays: 90, folder, databaseUrl } };
const cluster = { redis, address: `127.0.0.1:${port}` };
const app = await startServer(
  { port: Number(port), dist: folder, bind: "machine", cluster, ...store },
  processBusy(),
);
process.on("SIGTERM", () => void app.close().then(() => process.exit(0)));
process.send?.({ port: app.port });
