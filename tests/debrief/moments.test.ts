/** [G5] Each kind of moment by an example, and properties of all of them. */
import { describe, expect, test } from "vitest";
import { type Moment, MOMENT_KINDS, type MomentKind } from "../../shared/debrief/moment.ts";
import { momentsOf } from "../../shared/debrief/moments.ts";
import { logOf } from "../../shared/measures/log.ts";
import type { Event, Happening } from "../../shared/model/event.ts";
import { playAtRandom } from "../fixtures/random-movement.ts";
import { ADA, at, BO, cue, logWith } from "../measures/logs.ts";
import { mended, met, misread, missed, need, told, torn } from "./happenings.ts";

const kinds = (events: readonly Event[]): readonly MomentKind[] =>
  momentsOf(logWith(events)).map(({ kind }) => kind);
const one = (kind: MomentKind, events: readonly Event[]): Moment => {
  const [found, second] = momentsOf(logWith(events)).filter((moment) => moment.kind === kind);
  expect(second).toBeUndefined();
  if (found === undefined) throw new Error(`no ${kind}`);
  return found;
};

describe("calls", () => {
  test("[G5] unanswered: from where it rose to where it ran out", () => {
    expect(one("unanswered", [need(10), missed(22)])).toEqual({
      kind: "unanswered",
      movement: 0,
      from: 10,
      at: 22,
      to: 22,
      chairs: [BO, ADA],
      need: "support",
      given: null,
      tear: null,
      well: false,
    });
  });

  test("[G5] noFit: with what was given; it ended well where it was met after all", () => {
    const found = one("noFit", [need(10), misread(12), met(15)]);
    expect(found).toMatchObject({ from: 10, at: 12, to: 15, given: "warm", well: true });
    expect(kinds([need(10), misread(12), missed(20)])).toEqual(["noFit", "unanswered"]);
  });

  test("[G5] told: whoever says it comes first", () => {
    const found = one("told", [need(10), told(13), met(15, { told: true })]);
    expect(found).toMatchObject({ chairs: [ADA, BO], at: 13, to: 15, well: true });
    expect(one("told", [need(10), told(13), missed(30)]).well).toBe(false);
  });

  test("[G5] a call that was read in time, or is still open at the end, is no moment", () => {
    expect(kinds([need(10), met(13), need(40)])).toEqual([]);
  });
});

describe("space", () => {
  const press = (seconds: number): Event =>
    at(seconds, { event: "intruded", chair: ADA, by: BO, how: "cue" });
  const returned = at(30, { event: "returned", chair: ADA, to: BO, seconds: 20 });

  test("[G5] pressed: once for each who does it, until the return", () => {
    const found = one("pressed", [need(10, "space"), press(14), press(16), returned]);
    expect(found).toMatchObject({ chairs: [BO, ADA], from: 10, at: 14, to: 30, need: "space" });
  });

  test("[G5] greeted: at the greeting", () => {
    const greeted = at(31, { event: "greeted", chair: ADA, by: BO });
    const found = one("greeted", [need(10, "space"), returned, greeted]);
    expect(found).toMatchObject({ chairs: [BO, ADA], from: 10, at: 31, well: true });
  });
});

describe("tears", () => {
  test("[G5] mended within 15 s is soon, after that late; it begins with the call it is about", () => {
    const soon = one("soonMended", [need(10), missed(22), torn(22), mended(37)]);
    expect(soon).toMatchObject({ from: 10, at: 37, tear: "dismissive", well: true });
    expect(one("late", [need(10), missed(22), torn(22), mended(38)]).at).toBe(38);
  });

  test("[G5] a tear about nothing that was called for begins with itself, one from before with the music", () => {
    const before = {
      pair: [ADA, BO] as const,
      trustBefore: [0.5, 0.5] as const,
      seamsBefore: 0,
      residueBefore: 0,
      residueAfter: 0,
      tornBefore: { type: "dismissive", cause: ADA, hurt: BO } as const,
      differs: false,
    };
    expect(one("soonMended", [need(5), met(8), torn(40, "contractual"), mended(50)]).from).toBe(40);
    const [left] = momentsOf(logWith([need(1)], 60, { pairs: [before] }));
    expect(left).toMatchObject({ kind: "open", from: 0, at: 0, to: 60 });
  });

  test("[G5] open to the end; smoothed over, or let be, is not mended", () => {
    expect(one("open", [torn(40)])).toMatchObject({ at: 40, to: 120, well: false });
    const nice = at(45, { event: "madeNice", a: ADA, b: BO });
    expect(kinds([torn(40), nice, mended(50)])).toEqual(["smoothed", "soonMended"]);
    const letBe = at(50, { event: "letBe", a: ADA, b: BO, type: "dismissive" });
    expect(one("smoothed", [torn(40), letBe]).at).toBe(50);
  });

  test("[G5] edge acts in one burst are one moment; a tear by them begins with the blow", () => {
    const blows = [cue(20, BO, "glare"), cue(24, BO, "stab"), cue(60, BO, "glare")];
    expect(kinds(blows)).toEqual(["edge", "edge"]);
    const tear = [...blows.slice(0, 2), torn(27, "hitAndRun", "struckAndRan"), mended(40)];
    expect(one("soonMended", tear).from).toBe(24);
  });

  test("[G5] limit: whoever sets it comes first; power and promise: whoever does it", () => {
    const limit = one("limit", [torn(20, "limitSetting", "limitSet"), mended(40)]);
    expect(limit).toMatchObject({ chairs: [ADA, BO], at: 20, to: 40, well: true });
    const impose = [cue(20, BO, "impose"), torn(20, "powerAssertive", "imposed")];
    expect(one("power", impose)).toMatchObject({ chairs: [BO, ADA], well: false });
    expect(kinds(impose)).not.toContain("edge");
    const broke = at(20, { event: "brokeAgreement", chair: BO, to: ADA, clause: "loudness" });
    const promise = one("promise", [broke, torn(20, "contractual", "brokeAgreement"), mended(60)]);
    expect(promise).toMatchObject({ chairs: [BO, ADA], to: 60, well: true });
  });
});

describe("within one, and of all", () => {
  test("[G5] habit: noticed, an old hurt awake, a face that came apart", () => {
    const noticed = at(30, { event: "noticedReflex", chair: ADA, reflex: "fighting" });
    expect(one("habit", [noticed])).toMatchObject({ chairs: [ADA], from: 20, at: 30, well: true });
    expect(one("habit", [torn(20, "benign", "woke")])).toMatchObject({ chairs: [BO, ADA] });
    const split: Happening = {
      event: "split",
      chair: ADA,
      evidence: { tick: 0, what: "masked", by: ADA, to: ADA },
    };
    const whole = at(25, { event: "wholeAgain", chair: ADA, seconds: 5 });
    expect(one("habit", [at(20, split)])).toMatchObject({ tear: "internal", well: false });
    expect(one("habit", [at(20, split), whole])).toMatchObject({ from: 20, at: 25, well: true });
  });

  test("[G5] all apart: everybody's, well where all began again", () => {
    const apart = at(20, { event: "fellApart", torn: 0.6, order: 0.4 });
    expect(one("allApart", [apart])).toMatchObject({ chairs: [], to: 120, well: false });
    const again = at(30, { event: "beganAgain", seconds: 10 });
    expect(one("allApart", [apart, again])).toMatchObject({ from: 20, at: 30, well: true });
  });
});

test("[G5] the same recording gives the same moments, each within the music, in the order of time", () => {
  const found = new Set<MomentKind>();
  for (const seed of [1, 2, 3, 4]) {
    const { recording } = playAtRandom(seed, 45);
    const moments = momentsOf(logOf(recording), 2);
    expect(momentsOf(logOf(recording), 2)).toEqual(moments);
    expect(moments.length).toBeGreaterThan(0);
    moments.forEach(({ kind, movement, from, at: now, to, chairs }, i) => {
      found.add(kind);
      expect(movement).toBe(2);
      expect([0, from, now, to, recording.ticks / 20].toSorted((a, b) => a - b)).toEqual([
        0,
        from,
        now,
        to,
        recording.ticks / 20,
      ]);
      expect(now).toBeGreaterThanOrEqual(moments[i - 1]?.at ?? 0);
      expect(new Set(chairs).size).toBe(chairs.length);
    });
  }
  // Most kinds occur in the generated movements.
  expect(found.size).toBeGreaterThanOrEqual(MOMENT_KINDS.length / 2);
});
