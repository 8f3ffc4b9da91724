import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, realpathSync, rmSync, symlinkSync, utimesSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ensureClientBuild, withoutStack } from "../../server/app/client-build.ts";
import { lanAddresses } from "../../server/http/lan-addresses.ts";
import { startServer } from "./harness/server.ts";
import { PATIENCE_MS } from "./harness/visitor.ts";

const ROOT = join(import.meta.dirname, "..", "..");
/** A copy of the server to break: other tests start from the real one at the same time. */
const OTHER = realpathSync(mkdtempSync(join(tmpdir(), "consort-start-")));
const OTHERS_DIST = join(OTHER, "dist");

beforeAll(() => {
  if (!ensureClientBuild()) throw new Error("The client does not build.");
  for (const part of ["client", "server", "shared", "dist", "package.json", "package-lock.json"])
    cpSync(join(ROOT, part), join(OTHER, part), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(OTHER, "node_modules"));
});
afterAll(() => rmSync(OTHER, { recursive: true }));

/** Starts the server, as a developer or as `npm start` does, where it should refuse to. */
function refusedStart(
  port: string,
  by: "main.ts" | "start.js" = "main.ts",
  cwd = ROOT,
): { status: number | null; says: string[] } {
  const run = spawnSync(process.execPath, [join("server", by)], {
    cwd,
    env: { ...process.env, PORT: port, KEEP_DAYS: "0" },
    encoding: "utf8",
    timeout: PATIENCE_MS,
  });
  return { status: run.status, says: `${run.stdout}${run.stderr}`.trim().split("\n") };
}

test("a port that is no number stops the start with one plain sentence", () => {
  const { status, says } = refusedStart("abc");
  expect(status).toBe(1);
  expect(says).toEqual([expect.stringMatching(/^PORT must be .*"abc"\.$/)]);
});

test("npm start says so before it builds anything", () => {
  // As in a fresh clone, the client is older than its sources.
  utimesSync(join(OTHERS_DIST, "index.html"), 0, 0);
  const { status, says } = refusedStart("70000", "start.js", OTHER);
  expect(status).toBe(1);
  expect(says).toEqual(['PORT must be a number from 0 to 65535, not "70000".']);
});

test("a missing client stops the start with one plain sentence", () => {
  rmSync(OTHERS_DIST, { recursive: true });
  const { status, says } = refusedStart("0", "main.ts", OTHER);
  expect(status).toBe(1);
  expect(says).toEqual([
    `The built client is missing from ${OTHERS_DIST}: run "npm run build" first.`,
  ]);
});

test("of a build that fails one reads what is wrong where, and nothing of the bundler's insides", () => {
  const stack = "    at build (file:///there/rolldown.mjs:50:18)\n    at async there (x.mjs:1:2)";
  const why =
    "error during build:\n[PARSE] Unexpected token\n  ╭─[ client/components/px.ts:11:11 ]";
  expect(withoutStack(`${why}\n\n${stack} {\n  errors: [Getter/Setter]\n}\n`)).toBe(why);
  expect(withoutStack("")).toBe("");
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
  const others = lanAddresses().map((address) => `http://${address}:${port}`);
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

test("behind another server, as in npm run dev, it leaves it to that one to say where to go", async () => {
  const probe = createServer().listen(0);
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  const child = spawn(process.execPath, [join("server", "main.ts")], {
    cwd: ROOT,
    env: { ...process.env, PORT: String(port), BIND: "machine", KEEP_DAYS: "0" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (words: Buffer) => (said += words.toString()));
  const answers = () =>
    fetch(`http://127.0.0.1:${port}/api/health`).then(
      ({ ok }) => ok,
      () => false,
    );
  await expect.poll(answers).toBe(true);
  child.kill("SIGINT");
  await once(child, "close");
  expect(said).toBe("");
});
