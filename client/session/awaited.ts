import type { Link } from "./consort.ts";

/** Whether a connection is down and will be opened again by itself. */
export const isAwaited = (link: Link): boolean => link === "reconnecting" || link === "away";

/** Closes a connection; its listeners hear nothing of it. */
export function dropConnection(room: {
  removeAllListeners(): void;
  readonly connection: { close(): void };
}): void {
  room.removeAllListeners();
  room.connection.close();
}
