import type { Recording } from "../../shared/model/replay/recording.ts";
import type { TestServer } from "./test-server.ts";

/** The movements of a consort of friends as they are stored, the latest last: the room itself has let the earlier ones go. */
export async function storedRecordings(
  { app }: Pick<TestServer, "app">,
  roomId: string,
): Promise<readonly Recording[]> {
  const { store } = app.rooms;
  await store.flush();
  const ids = await store.movementIds(roomId, roomId);
  const all = await Promise.all(ids.map((id) => store.recording(id)));
  return all.filter((one) => one !== null);
}
