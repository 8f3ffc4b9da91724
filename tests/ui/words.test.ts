import { expect, test } from "vitest";
import { CUE_SEEN, CUE_WORDS, GROUP_WORDS, NEED_WORDS } from "../../shared/content/cue-words.ts";
import { measureWords, questionWords, storyWords } from "../../shared/content/measure-words.ts";
import { BEARING_WORDS, signsOf } from "../../shared/content/reading-words.ts";
import { REFUSAL_WORDS } from "../../shared/content/refusal-words.ts";
import { owedLine, owedTalk } from "../../shared/content/repair-words.ts";
import { sightingWords } from "../../shared/content/sighting-words.ts";
import { CUE_GROUPS, CUES, NEEDS } from "../../shared/model/cue.ts";
import type { GroupMeasures } from "../../shared/model/measures.ts";
import type { Owed } from "../../shared/model/perception.ts";
import { REFUSALS } from "../../shared/model/refusal.ts";
import type { Sighting } from "../../shared/model/sighting.ts";
import { chairId } from "../../shared/model/units.ts";

test("[A8] every refusal is a sentence a player can understand", () => {
  for (const refusal of REFUSALS) expect(REFUSAL_WORDS[refusal]).toMatch(/^[A-Z].+[.]$/);
  expect(new Set(Object.values(REFUSAL_WORDS)).size).toBe(REFUSALS.length);
});

test("every cue has its own name, a meaning of at most six words, and a look", () => {
  for (const cue of CUES) {
    expect(CUE_WORDS[cue].name).not.toBe("");
    expect(CUE_WORDS[cue].meaning.split(" ").length).toBeLessThanOrEqual(6);
    expect(CUE_SEEN[cue]).not.toBe("");
  }
  expect(new Set(CUES.map((cue) => CUE_WORDS[cue].name)).size).toBe(CUES.length);
  expect(Object.keys(GROUP_WORDS)).toEqual(Object.keys(CUE_GROUPS));
});

test("[P4] no two needs are described alike, and none by a single sign", () => {
  const signs = NEEDS.map((need) => signsOf(need).join());
  expect(new Set(signs).size).toBe(NEEDS.length);
  for (const need of NEEDS) {
    expect(signsOf(need).length).toBeGreaterThan(2);
    expect(BEARING_WORDS[need]).not.toBe("");
    expect(NEED_WORDS[need].name).toBe(need);
  }
});

test("[M1] everything a repair can wait for is said in a few words", () => {
  const whats: Owed["what"][] = ["lookAt", "calm", "noBlame", "stay", "tune", ...CUES];
  for (const what of whats) {
    for (const by of ["me", "them", "both"] as const) {
      expect(owedLine([{ by, what }])).toMatch(/^(you|they|both): \S.{2,20}$/);
      expect(owedTalk({ by, what })).toMatch(/^(you|they|both of you) \S.{3,30}$/);
    }
  }
  const look: Owed = { by: "them", what: "lookAt" };
  const calm: Owed = { by: "both", what: "calm" };
  expect(owedLine([look, calm])).toBe("both: breathe · they: look at you");
  expect(owedTalk(calm)).toBe("both of you breathe");
});

test("[M1] cues that one person owes are alternatives", () => {
  expect(
    owedLine([
      { by: "me", what: "nod" },
      { by: "me", what: "warm" },
      { by: "both", what: "tune" },
    ]),
  ).toBe("you: nod or warm · both: tune together");
});

test("[I1] nothing that is told to a player speaks of their own tuning", () => {
  const who = chairId(1);
  const sightings: Sighting[] = [
    { see: "cue", by: who, atMe: true, cue: "nod" },
    { see: "met", by: who, timely: true },
    { see: "met", by: who, timely: false },
    { see: "missed", by: who },
    { see: "misread", by: who, answer: "warm" },
    { see: "eased", chair: who },
    { see: "returned", chair: who },
    { see: "torn", with: who, type: "benign" },
    { see: "torn", with: who, type: "dismissive" },
    { see: "torn", with: who, type: "hitAndRun" },
    { see: "slipped", with: who, step: 2 },
    { see: "mended", with: who, type: "benign", seconds: 9 },
    { see: "gather", by: who },
  ];
  for (const sighting of sightings) {
    const text = sightingWords(sighting, () => "Tomo");
    expect(text).toMatch(/^[A-Z].+[.]$/);
    expect(text).not.toMatch(/sharp|flat|cents|out of tune|behind|early/i);
  }
});

const MEASURES: GroupMeasures = {
  harmony: 0.7,
  connection: 0.5,
  repair: 0.5,
  repairSeconds: 12,
  growth: 1,
  residue: 0,
  bids: 4,
  met: 2,
  ruptures: 2,
  mended: 1,
  course: [],
};

test("[G1] the result tells the five group measures, without a grade or a name", () => {
  const told = measureWords(MEASURES);
  expect(told.map(({ id }) => id)).toEqual([
    "harmony",
    "connection",
    "repair",
    "growth",
    "honesty",
  ]);
  const all = [...told.flatMap(({ figure, says }) => [figure, says]), storyWords(MEASURES)].join(
    " ",
  );
  expect(all).toContain("tears were mended, in 12 seconds");
  expect(all).not.toMatch(/score|points|rank|best|worst|good|bad|well done/i);
});

test("[I3] a movement without ruptures and one with mended ones are both told kindly", () => {
  expect(storyWords({ ...MEASURES, ruptures: 0, mended: 0 })).toMatch(/^Nothing tore/);
  expect(storyWords(MEASURES)).toBe("Bonds tore twice. You mended one; the rest still waits.");
  expect(storyWords({ ...MEASURES, mended: 2 })).toBe(
    "Bonds tore twice, and you found your way back each time.",
  );
  expect(storyWords({ ...MEASURES, ruptures: 1, mended: 0 })).toMatch(
    /^One bond tore, and stayed open/,
  );
  expect(
    measureWords({ ...MEASURES, ruptures: 0, mended: 0, bids: 0, repairSeconds: null })[2]?.says,
  ).toBe("nothing tore");
});

test("[G2] the question of the evening is one question, and follows what happened", () => {
  const questions = [
    { ...MEASURES, residue: 0.4 },
    MEASURES,
    { ...MEASURES, mended: 2, repairSeconds: 40 },
    { ...MEASURES, mended: 2 },
    { ...MEASURES, ruptures: 0, mended: 0 },
    { ...MEASURES, ruptures: 0, mended: 0, connection: 0.9 },
  ].map(questionWords);
  expect(new Set(questions).size).toBe(questions.length);
  for (const question of questions) expect(question).toMatch(/^[^?]+\?$/);
});
