/** What the page says in a lesson of the solo course. */
import { expect, test } from "vitest";
import { ALL_LESSONS } from "../../client/coach/coach.ts";
import {
  beginDirecting,
  type Directing,
  directorDid,
  directorPerceived,
  saidNow,
} from "../../client/coach/director/director.ts";
import { en } from "../../shared/i18n/en/index.ts";
import type { Perception } from "../../shared/model/perception.ts";
import { TICKS_PER_SECOND } from "../../shared/model/units.ts";
import { calm } from "../fixtures/perceptions.ts";

/** Before anything is perceived; the demonstration lasts 20 s. */
const begun = (): Directing => ({
  ...beginDirecting({
    learnt: ALL_LESSONS,
    guided: false,
    pace: "beginner",
    scenario: "lesson-of-a-test",
    nameOf: (chair) => `P${chair}`,
  }),
  words: { watch: "watch", act: "act", proposes: false, shown: 20 },
});

/** Everything said from the end of the demonstration on, in order; `see`: what is perceived at that second. */
function said(until: number, see: (second: number, base: Perception) => Partial<Perception>) {
  let directing = begun();
  const lines: string[] = [];
  for (let second = 18; second < until; second += 0.1) {
    const base = { ...calm(), tick: Math.round(second * TICKS_PER_SECOND) };
    directing = directorPerceived(directing, { ...base, ...see(second, base) });
    const say = saidNow(directing)?.say ?? "";
    if (say !== "" && say !== lines.at(-1)) lines.push(say);
  }
  return lines;
}
const { errand, arrives } = en.coach;

test("[Q14] rough weather is said before what is new, which waits; in the end, again what to do", () => {
  const lines = said(52, (second, { self }) => {
    const storm = second > 24 && second < 36;
    const weather = storm
      ? ({ activation: 0.7, band: "strained" } as const)
      : ({ activation: 0.1, band: "calm" } as const);
    const hand =
      second < 20 ? (["look", "breathe"] as const) : (["look", "breathe", "nod"] as const);
    return { self: { ...self, ...weather, hand } };
  });
  expect(lines).toEqual(["watch", "act", errand.rough("strained"), arrives.nod, "act"]);
});

test("[Q15] who plays far too loud is looked at, then may be stopped; not while it is shown, nor without stop", () => {
  const loudFrom =
    (from: number, hand: Perception["self"]["hand"]) => (second: number, base: Perception) => {
      const periphery = base.periphery.map((other, chair) =>
        other && chair === 2 && second >= from ? { ...other, volume: 0.9 } : other,
      );
      // After a while the eyes are where the page said.
      const focus = second > 36 && base.focus ? { ...base.focus, chair: 2 as const } : base.focus;
      return { periphery, focus, self: { ...base.self, hand } } as Partial<Perception>;
    };
  const lines = said(40, loudFrom(30, ["look", "stop"]));
  expect(lines).toEqual(["watch", "act", errand.loud("P2"), errand.limit("P2")]);
  expect(said(20, loudFrom(18, ["look", "stop"]))).toEqual(["watch"]);
  expect(said(34, loudFrom(30, ["look"]))).not.toContain(errand.loud("P2"));
});

test("[P7] [D1] the wish is shown, theirs asked for and nodded to: each lights its control", () => {
  let directing = begun();
  const first = calm();
  const focus = first.focus!;
  let shownWish: "slower" | null = null;
  let asked = 0;
  const lit: string[] = [];
  for (let second = 18; second < 60; second += 0.1) {
    const tick = Math.round(second * TICKS_PER_SECOND);
    const hand = ["look", "ask", "nod", "showNeed"] as const;
    const self = { ...first.self, hand, need: null, wish: "faster" } as const;
    const now: Perception = { ...first, tick, self, focus: { ...focus, shownWish } };
    directing = directorPerceived(directing, now);
    const { at = "", act = null } = saidNow(directing) ?? {};
    if (act?.do !== "cue" || at === lit.at(-1)) continue;
    lit.push(at);
    // The player does it, and the other shows their wish when asked.
    directing = directorDid(directing, { do: "cue", cue: act.cue });
    if (act.cue === "ask") {
      asked += 1;
      shownWish = "slower";
    }
  }
  expect(lit).toEqual(["showNeed", "ask", "nod"]);
  expect(asked).toBe(1);
  expect(saidNow(directing)).toMatchObject({ act: { do: "look" } });
});

test("[O2] [Q14] who is to propose has the light on the agreements; once somebody proposes, on the nod", () => {
  const base = calm();
  const open = { by: 2, terms: { about: "loudness", loudness: "soft" }, nods: 1, needed: 2 };
  const lightAt = (second: number, more: Partial<Perception>, before: Directing): Directing =>
    directorPerceived(before, {
      ...base,
      self: { ...base.self, need: null, hand: ["look", "nod", "propose"] },
      ...more,
      tick: Math.round(second * TICKS_PER_SECOND),
    });
  const until = (from: number, to: number, more: Partial<Perception>, before: Directing) => {
    let directing = before;
    for (let second = from; second < to; second += 0.1)
      directing = lightAt(second, more, directing);
    return directing;
  };
  const words = { watch: "watch", act: "act", proposes: true, shown: 20 };
  const shown = until(18, 19.5, {}, { ...begun(), words });
  expect(saidNow(shown)).toMatchObject({ say: "watch", at: "" });
  const asked = until(20, 26, {}, shown);
  expect(saidNow(asked)).toMatchObject({ say: "act", at: "agreements" });
  const proposed = { accord: { ...base.accord, proposal: open } } as Partial<Perception>;
  const nodding = until(26, 40, proposed, asked);
  expect(saidNow(nodding)).toMatchObject({ at: "chair-2" });
  // It is over: again what to do.
  const again = until(40, 60, {}, nodding);
  expect(saidNow(again)).toMatchObject({ say: "act", at: "agreements" });
});
