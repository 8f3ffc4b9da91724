/** [Q6] How the lab's simulated learners improve, on paper; what a course of lessons then gains is `npm run lab -- learning`. */
import { describe, expect, test } from "vitest";
import {
  afterSeeing,
  groundOf,
  type Learnt,
  NEW,
  practised,
  type Trait,
  TRAITS,
} from "./learning/learner.ts";
import { LEARNER } from "./learning/numbers.ts";

const used = (some: Partial<Record<Trait, number>>): Record<Trait, number> => {
  const all: Partial<Record<Trait, number>> = {};
  for (const trait of TRAITS) all[trait] = some[trait] ?? 0;
  return all as Record<Trait, number>;
};
const after = (learnt: Learnt, some: Partial<Record<Trait, number>>, again: Trait | null = null) =>
  practised(learnt, used(some), again);

describe("[Q6] a simulated learner", () => {
  test("learns from each chance it used, a share of what is left, as the exponential law says", () => {
    const one = after(NEW, { look: 1 }).look;
    const two = after(NEW, { look: 2 }).look;
    expect(1 - one).toBeCloseTo((1 - NEW.look) * (1 - LEARNER.used));
    expect((1 - two) / (1 - one)).toBeCloseTo((1 - one) / (1 - NEW.look));
    expect(after(NEW, { look: 50 }).look).toBe(after(NEW, { look: LEARNER.most }).look);
  });

  test("learns nothing else, and nothing at all where others did it", () => {
    expect(after(NEW, {})).toEqual(NEW);
    expect({ ...after(NEW, { look: 3 }), look: NEW.look }).toEqual(NEW);
  });

  test("learns from one missed moment that is shown again, less than from doing it", () => {
    const shown = after(NEW, {}, "look").look;
    expect(shown).toBeGreaterThan(NEW.look);
    expect(shown).toBeLessThan(after(NEW, { look: 1 }).look);
  });

  test("learns little of what builds on something that is not there yet", () => {
    expect(groundOf(NEW, "look")).toBe(1);
    const ready: Learnt = { ...NEW, read: 1, ask: 1, calm: 1 };
    expect(groundOf(ready, "mend")).toBe(1);
    const gain = (from: Learnt): number => after(from, { mend: 3 }).mend - from.mend;
    expect(gain(NEW)).toBeLessThan(gain(ready) / 3);
  });

  test("does what it was just shown by .77 standard deviations more than before, and keeps none of it by that alone", () => {
    const logit = (p: number): number => Math.log(p / (1 - p));
    const sd = (logit(afterSeeing(NEW, "look")) - logit(NEW.look)) / LEARNER.logOdds;
    expect(sd).toBeCloseTo(0.77);
    expect(afterSeeing(NEW, "mend")).toBeLessThan(afterSeeing(NEW, "look"));
  });
});
