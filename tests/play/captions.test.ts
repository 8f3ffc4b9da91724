import { blankFocus } from "../../shared/model/blank-perception.ts";
import { readerOf } from "../fixtures/reader.ts";
import { en } from "../../shared/i18n/en/index.ts";
import { caption, standing } from "../../shared/i18n/phrases/caption.ts";
import { describe, expect, test } from "vitest";
import { BODY_CHANNELS, type Body } from "../../shared/model/body.ts";
import { type Cue, CUES, NEEDS } from "../../shared/model/cue.ts";
import type { Focus } from "../../shared/model/perception.ts";
import { cents, chairId, millis } from "../../shared/model/units.ts";
import { BODY_AT_EASE } from "../fixtures/perceptions.ts";

const ME = chairId(0);
const STILL = Object.fromEntries(BODY_CHANNELS.map((channel) => [channel, 0])) as unknown as Body;
const QUIET: Body = { ...STILL, breathRate: 15, breathDepth: 0.5 };
const focus = (change: Partial<Focus>): Focus => ({
  ...blankFocus(),
  chair: chairId(1),
  body: QUIET,
  gaze: "away",
  ...change,
});
const names = ["you", "clarinet", "viola"];
const say = (change: Partial<Focus>, most = 5): string =>
  caption(
    focus(change),
    readerOf((chair) => names[chair] ?? "?"),
    most,
  );

test("[P6] a caption is one glance long: who, eyes, strongest signs, breath", () => {
  const body = { ...QUIET, shoulders: 0.9, brow: 0.2, breathRate: 24 };
  expect(say({ body })).toBe("clarinet: looks away, shoulders up, breath quick");
});

test("[P6] where there is room for one line the eyes, and what was meant, are left", () => {
  const body = { ...QUIET, shoulders: 0.9, breathRate: 24 };
  expect(say({ body, shownNeed: "space" }, 0)).toBe("clarinet: looks away, needs space");
});

test("[P6] a still body says only where the eyes are", () => {
  expect(say({})).toBe("clarinet: looks away");
  expect(say({ gaze: "inward" })).toBe("clarinet: looks in");
  expect(say({ gaze: ME })).toBe("clarinet: looks at you");
  expect(say({ gaze: chairId(2) })).toBe("clarinet: looks at viola");
});

describe("[P6] every visible cue exists as a caption", () => {
  const extremes: readonly (readonly [keyof Body, number])[] = [
    ...(Object.keys(en.captions.body) as (keyof Body)[]).flatMap((channel) => [
      [channel, -1] as const,
      [channel, 1] as const,
    ]),
    ["breathRate", 8],
    ["breathRate", 30],
    ["breathDepth", 0],
    ["breathDepth", 1],
    ["flush", 1],
    ["shake", 1],
  ];

  test("each channel at each end has words of its own", () => {
    const said = extremes.map(([channel, value]) => say({ body: { ...QUIET, [channel]: value } }));
    expect(new Set(said).size).toBe(extremes.length);
    expect(said).not.toContain(say({}));
    const named = new Set(extremes.map(([channel]) => channel));
    expect(BODY_CHANNELS.filter((channel) => !named.has(channel))).toEqual([]);
  });

  test("each deliberate cue has words of its own, and tells whom it is meant for", () => {
    const said = CUES.map((cue) => say({ cue }));
    const atYou = CUES.map((cue) => say({ cue, cueAtMe: true }));
    expect(new Set([...said, ...atYou, say({})]).size).toBe(2 * CUES.length + 1);
    expect(say({ cue: "nod", cueAtMe: true })).toBe("clarinet: looks away, nods to you");
  });

  test("a need that is shown is said plainly", () => {
    for (const need of NEEDS) expect(say({ shownNeed: need })).toContain(`needs ${need}`);
  });

  test("a deliberate breath is told", () => {
    expect(say({ breathing: true })).toContain("takes a long breath");
  });
});

describe("[R11] [C4] [R9] what shows of shame, of a mask and of a split", () => {
  const bowed = { ...QUIET, eyes: -0.6, head: -0.5, shoulders: -0.5 };

  test("shame is eyes, head and shoulders down together, and not longing", () => {
    expect(say({ body: bowed }, 3)).toContain("hangs head and shoulders");
    expect(say({ body: { ...bowed, eyes: 0 } }, 3)).not.toContain("hangs");
    expect(say({ body: { ...bowed, lean: 0.7, openness: 0.7 } }, 3)).not.toContain("hangs");
  });

  test("a calm cue from a body that is not calm: both are told, and nothing is made of them", () => {
    const stirred = { ...QUIET, breathRate: 20 };
    const told = (cue: Cue, body: Body): string[] =>
      say({ body, cue }, 3).split(/: |, /).toSorted();
    const quiet = told("warm", QUIET);
    expect(told("warm", stirred).filter((sign) => !quiet.includes(sign))).toEqual(["breath quick"]);
  });

  test("[R6] a clash that has half rung away is still heard, and so it is still told", () => {
    const sounding = { cents: cents(0), ms: millis(0), volume: 0.5, tone: 0.5, rough: 0 };
    expect(standing(focus({}), en, { ...sounding, rough: 0.09 })).toBe("sounds rough");
    expect(standing(focus({}), en, { ...sounding, rough: 0.02 })).toBe("");
  });

  test("a split is heard: the tone goes dull", () => {
    const sounding = { cents: cents(0), ms: millis(0), volume: 0.5, tone: 0.5, rough: 0 };
    expect(standing(focus({}), en, sounding)).toBe("");
    expect(standing(focus({}), en, { ...sounding, tone: 0.2 })).toBe("sounds dull");
    expect(standing(focus({ ms: millis(64) }), en, { ...sounding, rough: 0.6 })).toBe(
      "sounds late, rough",
    );
  });

  test("[D1] a wish that was shown is said", () => {
    expect(say({ shownWish: "alone" })).toContain("would rather play alone");
  });
});

test("[P6] the strongest signs come first, and no more than asked for", () => {
  const body = { ...QUIET, brow: 0.5, eyes: 0.9, mouth: -0.7, head: -0.4, lean: 0.6 };
  expect(say({ body }, 3)).toBe("clarinet: looks away, eyes wide, mouth tight, leans in");
});

test("[P6] [A4] of a listening face the words say which way, and not how far", () => {
  for (const [channel, ends] of [
    ["listenPitch", ["urges lower", "urges higher"]],
    ["listenTime", ["holds back", "urges onward"]],
  ] as const) {
    const words = (value: number): string => say({ body: { ...QUIET, [channel]: value } });
    for (const much of [0.3, 0.6, 1]) {
      expect(words(-much)).toBe(`clarinet: looks away, ${ends[0]}`);
      expect(words(much)).toBe(`clarinet: looks away, ${ends[1]}`);
    }
  }
});

test("[P6] a caption is pure: the same face, the same words", () => {
  const body = { ...BODY_AT_EASE, lean: -0.8 };
  const frozen = Object.freeze(focus({ body: Object.freeze(body) }));
  const once = caption(
    frozen,
    readerOf(() => "horn"),
    5,
  );
  expect(
    caption(
      frozen,
      readerOf(() => "horn"),
      5,
    ),
  ).toBe(once);
});

test("[T4] the strand's caption speaks of what a trained ear hears, and not below", () => {
  expect(standing(focus({ cents: cents(9), ms: millis(-29) }), en)).toBe("");
  expect(standing(focus({ cents: cents(38), ms: millis(64) }), en)).toBe("sounds sharp and late");
  expect(standing(focus({ cents: cents(-11) }), en)).toBe("sounds flat");
  expect(standing(focus({ ms: millis(-31) }), en)).toBe("sounds early");
});
