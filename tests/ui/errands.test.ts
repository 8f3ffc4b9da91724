import { describe, expect, test } from "vitest";
import { errandsOf } from "../../client/ui/errands.ts";
import { drawn } from "../../client/ui/role-card.tsx";
import { suggestionWords } from "../../client/ui/lobby-agreements.tsx";
import type { Perception, Self } from "../../shared/model/perception.ts";
import { PATTERNS, REFLEXES } from "../../shared/model/role.ts";
import { chairId } from "../../shared/model/units.ts";
import { agreeing, apart, owing, pulled, split } from "../fixtures/accords.ts";
import { calm } from "../fixtures/perceptions.ts";

const NAMES = ["you", "Tomo", "Jo", "Ruth", "Noor"];
const nameOf = (chair: number): string => NAMES[chair] ?? "?";
const errands = (now: Perception, nodded = false) => errandsOf(now, nodded, nameOf);
const first = (now: Perception, nodded = false) => errands(now, nodded)[0];
const as = (now: Perception, self: Partial<Self>): Perception => ({
  ...now,
  self: { ...now.self, ...self },
});

test("nothing waits while nothing does", () => {
  expect(errands(calm())).toEqual([]);
});

describe("[O2] proposals", () => {
  test("are nodded to at who made them: eyes first, then the nod", () => {
    const seen = agreeing();
    expect(first(seen)).toMatchObject({
      say: "Jo proposes: everyone plays softly. 1 of 3 nods.",
      act: { name: "look at Jo", deed: { do: "look", at: 2 } },
    });
    const looking = as(seen, { gaze: chairId(2), gazeLanded: false });
    expect(first(looking)?.act).toBeNull();
    expect(first(as(looking, { gazeLanded: true }))?.act?.deed).toEqual({ do: "cue", cue: "nod" });
    expect(first(as(looking, { gazeLanded: true }), true)?.act).toBeNull();
  });

  test("of one's own only wait", () => {
    const seen = agreeing();
    const { proposal } = seen.accord;
    const mine = {
      ...seen,
      accord: { ...seen.accord, proposal: proposal && { ...proposal, by: seen.me } },
    };
    expect(first(mine)).toMatchObject({ id: "proposal", act: null });
    expect(first(mine)?.say).toMatch(/^You propose/);
  });
});

test("[O2] a check-in that is nearly due is a quiet word about one's own neighbour", () => {
  const seen = agreeing();
  expect(errands(seen).at(-1)).toMatchObject({
    id: "checkIn",
    say: "Time to ask Tomo how they are.",
  });
  expect(errands(as(seen, { checkInDue: 40 })).some(({ id }) => id === "checkIn")).toBe(false);
});

test("[R4] a broken agreement is renewed as it was, once that is owed", () => {
  expect(first(owing())).toMatchObject({
    id: "renew",
    act: { deed: { do: "propose", terms: { about: "loudness", loudness: "soft" } } },
  });
  const theirs = owing();
  const bonds = theirs.bonds.map(
    (bond) =>
      bond && { ...bond, owes: bond.owes.map((owed) => ({ ...owed, by: "them" as const })) },
  );
  expect(errands({ ...theirs, bonds })).toEqual([]);
});

test("[Q1] a pull is marked by looking in, then owning it", () => {
  expect(first(pulled())?.act?.deed).toEqual({ do: "look", at: "inward" });
  const inside = as(pulled(), { gaze: "inward", gazeLanded: true });
  expect(first(inside)?.act?.deed).toEqual({ do: "cue", cue: "ownIt" });
});

test("[R9] a split says its next deed, and offers what one press can do", () => {
  const at = (step: 0 | 1 | 2, self: Partial<Self> = {}) =>
    first(as(split(), { split: { severity: "strain", step, owes: [] }, ...self }));
  expect(at(0)?.say).toContain("Hold a breath");
  expect(at(0)?.act).toBeNull();
  expect(at(1)?.act?.deed).toEqual({ do: "look", at: "inward" });
  expect(at(1, { gaze: "inward" })?.act).toBeNull();
  expect(at(2)?.act?.deed).toEqual({ do: "cue", cue: "showNeed" });
  expect(at(2, { gaze: "inward" })?.act).toBeNull();
});

test("[R10] while all is apart anyone may gather; then one looks up at who did", () => {
  const all = apart();
  expect(first(all)?.act?.deed).toEqual({ do: "look", at: 4 });
  const fallen = { ...all, whole: all.whole && { ...all.whole, step: 0 as const, by: null } };
  expect(first(fallen)?.act?.deed).toEqual({ do: "cue", cue: "gather" });
  expect(errands(as(all, { gaze: chairId(4) }))).toEqual([]);
});

test("[Q2] a drawn card is any of them, by the chance it is given", () => {
  const seen = new Set<string>();
  for (let i = 0; i < PATTERNS.length * REFLEXES.length; i += 1) {
    const rolls = [
      (i % PATTERNS.length) / PATTERNS.length,
      Math.floor(i / PATTERNS.length) / REFLEXES.length,
    ];
    const { pattern, reflex } = drawn(() => (rolls.shift() ?? 0) + 0.01);
    seen.add(`${pattern} ${reflex ?? ""}`);
  }
  expect(seen.size).toBe(PATTERNS.length * REFLEXES.length);
});

test("[O2] a suggestion of the lobby says where somebody leads", () => {
  const lead = { about: "lead", passage: "ending" } as const;
  expect(suggestionWords({ ...lead, chair: chairId(3) }, nameOf)).toBe("Ruth leads the ending");
  expect(suggestionWords({ ...lead, chair: chairId(0) }, nameOf)).toBe("you lead the ending");
  expect(suggestionWords({ ...lead, chair: null }, nameOf)).toBe("nobody leads the ending");
});
