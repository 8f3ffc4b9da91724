/** [G4] The own part in words: counts, kindly put, compared with nobody. */
import { en } from "../../shared/i18n/en/index.ts";
import { ownPartTexts } from "../../shared/i18n/phrases/own-part.ts";
import { describe, expect, test } from "vitest";
import type { OwnTally } from "../../shared/model/own-part/own-tally.ts";

const NONE = { asked: 0, done: 0 };
const NOTHING: OwnTally = {
  calls: { asked: 0, read: 0, answered: 0 },
  mends: NONE,
  harmony: null,
  heeded: NONE,
  showed: NONE,
  calmed: NONE,
  greeted: NONE,
};
const MUCH: OwnTally = {
  calls: { asked: 7, read: 4, answered: 1 },
  mends: { asked: 3, done: 2 },
  harmony: 0.744,
  heeded: { asked: 6, done: 4 },
  showed: { asked: 5, done: 3 },
  calmed: { asked: 2, done: 2 },
  greeted: { asked: 1, done: 1 },
};
const told = (part: OwnTally): readonly string[] =>
  ownPartTexts(part, en).map(({ figure, says }) => `${figure} ${says}`);

describe("[G4] one's own part in words", () => {
  test("tells what was read, greeted, mended, followed, shown and calmed, and how one's pairs sounded", () => {
    expect(told(MUCH)).toEqual([
      "4 of 7 needs that turned to you, you read in time, before any word; 1 more you met late, or with the help of words",
      "1 of 1 times somebody came back to you, you welcomed them",
      "2 of 3 tears of yours are whole again",
      "74 % of the time you played, you and another were in tune and together",
      "4 of 6 ways that led nearer, you followed",
      "3 of 5 times somebody you looked at was off, you showed them the way",
      "2 of 2 times that you grew stirred, you took a breath",
    ]);
  });

  test("what was not asked is left out, and that nobody called is no fault", () => {
    expect(told(NOTHING)).toEqual(["none of the needs that showed was turned to you"]);
  });

  test("nobody is ranked, compared or blamed, and each figure says how it is counted", () => {
    const lines = ownPartTexts(MUCH, en);
    const all = [...told(MUCH), ...lines.map(({ counted }) => counted), en.result.ownPart.botNotIn];
    for (const words of all)
      expect(words).not.toMatch(
        /better|worse|best|rank|average|others did|points?\b|score|fail|only \d|should|mistake/i,
      );
    for (const { counted } of lines) expect(counted).toMatch(/\.$/);
  });
});
