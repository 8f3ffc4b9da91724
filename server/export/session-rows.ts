/** All stored rows of one session. */
import type { Backend } from "../store/backend.ts";
import { OF_SESSION } from "../store/tables.ts";
import type { Rows } from "../store/tables.ts";

/** Rows of `rooms` hold secrets, and are never exported. */
type OfSession = Exclude<(typeof OF_SESSION)[number], "rooms">;
const TABLES = OF_SESSION.filter((table) => table !== "rooms");

export type SessionRows = { readonly session: Rows["sessions"] } & {
  readonly [T in OfSession]: readonly Rows[T][];
};

/** Null when there is no such session. Rejects with StoreError. */
export async function sessionRows(
  store: Pick<Backend, "rows">,
  id: string,
): Promise<SessionRows | null> {
  const [session] = await store.rows("sessions", id);
  if (session === undefined) return null;
  const tables = await Promise.all(
    TABLES.map(async (table) => [table, await store.rows(table, id)] as const),
  );
  return { session, ...Object.fromEntries(tables) } as SessionRows;
}
