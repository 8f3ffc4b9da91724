/** A real server on a free port with a manual clock, and people who join over real sockets. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { matchMaker } from "@colyseus/core";
import type { Consort } from "../../client/session/consort.ts";
import type { Entry } from "../../client/session/find-room.ts";
import { openConsort } from "../../client/session/open-consort.ts";
import type { ClientEnvironment } from "../../client/session/kept-chairs.ts";
import { chairOfTab } from "../../client/session/seat-storage.ts";
import type { Config } from "../../server/app/config.ts";
import { startServer } from "../../server/app/app.ts";
import type { App } from "../../server/app/app.ts";
import { ConsortRoom } from "../../server/rooms/consort-room.ts";
import type { RoomServices } from "../../server/rooms/room-services.ts";
import { systemClock } from "../../server/scheduling/clock.ts";
import { TICK_MS } from "../../shared/model/units.ts";
import { MemoryStorage } from "../fixtures/memory-storage.ts";
import { ManualClock } from "./manual-clock.ts";
import { delivered } from "./delivery.ts";

/** Timeout for events that never come, in real ms; not a measure of speed. */
const GUARD_MS = 60_000;
/** Turns of the event loop after which it yields: what is awaited may have to be done by another process. */
const OWN_TURNS = 2000;

/** Less than a connection may be silent. */
const PASSED_AT_ONCE_MS = 500;

/** One browser tab. */
export interface Tab {
  readonly tab: MemoryStorage;
  readonly browser: MemoryStorage;
  /** Where it found the server, if not under its usual address. */
  readonly origin?: string;
  /** Listeners for the page waking up. */
  readonly onWake?: ClientEnvironment["onWake"];
}
export const newTab = (browser = new MemoryStorage()): Tab => ({
  tab: new MemoryStorage(),
  browser,
});
export const duplicateOf = ({ tab, browser }: Tab): Tab => ({
  tab: new MemoryStorage(tab),
  browser,
});

/** The environment of a browser at that server, on the test's clock; for code that joins without `Consort`. */
export const environmentOf = (
  { origin, clock }: Pick<TestServer, "origin" | "clock">,
  storages: Tab = newTab(),
): ClientEnvironment => ({
  origin,
  storages,
  now: () => clock.now(),
  after: (ms, call) => clock.after(ms, call),
  random: () => 0.5,
  onWake: () => () => {},
});

export interface TestServer {
  readonly app: App;
  readonly clock: ManualClock;
  readonly origin: string;
  /** Joins from the start page, in a tab of its own unless given one. */
  visit(entry: Entry, name: string, from?: Tab): Promise<Consort>;
  /**
   * Advances ticks, and delivers what they send, until `happened`. It must have come about within `ticks`; what other
   * threads do for it may take as long as the machine needs.
   */
  until(happened: () => boolean, what: string, ticks?: number): Promise<void>;
  /** Advances that much time, and delivers what is sent meanwhile. */
  pass(ms: number): Promise<void>;
  /** Lets real sockets deliver, without advancing time, until `happened`. */
  settle(happened: () => boolean, what: string): Promise<void>;
  /** The room a visitor joined. Throws once it is closed. */
  room(consort: Consort): ConsortRoom;
  roomById(id: string): ConsortRoom;
  openRooms(): number;
  /** Cuts a visitor's connection at the server, without closing it. */
  cut(consort: Consort): void;
  close(): Promise<void>;
}

/**
 * `follows`: the server that was stopped before it; at the same address, by the same clock. `randomness`: of each
 * consort; absent: another in every run.
 */
export async function openTestServer(
  {
    randomness,
    ...settings
  }: Pick<Config, "trustedProxy" | "store" | "metrics" | "logFormat" | "logTo"> & {
    readonly randomness?: RoomServices["randomness"];
  } = {},
  follows?: Pick<TestServer, "app" | "clock">,
): Promise<TestServer> {
  const dist = mkdtempSync(join(tmpdir(), "consort-dist-"));
  writeFileSync(join(dist, "index.html"), "<!doctype html><title>Broken Consort</title>");
  mkdirSync(join(dist, "assets"));
  writeFileSync(join(dist, "assets", "page-1a2b3c.js"), "export {};");
  const { clock } = follows ?? { clock: new ManualClock() };
  const port = follows?.app.port ?? 0;
  const config = { port, dist, bind: "network", ...settings } as const;
  const app = await startServer(config, () => 0, clock, randomness);
  const origin = `http://127.0.0.1:${app.port}`;

  const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
  const rest = () => new Promise<void>((resolve) => systemClock.after(1, resolve));
  const settle = async (happened: () => boolean, what: string) => {
    const began = systemClock.now();
    for (let turns = 0; systemClock.now() - began < GUARD_MS; turns += 1) {
      if (happened()) return;
      await (turns < OWN_TURNS ? turn() : rest());
    }
    throw new Error(`never happened: ${what}`);
  };

  const rooms = new WeakMap<Consort, string>();
  const roomById = (id: string): ConsortRoom => {
    const found = matchMaker.getLocalRoomById(id);
    if (!(found instanceof ConsortRoom)) throw new Error("that room is closed");
    return found;
  };
  const room = (consort: Consort): ConsortRoom => roomById(rooms.get(consort) ?? "");

  return {
    app,
    clock,
    origin,
    settle,
    async pass(ms) {
      for (let left = ms; left > 0; left -= PASSED_AT_ONCE_MS) {
        clock.advance(Math.min(left, PASSED_AT_ONCE_MS));
        await delivered();
      }
    },
    async visit(entry, name, from = newTab()) {
      const step: ClientEnvironment = {
        origin: from.origin ?? origin,
        storages: from,
        random: () => 0.5,
        onWake: from.onWake ?? (() => () => {}),
        now: () => clock.now(),
        after: (ms, call) => clock.after(ms, call),
      };
      const opened = openConsort(entry, name, step);
      const state = { done: false };
      const over = () => {
        state.done = true;
      };
      opened.then(over, over);
      // The consort's own short waits use the manual clock too.
      await settle(() => {
        clock.advance(0);
        return state.done;
      }, `${name} comes in`);
      const consort = await opened;
      rooms.set(consort, chairOfTab(from)?.room ?? "");
      return consort;
    },
    async until(happened, what, ticks = 2000) {
      for (let tick = 0; tick < ticks; tick += 1) {
        if (happened()) return;
        clock.advance(TICK_MS);
        await delivered();
      }
      await settle(happened, `${what}, within ${ticks} ticks`);
    },
    room,
    roomById,
    openRooms: () => matchMaker.stats.local.roomCount,
    cut(consort) {
      for (const { userData, ref } of room(consort).clients)
        if (userData?.chair === consort.me.value)
          (ref as unknown as { terminate(): void }).terminate();
    },
    async close() {
      await app.close();
      rmSync(dist, { recursive: true });
    },
  };
}
