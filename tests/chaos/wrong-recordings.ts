/** Replays what a store holds. */
import type { Backend } from "../../server/store/backend.ts";
import { replay } from "../../shared/model/replay/replayer.ts";
import type { World } from "../../shared/model/world.ts";

/** Number of stored movements that do not replay to the same hashes, each after the one before it. */
export async function wrongRecordings(
  store: Pick<Backend, "rows" | "movement">,
  tell: (line: string) => void,
): Promise<number> {
  const rows = (await store.rows("recordings")).toSorted((one, other) => one.number - other.number);
  const worlds = new Map<string, World>();
  let wrong = 0;
  for (const { id, consort } of rows) {
    const movement = await store.movement(id);
    try {
      if (movement === null) throw new Error("a recording is gone");
      worlds.set(consort, replay(movement.recording, worlds.get(consort)));
    } catch (error) {
      tell(`${id}: ${String(error)}`);
      wrong += 1;
    }
  }
  return wrong;
}

/** What a server says when something came back in another state than it was. */
export const isDiverged = (line: string): boolean => /replay:|stands elsewhere|is gone/.test(line);
