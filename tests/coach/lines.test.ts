import { en } from "../../shared/i18n/en/index.ts";
import { describe, expect, test } from "vitest";
import {
  announce,
  type Announcing,
  nextSaid,
  NOTHING_SAID,
  speakMs,
  type Voice,
} from "../../client/coach/director/announce.ts";
import { type Held, hold, type Line, SILENT } from "../../client/coach/director/hold.ts";
import { type SaidLine, withLine } from "../../client/coach/director/lines.ts";

describe("[P7] hysteresis of what is said", () => {
  const LEAST = 60;
  const line = (key: string, settled = 0): Line => ({ key, settled });
  const play = (
    steps: readonly (readonly [tick: number, best: Line | null, stands: boolean])[],
  ): readonly (string | null)[] => {
    let held: Held<Line> = SILENT;
    return steps.map(([tick, best, stands]) => {
      held = hold(held, tick, best, stands ? held.said : null, LEAST);
      return held.said?.key ?? null;
    });
  };

  test("what is still true stays for three seconds, whatever is due instead", () => {
    expect(
      play([
        [0, line("one"), false],
        [10, line("two"), true],
        [59, line("two"), true],
        [60, line("two"), true],
      ]),
    ).toEqual(["one", "one", "one", "two"]);
  });

  test("what became false goes at once", () => {
    expect(
      play([
        [0, line("one"), false],
        [2, line("two"), false],
        [4, null, false],
      ]),
    ).toEqual(["one", "two", null]);
  });

  test("what has only just come up is not said yet: it may be gone in a moment", () => {
    expect(
      play([
        [0, line("one", 6), false],
        [4, line("two", 6), false],
        [8, line("two", 6), false],
        [10, line("two", 6), false],
      ]),
    ).toEqual([null, null, null, "two"]);
  });
});

describe("the last five lines", () => {
  test("are kept in order, and what is said twice running is one", () => {
    let lines: readonly SaidLine[] = [];
    for (const text of ["a", "b", "b", "", "b", "c", "d", "e", "f"]) lines = withLine(lines, text);
    expect(lines.map(({ text }) => text)).toEqual(["b", "c", "d", "e", "f"]);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(5);
  });
});

const NODS = en.moments.cue("Tomo", en.cues.atYou.nod);

describe("what a screen reader is given", () => {
  /** Says these, and returns the text of the live region over time. */
  const heard = (
    says: readonly (readonly [ms: number, voice: Voice, text: string])[],
    until: number,
  ): readonly (readonly [ms: number, text: string])[] => {
    let state: Announcing = NOTHING_SAID;
    const told: (readonly [number, string])[] = [];
    for (let ms = 0; ms <= until; ms += 50) {
      for (const [at, voice, text] of says) if (at === ms) state = announce(state, voice, text);
      const next = nextSaid(state, ms);
      if (next !== state && next.text !== "") told.push([ms, next.text]);
      state = next;
    }
    return told;
  };

  test("each sentence stands until a reader at fifteen letters a second is done with it", () => {
    const long = en.moments.torn("Tomo", en.moments.missed("Tomo"));
    const told = heard(
      [
        [0, "demand", long],
        [300, "moment", NODS],
      ],
      10_000,
    );
    expect(told.map(([, text]) => text)).toEqual([long, NODS]);
    expect((told[1]?.[0] ?? 0) - (told[0]?.[0] ?? 0)).toBeGreaterThanOrEqual(
      (long.length / 15) * 1000,
    );
    expect(speakMs("")).toBeGreaterThan(0);
  });

  test("of each kind only the newest waits, what is asked before news, news before captions", () => {
    const told = heard(
      [
        [0, "caption", "Tomo: looks at you"],
        [100, "caption", "Tomo: looks away"],
        [100, "moment", en.moments.returned("Tomo")],
        [100, "demand", en.play.chairs.look("Jo")],
        [200, "demand", en.play.chairs.look("Ruth")],
      ],
      20_000,
    ).map(([, text]) => text);
    expect(told).toEqual([
      "Tomo: looks at you",
      en.play.chairs.look("Ruth"),
      en.moments.returned("Tomo"),
      "Tomo: looks away",
    ]);
  });

  test("what is no longer asked is not said, and nothing is said twice running", () => {
    const told = heard(
      [
        [0, "moment", NODS],
        [100, "demand", en.play.chairs.look("Jo")],
        [200, "demand", ""],
        [300, "caption", "Jo: looks at you"],
        [5000, "caption", ""],
        [5100, "caption", "Jo: looks at you"],
      ],
      20_000,
    ).map(([, text]) => text);
    expect(told).toEqual([NODS, "Jo: looks at you"]);
  });

  test("a tear and a mend are told before anything is asked, also when they have left the screen", () => {
    const torn = en.moments.torn("Jo", en.moments.missed("Jo"));
    const mended = en.moments.mended("Ruth");
    const told = heard(
      [
        [0, "demand", en.play.chairs.look("Jo")],
        [100, "bond", torn],
        [200, "demand", en.play.chairs.look("Ruth")],
        [300, "bond", ""],
        [400, "bond", mended],
        [500, "moment", NODS],
        [600, "bond", ""],
      ],
      20_000,
    ).map(([, text]) => text);
    expect(told).toEqual([
      en.play.chairs.look("Jo"),
      `${torn} ${mended}`,
      en.play.chairs.look("Ruth"),
      NODS,
    ]);
  });
});
