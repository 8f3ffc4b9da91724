/** Starts the server and shuts it down on a signal. */
import { join } from "node:path";
import { runAsProcess } from "./app/as-process.ts";
import { InvalidSetting, readConfig } from "./app/config.ts";
import { startServer } from "./app/app.ts";
import { lanAddresses } from "./http/lan-addresses.ts";
import { installFaultHandlers } from "./app/process-faults.ts";
import { processBusy } from "./scheduling/adaptive-patch-rate.ts";

try {
  const config = readConfig(process.env, join(import.meta.dirname, "..", "dist"));
  const app = await startServer(config, processBusy());
  installFaultHandlers(process, [process.stdout, process.stderr], (fault) =>
    app.rooms.faults.tell(fault),
  );
  if (config.bind === "network" && config.logFormat !== "json") logUrls(app.port);
  runAsProcess(app);
} catch (error) {
  console.error(messageOf(error));
  process.exit(1);
}

function logUrls(port: number): void {
  console.log(`Broken Consort plays on http://localhost:${port}`);
  const others = lanAddresses().map((address) => `http://${address}:${port}`);
  if (others.length > 0) console.log(`Friends on the same network open ${others.join(" or ")}`);
}

function messageOf(error: unknown): string {
  if (error instanceof InvalidSetting) return error.message;
  const { code, port } = error as { code?: string; port?: number };
  if (code === "EADDRINUSE")
    return `Port ${port} is taken: stop what listens there, or choose another with PORT.`;
  if (code === "EACCES")
    return `Port ${port} may not be used by this user: choose another with PORT.`;
  return `The server could not start: ${error instanceof Error ? error.message : String(error)}`;
}
