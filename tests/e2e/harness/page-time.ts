/**
 * The time of a page. It gets few frames a second, enough for what a test looks at: without a graphics card each
 * frame is drawn by the processor, and at full rate that is most of what an evening costs. And a test can hold
 * its time and move it on, together with the server's: then nothing that is played depends on how fast a
 * machine is. What the browser itself moves (sound, CSS) goes on.
 */
import { setTimeout as pause } from "node:timers/promises";
import type { Page, Worker } from "playwright-core";
import { ask } from "./ask.ts";

interface PageTime {
  stand(still: boolean): void;
  /** `apart`: ms between two frames. */
  pass(ms: number, apart: number): Promise<void>;
  /** The browser's own frames, which no test holds. */
  readonly frame: typeof requestAnimationFrame;
}
type Timed = typeof globalThis & { pageTime?: PageTime };
type Call = (...args: readonly unknown[]) => void;

/** Runs in the page before its own scripts, or in its worker. Frames are `frameMs` apart at least. */
export function keepTime(frameMs: number): void {
  /** Timers are looked after so often. */
  const LOOK_MS = 10;
  /** A page that has heard nothing for so long of its time waits a little, in real time, for what is on its way. */
  const UNHEARD = { forMs: 1000, waitsMs: 50 } as const;
  /** Then it has asked whether the line is there, and waits for the answer: else it would open another. It may be dead. */
  const UNANSWERED = { forMs: 1300, waitsMs: 3000 } as const;
  const real = {
    now: performance.now.bind(performance),
    frame: requestAnimationFrame.bind(globalThis),
    after: setTimeout.bind(globalThis) as (call: () => void, ms: number) => number,
  };
  const dateAtZero = Date.now() - real.now();
  const timers = new Map<number, { due: number; every: number | null; call: () => void }>();
  const frames = new Map<number, FrameRequestCallback>();
  let ids = 0;
  let stands = false;
  let held = 0;
  /** What real time is ahead of the page's. */
  let behind = 0;
  let drawn = 0;
  const now = (): number => (stands ? held : real.now() - behind);

  /** One that fails stops no other, as in the browser itself. */
  const safely = (call: () => void): void => {
    try {
      call();
    } catch (error) {
      reportError(error);
    }
  };
  const draw = (): void => {
    drawn = now();
    const last = ids;
    for (const [id, call] of frames) {
      // Asked for meanwhile: that is the next frame.
      if (id > last) break;
      frames.delete(id);
      safely(() => call(drawn));
    }
  };
  const next = (until: number): number | null => {
    let first: number | null = null;
    let due = until;
    for (const [id, timer] of timers)
      if (timer.due < due || (timer.due === due && first === null)) [first, due] = [id, timer.due];
    return first;
  };
  const ring = (id: number): void => {
    const timer = timers.get(id);
    if (!timer) return;
    if (timer.every === null) timers.delete(id);
    // What was missed is not made up for.
    else timer.due = Math.max(timer.due, now()) + timer.every;
    safely(timer.call);
  };
  const set = (call: Call, ms: unknown, args: readonly unknown[], repeats: boolean): number => {
    ids += 1;
    const wait = Math.max(1, Number(ms) || 0);
    timers.set(ids, {
      due: now() + wait,
      every: repeats ? wait : null,
      call: () => call(...args),
    });
    return ids;
  };
  Object.assign(globalThis, {
    setTimeout: (call: Call, ms: unknown, ...args: unknown[]) => set(call, ms, args, false),
    setInterval: (call: Call, ms: unknown, ...args: unknown[]) => set(call, ms, args, true),
    clearTimeout: (id: number) => void timers.delete(id),
    clearInterval: (id: number) => void timers.delete(id),
    requestAnimationFrame: (call: FrameRequestCallback) => frames.set((ids += 1), call) && ids,
    cancelAnimationFrame: (id: number) => void frames.delete(id),
  });
  performance.now = now;
  Date.now = () => Math.floor(dateAtZero + now());

  /** Each goes on by itself until time stands: then it would be a good part of what the page costs. */
  let looks = false;
  let shows = false;
  const look = (): void => {
    looks = !stands;
    if (stands) return;
    real.after(look, LOOK_MS);
    const until = now();
    for (let id = next(until); id !== null; id = next(until)) ring(id);
  };
  const show = (): void => {
    shows = !stands;
    if (stands) return;
    real.after(() => real.frame(show), frameMs);
    draw();
  };
  const goOn = (): void => {
    if (!looks) look();
    if (!shows) real.frame(show);
    shows = true;
  };
  goOn();

  const stand = (still: boolean): void => {
    if (still) held = now();
    else behind = real.now() - held;
    stands = still;
    if (!still) goOn();
  };
  const rest = (ms = 0): Promise<void> => new Promise((resolve) => void real.after(resolve, ms));

  const lines = new Set<WebSocket>();
  /** Those that are being opened, or on which something was said since the last answer. */
  const unanswered = new Set<WebSocket>();
  let heardAt = 0;
  let isDead = false;
  const Line = globalThis.WebSocket;
  globalThis.WebSocket = class extends Line {
    constructor(...to: ConstructorParameters<typeof WebSocket>) {
      super(...to);
      lines.add(this);
      unanswered.add(this);
      this.addEventListener("message", () => {
        [heardAt, isDead] = [now(), false];
        unanswered.delete(this);
      });
      this.addEventListener("close", () => {
        lines.delete(this);
        unanswered.delete(this);
      });
    }
    override send(...what: Parameters<WebSocket["send"]>): void {
      unanswered.add(this);
      super.send(...what);
    }
  };
  /** Until one of them has been heard: for a page that has not for `forMs`, and `waitsMs` of real time at most. */
  const hear = async (
    from: ReadonlySet<WebSocket>,
    { forMs, waitsMs }: { readonly forMs: number; readonly waitsMs: number },
  ): Promise<void> => {
    const until = real.now() + waitsMs;
    const isSilent = (): boolean => from.size > 0 && held - heardAt > forMs;
    while (isSilent() && real.now() < until) await rest(LOOK_MS);
  };
  const pageTime: PageTime = {
    frame: real.frame,
    stand: (still) => still === stands || stand(still),
    async pass(ms, apart) {
      const stood = stands;
      if (!stood) stand(true);
      const until = held + ms;
      // What the server has sent meanwhile comes first.
      await rest();
      await hear(lines, { ...UNHEARD, forMs: Math.max(0, UNHEARD.forMs - ms) });
      while (held < until) {
        const frame = Math.min(until, drawn + apart);
        for (let id = next(frame); id !== null; id = next(frame)) {
          held = Math.max(held, timers.get(id)?.due ?? held);
          if (!isDead) await hear(unanswered, UNANSWERED);
          isDead = unanswered.size > 0 && held - heardAt > UNANSWERED.forMs;
          ring(id);
          await Promise.resolve();
        }
        held = Math.max(held, frame);
        draw();
        await rest();
      }
      if (!stood) stand(false);
    },
  };
  Object.assign(globalThis, { pageTime });
}

/** Holds the time of a page, or lets it go on by itself. */
export const standPage = (page: Page, still: boolean): Promise<void> =>
  page.evaluate((held) => (globalThis as Timed).pageTime?.stand(held), still);

/** Lets `ms` pass on a page that keeps its time, with a frame each `apart` ms. */
export const passOnPage = (page: Page, ms: number, apart: number): Promise<void> =>
  ask(page, `globalThis.pageTime?.pass(${ms}, ${apart})`);

/** The same in a worker. */
export const passOnWorker = (worker: Worker, ms: number, apart: number): Promise<void> =>
  worker.evaluate(([by, each]) => (globalThis as Timed).pageTime?.pass(by, each), [
    ms,
    apart,
  ] as const);

/** While nobody acts, time passes in such steps, each with a frame. */
export const WAITED_MS = 1000;

/** What the page then fetches comes in real time: a guard, ms. */
const FETCHED_MS = 60_000;
/** Music that may pass at each look meanwhile, ms. */
const LOOKED_MS = 20;

/** Lets time pass by `pass` until something is so, about `most` ms of it. Rejects if it is not so by then. */
export async function passUntilSo(
  pass: (ms: number) => Promise<void>,
  isSo: () => Promise<boolean>,
  most: number,
): Promise<void> {
  for (let passed = 0; passed < most; passed += WAITED_MS) {
    if (await isSo()) return;
    await pass(WAITED_MS);
  }
  for (const began = performance.now(); !(await isSo()); await pass(LOOKED_MS)) {
    if (performance.now() - began > FETCHED_MS)
      throw new Error(`It was not so within ${most} ms of music.`);
    await pause(LOOKED_MS);
  }
}
