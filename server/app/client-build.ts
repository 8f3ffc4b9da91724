/** The client build: whether it is older than its sources, and rebuilding it. */
import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..", "..");
const SOURCES = ["client", "shared", "vite.config.ts", "tsconfig.json", "package-lock.json"];

/** @returns false when a build was needed and failed; the reason is then on stderr. */
export function ensureClientBuild(): boolean {
  return isFresh() || build();
}

function isFresh(): boolean {
  const page = statSync(join(ROOT, "dist", "index.html"), { throwIfNoEntry: false });
  return page !== undefined && SOURCES.every((source) => newest(join(ROOT, source)) < page.mtimeMs);
}

/** Latest modification time at or under `path`, ms; folders count, since only they show a deletion. */
function newest(path: string): number {
  const at = statSync(path, { throwIfNoEntry: false });
  if (at === undefined) return 0;
  if (!at.isDirectory()) return at.mtimeMs;
  return Math.max(at.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function build(): boolean {
  console.log("Building the client …");
  const vite = join(ROOT, "node_modules", "vite", "bin", "vite.js");
  const run = spawnSync(process.execPath, [vite, "build", "--logLevel", "warn"], {
    cwd: ROOT,
    encoding: "utf8",
    // Otherwise one started by a test would be a build for developers.
    env: { ...process.env, NODE_ENV: "production" },
  });
  const said = withoutStack(`${run.stdout}${run.stderr}`);
  if (said !== "") console.error(said);
  if (run.status !== 0) console.error("The client could not be built; the lines above say why.");
  return run.status === 0;
}

/** The bundler's output without its stack trace. */
export const withoutStack = (said: string): string =>
  (said.split(/^ +at .*:\d+:\d+\)?$/mu, 1)[0] ?? "").trim();
