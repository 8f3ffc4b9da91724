/**
 * [J9] [J13] The outcome of a scene in words: no grade, no percentage; when all can see it, nobody is named in what
 * did not go well.
 */
import { outcomes as german } from "../../shared/i18n/de/scenarios/outcomes.ts";
import { people } from "../../shared/i18n/de/people.ts";
import { outcomes } from "../../shared/i18n/en/scenarios/outcomes.ts";
import { en } from "../../shared/i18n/en/index.ts";
import { outcomeTexts } from "../../shared/i18n/phrases/outcome.ts";
import { MEASURE_NAMES, type SceneOutcome } from "../../shared/measures/objective.ts";
import { chairId } from "../../shared/model/units.ts";
import { describe, expect, test } from "vitest";

const READER = { texts: en, nameOf: (chair: number) => ["you", "Jo", "Tomo"][chair] ?? "someone" };
const GREETED: SceneOutcome = {
  measure: "greetRate",
  scope: "group",
  value: 0.75,
  reached: true,
  moments: [
    { tick: 460, kind: "greetRate", good: true, chairs: [chairId(1), chairId(0)] },
    { tick: 980, kind: "greetRate", good: false, chairs: [] },
  ],
};
const told = (of: Partial<SceneOutcome>) => outcomeTexts({ ...GREETED, ...of }, outcomes, READER);

describe("[J13] what a scene came to, in words", () => {
  test("says how often, when, and who had a part in what went well", () => {
    const { said, moments } = told({});
    expect(said).toBe(outcomes.of.greetRate.said(outcomes.often.mostly));
    expect(moments).toEqual([
      { at: 23, good: true, says: outcomes.of.greetRate.good("Jo", "you") },
      { at: 49, good: false, says: outcomes.of.greetRate.open("", "") },
    ]);
  });

  test("asks another question where it did not go as one would wish yet, and none where too little happened", () => {
    expect(told({ reached: true }).question).not.toBe(told({ reached: false }).question);
    const little = told({ value: null, reached: false, moments: [] });
    expect(little).toEqual({ said: outcomes.tooLittle, moments: [], question: null });
  });

  test.for([
    [0, "never"],
    [0.2, "some"],
    [0.5, "half"],
    [0.8, "mostly"],
    [1, "always"],
  ] as const)("a share of %f is told as %s", ([value, key]) => {
    expect(told({ value }).said).toContain(outcomes.often[key]);
  });

  test("of an old hurt it says what is left of it", () => {
    expect(told({ measure: "residueLeft", value: 0.2 }).said).toBe(
      outcomes.of.residueLeft.said(outcomes.left.some),
    );
  });

  test.for([
    [-0.3, "less"],
    [0, "same"],
    [0.2, "aBitMore"],
    [0.45, "more"],
  ] as const)("a difference of %f is told beside the scene before", ([value, key]) => {
    expect(told({ scope: "difference", value }).said).toBe(outcomes.beside[key]);
  });

  test("times and counts are told as times and counts", () => {
    expect(told({ measure: "shownSec", value: 6.2 }).said).toBe(
      outcomes.of.shownSec.said(outcomes.seconds(6)),
    );
    expect(told({ measure: "intrusions", value: 2 }).said).toBe(
      outcomes.of.intrusions.said(outcomes.times(2)),
    );
  });

  test("every measure has whole sentences, without percent, names of measures or blame", () => {
    for (const measure of MEASURE_NAMES)
      for (const good of [true, false])
        for (const value of [0, 0.5, 1]) {
          const chairs = good ? [chairId(1), chairId(2)] : [];
          const { said, moments, question } = told({
            measure,
            value,
            moments: [{ tick: 20, kind: measure, good, chairs }],
          });
          const all = [said, question ?? "", ...moments.map(({ says }) => says)].join(" ");
          expect(said, measure).toMatch(/^[A-Z].*\.$/);
          expect(question, measure).toMatch(/^[A-Z].*\?$/);
          expect(all, measure).not.toMatch(/%|undefined|NaN|\byou\b.*fault|fail|wrong|score/);
          expect(all.includes("Jo"), measure).toBe(good && outcomes.of[measure].good.length > 0);
        }
  });
});

test.each(MEASURE_NAMES)(
  "German declines who “you” and “someone” are in a moment: %s",
  (measure) => {
    const { good } = german.of[measure];
    for (const who of [people.you, people.someone])
      for (const says of [good(who, "Tomo"), good("Tomo", who)])
        expect(says).not.toMatch(
          new RegExp(`(?:von|an|bei|traf|zwischen|zwischen Tomo und) ${who}(?: |,|$)`),
        );
  },
);
