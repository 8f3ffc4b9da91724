/**
 * A server that plays for long, over real sockets: hours in minutes, by a clock that is moved on as fast as the work of
 * that time is done, or in real time. Friends play movement after movement, and a live session with its console does;
 * bots have the other chairs. After each movement one group has gone and another has come.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { matchMaker } from "@colyseus/core";
import { openLive, openLiveLine } from "../../client/session/open-live.ts";
import type { LiveLine } from "../../client/session/live-line.ts";
import { startServer } from "../../server/app/app.ts";
import type { App } from "../../server/app/app.ts";
import { ConsortRoom } from "../../server/rooms/consort-room.ts";
import { PATCH_PERIOD_MS } from "../../shared/session/fixed-timestep.ts";
import { ROOM_NAME } from "../../shared/protocol/messages.ts";
import { MemoryStorage } from "../fixtures/memory-storage.ts";
import { LoadClient } from "./load-client.ts";
import { fastTime, realTime } from "./soak-time.ts";
import type { SoakTime } from "./soak-time.ts";

export interface SoakAsked {
  readonly friends: number;
  /** Consorts of the live session. */
  readonly led: number;
  /** Movements, and the length of each, minutes. */
  readonly movements: number;
  readonly minutes: 1 | 8;
  /** Between two movements. */
  readonly pauseMs: number;
  readonly stored: boolean;
  readonly inRealTime: boolean;
}

/** What there is between two movements, when nothing plays and all is stored. */
export interface Moment {
  /** Passed so far. */
  readonly hours: number;
  /** Calls that the server and the console's page wait for. */
  readonly timers: number;
  /** Open sockets, files and the like of the process. */
  readonly handles: number;
  readonly rooms: number;
  /** Connections of people, consoles and stages. */
  readonly lines: number;
  /** Movements that have been played to their end. */
  readonly played: number;
}

/** Until everybody plays who was told to. */
const BEGIN_MS = 10_000;
/** A person is there: a bot takes over after half a minute without a touch. */
const TOUCH_MS = 10_000;
const NOTHING = Buffer.from([0xc0]);
/** { do: "look", at: 1 } */
const LOOK = Buffer.from([
  0x82,
  0xa2,
  ...Buffer.from("do"),
  0xa4,
  ...Buffer.from("look"),
  0xa2,
  ...Buffer.from("at"),
  1,
]);

interface Group {
  readonly id: string;
  readonly lines: readonly LoadClient[];
}

/** `rests` is awaited between two movements. */
export async function soak(
  asked: SoakAsked,
  rests: (moment: Moment) => Promise<void> | void,
): Promise<void> {
  const dist = mkdtempSync(join(tmpdir(), "consort-soak-"));
  writeFileSync(join(dist, "index.html"), "<!doctype html>");
  const time = asked.inRealTime ? realTime() : fastTime();
  const store = { keepDays: 90, folder: dist, databaseUrl: null };
  const settings = { port: 0, dist, bind: "machine", ...(asked.stored && { store }) } as const;
  const app = await startServer({ ...settings, logTo: () => {} }, () => 0, time.clock);
  try {
    await new Soak(app, time, asked).play(rests);
  } finally {
    await app.close();
    rmSync(dist, { recursive: true });
  }
}

class Soak {
  readonly #app: App;
  readonly #time: SoakTime;
  readonly #began: number;
  readonly #asked: SoakAsked;
  readonly #groups: Group[] = [];
  #leader: LiveLine | null = null;
  #led: readonly LoadClient[] = [];
  #ledIds: readonly string[] = [];
  #played = 0;

  constructor(app: App, time: SoakTime, asked: SoakAsked) {
    this.#app = app;
    this.#time = time;
    this.#began = time.clock.now();
    this.#asked = asked;
  }

  async play(rests: (moment: Moment) => Promise<void> | void): Promise<void> {
    const { friends, led, movements } = this.#asked;
    for (let nth = 0; nth < friends; nth += 1) this.#groups.push(await this.#come());
    if (led > 0) await this.#lead();
    for (let movement = 0; movement < movements; movement += 1) {
      await this.#movement();
      await this.#replace(movement);
      await this.#time.pass(this.#asked.pauseMs);
      await this.#app.rooms.store.flush();
      await rests(this.#moment());
    }
    for (const { lines } of this.#groups) for (const line of lines) line.cut();
    for (const line of this.#led) line.cut();
    this.#leader?.leave();
  }

  #moment(): Moment {
    return {
      hours: (this.#time.clock.now() - this.#began) / 3_600_000,
      timers: this.#time.timers,
      handles: process.getActiveResourcesInfo().filter((kind) => kind !== "Immediate").length,
      rooms: matchMaker.stats.local.roomCount,
      lines: matchMaker.stats.local.ccu,
      played: this.#played,
    };
  }

  async #come(): Promise<Group> {
    const { minutes } = this.#asked;
    const open = { alone: false, movement: { minutes } };
    const { roomId: id } = await matchMaker.createRoom(ROOM_NAME, { open });
    const lines = [];
    for (const name of ["Ada", "Bo"]) lines.push(await LoadClient.join(this.#app.port, id, name));
    await this.#time.pass(0);
    return { id, lines };
  }

  /** One group of friends goes home, and another comes. */
  async #replace(movement: number): Promise<void> {
    const at = movement % this.#groups.length;
    for (const line of this.#groups[at]?.lines ?? []) line.cut();
    this.#groups[at] = await this.#come();
  }

  async #lead(): Promise<void> {
    const { clock } = this.#time;
    const environment = {
      origin: `http://127.0.0.1:${this.#app.port}`,
      storages: { tab: new MemoryStorage(), browser: new MemoryStorage() },
      now: () => clock.now(),
      after: (ms: number, call: () => void) => clock.after(ms, call),
      random: () => 0.5,
      onWake: () => () => {},
    };
    const { live, console: secret } = await openLive(environment);
    this.#leader = openLiveLine(environment, "console", { live, secret });
    while (this.#leader.session.value === null) await this.#time.pass(PATCH_PERIOD_MS);
    await this.#order({ do: "size", size: 2 });
    const lines: LoadClient[] = [];
    for (let person = 0; person < 2 * this.#asked.led; person += 1)
      lines.push(await LoadClient.join(this.#app.port, live, `Person ${person + 1}`));
    this.#led = lines;
    await this.#time.pass(1000);
    const friends = new Set(this.#groups.map(({ id }) => id));
    const rooms = await matchMaker.query({ name: ROOM_NAME });
    this.#ledIds = rooms.map(({ roomId }) => roomId).filter((id) => !friends.has(id));
  }

  async #order(command: Parameters<LiveLine["lead"]>[0]): Promise<void> {
    const answers: (string | null)[] = [];
    void this.#leader?.lead(command).then((why) => answers.push(why));
    while (answers.length === 0) await this.#time.pass(PATCH_PERIOD_MS);
    const [why] = answers;
    if (why !== null) throw new Error(`${command.do}: ${why}`);
  }

  /** From the first bar to the last, of all. */
  async #movement(): Promise<void> {
    const { minutes, led } = this.#asked;
    for (const { lines } of this.#groups) lines[0]?.say("start", NOTHING);
    if (led > 0) {
      const movement = { piece: "tallis-canon", minutes, pace: "normal", scene: null } as const;
      await this.#order({ do: "choose", which: "all", movement });
      await this.#order({ do: "begin", which: "all" });
    }
    const all = this.#groups.length + led;
    for (let passed = 0; passed < BEGIN_MS && this.#playing() < all; passed += 1000)
      await this.#time.pass(1000);
    const playing = this.#playing();
    if (playing !== all) throw new Error(`${playing} of ${all} consorts play`);
    for (let passed = 0; this.#playing() > 0; passed += TOUCH_MS) {
      if (passed > 2 * minutes * 60_000) throw new Error("a movement does not end");
      for (const line of [...this.#groups.flatMap(({ lines }) => lines), ...this.#led])
        line.say("command", LOOK);
      await this.#time.pass(TOUCH_MS);
    }
    this.#played += playing;
  }

  /** Number of consorts that play. */
  #playing(): number {
    const ids = [...this.#groups.map(({ id }) => id), ...this.#ledIds];
    return ids.filter((id) => {
      const room = matchMaker.getLocalRoomById(id);
      return room instanceof ConsortRoom && room.session.playing;
    }).length;
  }
}
