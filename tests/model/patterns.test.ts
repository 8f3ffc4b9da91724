/** The effect of a pattern on a face, on reading and on waiting; and how chairs differ. */
import { describe, expect, test } from "vitest";
import { SIGNATURE_CHANNELS } from "../../shared/model/body.ts";
import { type Need, NEEDS } from "../../shared/model/cue.ts";
import { BODY, PACES, ticks } from "../../shared/model/numbers.ts";
import { PATTERN_NUMBERS } from "../../shared/model/pattern.ts";
import { type Pattern, PATTERNS } from "../../shared/model/role.ts";
import { levelOf } from "../../shared/model/signature.ts";
import { Stage } from "./stage.ts";

/** The face of chair 0 after it has settled on a need: its signature, without the noise. */
function faceOf(need: Need, pattern: Pattern, chair = 0): readonly number[] {
  const stage = new Stage();
  stage.chair(chair).role = { pattern, reflex: null };
  stage.need(chair, (chair + 1) % 4, need);
  stage.run(4);
  return [...stage.chair(chair).signal.subarray(0, SIGNATURE_CHANNELS.length)];
}
/** How much of a need's own signature a face carries. */
const carries = (face: readonly number[], need: Need): number =>
  face.reduce((sum, level, k) => sum + level * levelOf(need, k), 0);

describe("[C4] a dialect of one's own", () => {
  test("two chairs show the same need alike in kind, and not alike in detail", () => {
    for (const need of NEEDS) {
      const [one, other] = [0, 1].map((chair) => faceOf(need, "secure", chair)) as [
        readonly number[],
        readonly number[],
      ];
      expect(carries(one, need)).toBeGreaterThan(0);
      expect(carries(other, need)).toBeGreaterThan(0);
      const gap = Math.max(...one.map((level, k) => Math.abs(level - (other[k] as number))));
      expect(gap).toBeGreaterThan(0.1 * BODY.signature);
    }
  });
});

describe("[Q1] where one comes from", () => {
  test("a disorganised face says two things at once", () => {
    for (const need of NEEDS) {
      const other = NEEDS[(NEEDS.indexOf(need) + 3) % NEEDS.length] as Need;
      const [clear, mixed] = [faceOf(need, "secure"), faceOf(need, "disorganised")];
      expect(carries(mixed, other)).toBeGreaterThan(carries(clear, other) + BODY.signature);
    }
  });

  test("whoever is not secure sees a noisier face, the disorganised most of all", () => {
    const blur = (pattern: Pattern): number => {
      const stage = new Stage();
      stage.look(0, 1).chair(0).role = { pattern, reflex: null };
      let sum = 0;
      stage.run(60, () => {
        const seen = stage.see(0).focus?.body.brow ?? 0;
        sum += (seen - (stage.chair(1).signal[0] as number)) ** 2;
      });
      return sum;
    };
    const [secure, dismissive, preoccupied, disorganised] = PATTERNS.map(blur) as [
      number,
      number,
      number,
      number,
    ];
    expect(Math.min(dismissive, preoccupied)).toBeGreaterThan(1.1 * secure);
    expect(disorganised).toBeGreaterThan(Math.max(dismissive, preoccupied));
  });

  test("the preoccupied cannot wait long for an answer, the dismissive can", () => {
    const waits = (pattern: Pattern): number => {
      const stage = new Stage();
      stage.chair(0).role = { pattern, reflex: null };
      stage.chair(0).nextNeed = 0;
      stage.tick();
      const { bid, id } = stage.chair(0);
      if (bid === null) throw new Error(`chair ${id} needs nothing`);
      return bid.answerBy - bid.since;
    };
    expect(waits("secure")).toBe(ticks(PACES.expert.answerBy));
    for (const pattern of PATTERNS)
      expect(waits(pattern) / waits("secure")).toBeCloseTo(PATTERN_NUMBERS[pattern].waits, 1);
    expect(waits("preoccupied")).toBeLessThan(waits("secure"));
    expect(waits("dismissive")).toBeGreaterThan(waits("secure"));
  });
});
