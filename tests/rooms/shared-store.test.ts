/** [Y16] What a process does with rooms of a database that it shares with others. */
import { LocalPresence } from "@colyseus/core";
import { expect, test } from "vitest";
import { JoinCodes } from "../../server/rooms/join-codes.ts";
import { KeptRooms } from "../../server/rooms/kept-rooms.ts";
import { Processes } from "../../server/rooms/processes.ts";
import { StoreError, type Change } from "../../server/store/backend.ts";
import type { Store } from "../../server/store/store.ts";
import { KEPT_MS } from "../../shared/session/occupant.ts";
import { ManualClock } from "./manual-clock.ts";

test("[Y16] [H9] a consort of friends that nobody came back to is ended, unless another process has it", async () => {
  const clock = new ManualClock();
  const written: Change[] = [];
  const room = (id: string, code: string) => ({
    id,
    session: id,
    kind: "consort",
    code,
    state: "",
  });
  const store = {
    rooms: () => Promise.resolve([room("a", "AAAAAA"), room("b", "HHHHHH")]),
    row: () => Promise.resolve(null),
    movementIds: () => Promise.resolve([]),
    write: (...changes: readonly Change[]) => void written.push(...changes),
    health: { kind: "postgresql" },
  } as unknown as Store;
  const fault = (error: unknown): void => expect(error).toBeUndefined();
  const codes = new JoinCodes(new LocalPresence(), fault);
  const kept = new KeptRooms(
    {
      store,
      codes,
      faults: { tell: fault },
      clock,
      processes: new Processes(null),
      isHeld: (id) => Promise.resolve(id === "b"),
    },
    { live: () => Promise.reject(new Error("none")), consort: () => Promise.resolve() },
  );
  await kept.read();
  await expect.poll(() => codes.find("AAAAAA")).toBe("a");
  clock.advance(KEPT_MS);
  await expect.poll(() => written).toEqual([{ remove: "rooms", id: "a" }]);
  await expect.poll(() => codes.find("AAAAAA")).toBeUndefined();
  expect(await codes.find("HHHHHH")).toBe("b");
});

test("[Y15] [Y17] a database that does not answer for a moment has forgotten no room: it is restored when it does", async () => {
  const clock = new ManualClock();
  let answers: readonly ("row" | "unreachable" | "refused")[] = [];
  const woken: string[] = [];
  const told: unknown[] = [];
  const row = { id: "a", session: "live", kind: "consort", code: "AAAAAA", state: "" };
  const store = {
    flush: () => Promise.resolve(),
    row: () => {
      const [now = "row", ...later] = answers;
      answers = later;
      return now === "row" ? Promise.resolve(row) : Promise.reject(new StoreError(now, "away"));
    },
    health: { kind: "postgresql" },
  } as unknown as Store;
  const kept = new KeptRooms(
    {
      store,
      codes: new JoinCodes(new LocalPresence(), (error) => void told.push(error)),
      faults: { tell: (error) => void told.push(error) },
      clock,
      processes: new Processes(null),
      isHeld: () => Promise.resolve(false),
    },
    {
      live: () => Promise.reject(new Error("none")),
      consort: ({ id }) => Promise.resolve(woken.push(id)),
    },
  );
  const fetched = async (): Promise<unknown> => {
    const result = kept.fetch("live", "a").then(
      () => "there",
      (error: unknown) => error,
    );
    for (let second = 0; second < 100; second += 1) {
      clock.advance(1000);
      await new Promise((resolve) => void setImmediate(resolve));
    }
    return result;
  };
  answers = ["unreachable", "unreachable", "row"];
  expect([await fetched(), woken]).toEqual(["there", ["a"]]);
  // What cannot be is not asked for again, and not for ever.
  answers = ["refused", "row"];
  expect(await fetched()).toMatchObject({ why: "refused" });
  answers = Array.from({ length: 1000 }, () => "unreachable" as const);
  expect(await fetched()).toMatchObject({ why: "unreachable" });
  expect([woken, told]).toEqual([["a"], []]);
});
