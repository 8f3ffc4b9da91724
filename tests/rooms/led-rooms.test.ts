/** [Y15] Which rooms a live session stores as those of its consorts. */
import { expect, test } from "vitest";
import { LedRooms } from "../../server/rooms/led-rooms.ts";

/** Two consorts, the first of which had a room that is being restored: `settle` ends that. */
function restoring() {
  const { promise, reject } = Promise.withResolvers<void>();
  const lost: number[] = [];
  const faults: unknown[] = [];
  const rooms = new LedRooms({
    services: {
      clock: { now: () => 0, after: () => () => {} },
      faults: { tell: (error) => void faults.push(error) },
      keptRooms: { fetch: () => promise, isDurable: true },
      processes: { find: () => Promise.resolve(null), areSeveral: false },
    },
    live: { id: "live", code: "ABCDEF" },
    openedBy: null,
    opened: () => {},
    unopened: () => {},
    lost: (consort) => void lost.push(consort),
  });
  rooms.had(["former"]);
  expect(rooms.open(0), "it is restored").toBe(true);
  return { rooms, reject, lost, faults };
}

test("[Y15] a room that is being restored is still its consort's: a server that dies meanwhile loses nothing", () => {
  expect(restoring().rooms.ids).toEqual(["former"]);
});

test("[Y15] one that cannot be restored is nobody's any more, and its consort is lost", async () => {
  const { rooms, reject, lost, faults } = restoring();
  reject(new Error("not there"));
  await expect.poll(() => lost).toEqual([0]);
  expect(rooms.ids).toEqual([null]);
  expect(faults).toHaveLength(1);
});
