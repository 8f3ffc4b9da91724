import { describe, expect, test } from "vitest";
import { SIGNATURE_CHANNELS } from "../../shared/model/body.ts";
import { open } from "../../shared/model/world.ts";
import { NEEDS } from "../../shared/model/cue.ts";
import { perceive } from "../../shared/model/perceive.ts";
import { levelOf, SIGNATURES } from "../../shared/model/signature.ts";
import { step } from "../../shared/model/step.ts";
import { chairId, TICKS_PER_SECOND } from "../../shared/model/units.ts";
import { readNeed, worldWith } from "../lab/reader.ts";

/** Share of needs named correctly by the ideal reader. Leaks 0.8 … 1.2, never the weak ones ([N5]). */
function rightly(
  seconds: number,
  tries: number,
  channels: readonly (typeof SIGNATURE_CHANNELS)[number][] = SIGNATURE_CHANNELS,
): number {
  let right = 0;
  for (let k = 0; k < tries; k++) {
    const need = NEEDS[k % NEEDS.length] as (typeof NEEDS)[number];
    if (readNeed(worldWith(need, k, 0.8 + (0.4 * (k % 29)) / 28), seconds, channels) === need)
      right += 1;
  }
  return right / tries;
}

describe("[P4] need signatures overlap", () => {
  test("each level of each channel is shared by two needs; any two needs differ on six channels at least", () => {
    for (const channel of SIGNATURE_CHANNELS) {
      for (const level of [-1, 0, 1]) {
        expect(NEEDS.filter((need) => SIGNATURES[channel][need] === level)).toHaveLength(2);
      }
    }
    for (const one of NEEDS) {
      for (const other of NEEDS) {
        if (one === other) continue;
        const apart = SIGNATURE_CHANNELS.filter((_, k) => levelOf(one, k) !== levelOf(other, k));
        expect(apart.length).toBeGreaterThanOrEqual(6);
      }
    }
  });

  test.each(SIGNATURE_CHANNELS)("%s alone names the need in at most 55 of 100 cases", (channel) => {
    expect(rightly(3, 120, [channel])).toBeLessThanOrEqual(0.55);
  });

  test("three seconds of looking name it in at least 90 %", () => {
    expect(rightly(3, 300)).toBeGreaterThanOrEqual(0.9);
  });

  test("half a second does not", () => {
    expect(rightly(0.5, 300)).toBeLessThan(0.7);
  });

  test("one second names three in four at most, even to whoever takes down every number", () => {
    expect(rightly(1, 600)).toBeLessThanOrEqual(0.75);
  });

  test("a need comes over the face little by little, and then stays", () => {
    const meant = (need: (typeof NEEDS)[number], seconds: number): number => {
      const world = worldWith(need, 3, 1);
      // Nobody stares: a chair that is pressed trusts less, and shows less.
      for (const chair of open(world).chairs) if (chair.id !== 1) chair.gaze = "inward";
      for (let tick = 0; tick < seconds * TICKS_PER_SECOND; tick++) step(world, []);
      const { signal } = world.chairs[1] as (typeof world.chairs)[number];
      return SIGNATURE_CHANNELS.reduce((sum, _, k) => sum + Math.abs(signal[k] as number), 0);
    };
    for (const need of NEEDS) {
      const [soon, later, full, after] = [0.5, 1.5, 5, 9].map((at) => meant(need, at));
      expect(soon).toBeLessThan(0.25 * (full ?? 0));
      expect(later).toBeLessThan(0.75 * (full ?? 0));
      expect(after).toBeCloseTo(full ?? 0, 1);
    }
  });

  test("the corner of the eye parts the six needs into two groups at most: 40 % at best", () => {
    // Everything a glimpse can contain, by need; the reader names the likeliest need for it.
    const counts = new Map<string, number[]>();
    const tries = 240;
    for (let k = 0; k < tries; k++) {
      const index = k % NEEDS.length;
      const world = worldWith(NEEDS[index] as (typeof NEEDS)[number], k, 1);
      for (let tick = 0; tick < 60; tick++) step(world, []);
      const glimpse = JSON.stringify(perceive(world, chairId(0)).periphery[1]);
      const of = counts.get(glimpse) ?? NEEDS.map(() => 0);
      of[index] = (of[index] as number) + 1;
      counts.set(glimpse, of);
    }
    let right = 0;
    for (const of of counts.values()) right += Math.max(...of);
    expect(counts.size).toBeLessThanOrEqual(2);
    expect(right / tries).toBeLessThanOrEqual(0.4);
  });
});
