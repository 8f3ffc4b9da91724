/** [Y17] Processes of a site are killed, one after another: others go on with what they had. */
import { RedisPresence } from "@colyseus/redis-presence";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Consort } from "../../client/session/consort.ts";
import { keptData } from "../../client/session/kept-data.ts";
import { openConsort } from "../../client/session/open-consort.ts";
import { openLive, openLiveLine } from "../../client/session/open-live.ts";
import type { LiveLine } from "../../client/session/live-line.ts";
import type { LiveCommand } from "../../shared/live/commands.ts";
import { postgresql } from "../../server/store/postgresql.ts";
import { SqlBackend } from "../../server/store/sql-backend.ts";
import { OF_SESSION } from "../../server/store/tables.ts";
import { TICK_MS } from "../../shared/model/units.ts";
import { chairOfTab } from "../../client/session/seat-storage.ts";
import type { LiveOpened } from "../../shared/protocol/live.ts";
import { isDiverged, wrongRecordings } from "../chaos/wrong-recordings.ts";
import { environmentAt } from "../rehearsal/phone.ts";
import { openSite, type ServerProcess, type Site } from "./site.ts";
import { until } from "./until.ts";

const MOVEMENT = { piece: "tallis-canon", minutes: 8, pace: "beginner", scene: null } as const;
/** Enough for a busy machine; how little is lost elsewhere `npm run chaos -- --processes 2` says. */
const LOST_TICKS = 2000 / TICK_MS;

let site: Site;
let first: ServerProcess;
let second: ServerProcess;
let third: ServerProcess;
let fourth: ServerProcess;
let fifth: ServerProcess;
let sixth: ServerProcess;
let live: LiveOpened;
let leader: LiveLine;
let stage: LiveLine;
const phones: Consort[] = [];
const failed: string[] = [];

const lead = async (command: LiveCommand): Promise<void> => {
  expect(await leader.lead(command)).toBeNull();
};
const come = async (...names: readonly string[]): Promise<Consort[]> => {
  const came: Consort[] = [];
  for (const name of names)
    came.push(
      await openConsort({ enter: "code", code: live.code }, name, environmentAt(site.origin)),
    );
  phones.push(...came);
  return came;
};
const tick = ({ perception }: Consort): number => perception.value?.tick ?? 0;
const isOpen = ({ link }: { readonly link: { readonly value: string } }) => link.value === "open";
const seats = () => leader.session.value?.people.map(({ name, seat }) => [name, seat]);

/** What a page has shown since it was told to watch: how often it was cut off, and its ticks in order. */
const watch = (consort: Consort) => {
  const seen = { cuts: 0, ticks: [] as number[] };
  consort.link.subscribe((link) => void (link !== "open" && (seen.cuts += 1)));
  consort.perception.subscribe((now) => void (now !== null && seen.ticks.push(now.tick)));
  return seen;
};
/** Resolves once all of them have lost their lines and play on; what each shows first is where it stood. */
const playOn = async (these: readonly Consort[], die: () => Promise<void>): Promise<void> => {
  await die();
  const stood = these.map(tick);
  const stale = these.map(({ perception }) => perception.value);
  await until(() => these.every((one) => !isOpen(one)), "the lines are cut");
  const shown = new Map<Consort, number>();
  await until(() => {
    for (const [i, one] of these.entries())
      if (!shown.has(one) && isOpen(one) && one.perception.value !== stale[i])
        shown.set(one, tick(one));
    return shown.size === these.length;
  }, "they are back");
  for (const [i, one] of these.entries())
    expect((stood[i] ?? 0) - (shown.get(one) ?? 0)).toBeLessThanOrEqual(LOST_TICKS);
  await until(() => these.every((one, i) => tick(one) > (stood[i] ?? 0) + 20), "they play on");
};

beforeAll(async () => {
  site = await openSite({ stored: true });
  first = await site.start();
  second = await site.start();
  live = await openLive(environmentAt(first.origin));
  leader = openLiveLine(environmentAt(site.origin), "console", {
    live: live.live,
    secret: live.console,
  });
  stage = openLiveLine(environmentAt(site.origin), "stage", {
    live: live.live,
    secret: live.stage,
  });
  leader.onFailed(({ consort, why }) => void failed.push(`${consort} ${why}`));
  await until(() => leader.session.value !== null, "the console sees the session");
});
afterAll(() => site.close());

describe("a session in one process, with consorts in two", () => {
  test("[Y17] a process with consorts only dies: they play on at another, with everybody in their chairs", async () => {
    await lead({ do: "size", size: 2 });
    const [ada, bo, cy, di] = (await come("Ada", "Bo", "Cy", "Di")) as [
      Consort,
      Consort,
      Consort,
      Consort,
    ];
    expect([await first.consorts(), await second.consorts()]).toEqual([1, 1]);
    await lead({ do: "choose", which: "all", movement: MOVEMENT });
    await lead({ do: "begin", which: "all" });
    await until(() => phones.every((phone) => tick(phone) > 40), "all play");
    const before = seats();
    const [other, another] = [watch(cy), watch(di)];
    await playOn([ada, bo], () => second.end("SIGKILL"));
    expect([other.cuts, another.cuts]).toEqual([0, 0]);
    expect([ada, bo].map(({ live: word }) => word.value?.brokenOff)).toEqual([false, false]);
    expect(failed).toEqual([]);
    expect(await first.consorts()).toBe(2);
    await until(() => leader.session.value?.people.every(({ here }) => here) === true, "all seen");
    expect(seats()).toEqual(before);
    expect(leader.session.value?.consorts.map(({ phase }) => phase)).toEqual([
      "playing",
      "playing",
    ]);
  });

  test("[Y17] [Y18] the process with the session dies: one of the others restores it, and adopts the consort that still plays", async () => {
    third = await site.start();
    const another = await site.start();
    const [ed, fi] = (await come("Ed", "Fi")) as [Consort, Consort];
    const count = async () => (await third.consorts()) + (await another.consorts());
    expect([await first.consorts(), await count()]).toEqual([2, 1]);
    await lead({ do: "choose", which: 2, movement: MOVEMENT });
    await lead({ do: "begin", which: 2 });
    await lead({ do: "mark", id: "m", consort: 0, note: "look" });
    await until(() => [ed, fi].every((phone) => tick(phone) > 40), "they play too");
    const before = seats();
    const adopted = [watch(ed), watch(fi)];
    await playOn(phones.slice(0, 4), () => first.end("SIGKILL"));
    await until(() => isOpen(leader) && isOpen(stage), "console and stage are back");
    await until(() => leader.session.value?.people.every(({ here }) => here) === true, "all seen");
    expect(seats()).toEqual(before);
    expect(leader.session.value?.marks).toMatchObject([{ id: "m", note: "look" }]);
    expect([leader.session.value?.code, stage.stage.value?.code]).toEqual([live.code, live.code]);
    // Pages asked both, and each consort is in one of them.
    expect(await count()).toBe(3);
    // Nothing happened to those whose consort played on.
    for (const { cuts, ticks } of adopted) {
      expect(cuts).toBe(0);
      expect(ticks).toEqual(ticks.toSorted((one, next) => one - next));
    }
    expect(failed).toEqual([]);
    // One that stops in order is waited for, and then what it had goes on too.
    const stood = phones.map(tick);
    await another.end("SIGTERM");
    await until(async () => (await third.consorts()) === 3, "the other has them all");
    await until(() => phones.every((one, i) => tick(one) > (stood[i] ?? 0) + 20), "all play on");
    await until(() => isOpen(leader) && isOpen(stage), "console and stage are back");
    await until(() => leader.session.value?.people.every(({ here }) => here) === true, "all seen");
    expect(seats()).toEqual(before);
    expect([...third.complaints, ...another.complaints].filter(isDiverged)).toEqual([]);
  });

  test("[Y17] the restored session leads them all, and hears them", async () => {
    await lead({ do: "stand", which: "all", still: true, sentence: "Eyes up" });
    for (const phone of phones) {
      await until(() => phone.live.value?.still?.sentence === "Eyes up", "each phone says so");
      phone.showsStill(phone.live.value?.still?.id ?? null);
    }
    await until(
      () => leader.session.value?.still?.show === phones.length,
      "the console counts all",
    );
    expect(phones.map(({ still }) => still.value)).toEqual(phones.map(() => true));
    await lead({ do: "stand", which: "all", still: false, sentence: "" });
    const stood = phones.map(tick);
    await until(() => phones.every((phone, i) => tick(phone) > (stood[i] ?? 0)), "all play on");
    await lead({ do: "end", which: "all" });
    await until(() => phones.every(({ phase }) => phase.value === "ended"), "it ends for all");
    const pairs = async () => (await leader.story())?.[0]?.pairs.length;
    await until(async () => (await pairs()) === 3, "what grew in each pair is with the session");
  });
});

describe("a consort of friends that everybody has left", () => {
  const browser = environmentAt("");
  const at = (server: ServerProcess) => ({ ...browser, origin: server.origin });
  const back = () => openConsort({ enter: "back" }, "", at(fourth));
  const stateOf = ({ me, seats: all, movement, code }: Consort) => [
    me.value,
    all.value[me.value]?.name,
    movement.value.minutes,
    code.value,
  ];
  let room: string;
  let places: RedisPresence;
  let before: unknown[];
  /** Everybody leaves, and after a while the consort hibernates. */
  const sleep = async (consort: Consort, where: ServerProcess): Promise<void> => {
    const busy = await where.consorts();
    consort.disconnect();
    await until(async () => (await where.consorts()) === busy - 1, "nobody is there");
    await where.pass(31_000);
    await until(async () => (await places.hget("hibernating", room)) !== null, "it sleeps");
  };

  beforeAll(() => {
    places = new RedisPresence(site.redis.url);
  });
  afterAll(() => places.shutdown());

  test("[H9] [Y17] is woken where it sleeps, when somebody comes back by another process", async () => {
    fourth = await site.start();
    const ana = await openConsort({ enter: "friends" }, "Ana", at(third));
    ana.choose({ minutes: 8 });
    await until(() => ana.movement.value.minutes === 8, "her choice is taken");
    before = stateOf(ana);
    room = chairOfTab(browser.storages)?.room ?? "";
    await sleep(ana, third);
    const busy = await third.consorts();
    const again = await back();
    expect(stateOf(again)).toEqual(before);
    expect([await third.consorts(), await fourth.consorts()]).toEqual([busy + 1, 0]);
    await until(async () => (await places.hget("hibernating", room)) === null, "it sleeps no more");
    await sleep(again, third);
  });

  test("[H9] [Y17] is woken in another process, when the one in which it slept has died", async () => {
    await third.end("SIGKILL");
    const again = await back();
    expect(stateOf(again)).toEqual(before);
    expect(third.isRunning).toBe(false);
    again.leave();
  });
});

describe("a process that is frozen, and goes on too late", () => {
  test("[Y18] what it had plays on in another; it can store nothing more, and ends", async () => {
    await until(() => phones.every(isOpen), "the phones are back");
    await until(() => isOpen(leader), "the console is back");
    fifth = await site.start();
    const pair = await come("Gil", "Hu");
    expect(await fifth.consorts()).toBe(1);
    await lead({ do: "choose", which: 3, movement: MOVEMENT });
    await lead({ do: "begin", which: 3 });
    await until(() => pair.every((phone) => tick(phone) > 20), "they play");
    await playOn(pair, () => Promise.resolve(fifth.freeze()));
    expect(await fifth.thaw()).toBe(1);
    const stood = pair.map(tick);
    await until(() => pair.every((phone, i) => tick(phone) > (stood[i] ?? 0) + 20), "they play on");
    const store = new SqlBackend(postgresql(site.database));
    await lead({ do: "end", which: 3 });
    await until(() => pair.every(({ phase }) => phase.value === "ended"), "it ends");
    await until(
      async () => (await store.rows("recordings")).every(({ packed }) => packed !== null),
      "all recordings are whole",
    );
    expect(await wrongRecordings(store, (line) => expect(line).toBe(""))).toBe(0);
    await store.close();
  });
});

describe("a Redis that dies, and comes back with nothing in it", () => {
  test("[Y18] nothing is restored that plays, and code, orders and reports work as before", async () => {
    sixth = await site.start();
    const pair = await come("Ivo", "Jo");
    const count = async () => [await fourth.consorts(), await sixth.consorts()];
    expect(await count()).toEqual([4, 1]);
    await lead({ do: "choose", which: 4, movement: MOVEMENT });
    await lead({ do: "begin", which: 4 });
    await until(() => pair.every((phone) => tick(phone) > 20), "they play");
    const seen = [...pair, ...phones].map(watch);
    await site.redis.restart();
    const find = () => fetch(`${site.origin}/api/consorts/${live.code}`);
    await until(async () => (await find()).ok, "the code is known again");
    const [kim] = (await come("Kim")) as [Consort];
    expect(isOpen(kim)).toBe(true);
    const stood = pair.map(tick);
    await until(() => pair.every((phone, i) => tick(phone) > (stood[i] ?? 0) + 20), "they play on");
    await until(
      () => leader.session.value?.people.at(-1)?.here === true,
      "the console sees who has come",
    );
    await lead({ do: "stand", which: "all", still: true, sentence: "Here" });
    await until(
      () => phones.every((phone) => phone.live.value?.still?.sentence === "Here"),
      "each phone says so",
    );
    expect(seen.map(({ cuts }) => cuts)).toEqual(seen.map(() => 0));
    expect((await count()).reduce((one, other) => one + other)).toBe(6);
    expect([fourth.isRunning, sixth.isRunning]).toEqual([true, true]);
    await lead({ do: "stand", which: "all", still: false, sentence: "" });
  });
});

describe("a session that its facilitator deletes", () => {
  test("[F25] nothing of it is left, whichever process had some of it", async () => {
    const { live: id, console: secret, code } = live;
    const of = (table: string) => `select count(*)::int as n from ${table} where session = $1`;
    const database = new Client(site.database);
    await database.connect();
    const count = async (sql: string) =>
      (await database.query<{ n: number }>(sql, [id])).rows[0]?.n ?? -1;
    expect(await count(of("recordings"))).toBeGreaterThan(3);
    const kept = keptData(environmentAt(sixth.origin), { live: id, secret });
    expect(await kept.forget()).toBeNull();
    await until(
      () => phones.every(({ disconnectReason }) => disconnectReason.value === "sessionOver"),
      "the phones are told",
    );
    for (const server of [fourth, sixth])
      await expect(
        openConsort({ enter: "code", code }, "Lu", environmentAt(server.origin)),
      ).rejects.toMatchObject({ why: "noSuchConsort" });
    // What they would still write is written when they end.
    for (const server of [fourth, sixth]) await server.end("SIGTERM");
    for (const table of OF_SESSION) expect(await count(of(table)), table).toBe(0);
    expect(await count("select count(*)::int as n from sessions where id = $1")).toBe(0);
    await database.end();
  });
});
