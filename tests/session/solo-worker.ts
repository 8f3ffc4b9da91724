/** A solo consort's worker and its page, joined by a port that a test flushes, without a browser. */
import { deflateSync } from "node:zlib";
import { ColyseusConsort } from "../../client/session/colyseus-consort.ts";
import { openAlone, openKept } from "../../client/session/local/open-local.ts";
import type { SoloPort, WorkerLine } from "../../client/session/local/worker-line.ts";
import type { Entry } from "../../client/session/find-room.ts";
import { JoinError } from "../../client/session/join-error.ts";
import type { NumberedFrame } from "../../shared/solo/frames.ts";
import { SoloHost } from "../../shared/solo/solo-host.ts";
import { SoloStore } from "../../shared/solo/solo-store.ts";
import { seededRandomness } from "../fixtures/randomness.ts";
import { ManualClock } from "../rooms/manual-clock.ts";

type Carry = (frames: NumberedFrame[]) => NumberedFrame[];

/** Storage that outlives a worker. */
export class KeptTexts {
  readonly texts = new Map<string, string>();
  get = (key: string): Promise<unknown> => Promise.resolve(this.texts.get(key));
  set = (key: string, text: string): Promise<void> => {
    this.texts.set(key, text);
    return Promise.resolve();
  };
  clear = (): Promise<void> => {
    this.texts.clear();
    return Promise.resolve();
  };
}

export class SoloWorker {
  readonly clock = new ManualClock();
  readonly faults: unknown[] = [];
  /** Everything that was posted to the page. */
  readonly posted: NumberedFrame[] = [];
  /** What becomes of the frames on their way to the page. */
  carry: Carry = (frames) => frames;
  isOver = false;
  /** Brings that to the page. */
  arrive: (frame: unknown) => void = () => {};
  readonly host: SoloHost;
  readonly port: SoloPort;
  #underway: NumberedFrame[] = [];

  constructor(seed: number, kept = new KeptTexts()) {
    this.host = new SoloHost({
      clock: this.clock,
      random: seededRandomness(seed),
      deflate: (text) => Promise.resolve(new Uint8Array(deflateSync(text))),
      store: new SoloStore(kept, (error) => this.faults.push(error)),
      post: (frame) => {
        const copy = structuredClone(frame);
        this.posted.push(copy);
        this.#underway.push(copy);
      },
      over: () => {
        this.isOver = true;
      },
      fault: (error) => this.faults.push(error),
    });
    this.port = {
      post: (message) => this.host.heard(structuredClone(message)),
      listen: (heard) => {
        this.arrive = heard;
      },
      terminate: () => {},
    };
  }

  /** Carries what is under way, in both directions, until nothing is. */
  async flush(): Promise<void> {
    for (let idle = 0; idle < 3; idle += 1) {
      await this.host.settled();
      await new Promise<void>((resolve) => setImmediate(resolve));
      const frames = this.carry(this.#underway);
      this.#underway = [];
      if (frames.length > 0) idle = 0;
      for (const frame of frames) this.arrive(frame);
    }
  }

  /** The result of what needs both sides. */
  async settled<T>(work: Promise<T>): Promise<T> {
    const state = { done: false };
    const over = (): void => {
      state.done = true;
    };
    work.then(over, over);
    while (!state.done) await this.flush();
    return work;
  }

  /** Lets time pass, in steps of a patch. */
  async play(seconds: number): Promise<void> {
    for (let i = 0; i < seconds * 10; i += 1) {
      this.clock.advance(100);
      if (i % 10 === 0) await this.flush();
    }
    await this.flush();
  }

  async open(entry: Partial<Extract<Entry, { enter: "alone" }>> = {}): Promise<WorkerLine> {
    return this.settled(openAlone(this.port, { enter: "alone", ...entry }, "Ada"));
  }

  async back(seat: string): Promise<WorkerLine> {
    return this.settled(openKept(this.port, seat));
  }

  /** The port of the page over that line, as over one to a server. */
  async consort(line: WorkerLine): Promise<{ consort: ColyseusConsort; seat: () => string }> {
    let secret = "";
    const consort = new ColyseusConsort(
      line,
      {
        rejoin: () => Promise.reject(new JoinError("gone")),
        seated: ({ seat }) => {
          secret = seat;
        },
        ended: () => {},
      },
      {
        now: () => this.clock.now(),
        after: (ms, call) => this.clock.after(ms, call),
        random: () => 0.5,
        onWake: () => () => {},
      },
    );
    for (let i = 0; i < 12; i += 1) {
      this.clock.advance(60);
      await this.flush();
    }
    await consort.ready;
    return { consort, seat: () => secret };
  }
}
