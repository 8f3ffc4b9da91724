/** `npm run export`: writes a stored session as a zip of tables. */
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { datasetName, datasetTexts, nameKey } from "../export/dataset.ts";
import { exportZip } from "../export/export-zip.ts";
import { sessionRows } from "../export/session-rows.ts";
import type { SessionRows } from "../export/session-rows.ts";
import { writeWhole } from "../export/whole.ts";
import { systemClock } from "../scheduling/clock.ts";
import type { Backend } from "../store/backend.ts";
import { InvalidCommand, withKept } from "./kept-command.ts";
import type { Told } from "./kept-command.ts";

const HOW = `npm run export                                  lists the sessions that are kept
npm run export -- --session ID [--out FILE]     writes tables for research as a zip, without names
npm run export -- --session ID --names          writes who is who beside it, as a file of its own
npm run export -- --session ID --whole FILE     writes all of it, names too, to be imported elsewhere`;

/** Runs the command. Rejects with InvalidCommand, whose message is one plain sentence; nothing is written then. */
export async function exportCommand(args: readonly string[], told: Told): Promise<void> {
  const { session, names, out, whole, help } = readArgs(args);
  if (help) return told.say(HOW);
  await withKept(told.env, async (store) => {
    if (session === undefined) return list(store, told);
    const rows = await sessionRows(store, session);
    if (rows === null)
      throw new InvalidCommand(`There is no session ${session}: npm run export lists them.`);
    if (whole !== undefined) {
      await write(whole, writeWhole(rows));
      return told.say(`Written, with names: ${whole}. npm run import takes it in elsewhere.`);
    }
    const zip = await exportZip(rows, systemClock);
    if (zip === "tooLarge")
      throw new InvalidCommand("This session is too large to be exported at once.");
    const file = out ?? `${datasetName(rows)}.zip`;
    await write(file, zip);
    told.say(`Written: ${file}`);
    if (names) {
      const key = nameKey(rows, await datasetTexts());
      const beside = join(dirname(file), key.name);
      await write(beside, key.text);
      told.say(`Who is who: ${beside}. Keep it apart from ${basename(file)}.`);
    }
  });
}

function readArgs(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        session: { type: "string" },
        names: { type: "boolean", default: false },
        out: { type: "string" },
        whole: { type: "string" },
        help: { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    throw new InvalidCommand(`${error instanceof Error ? error.message : ""}\n${HOW}`);
  }
}

async function list(store: Pick<Backend, "rows">, told: Told): Promise<void> {
  const sessions = await store.rows("sessions");
  if (sessions.length === 0) return told.say("No session is kept.");
  for (const row of sessions.toSorted((a, b) => a.opened - b.opened)) told.say(line(row));
}

const line = ({ id, kind, title, opened }: SessionRows["session"]): string =>
  [id, new Date(opened).toISOString().slice(0, 16).replace("T", " "), kind, title]
    .join("  ")
    .trim();

/** Never overwrites a file. */
async function write(file: string, what: string | Uint8Array): Promise<void> {
  if (existsSync(file))
    throw new InvalidCommand(`${file} is there already: name another with --out.`);
  try {
    await writeFile(file, what, { flag: "wx", mode: 0o600 });
  } catch (error) {
    throw new InvalidCommand(
      `${file} cannot be written: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
