import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Level, Pace, QUALITIES } from "../../client/scenes/pace.ts";

const REFRESH_MS = 1000 / 60;

/** A screen that could draw every 1/60 s, on a machine that needs `work` ms for a frame. */
function screen(pace: Pace, work: () => number) {
  let now = 0;
  let free = 0;
  return {
    run(ms: number) {
      const until = now + ms;
      let [frames, busy, changes] = [0, 0, 0];
      for (; now < until; now += REFRESH_MS) {
        if (now < free || !pace.due(now)) continue;
        const took = work();
        free = now + took;
        frames += 1;
        busy += took;
        if (pace.drawn(now, free)) changes += 1;
      }
      return { rate: (frames * 1000) / ms, busy: busy / ms, changes };
    },
    away(ms: number) {
      now += ms;
    },
  };
}

const begun = (best: Level, wanted = 60): Pace => {
  const pace = new Pace(best, 3);
  pace.begin(wanted);
  return pace;
};

describe("pace of frames", () => {
  test("a quick machine draws as often as asked and keeps its quality", () => {
    for (const [wanted, least] of [
      [60, 58],
      [30, 29],
    ] as const) {
      const pace = begun(0, wanted);
      const { rate, changes } = screen(pace, () => 5).run(10_000);
      expect(rate).toBeGreaterThan(least);
      expect(rate).toBeLessThan(wanted * 1.05);
      expect(changes).toBe(0);
    }
  });

  test("what nobody can see is drawn once a second, and at full rate as soon as it is seen", () => {
    const pace = begun(0);
    let drawn = 0;
    const run = (from: number, ms: number, seen: boolean): void => {
      drawn = 0;
      for (let now = from; now < from + ms; now += REFRESH_MS)
        if (pace.due(now, () => seen)) {
          pace.drawn(now, now + 1);
          drawn += 1;
        }
    };
    run(0, 10_000, false);
    expect(drawn).toBeGreaterThan(8);
    expect(drawn).toBeLessThan(12);
    run(10_000, 1000, true);
    expect(drawn).toBeGreaterThan(55);
  });

  test("whether it is seen is asked only when a frame is due", () => {
    const pace = begun(0, 30);
    let [asked, drawn] = [0, 0];
    const isSeen = (): boolean => {
      asked += 1;
      return true;
    };
    for (let now = 0; now < 1000; now += 1)
      if (pace.due(now, isSeen)) {
        pace.drawn(now, now + 1);
        drawn += 1;
      }
    expect(drawn).toBeGreaterThan(25);
    expect(asked).toBe(drawn);
  });

  test("whatever a frame takes, two fifths of the time stay free for the player's hands", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 1, max: 300, noNaN: true }), { minLength: 1 }),
        (took) => {
          let i = 0;
          const { busy } = screen(begun(0), () => took[i++ % took.length]!).run(20_000);
          expect(busy).toBeLessThan(0.63);
        },
      ),
    );
  });

  test("a slow machine gets less to draw step by step, down to the last one and no further", () => {
    const pace = begun(0);
    const slow = screen(pace, () => 70);
    expect(slow.run(1900).changes).toBe(0);
    expect(slow.run(60_000).changes).toBe(3);
    expect(pace.quality).toBe(QUALITIES[3]);
  });

  test("one slow frame among quick ones changes nothing", () => {
    let frame = 0;
    const pace = begun(0);
    expect(screen(pace, () => (frame++ % 20 === 0 ? 120 : 6)).run(20_000).changes).toBe(0);
  });

  test("a page that was hidden is not taken for a slow one", () => {
    const pace = begun(0);
    const hidden = screen(pace, () => 5);
    for (let i = 0; i < 6; i++) {
      hidden.run(400);
      hidden.away(60_000);
    }
    expect(pace.quality).toBe(QUALITIES[0]);
  });

  test("quality rises only where a scene begins, one step at a time, never above the first", () => {
    let took = 70;
    const pace = begun(1);
    const machine = screen(pace, () => took);
    machine.run(30_000);
    expect(pace.quality).toBe(QUALITIES[3]);
    took = 4;
    machine.run(30_000);
    expect(pace.quality).toBe(QUALITIES[3]);
    for (const level of [2, 1, 1]) {
      pace.begin(60);
      expect(pace.quality).toBe(QUALITIES[level]);
      machine.run(5000);
    }
  });

  test("a machine that just about keeps up is not given more", () => {
    let took = 70;
    const pace = begun(0);
    const machine = screen(pace, () => took);
    machine.run(30_000);
    took = 25;
    machine.run(10_000);
    expect(pace.begin(60)).toBe(false);
  });

  test("under a sheet it only lives on, and is not judged by that", () => {
    const pace = begun(0);
    pace.cover(true);
    const { rate, changes } = screen(pace, () => 5).run(20_000);
    expect(rate).toBeLessThan(11);
    expect(rate).toBeGreaterThan(8);
    expect(changes).toBe(0);
  });

  test("a quality held for a test stays", () => {
    const pace = new Pace(2, 2);
    screen(pace, () => 200).run(30_000);
    expect(pace.begin(60)).toBe(false);
    expect(pace.quality).toBe(QUALITIES[2]);
  });
});
