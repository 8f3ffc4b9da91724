/** [O4] A server that is gone in the middle of solo practice: the browser goes on with the music. */
import { deflateSync, inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import type { ConsortLine } from "../../client/session/consort-line.ts";
import { JoinError } from "../../client/session/join-error.ts";
import type { ClientEnvironment } from "../../client/session/kept-chairs.ts";
import { GoOnHere } from "../../client/session/local/go-on-here.ts";
import { KeptJournal } from "../../client/session/local/kept-journal.ts";
import { openGoneOn } from "../../client/session/local/open-local.ts";
import { WorkerLine } from "../../client/session/local/worker-line.ts";
import { PRACTICE } from "../../shared/course/library.ts";
import { hashWorld } from "../../shared/model/hash.ts";
import type { Recording } from "../../shared/model/replay/recording.ts";
import { replay } from "../../shared/model/replay/replayer.ts";
import { chairId, TICKS_PER_SECOND } from "../../shared/model/units.ts";
import type { Outgoing } from "../../shared/protocol/messages.ts";
import { ConsortSession } from "../../shared/session/consort-session.ts";
import { recall, recordingsForPage } from "../../shared/session/recall.ts";
import { SoloJournal } from "../../shared/session/solo-journal.ts";
import { drawsOfSeed } from "../../shared/session/solo-seed.ts";
import { seededRandomness } from "../fixtures/randomness.ts";
import { ManualClock } from "../rooms/manual-clock.ts";
import { SoloWorker } from "./solo-worker.ts";

const SEED = 4711;
const ME = chairId(0);
const THERE = { touched: true, reading: null, visible: true } as const;

/** A solo session on a server, with the page's journal of it. */
class Served {
  readonly session = new ConsortSession({
    alone: true,
    lesson: true,
    random: drawsOfSeed(seededRandomness(1), SEED),
    digest: (secret) => secret.toUpperCase(),
    scenarios: PRACTICE,
  });
  readonly seat: string;
  readonly kept = new KeptJournal();
  /** Everything that the server has said about it, as JSON. */
  readonly said: string[] = [];
  readonly #journal = new SoloJournal(this.session);

  constructor(minutes = 1) {
    this.session.prepare({ minutes, pace: "normal" });
    const given = this.session.join({ name: "Ada", device: "d", caller: "192.168.0.7" }, 0);
    if (typeof given === "string") throw new Error(given);
    this.seat = given.secret;
    this.session.begin();
  }

  /** A connection to the page; returns what the page hears at the end of a movement. */
  connect(): void {
    const heard = new Map<string, (word: never) => void>();
    this.kept.follow({
      onMessage: (kind, then) => void heard.set(kind, then),
      send: () => {
        const recordings = recall(this.session);
        if (typeof recordings === "string") throw new Error(recordings);
        const packed = deflateSync(JSON.stringify(recordingsForPage(recordings)));
        heard.get("recorded")?.(new Uint8Array(packed) as never);
      },
    });
    this.session.attach({
      tell: (chair, kind, word) => {
        if (kind === "ownPart" && chair === ME)
          queueMicrotask(() => heard.get(kind)?.(word as never));
      },
      changed: () => {},
      roleChanged: () => {},
    });
  }

  play(seconds: number): void {
    for (let i = 0; i < seconds * TICKS_PER_SECOND && this.session.playing; i += 1) {
      if (i % 40 === 0) this.session.here(ME, THERE);
      if (i % 70 === 5) this.session.command(ME, { do: "look", at: chairId(1 + ((i / 5) % 3)) });
      if (i % 90 === 20) this.session.command(ME, { do: "cue", cue: "wait" });
      if (!this.session.tick(2)) continue;
      const word = this.#journal.next();
      if (word === null) continue;
      const text = JSON.stringify(word);
      this.said.push(text);
      this.kept.take(JSON.parse(text) as Outgoing["journal"]);
    }
  }

  get tick(): number {
    return this.session.tickCount;
  }
}

const recordingsOf = (packed: Uint8Array | null): readonly Recording[] =>
  JSON.parse(inflateSync(packed ?? new Uint8Array()).toString()) as readonly Recording[];

test("[O4] the browser goes on with the same world at the same tick, as the server would have", async () => {
  const served = new Served();
  served.play(21);
  const words = served.kept.lastWords(served.tick);
  if (words === null) throw new Error("nothing is known");
  const worker = new SoloWorker(2);
  const opening = openGoneOn(worker.port, words, served.seat, SEED);
  const { consort } = await worker.consort(await worker.settled(opening));
  expect(consort.perception.value?.tick).toBe(served.tick);
  expect(consort.resumes.value).toBeGreaterThan(0);
  expect(consort.seats.value.map(({ player }) => player)).toEqual(["person", "bot", "bot", "bot"]);
  for (let i = 0; i < 8 && consort.phase.value === "playing"; i += 1) await worker.play(10);
  consort.recall();
  await worker.flush();
  const [recording] = recordingsOf(consort.recorded.value);
  if (recording === undefined) throw new Error("nothing was recorded");
  // The whole movement is in the recording, from its first tick.
  const end = hashWorld(replay(recording));

  served.session.resume(served.seat);
  while (served.session.playing) served.session.tick(2);
  const { world } = served.session.simulation;
  expect(world === null ? "" : hashWorld(world)).toBe(end);
  expect(worker.faults).toEqual([]);
});

test("[O4] a second movement goes on too, with what was left of the first", async () => {
  const served = new Served();
  served.connect();
  served.play(90);
  expect(served.session.phase).toBe("ended");
  await Promise.resolve();
  expect(served.kept.lastWords(served.tick)).not.toBeNull();
  served.session.begin();
  served.play(15);
  const words = served.kept.lastWords(served.tick);
  if (words === null) throw new Error("nothing is known");
  expect(words.begun.number).toBe(1);
  const worker = new SoloWorker(3);
  const opening = openGoneOn(worker.port, words, served.seat, SEED);
  const { consort } = await worker.consort(await worker.settled(opening));
  expect(consort.perception.value?.tick).toBe(served.tick);
  for (let i = 0; i < 8 && consort.phase.value === "playing"; i += 1) await worker.play(10);
  consort.recall();
  await worker.flush();
  const recordings = recordingsOf(consort.recorded.value);
  expect(recordings).toHaveLength(2);
  expect(recordings[0]?.hashes).toEqual(served.session.simulation.recordings[0]?.hashes);
  expect(worker.faults).toEqual([]);
});

test("[O4] [P3] the server tells how it began and the player's own inputs, and nothing that was drawn", () => {
  const served = new Served();
  served.play(40);
  const [setup] = served.session.simulation.recordings.map((recording) => recording.setup);
  const said = served.said.join("\n");
  expect(said).not.toContain('"seed"');
  expect(said).not.toContain('"wishes"');
  expect(said).not.toContain(String(setup?.seed));
  expect(said).not.toContain(served.seat);
  expect(said).not.toContain("192.168.0.7");
  const inputs = served.said.flatMap((text) => (JSON.parse(text) as Outgoing["journal"]).noted);
  expect(inputs.every((input) => !("chair" in input) || input.chair === ME)).toBe(true);
  expect(new Set(inputs.map((input) => input.do))).toEqual(new Set(["hear", "here"]));
});

test("[O4] with words that do not fit there is no chair, by name", async () => {
  const served = new Served();
  served.play(5);
  const words = served.kept.lastWords(served.tick);
  if (words === null) throw new Error("nothing is known");
  const bad = { ...words, begun: { ...words.begun, setup: { ...words.begun.setup, chairs: 99 } } };
  const worker = new SoloWorker(4);
  const opening = openGoneOn(worker.port, bad, served.seat, SEED);
  await expect(worker.settled(opening)).rejects.toMatchObject({ why: "gone" });
});

/** A page whose server can be asked for its chair, on a clock that a test moves. */
function pageOf(served: Served) {
  const clock = new ManualClock();
  const worker = new SoloWorker(5);
  const left: (boolean | undefined)[] = [];
  const attempts: PromiseWithResolvers<ConsortLine>[] = [];
  const environment: ClientEnvironment = {
    origin: "http://localhost",
    storages: { tab: null, browser: null },
    now: () => clock.now(),
    after: (ms, call) => clock.after(ms, call),
    random: () => 0.5,
    onWake: () => () => {},
    solo: { online: () => true, worker: () => worker.port },
  };
  const goOn = new GoOnHere(environment, SEED);
  const line = {
    onMessage: () => {},
    send: () => {},
    leave: (consented?: boolean) => {
      left.push(consented);
      return Promise.resolve();
    },
  } as unknown as ConsortLine;
  goOn.follow({
    onMessage: (kind, then) => {
      if (kind !== "journal") return;
      const hear = then as (word: Outgoing["journal"]) => void;
      for (const text of served.said) hear(JSON.parse(text) as Outgoing["journal"]);
    },
    send: () => {},
  });
  /** One attempt; settled as `left`, `here` or the reason. */
  const ask = (tick: number | null = served.tick) => {
    const attempt = Promise.withResolvers<ConsortLine>();
    attempts.push(attempt);
    return goOn
      .rejoin(() => attempt.promise, served.seat, tick)
      .then(
        (got) => (got instanceof WorkerLine ? "here" : "server"),
        (error: unknown) => (error instanceof JoinError ? error.why : "?"),
      );
  };
  const refuse = (why: JoinError["why"]): void => attempts.at(-1)?.reject(new JoinError(why));
  return { clock, worker, goOn, line, left, attempts, ask, refuse };
}

test("[O4] a server that is back within seconds has the chair; nothing is played here", async () => {
  const served = new Served();
  served.play(5);
  const page = pageOf(served);
  const first = page.ask();
  page.refuse("unreachable");
  expect(await first).toBe("unreachable");
  page.clock.advance(2000);
  const second = page.ask();
  page.attempts.at(-1)?.resolve(page.line);
  expect(await second).toBe("server");
  expect(page.goOn.isHere).toBe(false);
  expect(page.worker.posted).toEqual([]);
});

test("[O4] no double playing: a server that answers late is left, and the chair stays here", async () => {
  const served = new Served();
  served.play(5);
  const page = pageOf(served);
  const slow = page.ask();
  page.clock.advance(4000);
  expect(await page.worker.settled(slow)).toBe("here");
  page.attempts[0]?.resolve(page.line);
  await page.worker.flush();
  expect(page.left).toEqual([false]);
  // The worker itself is only asked to be patient, and no second one begins.
  expect(await page.ask()).toBe("unreachable");
  expect(page.worker.posted.filter(({ is }) => is === "state")).toHaveLength(1);
});

test("[O4] what the server says about the chair counts; without music, and with nothing known, it is asked on", async () => {
  const served = new Served();
  served.play(5);
  const page = pageOf(served);
  const freed = page.ask();
  page.clock.advance(3000);
  page.refuse("freed");
  expect(await freed).toBe("freed");
  page.clock.advance(3000);
  const still = page.ask(null);
  page.refuse("unreachable");
  expect(await still).toBe("unreachable");
  const unknown = pageOf(new Served());
  unknown.clock.advance(1);
  const asked = unknown.ask(10);
  unknown.clock.advance(5000);
  unknown.refuse("unreachable");
  expect(await asked).toBe("unreachable");
  expect(unknown.goOn.isHere).toBe(false);
});
