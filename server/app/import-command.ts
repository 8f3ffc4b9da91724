/** `npm run import -- FILE`: imports a session that was exported as one file. */
import { readFile, stat } from "node:fs/promises";
import { bringSession } from "../export/bring.ts";
import { BadWhole, readWhole } from "../export/whole.ts";
import type { WholeProblem } from "../export/whole.ts";
import type { SessionRows } from "../export/session-rows.ts";
import { readSettings } from "./config.ts";
import { InvalidCommand, withKept } from "./kept-command.ts";
import type { Told } from "./kept-command.ts";

const HOW =
  "npm run import -- FILE   takes in what npm run export -- --session ID --whole FILE wrote";
const MAX_BYTES = 500 * 2 ** 20;
const DAY_MS = 86_400_000;

const PROBLEMS: Readonly<Record<WholeProblem, string>> = {
  notASession: "is not a session that was exported whole",
  otherVersion: "was written by another version of the game",
  damaged: "is damaged: it is not as it was written",
  badRows: "holds something that no session consists of",
};

/** Runs the command. Rejects with InvalidCommand, whose message is one plain sentence; nothing is changed then. */
export async function importCommand(args: readonly string[], told: Told): Promise<void> {
  const [file, ...more] = args;
  if (file === undefined || file.startsWith("-") || more.length > 0) throw new InvalidCommand(HOW);
  const keepDays = readSettings(told.env).store?.keepDays ?? 0;
  if (keepDays === 0)
    throw new InvalidCommand("KEEP_DAYS=0 keeps nothing, so nothing is taken in.");
  const rows = await read(file);
  const { id, title, opened, ended } = rows.session;
  await withKept(
    told.env,
    async (store) => {
      if (!(await bringSession(store, rows)))
        throw new InvalidCommand(`Session ${id} is here already; nothing was changed.`);
    },
    { mayBeNew: true },
  );
  told.say(`Taken in: ${[id, title].join("  ").trim()}`);
  if ((ended ?? opened) < Date.now() - keepDays * DAY_MS)
    told.say(
      `It is older than ${keepDays} days, so the server deletes it: a larger KEEP_DAYS keeps it.`,
    );
}

async function read(file: string): Promise<SessionRows> {
  try {
    const { size } = await stat(file);
    if (size > MAX_BYTES) throw new BadWhole("notASession");
    return readWhole(await readFile(file, "utf8"));
  } catch (error) {
    if (error instanceof BadWhole)
      throw new InvalidCommand(`${file} ${PROBLEMS[error.why]}. Nothing was changed.`);
    const why = error instanceof Error ? error.message : String(error);
    throw new InvalidCommand(`${file} cannot be read: ${why}`);
  }
}
