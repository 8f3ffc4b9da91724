/** `npm run dev`: the server restarts and the page reloads as files change, behind one address. */
import { spawn } from "node:child_process";
import { createServer as createProbe, type AddressInfo } from "node:net";
import { join } from "node:path";
import { createServer } from "vite";
import { ensureClientBuild } from "./app/client-build.ts";

const ROOT = join(import.meta.dirname, "..");

// The server refuses to start without a built client, also when Vite serves the live one.
if (!ensureClientBuild()) process.exit(1);

const port = await freePort();
const server = spawn(process.execPath, ["--watch", join("server", "main.ts")], {
  cwd: ROOT,
  env: { ...process.env, PORT: String(port), BIND: "machine" },
  stdio: "inherit",
});

const target = `http://127.0.0.1:${port}`;
const page = await createServer({
  configFile: join(ROOT, "vite.config.ts"),
  server: {
    port: 2567,
    proxy: {
      "^/(api|matchmake)/": { target },
      "^/seats$": { target, ws: true },
      // A seat in a room: /processId/roomId, nine and twenty-two letters.
      "^/[\\w-]{9}/[\\w-]{22}\\?": { target, ws: true },
    },
  },
});
await page.listen();
page.printUrls();

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    server.kill(signal);
    void page.close();
  });
}

/** A port nobody listens on now. */
function freePort(): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  const probe = createProbe().listen(0, "127.0.0.1", () => {
    const { port: free } = probe.address() as AddressInfo;
    probe.close(() => resolve(free));
  });
  return promise;
}
