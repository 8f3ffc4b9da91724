import { spawnSync } from "node:child_process";
import { delimiter, join } from "node:path";

export const ROOT = join(import.meta.dirname, "..", "..");
const BIN = join(ROOT, "node_modules", ".bin");

/** Runs an installed tool in the root, its output passed through, under the project's own Node. */
export function runTool(name: string, args: readonly string[]): boolean {
  const run = spawnSync(join(BIN, name), args, {
    cwd: ROOT,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, PATH: `${BIN}${delimiter}${process.env["PATH"] ?? ""}` },
  });
  return run.status === 0;
}
