import { signal } from "@preact/signals";
import { OfflineAudioContext } from "node-web-audio-api";
import { describe, expect, test } from "vitest";
import type { Seat } from "../../client/session/consort.ts";
import { createOrchestra } from "../../client/sound/orchestra.ts";
import { strayingOf } from "../../client/sound/contact.ts";
import { ownSeat, stanceOf } from "../../client/sound/own-seat.ts";
import { type FakeConsort, fakeConsort } from "../fixtures/consort.ts";
import { scoresAtOnce } from "../fixtures/scores.ts";
import type { Surroundings } from "../../client/sound/surroundings.ts";
import { pitchHz } from "../../client/sound/temperament.ts";
import { SEATING } from "../../shared/pieces/cast.ts";
import type { Perception, RepairStep } from "../../shared/model/perception.ts";
import { chairId, millis } from "../../shared/model/units.ts";
import { calm, torn } from "../fixtures/perceptions.ts";
import { excerpt, RATE, rms, samplesOf, strongest } from "./rendering.ts";

/** A page under the test's control. */
function page(kept: Record<string, string> = {}): Surroundings & {
  readonly kept: Record<string, string>;
  readonly announced: () => number;
  show(): void;
} {
  const shown = new Set<() => void>();
  let announced = 0;
  return {
    kept,
    announced: () => announced,
    storage: {
      getItem: (key) => kept[key] ?? null,
      setItem: (key, value) => {
        kept[key] = value;
      },
    },
    onShown: (listener) => {
      shown.add(listener);
      return () => shown.delete(listener);
    },
    now: () => 0,
    every: () => () => {},
    announceMusic: () => {
      announced++;
    },
    show: () => {
      for (const listener of shown) listener();
    },
  };
}

/** An offline context that reports `lock.state`: a real one only runs while it renders. */
function lockable(real = new OfflineAudioContext(2, RATE, RATE), first = "suspended") {
  const told = new Set<() => void>();
  const lock = { state: first, resumed: 0, allowed: false };
  const context = new Proxy(real, {
    get(target, name) {
      if (name === "state") return lock.state;
      if (name === "addEventListener")
        return (_: string, listener: () => void) => told.add(listener);
      if (name === "resume") {
        return () => {
          lock.resumed++;
          // A browser that waits for a gesture leaves this pending.
          if (!lock.allowed) return new Promise<void>(() => {});
          lock.state = "running";
          return Promise.resolve();
        };
      }
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === "function" ? (value.bind(target) as unknown) : value;
    },
  });
  const turn = (state: string): void => {
    lock.state = state;
    for (const listener of told) listener();
  };
  return { context, lock, turn };
}

const seats = (count: number): readonly Seat[] =>
  SEATING.slice(0, count).map((seat, chair) => ({
    chair: chairId(chair),
    name: seat.persona,
    persona: seat.persona,
    instrument: seat.instrument,
    player: "bot",
  }));

/** A consort as the network would show it, at the start of a movement. */
const consortOf = (perception: Perception, now = 100): FakeConsort => ({
  ...fakeConsort(perception),
  me: signal(perception.me),
  seats: signal(seats(perception.chairs)),
  movement: signal({ piece: "tallis-canon", minutes: 1, pace: "beginner", scene: null }),
  serverNow: () => millis(now),
  musicNow: () => millis(now),
});

function beginning(perception: Perception): Perception {
  return { ...perception, music: { ...perception.music, beat: 0, beatTick: 0, beatTicks: 12 } };
}

/** The first second and a half of a movement, as this seat hears it. */
async function heard(
  perception: Perception,
  {
    kept = {},
    act = () => {},
  }: {
    kept?: Record<string, string>;
    act?: (orchestra: ReturnType<typeof createOrchestra>, see: FakeConsort["sight"]) => void;
  } = {},
): Promise<Float32Array> {
  const context = new OfflineAudioContext(2, 1.5 * RATE, RATE);
  const running = lockable(context, "running").context;
  const orchestra = createOrchestra(() => running, scoresAtOnce, { surroundings: page(kept) });
  const consort = consortOf(beginning(perception));
  orchestra.follow(ownSeat(consort));
  act(orchestra, consort.sight);
  const buffer = await context.startRendering();
  const [left, right] = [samplesOf(buffer, 0), samplesOf(buffer, 1)];
  return left.map((sample, i) => (sample + right[i]!) / 2);
}

describe("leave to sound", () => {
  test("is locked until a click, and the click does not hang on a browser that refuses", () => {
    const { context, lock } = lockable();
    const surroundings = page();
    const orchestra = createOrchestra(() => context, scoresAtOnce, { surroundings });
    expect(orchestra.state.value).toBe("locked");
    orchestra.unlock();
    expect(lock.resumed).toBe(1);
    expect(surroundings.announced()).toBe(1);
    expect(orchestra.state.value).toBe("locked");
  });

  test("is given by a click that counts", async () => {
    const { context, lock } = lockable();
    const orchestra = createOrchestra(() => context, scoresAtOnce, { surroundings: page() });
    lock.allowed = true;
    orchestra.unlock();
    await Promise.resolve();
    expect(orchestra.state.value).toBe("sounding");
  });

  test("once taken by a call or another tab, is asked for again when the page is shown", async () => {
    const { context, lock, turn } = lockable();
    const surroundings = page();
    const orchestra = createOrchestra(() => context, scoresAtOnce, { surroundings });
    surroundings.show();
    expect(lock.resumed).toBe(0);
    lock.allowed = true;
    orchestra.unlock();
    await Promise.resolve();
    turn("interrupted");
    expect(orchestra.state.value).toBe("paused");
    surroundings.show();
    await Promise.resolve();
    expect(lock.resumed).toBe(2);
    expect(orchestra.state.value).toBe("sounding");
  });
});

describe("volume and mute", () => {
  test("mute is silence, and unmuted it is as before", async () => {
    const loud = await heard(calm(4));
    const mute = await heard(calm(4), { act: (orchestra) => orchestra.setMuted(true) });
    const back = await heard(calm(4), {
      act: (orchestra) => {
        orchestra.setMuted(true);
        orchestra.setMuted(false);
      },
    });
    expect(rms(loud)).toBeGreaterThan(0.01);
    expect(rms(mute)).toBeLessThan(1e-6);
    expect(rms(back)).toBeCloseTo(rms(loud), 5);
  });

  test("volume is heard and both are remembered", async () => {
    const kept: Record<string, string> = {};
    const low = await heard(calm(4), { kept, act: (orchestra) => orchestra.setVolume(0.4) });
    expect(rms(low)).toBeCloseTo(rms(await heard(calm(4))) / 4, 3);
    const again = createOrchestra(() => lockable().context, scoresAtOnce, {
      surroundings: page(kept),
    });
    expect(again.volume.value).toBe(0.4);
    expect(again.muted.value).toBe(false);
  });

  test("a spoilt memory is no obstacle", () => {
    const spoilt = page({ "broken-consort.sound": "{oops" });
    expect(
      createOrchestra(() => lockable().context, scoresAtOnce, { surroundings: spoilt }).volume
        .value,
    ).toBeGreaterThan(0);
  });
});

describe("what a seat hears", () => {
  test("[I1] one's own part stands at zero; another's at its own offset", () => {
    expect(stanceOf(torn(4), 0).cents).toBe(0);
    expect(stanceOf(torn(4), 1)).toMatchObject({ cents: 38, volume: 0.25, tone: 0.2 });
  });

  test("[A3] breathing, one is heard less", () => {
    const base = calm(4);
    const breathing = { ...base, self: { ...base.self, breathing: true } };
    expect(stanceOf(breathing, 0).volume).toBeCloseTo(0.55 * stanceOf(base, 0).volume, 9);
  });

  test("[R9] split, one's own tone is dull and unsteady, its pitch at zero; every deed brings it back", () => {
    const base = calm(4);
    const own = (step: 0 | 1 | 2) =>
      stanceOf(
        { ...base, self: { ...base.self, split: { severity: "rupture", step, owes: [] } } },
        base.me,
      );
    const whole = stanceOf(base, base.me);
    expect(own(0).tone).toBeLessThan(whole.tone - 0.3);
    expect(own(0).rough).toBeGreaterThan(0.1);
    for (const step of [0, 1, 2] as const) expect(own(step).cents).toBe(0);
    for (const step of [1, 2] as const) {
      expect(own(step).tone).toBeGreaterThan(own((step - 1) as 0 | 1).tone);
      expect(own(step).rough).toBeLessThan(own((step - 1) as 0 | 1).rough);
    }
  });

  test("[R10] the whole apart, voices stray from their places, and come home step by step", () => {
    const whole = (step: RepairStep) =>
      ({ severity: "rupture", step, by: null, owes: [] }) as const;
    expect(strayingOf(null)).toBe(0);
    for (const step of [1, 2, 3, 4] as const)
      expect(strayingOf(whole(step))).toBeLessThan(strayingOf(whole((step - 1) as RepairStep)));
    expect(strayingOf(whole(4))).toBe(0);
  });

  test("[I1] [E8] a duo's first chord: one's own G is in tune, the other's 38 cents sharp", async () => {
    const perception = torn(2);
    const mono = await heard(perception);
    // The cantus gives G4, the bassus G2: its third harmonic is no one else's.
    const near = (hz: number, middle: number): number =>
      strongest(
        excerpt(mono, 0.5, 1.45),
        hz * 2 ** ((middle - 20) / 1200),
        hz * 2 ** ((middle + 20) / 1200),
      );
    const off = (hz: number, middle: number): number => 1200 * Math.log2(near(hz, middle) / hz);
    expect(Math.abs(off(pitchHz(67), 0))).toBeLessThan(2);
    expect(Math.abs(off(3 * pitchHz(43), 38) - 38)).toBeLessThan(2);
  });

  test("a stab is heard as one", async () => {
    const plain = await heard(calm(2));
    const struck = await heard(calm(2), {
      act: (_, see) => see({ see: "cue", by: chairId(1), atMe: true, cue: "stab" }),
    });
    expect(rms(excerpt(struck, 0.25, 0.5))).toBeGreaterThan(1.15 * rms(excerpt(plain, 0.25, 0.5)));
  });

  test("a mended bond blooms and fades", async () => {
    const plain = await heard(calm(4));
    const mended = await heard(calm(4), {
      act: (_, see) => see({ see: "mended", with: chairId(1), type: "benign", seconds: 9 }),
    });
    const gain = (from: number, to: number): number =>
      rms(excerpt(mended, from, to)) / rms(excerpt(plain, from, to));
    expect(gain(0.5, 0.8)).toBeGreaterThan(1.08);
    expect(gain(0.5, 0.8)).toBeLessThan(2);
  });

  test("once the seat is left, nothing more is played", async () => {
    const context = new OfflineAudioContext(2, RATE, RATE);
    const running = lockable(context, "running").context;
    const orchestra = createOrchestra(() => running, scoresAtOnce, { surroundings: page() });
    const leave = orchestra.follow(ownSeat(consortOf(beginning(calm(4)))));
    leave();
    const buffer = await context.startRendering();
    expect(rms(excerpt(samplesOf(buffer, 0), 0.4, 1))).toBeLessThan(1e-4);
  });
});
