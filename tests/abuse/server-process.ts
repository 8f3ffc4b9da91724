/** A server in its own process that fails in the way it is told to. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServer } from "../../server/app/app.ts";
import { installFaultHandlers } from "../../server/app/process-faults.ts";

export type Wrong = "throws" | "rejects" | "writes";

const dist = mkdtempSync(join(tmpdir(), "consort-faults-"));
writeFileSync(join(dist, "index.html"), "<!doctype html>");
const { port, rooms } = await startServer({ port: 0, dist, bind: "machine" }, () => 0);
installFaultHandlers(process, [process.stdout, process.stderr], (fault) =>
  rooms.faults.tell(fault),
);

const DOES: Readonly<Record<Wrong, () => void>> = {
  throws: () =>
    setImmediate(() => {
      throw new Error("thrown where nobody catches it");
    }),
  rejects: () => void Promise.reject(new Error("rejected where nobody catches it")),
  writes: () => {
    process.stdout.write("a word\n");
    process.stderr.write("a word\n");
    console.error("a word");
  },
};

process.on("message", (wrong: Wrong) => {
  DOES[wrong]();
  // After the failure.
  setImmediate(() => setImmediate(() => process.send?.({ did: wrong })));
});
process.send?.({ port, handlers: process.listenerCount("uncaughtException") });
