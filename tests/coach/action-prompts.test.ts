import { readerOf } from "../fixtures/reader.ts";
import { describe, expect, test } from "vitest";
import { checkIn, proposal, pull, renew } from "../../client/coach/director/action-prompts.ts";
import { drawn } from "../../client/app/role-card.tsx";
import { suggestionText } from "../../client/app/lobby/lobby-agreements.tsx";
import { en } from "../../shared/i18n/en/index.ts";
import type { Perception, Self } from "../../shared/model/perception.ts";
import { PATTERNS, REFLEXES } from "../../shared/model/role.ts";
import { chairId } from "../../shared/model/units.ts";
import { agreeing, owing, pulled } from "../fixtures/accords.ts";
import { calm } from "../fixtures/perceptions.ts";

const NAMES = ["you", "Tomo", "Jo", "Ruth", "Noor"];
const nameOf = (chair: number): string => NAMES[chair] ?? "?";
const as = (now: Perception, self: Partial<Self>): Perception => ({
  ...now,
  self: { ...now.self, ...self },
});

test("nothing waits while nothing does", () => {
  const now = calm();
  expect([
    pull(now),
    renew(now, nameOf),
    proposal(now, false, nameOf),
    checkIn(now, nameOf),
  ]).toEqual([null, null, null, null]);
});

describe("[O2] proposals", () => {
  test("are nodded to at who made them: eyes first, then the nod", () => {
    const seen = agreeing();
    expect(proposal(seen, false, nameOf)).toMatchObject({
      say: en.coach.errand.proposal("Jo", "everyone plays softly"),
      act: { do: "look", at: 2 },
      at: "chair-2",
      offer: "look at Jo",
    });
    const looking = as(seen, { gaze: chairId(2), gazeLanded: false });
    expect(proposal(looking, false, nameOf)?.offer).toBe("");
    expect(proposal(as(looking, { gazeLanded: true }), false, nameOf)).toMatchObject({
      act: { do: "cue", cue: "nod" },
      offer: "nod",
    });
    expect(proposal(looking, true, nameOf)).toBeNull();
  });

  test("of one's own only wait", () => {
    const seen = agreeing();
    const { proposal: open } = seen.accord;
    const mine = {
      ...seen,
      accord: { ...seen.accord, proposal: open && { ...open, by: seen.me } },
    };
    expect(proposal(mine, false, nameOf)).toMatchObject({ act: { do: "stay" }, offer: "" });
    expect(proposal(mine, false, nameOf)?.say).toMatch(/^You propose/);
  });
});

test("[O2] a check-in that is nearly due is a quiet word about one's own neighbour", () => {
  const seen = agreeing();
  expect(checkIn(seen, nameOf)?.say).toBe(en.coach.errand.checkIn("Tomo"));
  expect(checkIn(as(seen, { checkInDue: 40 }), nameOf)).toBeNull();
});

test("[R4] a broken agreement is renewed as it was, once that is owed", () => {
  expect(renew(owing(), nameOf)).toMatchObject({
    act: { do: "propose", terms: { about: "loudness", loudness: "soft" } },
    offer: "renew it",
  });
  const theirs = owing();
  const bonds = theirs.bonds.map(
    (bond) =>
      bond && { ...bond, owes: bond.owes.map((owed) => ({ ...owed, by: "them" as const })) },
  );
  expect(renew({ ...theirs, bonds }, nameOf)).toBeNull();
});

test("[Q1] a pull is marked by looking in, then owning it", () => {
  expect(pull(pulled())).toMatchObject({ act: { do: "look", at: "inward" }, offer: "look in" });
  const inside = as(pulled(), { gaze: "inward", gazeLanded: true });
  expect(pull(inside)).toMatchObject({ act: { do: "cue", cue: "ownIt" }, offer: "own it" });
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
  expect(suggestionText({ ...lead, chair: chairId(3) }, readerOf(nameOf))).toBe(
    "Ruth leads the ending",
  );
  expect(suggestionText({ ...lead, chair: chairId(0) }, readerOf(nameOf))).toBe(
    "you lead the ending",
  );
  expect(suggestionText({ ...lead, chair: null }, readerOf(nameOf))).toBe(
    "nobody leads the ending",
  );
});
