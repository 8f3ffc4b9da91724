import { describe, expect, test } from "vitest";
import type { SeverityBand } from "../../shared/model/perception.ts";
import { RUPTURE_TYPES } from "../../shared/model/perception.ts";
import { RUPTURE_LOOKS, RUPTURE_MARKS } from "../../client/drawing/string/ruptures.ts";
import {
  beatRate,
  FASTEST_SEEN,
  MAX_BINDINGS,
  stringShape,
} from "../../client/drawing/string/shape.ts";
import { SEEING } from "../../shared/model/numbers.ts";
import { WHOLE } from "../fixtures/perceptions.ts";

const IN_TUNE = { cents: 0, ms: 0 };

describe("the strand of the other", () => {
  test("[P1] sharp draws a zigzag with more crests, flat scallops with fewer", () => {
    const sharp = stringShape(WHOLE, { cents: 30, ms: 0 });
    const flat = stringShape(WHOLE, { cents: -30, ms: 0 });
    expect(sharp.theirs.wave).toBe("zigzag");
    expect(sharp.theirs.crests).toBeGreaterThan(sharp.crests);
    expect(sharp.theirs.lean).toBeGreaterThan(0);
    expect(flat.theirs.wave).toBe("scallop");
    expect(flat.theirs.crests).toBeLessThan(flat.crests);
    expect(flat.theirs.lean).toBeLessThan(0);
  });

  test("[P1] with pitch in tune, ahead leans like sharp and behind like flat", () => {
    expect(stringShape(WHOLE, { cents: 0, ms: -70 }).theirs.wave).toBe("zigzag");
    expect(stringShape(WHOLE, { cents: 0, ms: 70 }).theirs.wave).toBe("scallop");
  });

  test("[P1] a clear pitch is never contradicted by time", () => {
    for (const ms of [-120, -60, 60, 120]) {
      expect(stringShape(WHOLE, { cents: 30, ms }).theirs.lean).toBeGreaterThan(0);
      expect(stringShape(WHOLE, { cents: -30, ms }).theirs.lean).toBeLessThan(0);
    }
  });

  test("[P1] beyond the noise of seeing pattern, barbs and colour are plain; within it there are none", () => {
    const near = stringShape(WHOLE, { cents: 2 * SEEING.cents, ms: 0 }).theirs;
    expect(near.edge).toBeGreaterThan(0.6);
    expect(near.hue).toBeGreaterThan(0.9);
    expect(near.barbs).toBeGreaterThan(0.3);
    const {
      theirs: noise,
      onset,
      beat,
    } = stringShape(WHOLE, {
      cents: SEEING.cents / 2,
      ms: SEEING.ms,
    });
    expect(onset.theirs).toBe(onset.mine);
    expect(beat.hertz).toBe(0);
    expect(noise.wave).toBe("round");
    expect(noise.barbs).toBe(0);
    expect(noise.hue).toBeLessThan(0.05);
  });

  test("[P1] late onsets sit further on, early ones nearer", () => {
    const { onset } = stringShape(WHOLE, { cents: 0, ms: 60 });
    expect(onset.theirs).toBeGreaterThan(onset.mine);
    expect(stringShape(WHOLE, { cents: 0, ms: -60 }).onset.theirs).toBeLessThan(onset.mine);
    expect(stringShape(WHOLE, IN_TUNE).onset.theirs).toBe(onset.mine);
  });
});

describe("beating", () => {
  test("[T4] 25 cents at A440 beat at 6.40 Hz, an octave at 440, flat is negative", () => {
    expect(beatRate(25)).toBeCloseTo(6.4, 2);
    expect(beatRate(1200)).toBeCloseTo(440, 9);
    expect(beatRate(-25)).toBeCloseTo(-6.308, 2);
    expect(beatRate(0)).toBe(0);
  });

  test("what is shown is the true rate until the eye cannot follow, then a blur", () => {
    const slow = stringShape(WHOLE, { cents: 12, ms: 0 }).beat;
    expect(slow.shownHertz).toBe(slow.hertz);
    expect(slow.blur).toBe(0);
    const fast = stringShape(WHOLE, { cents: 80, ms: 0 }).beat;
    expect(fast.hertz).toBeCloseTo(beatRate(80), 9);
    expect(fast.shownHertz).toBe(FASTEST_SEEN);
    expect(fast.blur).toBe(1);
  });
});

describe("wear", () => {
  const wear = (severity: SeverityBand) => stringShape({ ...WHOLE, severity }, IN_TUNE).wear;

  test("every band of severity has a shape of its own, colour aside", () => {
    const bands: SeverityBand[] = ["whole", "tension", "strain", "rupture", "breakdown"];
    const shapes = bands.map((band) => {
      const { nicks, gap, hairs, slack, fibres } = wear(band);
      return JSON.stringify([nicks.length, gap, hairs, slack, fibres]);
    });
    expect(new Set(shapes).size).toBe(bands.length);
  });

  test("it holds until it ruptures; broken down, nothing crosses", () => {
    expect(wear("strain").gap).toBeNull();
    expect(wear("rupture").gap).not.toBeNull();
    expect(wear("rupture").hairs).toBeGreaterThan(0);
    expect(wear("breakdown").hairs).toBe(0);
    expect(wear("breakdown").grey).toBe(1);
  });

  test("[M1] each step of repair narrows the gap and puts a hair across", () => {
    const steps = ([0, 1, 2, 3] as const).map(
      (step) => stringShape({ ...WHOLE, severity: "rupture", step }, IN_TUNE).wear,
    );
    for (let i = 1; i < steps.length; i++) {
      const [before, after] = [steps[i - 1]!, steps[i]!];
      expect(after.gap![1] - after.gap![0]).toBeLessThan(before.gap![1] - before.gap![0]);
      expect(after.hairs).toBe(before.hairs + 1);
    }
  });

  test("[R1]–[R8] each type marks the string in its own way", () => {
    const marks = RUPTURE_TYPES.map((type) => {
      const { look } = stringShape({ ...WHOLE, severity: "rupture", type }, IN_TUNE);
      expect(look).toEqual(RUPTURE_LOOKS[type]);
      return RUPTURE_MARKS.filter((mark) => look![mark] > 0).join();
    });
    expect(new Set(marks).size).toBe(RUPTURE_TYPES.length);
    expect(marks).not.toContain("");
  });
});

describe("what was mended, and what was not", () => {
  test("[M4] every seam is counted, as bindings and then as wraps", () => {
    for (const seams of [0, 1, 2, 5, 7, 8, 20]) {
      const { bindings } = stringShape({ ...WHOLE, seams }, IN_TUNE).gold;
      expect(bindings.length).toBe(Math.min(seams, MAX_BINDINGS));
      expect(bindings.reduce((sum, b) => sum + b.wraps, 0)).toBe(seams);
    }
  });

  test("[M4] a new seam moves no old one", () => {
    const places = (seams: number) =>
      stringShape({ ...WHOLE, seams }, IN_TUNE).gold.bindings.map((b) => b.s);
    for (let n = 1; n < 6; n++) expect(places(n + 1).slice(0, n)).toEqual(places(n));
  });

  test("no binding hangs in the gap", () => {
    for (const type of RUPTURE_TYPES)
      for (const severity of ["rupture", "breakdown"] as const) {
        const shape = stringShape({ ...WHOLE, severity, type, seams: 7 }, IN_TUNE);
        const [from, to] = shape.wear.gap!;
        for (const { s } of shape.gold.bindings) expect(s > from && s < to).toBe(false);
      }
  });

  test("[M1] gold runs in from both ends, a quarter of the string for each beat held", () => {
    for (const together of [0, 1, 2, 3, 4]) {
      const { reach } = stringShape(
        { ...WHOLE, severity: "tension", step: 4, together },
        IN_TUNE,
      ).gold;
      expect(reach * 2).toBeCloseTo(together / 4, 9);
    }
  });

  test("gold appears only on what has been or is being mended", () => {
    for (const severity of ["whole", "tension", "strain", "rupture", "breakdown"] as const) {
      const { gold } = stringShape({ ...WHOLE, severity, step: 3 }, { cents: 40, ms: 90 });
      expect([gold.reach, gold.thread, gold.bindings.length]).toEqual([0, false, 0]);
    }
  });

  test("[M3] residue shows as wax, more of it the more was smoothed over", () => {
    expect(stringShape(WHOLE, IN_TUNE).blots).toEqual([]);
    const some = stringShape({ ...WHOLE, residue: 0.3 }, IN_TUNE).blots.length;
    const much = stringShape({ ...WHOLE, residue: 0.9 }, IN_TUNE).blots.length;
    expect(some).toBeGreaterThan(0);
    expect(much).toBeGreaterThan(some);
  });

  test("[B1] thickness is trust", () => {
    const thick = (trust: number) => stringShape({ ...WHOLE, trust }, IN_TUNE).thickness;
    expect(thick(0.9)).toBeGreaterThan(thick(0.5));
    expect(thick(0.5)).toBeGreaterThan(thick(0.1));
  });
});

test("[I1] one's own strand is the same whatever the other's offset", () => {
  const mine = (cents: number, ms: number) => {
    const shape = stringShape(WHOLE, { cents, ms });
    return [shape.crests, shape.onset.mine, shape.thickness];
  };
  expect(mine(45, 90)).toEqual(mine(0, 0));
  expect(mine(-45, -90)).toEqual(mine(0, 0));
});
