/**
 * What phones and headsets do to an audio context, simulated: locked, interrupted, closed, frozen,
 * missing.
 */
import { describe, expect, test } from "vitest";
import { createOrchestra, type Orchestra } from "../../client/sound/orchestra.ts";
import { ownSeat } from "../../client/sound/own-seat.ts";
import { heardAt } from "../../client/sound/beats.ts";
import type { Context } from "../../client/sound/output.ts";
import { scoresAtOnce } from "../fixtures/scores.ts";
import { millis } from "../../shared/model/units.ts";
import { fakeConsort } from "../fixtures/consort.ts";
import { calm } from "../fixtures/perceptions.ts";
import { handContext, type HandContext } from "./hand-context.ts";

const CHAIRS = 4;
const STEP_MS = 10;
const TIMER_MS = 40;
const PERCEPTION_MS = 100;
const BEAT_TICKS = 12;
const BEAT_MS = BEAT_TICKS * 50;

interface Device {
  readonly orchestra: Orchestra;
  /** Contexts in the order they were made. */
  readonly made: readonly HandContext[];
  readonly last: () => HandContext;
  readonly announced: () => number;
  show(): void;
  /** Advances `ms`; a context that stands still gets no time. */
  pass(ms: number, options?: { readonly frozen?: boolean }): void;
}

/** A movement of four that runs from the start, on a device under the test's control. */
function device(
  make: (count: number) => HandContext = () => handContext({ allowed: false }),
  storage: Pick<Storage, "getItem" | "setItem"> | null = null,
): Device {
  let now = 1000;
  const made: HandContext[] = [];
  const timers = new Set<() => void>();
  const shown = new Set<() => void>();
  let announced = 0;
  const orchestra = createOrchestra(
    (): Context => {
      const hand = make(made.length);
      made.push(hand);
      return hand.context;
    },
    scoresAtOnce,
    {
      surroundings: {
        now: () => now,
        storage,
        every: (_, run) => {
          timers.add(run);
          return () => timers.delete(run);
        },
        onShown: (listener) => {
          shown.add(listener);
          return () => shown.delete(listener);
        },
        announceMusic: () => {
          announced++;
        },
      },
    },
  );
  const fake = fakeConsort(calm(CHAIRS), CHAIRS);
  fake.movement.value = { piece: "tallis-canon", minutes: 4, pace: "beginner", scene: null };
  const perceive = (): void => {
    const tick = Math.floor(now / 50);
    const beat = Math.floor(tick / BEAT_TICKS);
    const { music } = calm(CHAIRS);
    fake.perception.value = {
      ...calm(CHAIRS),
      tick,
      music: { ...music, beat, beatTick: beat * BEAT_TICKS, beatTicks: BEAT_TICKS, beats: 400 },
    };
  };
  perceive();
  orchestra.follow(ownSeat({ ...fake, serverNow: () => millis(now) }));
  return {
    orchestra,
    made,
    last: () => made.at(-1)!,
    announced: () => announced,
    show: () => shown.forEach((tell) => tell()),
    pass(ms, { frozen = false } = {}) {
      for (const end = now + ms; now < end;) {
        now += STEP_MS;
        for (const hand of made)
          if (hand.state === "running" && !frozen) hand.time += STEP_MS / 1000;
        if (now % PERCEPTION_MS === 0) perceive();
        if (now % TIMER_MS === 0) for (const run of timers) run();
      }
    },
  };
}

/** A tap that the browser accepts as a gesture. */
function tap({ orchestra, last }: Device): void {
  last().allowed = true;
  orchestra.unlock();
}

/** Onsets of all voices for the `seconds` of context time after `from`. */
const onsetsWithin = ({ onsets }: HandContext, from: number, seconds: number): number =>
  onsets.filter(({ time }) => time >= from && time < from + seconds).length;

/** Most onsets of a movement of four: one per beat and chair, and a passing note. */
const MAX_PER_SECOND = CHAIRS * (1000 / BEAT_MS) * 2;

describe("[W1] a context that does not run is handed nothing", () => {
  test("locked for 60 s, then a tap: no burst, at most one onset a chair at once, then the beat", async () => {
    const phone = device();
    phone.pass(60_000);
    expect(phone.orchestra.state.value).toBe("locked");
    expect(phone.last().onsets).toEqual([]);
    const before = phone.last().given.length;
    phone.pass(10_000);
    expect(phone.last().given.length).toBe(before);
    tap(phone);
    phone.pass(40);
    expect(onsetsWithin(phone.last(), 0, 0.06)).toBeLessThanOrEqual(CHAIRS);
    phone.pass(5000);
    expect(phone.orchestra.state.value).toBe("sounding");
    for (let second = 0; second < 5; second++)
      expect(onsetsWithin(phone.last(), second, 1)).toBeLessThanOrEqual(MAX_PER_SECOND);
    expect(onsetsWithin(phone.last(), 0, 5)).toBeGreaterThan(CHAIRS * 3);
  });

  test.each(["suspended", "interrupted"])(
    "%s for 60 s, then given back: the same, and what was handed over before is taken back",
    (state) => {
      const phone = device(() => handContext());
      tap(phone);
      phone.pass(5000);
      phone.last().allowed = false;
      phone.last().turn(state);
      expect(phone.orchestra.state.value).toBe("paused");
      const { onsets, given, time } = phone.last();
      const before = [onsets.length, given.length];
      phone.pass(60_000);
      expect([onsets.length, given.length]).toEqual(before);
      const handed = onsets.length;
      phone.last().allowed = true;
      phone.show();
      expect(phone.orchestra.state.value).toBe("sounding");
      phone.pass(40);
      const atOnce = onsets.slice(handed).filter((onset) => onset.time < time + 0.1);
      expect(atOnce.length).toBeLessThanOrEqual(CHAIRS);
      phone.pass(5000);
      expect(onsetsWithin(phone.last(), time, 5)).toBeLessThanOrEqual(5 * MAX_PER_SECOND);
      expect(onsetsWithin(phone.last(), time + 1, 4)).toBeGreaterThan(CHAIRS * 3);
    },
  );

  test("frozen while it says running: told within half a second, nothing piles up, and it goes on by itself", () => {
    const phone = device(() => handContext());
    tap(phone);
    phone.pass(5000);
    phone.pass(500, { frozen: true });
    expect(phone.orchestra.state.value).toBe("paused");
    const handed = phone.last().onsets.length;
    phone.pass(2000, { frozen: true });
    expect(phone.last().onsets.length).toBe(handed);
    expect(phone.made).toHaveLength(1);
    const { time } = phone.last();
    phone.pass(1000);
    expect(phone.orchestra.state.value).toBe("sounding");
    expect(onsetsWithin(phone.last(), time + 0.2, 0.8)).toBeLessThanOrEqual(MAX_PER_SECOND);
  });

  test("a single missed reading, or a page that slept, is not taken for frozen", () => {
    const phone = device(() => handContext());
    tap(phone);
    phone.pass(3000);
    phone.pass(120, { frozen: true });
    expect(phone.orchestra.state.value).toBe("sounding");
  });
});

describe("[W1] a context that is lost", () => {
  test("closed: another is made once, with all voices, the volume and the mute of before", () => {
    const phone = device(() => handContext());
    tap(phone);
    phone.orchestra.setVolume(0.5);
    phone.pass(3000);
    phone.last().turn("closed");
    phone.pass(3000);
    expect(phone.made).toHaveLength(2);
    expect(phone.orchestra.state.value).toBe("sounding");
    expect(phone.last().master()).toBeCloseTo(0.25, 9);
    expect(onsetsWithin(phone.last(), 1, 2)).toBeGreaterThan(CHAIRS);
    expect(phone.orchestra.muted.value).toBe(false);
  });

  test("frozen for 3 s: the same, and the old one is closed", () => {
    const phone = device((count) => handContext({ allowed: count > 0 }));
    tap(phone);
    phone.orchestra.setMuted(true);
    phone.pass(3000);
    phone.pass(4000, { frozen: true });
    expect(phone.made).toHaveLength(2);
    expect(phone.made[0]!.closed).toBe(1);
    phone.pass(1000);
    expect(phone.orchestra.state.value).toBe("sounding");
    expect(phone.last().master()).toBe(0);
  });

  test("a device that loses every one is not given one after the other; a tap asks again", () => {
    const phone = device(() => handContext());
    tap(phone);
    phone.pass(1000);
    for (let i = 0; i < 5; i++) {
      phone.last().turn("closed");
      phone.pass(1000);
    }
    expect(phone.made).toHaveLength(2);
    expect(phone.orchestra.state.value).toBe("paused");
    phone.orchestra.unlock();
    phone.pass(1000);
    expect(phone.made).toHaveLength(3);
    expect(phone.orchestra.state.value).toBe("sounding");
  });

  test("one that has sounded for 10 s again has earned another", () => {
    const phone = device(() => handContext());
    tap(phone);
    for (let i = 0; i < 3; i++) {
      phone.pass(11_000);
      phone.last().turn("closed");
      phone.pass(1000);
    }
    expect(phone.made).toHaveLength(4);
  });
});

describe("[W1] no sound at all", () => {
  const missing = (): HandContext => {
    throw new ReferenceError("AudioContext is not defined");
  };

  test("without a context, or with a constructor that throws, everything goes on in silence and says so", async () => {
    const phone = device(missing);
    expect(phone.orchestra.state.value).toBe("none");
    phone.orchestra.unlock();
    phone.orchestra.setVolume(0.3);
    phone.orchestra.setMuted(true);
    phone.pass(5000);
    phone.show();
    expect(phone.orchestra.state.value).toBe("none");
    expect(phone.orchestra.volume.value).toBe(0.3);
    const found = phone.orchestra.check();
    phone.pass(2000);
    expect(await found).toBe("none");
  });

  test("a full storage is no obstacle to volume and mute", () => {
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new DOMException("full", "QuotaExceededError");
      },
    };
    const phone = device(() => handContext(), full);
    phone.orchestra.setVolume(0.3);
    phone.orchestra.setMuted(true);
    expect([phone.orchestra.volume.value, phone.orchestra.muted.value]).toEqual([0.3, true]);
  });
});

describe("[Y14] in a room that hears the stage", () => {
  test("a phone is silent, whoever is elsewhere lets it sound, and their own choice stays as it was", () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
    const phone = device(() => handContext(), storage);
    phone.orchestra.unlock();
    const { muted } = phone.orchestra;
    const sounds = (): boolean => (phone.made[0]?.master() ?? 0) > 0;
    phone.orchestra.setQuiet(true);
    expect([muted.value, sounds()]).toEqual([true, false]);
    phone.orchestra.setMuted(false);
    expect([muted.value, sounds()]).toEqual([false, true]);
    phone.orchestra.setMuted(true);
    expect([muted.value, sounds()]).toEqual([true, false]);
    // The session has ended, or the facilitator switched phones on.
    phone.orchestra.setQuiet(false);
    expect([muted.value, sounds()]).toEqual([false, true]);
    expect(JSON.parse([...kept.values()][0] ?? "{}")).toMatchObject({ muted: false });
  });

  test("who is elsewhere goes on hearing it when all phones are silenced anew", () => {
    const phone = device(() => handContext());
    phone.orchestra.setQuiet(true);
    phone.orchestra.setMuted(false);
    phone.orchestra.setQuiet(false);
    phone.orchestra.setQuiet(true);
    expect(phone.orchestra.muted.value).toBe(false);
  });
});

describe("[W1] a sound check", () => {
  async function finding(
    make: (count: number) => HandContext,
    act: (phone: Device) => void = () => {},
    frozen = false,
  ): Promise<readonly [string, Device]> {
    const phone = device(make);
    act(phone);
    const found = phone.orchestra.check();
    phone.pass(2000, { frozen });
    return [await found, phone];
  }

  test("makes a new context, tells the phone that this is music, and plays a tone in it", async () => {
    const [found, phone] = await finding(() => handContext(), tap);
    expect(found).toBe("playing");
    expect(phone.made).toHaveLength(2);
    expect(phone.announced()).toBe(2);
    expect(phone.last().tones).toHaveLength(2);
    phone.pass(2000);
    expect(onsetsWithin(phone.last(), 1, 2)).toBeGreaterThan(CHAIRS);
  });

  test("says when the browser still holds the sound back, and when the device stands still", async () => {
    expect((await finding(() => handContext({ allowed: false })))[0]).toBe("blocked");
    expect((await finding(() => handContext(), undefined, true))[0]).toBe("frozen");
  });

  test("says when it is only muted, or very soft", async () => {
    const muted = await finding(
      () => handContext(),
      ({ orchestra }) => orchestra.setMuted(true),
    );
    expect(muted[0]).toBe("muted");
    const soft = await finding(
      () => handContext(),
      ({ orchestra }) => orchestra.setVolume(0.05),
    );
    expect(soft[0]).toBe("soft");
  });
});

test("[W1] through a headset that is late by 200 ms every onset is still heard on the grid", () => {
  const phone = device(() => {
    const hand = handContext();
    hand.latency = 0.2;
    return hand;
  });
  tap(phone);
  phone.pass(8000);
  const { music } = calm(CHAIRS);
  // The context's time began with the page's second second.
  const heard = phone.last().onsets.map(({ time }) => 1000 * (time + 0.2) + 1000);
  const grid = (ms: number): number => {
    const beat = { ...music, beat: 0, beatTick: 0, beatTicks: BEAT_TICKS };
    const halves = (ms - heardAt(beat, millis(0), 0)) / (BEAT_MS / 2);
    return Math.abs(halves - Math.round(halves)) * (BEAT_MS / 2);
  };
  const own = heard.filter((ms) => grid(ms) < 2).length;
  expect(own).toBeGreaterThan(heard.length / CHAIRS - 3);
});
