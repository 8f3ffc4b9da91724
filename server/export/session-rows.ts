/** Everything that is kept of one session. */
import type { Backend } from "../store/backend.ts";
import { OF_SESSION } from "../store/tables.ts";
import type { Rows } from "../store/tables.ts";

/** Rooms as they have to come back hold secrets of seats, and go nowhere. */
type OfSession = Exclude<(typeof OF_SESSION)[number], "rooms">;
const TABLES = OF_SESSION.filter((table) => table !== "rooms");

export type SessionRows = { readonly session: Rows["sessions"] } & {
  readonly [T in OfSession]: readonly Rows[T][];
};

/** Null where there is no such session. Rejects with StoreError. */
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
