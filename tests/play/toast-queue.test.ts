import { readerOf } from "../fixtures/reader.ts";
import { en } from "../../shared/i18n/en/index.ts";
import { standingTerms, termsText } from "../../shared/i18n/phrases/agreement.ts";
import { measureTexts, questionText, storyText } from "../../shared/i18n/phrases/measures.ts";
import { momentText } from "../../shared/i18n/phrases/moment.ts";
import { owedText, wholeText } from "../../shared/i18n/phrases/owed.ts";
import { signsOf } from "../../shared/i18n/signs.ts";
import { signText } from "../../shared/i18n/phrases/sign.ts";
import { expect, test } from "vitest";
import { CAUSES } from "../fixtures/ruptures.ts";
import { CLAUSES, LOUDNESSES } from "../../shared/model/agreement.ts";
import type { Terms } from "../../shared/model/agreement.ts";
import { CUE_GROUPS, CUES, NEEDS } from "../../shared/model/cue.ts";
import type { GroupMeasures } from "../../shared/model/measures.ts";
import type { Owed, OwnWhole } from "../../shared/model/perception.ts";
import { OWED_PARTS, RUPTURE_TYPES } from "../../shared/model/perception.ts";
import { REFUSALS } from "../../shared/model/refusal.ts";
import { PATTERNS, REFLEXES, STRENGTHS } from "../../shared/model/role.ts";
import type { Sighting } from "../../shared/model/sighting.ts";
import { chairId } from "../../shared/model/units.ts";
import { ALL_WISHES } from "../../shared/model/wish.ts";

test("[A8] every refusal is a sentence a player can understand", () => {
  for (const refusal of REFUSALS) expect(en.trouble.refused[refusal]).toMatch(/^[A-Z].+[.]$/);
  expect(new Set(Object.values(en.trouble.refused)).size).toBe(REFUSALS.length);
});

test("every cue has its own name, a meaning of at most six words, and a look", () => {
  for (const cue of CUES) {
    expect(en.cues.cue[cue].name).not.toBe("");
    expect(en.cues.cue[cue].meaning.split(" ").length).toBeLessThanOrEqual(6);
    expect(en.cues.seen[cue]).not.toBe("");
  }
  expect(new Set(CUES.map((cue) => en.cues.cue[cue].name)).size).toBe(CUES.length);
  expect(Object.keys(en.cues.group)).toEqual(Object.keys(CUE_GROUPS));
});

test("[P4] no two needs are described alike, and none by a single sign", () => {
  const signs = NEEDS.map((need) =>
    signsOf(need)
      .map((sign) => signText(en, sign))
      .join(),
  );
  expect(new Set(signs).size).toBe(NEEDS.length);
  for (const need of NEEDS) {
    expect(signsOf(need).length).toBeGreaterThan(2);
    expect(en.cues.bearing[need]).not.toBe("");
    expect(en.cues.need[need].name).toBe(need);
  }
});

test("[M1] everything a repair can wait for is said in a few words", () => {
  const whats: Owed["what"][] = [...OWED_PARTS, ...CUES];
  for (const what of whats) {
    for (const by of ["me", "them", "both"] as const) {
      expect(owedText([{ by, what }], en)).toMatch(/^(you|they|both): \S.{2,20}$/);
    }
  }
  const look: Owed = { by: "them", what: "lookAt" };
  const calm: Owed = { by: "both", what: "calm" };
  expect(owedText([look, calm], en)).toBe("both: breathe · they: look at you");
});

test("[M1] cues that one person owes are alternatives", () => {
  expect(
    owedText(
      [
        { by: "me", what: "nod" },
        { by: "me", what: "warm" },
        { by: "both", what: "tune" },
      ],
      en,
    ),
  ).toBe("you: nod or warm · both: tune together");
});

test("[I1] nothing that is told to a player speaks of their own tuning", () => {
  const who = chairId(1);
  const terms: Terms = { about: "loudness", loudness: "soft" };
  const sightings: { readonly [Kind in Sighting["see"]]: readonly Sighting[] } = {
    cue: [{ see: "cue", by: who, atMe: true, cue: "nod" }],
    need: [],
    step: [],
    hard: [],
    met: [true, false].map((timely) => ({ see: "met", by: who, timely })),
    missed: [{ see: "missed", by: who }],
    misread: [{ see: "misread", by: who, answer: "warm" }],
    eased: [{ see: "eased", chair: who }],
    returned: [{ see: "returned", chair: who }],
    torn: RUPTURE_TYPES.map((type) => ({ see: "torn", with: who, type, why: CAUSES[type] })),
    slipped: [{ see: "slipped", with: who, step: 2 }],
    mended: [{ see: "mended", with: who, type: "benign", seconds: 9 }],
    letBe: [{ see: "letBe", with: who }],
    gather: [{ see: "gather", by: who }],
    split: [{ see: "split" }],
    splitStep: ([0, 1, 2] as const).map((step) => ({ see: "splitStep", step })),
    wholeAgain: [{ see: "wholeAgain", seconds: 12 }],
    fellApart: [{ see: "fellApart" }],
    gathering: ([1, 2, 3, 4] as const).flatMap((step) =>
      [true, false].map((slipped) => ({ see: "gathering", step, by: who, slipped })),
    ),
    beganAgain: [{ see: "beganAgain", seconds: 20 }],
    proposed: [{ see: "proposed", by: who, terms }],
    agreed: [{ see: "agreed", by: who, terms }],
    lapsed: [{ see: "lapsed", by: who, terms }],
    wish: ALL_WISHES.map((wish) => ({ see: "wish", of: who, wish })),
    metHalfway: [{ see: "metHalfway", with: who }],
    agreedToDiffer: [{ see: "agreedToDiffer", with: who }],
    noticedReflex: REFLEXES.map((reflex) => ({ see: "noticedReflex", reflex })),
  };
  for (const sighting of Object.values(sightings).flat()) {
    const text = momentText(
      sighting,
      readerOf(() => "Tomo"),
    );
    expect(text).toMatch(/^[A-Z].+[.]$/);
    expect(text).not.toMatch(/sharp|flat|cents|out of tune|behind|early/i);
    // [P7] News asks for nothing: only the director does.
    expect(text).not.toMatch(DEMANDS);
  }
});

/** A sentence that begins with something to do. */
const DEMANDS =
  /(?:^|[.:] )(?:now )?(?:look|breathe|hold|give|show|stay|let|nod|ask|bend|play|press)\b/i;

const MEASURES: GroupMeasures = {
  harmony: 0.7,
  connection: 0.5,
  repair: 0.5,
  repairSeconds: 12,
  growth: 1,
  seamsBefore: 0,
  residue: 0,
  bids: 4,
  met: 2,
  ruptures: 2,
  mended: 1,
  course: [],
};

test("[G1] the result tells the five group measures, without a grade or a name", () => {
  const told = measureTexts(MEASURES, en);
  expect(told.map(({ id }) => id)).toEqual([
    "harmony",
    "connection",
    "repair",
    "growth",
    "honesty",
  ]);
  const all = [...told.flatMap(({ figure, says }) => [figure, says]), storyText(MEASURES, en)].join(
    " ",
  );
  expect(all).toContain("tears were mended, in 12 seconds");
  expect(all).not.toMatch(/score|points|rank|best|worst|good|bad|well done/i);
});

test("[G1] petals that are missing though every call was answered are accounted for", () => {
  const connection = (of: Partial<GroupMeasures>) => measureTexts({ ...MEASURES, ...of }, en)[1];
  expect(connection({ met: 4, connection: 0.7 })?.says).toMatch(/, some late or only once told$/);
  expect(connection({ met: 4, connection: 1 })?.says).toBe("calls for something were answered");
  expect(connection({ met: 0, bids: 0, connection: 0 })).toMatchObject({
    figure: "none",
    share: 1,
  });
});

test("[B1] seams of movements before are told apart from those of this one", () => {
  const growth = (of: Partial<GroupMeasures>) => measureTexts({ ...MEASURES, ...of }, en)[3];
  expect(growth({ growth: 3, seamsBefore: 2 })?.figure).toBe("1");
  expect(growth({ growth: 3, seamsBefore: 2 })?.says).toMatch(
    /; 2 more are from movements before$/,
  );
  expect(growth({ growth: 3, seamsBefore: 0 })?.says).not.toContain("before");
});

test("[G3] every figure says how it is counted, and no two alike", () => {
  const all = measureTexts(MEASURES, en).map(({ counted }) => counted);
  expect(new Set(all).size).toBe(all.length);
  for (const counted of [...all, en.result.counted.tear, en.result.counted.played])
    expect(counted).toMatch(/^[A-Z].+[.]$/);
});

test("[I3] a movement without ruptures and one with mended ones are both told kindly", () => {
  expect(storyText({ ...MEASURES, ruptures: 0, mended: 0 }, en)).toMatch(/^Nothing tore/);
  expect(storyText(MEASURES, en)).toBe(en.result.story.some(2, 1));
  expect(storyText({ ...MEASURES, mended: 2 }, en)).toBe(en.result.story.mended(2));
  expect(storyText({ ...MEASURES, ruptures: 1, mended: 0 }, en)).toMatch(
    /^One bond tore, and stayed open/,
  );
  expect(
    measureTexts({ ...MEASURES, ruptures: 0, mended: 0, bids: 0, repairSeconds: null }, en)[2]
      ?.says,
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
  ].map((of) => questionText(of, en));
  expect(new Set(questions).size).toBe(questions.length);
  for (const question of questions) expect(question).toMatch(/^[^?]+\?$/);
});

const nameOf = (chair: number): string => (chair === 0 ? "you" : "Noor");

test("every rupture there is can be looked up: what it is, how it sounds, what mends it", () => {
  expect(Object.keys(en.repair.ruptures)).toEqual([...RUPTURE_TYPES, "internal", "whole"]);
  const all = Object.values(en.repair.ruptures);
  for (const key of ["name", "sounds", "mends"] as const)
    expect(new Set(all.map((one) => one[key])).size).toBe(all.length);
  for (const { name, sounds, mends } of all) {
    expect(name.split(" ").length).toBeLessThanOrEqual(3);
    expect(`${sounds} ${mends}`).not.toMatch(/benign|dismissive|toxic|assertive|contractual/);
  }
});

test("[O2] terms are one clause each, and what is agreed is told without what is left open", () => {
  const terms: Terms[] = [
    ...[null, chairId(0), chairId(1)].flatMap((chair): Terms[] => [
      { about: "conductor", chair },
      { about: "lead", chair },
    ]),
    ...[null, ...LOUDNESSES].map((loudness): Terms => ({ about: "loudness", loudness })),
    ...[null, 60].map((seconds): Terms => ({ about: "checkIn", seconds })),
  ];
  const said = terms.map((one) => termsText(one, readerOf(nameOf)));
  expect(new Set(said).size).toBe(terms.length);
  expect(said).toContain("you conduct");
  expect(said).toContain("Noor leads from here");
  expect(new Set(CLAUSES.map((clause) => en.agreements.clause[clause])).size).toBe(CLAUSES.length);
  const open = { conductor: null, leader: null, loudness: null, checkIn: null };
  expect(standingTerms(open, readerOf(nameOf))).toEqual([]);
  const full = {
    conductor: chairId(1),
    leader: chairId(0),
    loudness: "soft",
    checkIn: 60,
  } as const;
  expect(standingTerms(full, readerOf(nameOf))).toEqual([
    "Noor conducts",
    "you lead here",
    "softly",
    "check in every 60 s",
  ]);
});

test("[Q1] [Q2] [D1] every card, pull, strength and wish has words of its own, and none a label", () => {
  const cards = [
    ...PATTERNS.map((pattern) => Object.values(en.roles.pattern[pattern]).join(" ")),
    ...REFLEXES.map((reflex) => Object.values(en.roles.reflex[reflex]).join(" ")),
    ...REFLEXES.map((reflex) => en.roles.pulled[reflex]),
    ...Object.values(STRENGTHS).map((strength) => en.roles.strength[strength].does),
    ...ALL_WISHES.flatMap((wish) => [en.roles.wish[wish], en.roles.wishSeen[wish]]),
  ];
  expect(new Set(cards).size).toBe(cards.length);
  for (const card of cards)
    expect(card).not.toMatch(/secure|dismissive|preoccupied|disorgani|attachment|greed|delusion/i);
});

test("[R10] the whole's steps name whom to look at, and tell who has done their part to wait", () => {
  const at = (step: OwnWhole["step"], by: Owed["by"]): string =>
    wholeText(
      { severity: "rupture", step, by: chairId(4), owes: [{ by, what: "lookUp" }] },
      readerOf(nameOf),
    );
  expect(at(2, "both")).toBe("all: look up at Noor");
  expect(at(2, "them")).toBe("the others: look up at Noor");
  expect(new Set(([0, 1, 2, 3, 4] as const).map((step) => at(step, "both"))).size).toBe(5);
});

test("[N3] a need that was missed or misread is told as it went, and nobody is called uncaring", () => {
  const by = chairId(1);
  const told = [
    momentText({ see: "missed", by }, readerOf(nameOf)),
    momentText({ see: "misread", by, answer: "warm" }, readerOf(nameOf)),
    ...RUPTURE_TYPES.map((type) => en.repair.happened[type]),
  ];
  expect(told[0]).toContain("had no answer");
  expect(told[1]).toContain("did not fit");
  for (const said of told)
    expect(said).not.toMatch(/care|ignor|selfish|lazy|fault|blame|on purpose|should/i);
});
