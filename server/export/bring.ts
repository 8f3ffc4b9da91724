/** [F15] Imports a session that was exported elsewhere, atomically. */
import { randomUUID } from "node:crypto";
import { StoreError } from "../store/backend.ts";
import type { Backend, Change } from "../store/backend.ts";
import type { SessionRows } from "./session-rows.ts";

/** Returns false and changes nothing when any of its ids exists. Rejects with StoreError. */
export async function bringSession(store: Backend, rows: SessionRows): Promise<boolean> {
  const { session, seats, events, lines, ...named } = rows;
  const changes: Change[] = [
    { bring: "sessions", row: session },
    ...Object.entries(named).flatMap(([table, all]) =>
      all.map((row) => ({ bring: table, row }) as Change),
    ),
    ...seats.map((row) => ({ add: "seats", row }) as const),
    ...events.map((row) => ({ add: "events", row }) as const),
    ...lines.map((row) => ({ add: "lines", row }) as const),
  ];
  if ((await store.rows("sessions", session.id)).length > 0) return false;
  try {
    await store.apply({ writer: randomUUID(), number: 1, changes });
    return true;
  } catch (error) {
    if (error instanceof StoreError && error.why === "there") return false;
    throw error;
  }
}
