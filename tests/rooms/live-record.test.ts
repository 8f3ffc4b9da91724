/** [Y13] Storing a live session: encoded only when something has changed, and restored unchanged. */
import { expect, test } from "vitest";
import { LiveRecord, readLive } from "../../server/rooms/live-record.ts";
import type { KeptLive } from "../../server/rooms/live-record.ts";
import type { Change } from "../../server/store/backend.ts";
import type { Source } from "../../server/store/store.ts";
import { AT, fakeSession } from "../live/fake-consorts.ts";
import { come } from "../live/leading.ts";
import { ManualClock } from "./manual-clock.ts";

function recorded() {
  const clock = new ManualClock();
  const { session } = live;
  const seen = { saves: 0, busy: true };
  let source: Source = () => [];
  const save = (): KeptLive => ({
    console: "c",
    stage: "s",
    opened: 1,
    session: JSON.parse(JSON.stringify(session.save(AT + clock.now()))) as KeptLive["session"],
    rooms: [null, "room"],
    times: { joined: {}, marked: {} },
  });
  const record = new LiveRecord(
    {
      follow: (asked) => {
        source = asked;
        return () => {};
      },
      write: () => {},
    },
    {
      id: "live",
      code: "ABCD",
      save: () => {
        seen.saves += 1;
        return save();
      },
      rows: () => [],
      isBusy: () => seen.busy,
    },
    clock,
    () => 1,
  );
  record.follow();
  return { clock, record, seen, save, news: () => source() };
}
const live = fakeSession();
come(live, "Ada");

const stateIn = (changes: readonly Change[]): string | undefined =>
  changes.flatMap((change) =>
    "put" in change && change.put === "rooms" ? [change.row.state] : [],
  )[0];

test("[Y13] what is written is read as it was, with its time; and so are records of before", () => {
  const { news, save } = recorded();
  expect(readLive(stateIn(news()) ?? "")).toMatchObject({ ...save() });
  expect(readLive(JSON.stringify({ version: 1, ...save() }))).toMatchObject({ ...save() });
  const timeless = { version: 1, ...save(), session: { ...save().session, now: undefined } };
  expect(() => readLive(JSON.stringify(timeless))).toThrow("expected number");
});

test("[Y13] the record is made once where something may have changed, and written where it has", () => {
  const { news, record, seen } = recorded();
  expect(stateIn(news())).toBeDefined();
  expect(seen.saves).toBe(1);
  expect(news()).toEqual([]);
  expect(seen.saves).toBe(1);
  record.changed();
  expect(stateIn(news())).toBeUndefined();
  expect(seen.saves).toBe(2);
  come(live, "Nele");
  record.changed();
  expect(stateIn(news())).toContain("Nele");
});

test("[Y13] while people are here it is written again every 5 s, so that its clock is not behind", () => {
  const { clock, news, seen } = recorded();
  news();
  clock.advance(4999);
  expect(news()).toEqual([]);
  clock.advance(1);
  expect(readLive(stateIn(news()) ?? "").session.now).toBe(AT + 5000);
  seen.busy = false;
  clock.advance(60_000);
  expect(news()).toEqual([]);
});
