/** Opens the store according to the settings. */
import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Clock } from "../scheduling/clock.ts";
import type { Backend } from "./backend.ts";
import { MemoryBackend } from "./memory-backend.ts";
import { keyFrom, keyIn } from "./seal-key.ts";
import { SealedBackend } from "./sealed-backend.ts";
import { SqliteBackend } from "./sqlite-backend.ts";
import { Store } from "./store.ts";

export interface StoreSettings {
  /** Days after which a session is deleted; 0: nothing is stored beyond the process or the session. */
  readonly keepDays: number;
  /** Folder of the SQLite file. */
  readonly folder: string;
  /** URL of a PostgreSQL database to be used instead; null: SQLite. */
  readonly databaseUrl: string | null;
  /** Secret for encrypting the state of rooms; absent: the key file in the folder is used. */
  readonly key?: string;
}

export const KEEP_NOTHING: StoreSettings = { keepDays: 0, folder: "", databaseUrl: null };

const MAX_OPENING_MS = 3000;
const DAY_MS = 86_400_000;
/** What ends with its process need not hurry to be kept: it is asked for this often, and before it is read. */
const MEMORY_POLL_MS = 1000;

/**
 * Resolves after a first write, so that the first commands are stored as fast as later ones. Never rejects, and waits
 * at most 3 s: a missing disk or database may come back.
 */
export async function openStore(
  settings: StoreSettings,
  clock: Clock,
  log: (line: string) => void,
  wallClock: () => number = Date.now,
): Promise<Store> {
  const { keepDays: days } = settings;
  const surroundings = { clock, writer: randomUUID(), days, log };
  const store = new Store(await backendOf(settings, log), {
    ...surroundings,
    ...(days === 0 && { pollMs: MEMORY_POLL_MS }),
  });
  if (days === 0) return store;
  forgetDaily(store, days, clock, wallClock);
  const { promise: late, resolve } = Promise.withResolvers<void>();
  const stop = clock.after(MAX_OPENING_MS, resolve);
  await Promise.race([store.flush(), late]);
  stop();
  return store;
}

async function backendOf(settings: StoreSettings, log: (line: string) => void): Promise<Backend> {
  if (settings.keepDays === 0) return new MemoryBackend({ forgetsEnded: true });
  const { key, folder } = settings;
  const keyOf = () => (key === undefined ? keyIn(folder) : keyFrom(key));
  return new SealedBackend(await openBackend(settings), keyOf, log);
}

/** The persistent backend, even if the settings say to store nothing. It returns the state of rooms encrypted. */
export async function openBackend({
  folder,
  databaseUrl,
}: Pick<StoreSettings, "folder" | "databaseUrl">): Promise<Backend> {
  if (databaseUrl === null) return new SqliteBackend({ file: fileIn(folder) });
  // A quarter of all that a server would load when it starts: SQLite needs its part in a thread of its own only.
  const [{ SqlBackend }, { postgresql }] = await Promise.all([
    import("./sql-backend.ts"),
    import("./postgresql.ts"),
  ]);
  return new SqlBackend(postgresql(databaseUrl));
}

/** Whether data may exist there; a PostgreSQL database would have to be asked. */
export const mayHold = ({
  folder,
  databaseUrl,
}: Pick<StoreSettings, "folder" | "databaseUrl">): boolean =>
  databaseUrl !== null || existsSync(fileIn(folder));

const fileIn = (folder: string): string => join(folder, "consort.sqlite");

function forgetDaily(store: Store, days: number, clock: Clock, wallClock: () => number): void {
  store.write({ forgetBefore: wallClock() - days * DAY_MS });
  clock.after(DAY_MS, () => forgetDaily(store, days, clock, wallClock));
}
