import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { bringBundleUpToDate } from "../../server/bundle.ts";
import { ownAddresses } from "../../server/http/addresses.ts";
import { startServer } from "./harness/server.ts";

const ROOT = join(import.meta.dirname, "..", "..");

beforeAll(() => {
  if (!bringBundleUpToDate()) throw new Error("The client does not build.");
});

/** Starts the server where it should refuse to. */
function refusedStart(port: string): { status: number | null; says: string[] } {
  const run = spawnSync(process.execPath, [join("server", "main.ts")], {
    cwd: ROOT,
    env: { ...process.env, PORT: port },
    encoding: "utf8",
    timeout: 20_000,
  });
  return { status: run.status, says: `${run.stdout}${run.stderr}`.trim().split("\n") };
}

test("a port that is no number stops the start with one plain sentence", () => {
  const { status, says } = refusedStart("abc");
  expect(status).toBe(1);
  expect(says).toEqual([expect.stringMatching(/^PORT must be .*"abc"\.$/)]);
});

test("a taken port stops the start with one plain sentence", async () => {
  const taken = createServer().listen(0);
  await once(taken, "listening");
  const { port } = taken.address() as AddressInfo;
  const { status, says } = refusedStart(String(port));
  taken.close();
  expect(status).toBe(1);
  expect(says).toEqual([expect.stringContaining(`Port ${port} is taken`)]);
});

test("a good start says where to go, oneself and friends, and Ctrl-C ends it cleanly", async () => {
  const server = await startServer();
  const { port } = new URL(server.url);
  const others = ownAddresses().map((address) => `http://${address}:${port}`);
  await expect
    .poll(() => server.output)
    .toEqual([
      `Broken Consort plays on http://localhost:${port}`,
      ...(others.length > 0 ? [`Friends on the same network open ${others.join(" or ")}`] : []),
    ]);
  const page = await fetch(server.url);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain("<title>");
  await server.stop();
  await expect(fetch(server.url)).rejects.toThrow("fetch failed");
});
