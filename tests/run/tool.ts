import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";
import { text } from "node:stream/consumers";

export const ROOT = join(import.meta.dirname, "..", "..");
const BIN = join(ROOT, "node_modules", ".bin");

/** How a tool went, and what it said if it was told to be quiet. */
export interface Ran {
  readonly ok: boolean;
  readonly said: string;
}

interface How {
  /** What it says is kept, and not passed through. */
  readonly quiet?: boolean;
  /** Added to this process's own. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs an installed tool in the root, under the project's own Node. */
export async function runTool(
  name: string,
  args: readonly string[],
  { quiet = false, env = {} }: How = {},
): Promise<Ran> {
  const stream = quiet ? "pipe" : "inherit";
  const child = spawn(join(BIN, name), args, {
    cwd: ROOT,
    stdio: ["ignore", stream, stream],
    env: { ...process.env, ...env, PATH: `${BIN}${delimiter}${process.env["PATH"] ?? ""}` },
  });
  const ended = new Promise<boolean>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve(code === 0));
  });
  const streams = [child.stdout, child.stderr].filter((one) => one !== null);
  const [ok, ...said] = await Promise.all([ended, ...streams.map((one) => text(one))]);
  return { ok, said: said.join("") };
}
