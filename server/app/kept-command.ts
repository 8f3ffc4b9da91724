/** Shared code of the commands that read or write the store, whether the server runs or not. */
import { StoreError } from "../store/backend.ts";
import type { Backend } from "../store/backend.ts";
import { mayHold, openBackend } from "../store/open-store.ts";
import { InvalidSetting, readSettings } from "./config.ts";

const AWAKE_MS = 60_000;

/** A command that cannot be carried out; its message is one plain sentence for the operator. */
export class InvalidCommand extends Error {}

export interface Told {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** A line for the operator. */
  say(line: string): void;
}

/** Opens the store of the settings for `use`, then closes it. Rejects with InvalidCommand when there is none. */
export async function withKept(
  env: Told["env"],
  use: (store: Backend) => Promise<void>,
  { mayBeNew = false } = {},
): Promise<void> {
  const { store } = readSettings(env);
  if (store === undefined || (!mayBeNew && !mayHold(store)))
    throw new InvalidCommand(
      `Nothing is kept in ${store?.folder ?? ""}: DATA_DIR names the folder.`,
    );
  const backend = await openBackend(store);
  try {
    await use(backend);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    throw new InvalidCommand(`What is kept cannot be used (${error.why}): ${error.message}`);
  } finally {
    await backend.close();
  }
}

/** Runs a command with the process arguments; returns the exit code. */
export async function runCommand(
  command: (args: readonly string[], told: Told) => Promise<void>,
): Promise<number> {
  // The store's worker thread does not keep the process alive; this timer does, until the command is done.
  const awake = setInterval(() => {}, AWAKE_MS);
  try {
    await command(process.argv.slice(2), { env: process.env, say: (line) => console.log(line) });
    return 0;
  } catch (error) {
    if (!(error instanceof InvalidCommand) && !(error instanceof InvalidSetting)) throw error;
    console.error(error.message);
    return 1;
  } finally {
    clearInterval(awake);
  }
}
