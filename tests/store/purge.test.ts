/** [F17] Old sessions are deleted automatically: at the start of the server, and every day. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readSettings } from "../../server/app/config.ts";
import { openStore } from "../../server/store/open-store.ts";
import { OF_SESSION } from "../../server/store/tables.ts";
import { ManualClock } from "../rooms/manual-clock.ts";
import { DAY_MS, everythingOf } from "./rows.ts";

test("[F17] where no KEEP_DAYS is set, a session is there for ninety days, and gone on the next", async () => {
  const folder = mkdtempSync(join(tmpdir(), "consort-purge-"));
  const { store: usual } = readSettings({ DATA_DIR: folder });
  if (usual === undefined) throw new Error("nothing is stored");
  const left = async (day: number): Promise<number> => {
    const store = await openStore(
      usual,
      new ManualClock(),
      () => {},
      () => day * DAY_MS,
    );
    if (day === 5) store.write(...everythingOf("old", 5 * DAY_MS));
    await store.flush();
    const { length } = await store.rows("sessions");
    await store.close();
    return length;
  };
  expect([await left(5), await left(95), await left(96)]).toEqual([1, 1, 0]);
  rmSync(folder, { recursive: true });
});

test("[F17] a session is deleted KEEP_DAYS after it ended, with all that belongs to it, and no other", async () => {
  const folder = mkdtempSync(join(tmpdir(), "consort-purge-"));
  const clock = new ManualClock();
  let now = 100 * DAY_MS;
  const settings = { keepDays: 30, folder, databaseUrl: null };
  const store = await openStore(
    settings,
    clock,
    () => {},
    () => now,
  );
  const ids = async (): Promise<readonly string[]> =>
    (await store.rows("sessions")).map(({ id }) => id).toSorted();
  const at = (day: number) => day * DAY_MS;
  store.write(...everythingOf("old", at(71)), ...everythingOf("new", at(99)));
  await store.flush();
  expect(await ids()).toEqual(["new", "old"]);
  const passes = async (days: number): Promise<void> => {
    for (let day = 0; day < days; day += 1) {
      now += DAY_MS;
      clock.advance(DAY_MS);
      await store.flush();
    }
  };
  await passes(1);
  expect(await ids()).toEqual(["new", "old"]);
  await passes(1);
  expect(await ids()).toEqual(["new"]);
  for (const table of OF_SESSION) expect(await store.rows(table, "old"), table).toEqual([]);
  expect(await store.rows("people", "new")).toHaveLength(1);
  await store.close();

  now = 200 * DAY_MS;
  const again = await openStore(
    settings,
    new ManualClock(),
    () => {},
    () => now,
  );
  expect(await again.rows("sessions")).toEqual([]);
  await again.close();
  rmSync(folder, { recursive: true });
});
