/** One of several server processes of a site: takes the URL of their Redis, its port and address, and its database, if any. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { flushCompileCache } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServer } from "../../server/app/app.ts";
import { NO_PROXY, readTrustedProxy } from "../../server/http/client-address.ts";
import { processBusy } from "../../server/scheduling/adaptive-patch-rate.ts";
import { systemClock } from "../../server/scheduling/clock.ts";
import { SteppedClock } from "../rooms/stepped-clock.ts";

const [, , redis = "", port = "0", address = "", databaseUrl = ""] = process.argv;
const folder = mkdtempSync(join(tmpdir(), "consort-cluster-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
writeFileSync(join(folder, "index.html"), "<!doctype html>");
const key = "the same in all processes of the site";
const store = databaseUrl === "" ? {} : { store: { keepDays: 90, folder, databaseUrl, key } };
const cluster = { redis, address };
const trustedProxy = readTrustedProxy("127.0.0.1") ?? NO_PROXY;
const clock = new SteppedClock(systemClock);
const app = await startServer(
  { port: Number(port), dist: folder, bind: "machine", cluster, trustedProxy, ...store },
  processBusy(),
  clock,
);
/** So that pages can answer meanwhile, and are not taken for silent. */
const rest = () => new Promise<void>((resolve) => void systemClock.after(2, resolve));
process.on("message", ({ pass }: { readonly pass: number }) => {
  void clock.pass(pass, rest).then(() => process.send?.({ passed: pass }));
});
process.on("SIGTERM", () => void app.close().then(() => process.exit(0)));
// The next one finds its code compiled, even if this one is killed.
flushCompileCache();
process.send?.({ port: app.port });
