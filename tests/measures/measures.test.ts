/** [J9] Each measure by an example, and what holds for all of them. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MEASURES } from "../../shared/measures/all.ts";
import type { MovementLog } from "../../shared/measures/log.ts";
import { figureOf, type Measure } from "../../shared/measures/measure.ts";
import {
  MEASURE_NAMES,
  MEASURE_UNITS,
  type MeasureName,
  type MeasureOptions,
} from "../../shared/measures/objective.ts";
import type { Event, Happening } from "../../shared/model/event.ts";
import { TICKS_PER_SECOND } from "../../shared/model/units.ts";
import { ADA, at, BO, cue, facts, logWith } from "./logs.ts";

const figure = (name: MeasureName, log: MovementLog, options: MeasureOptions = {}) => {
  const measure: Measure = MEASURES[name];
  return figureOf(measure, measure.instances(log, options), 0);
};

const need = (seconds: number, what: (Event & { event: "need" })["need"] = "support"): Event =>
  at(seconds, { event: "need", chair: ADA, need: what, to: BO });
const met = (seconds: number, told = false): Event =>
  at(seconds, {
    event: "met",
    chair: ADA,
    by: BO,
    need: "support",
    timely: true,
    told,
    worth: 1,
    seconds: 3,
  });
const misread = (seconds: number): Event =>
  at(seconds, { event: "misread", chair: ADA, by: BO, need: "support", answer: "warm" });
const missed = (seconds: number): Event =>
  at(seconds, { event: "missed", chair: ADA, by: BO, need: "support" });
const torn = (
  seconds: number,
  type: (Event & { event: "torn" })["type"] = "dismissive",
  again = false,
): Event =>
  at(seconds, {
    event: "torn",
    type,
    cause: BO,
    hurt: ADA,
    severity: 0.3,
    again,
    evidence: { tick: 0, what: "missed", by: BO, to: ADA },
  });
const mended = (seconds: number): Event =>
  at(seconds, { event: "mended", a: ADA, b: BO, type: "dismissive", seconds: 1, worth: 1 });

describe("calls", () => {
  test("firstRight: the first answer counts, if it came before any word", () => {
    const log = logWith([
      need(10),
      met(13),
      need(20),
      misread(22),
      met(24),
      need(30),
      met(33, true),
      need(40),
      missed(50),
    ]);
    expect(figure("firstRight", log)).toBeCloseTo(1 / 3);
  });

  test("metShare: met and run out, of the need that is asked for; what is open at the end says nothing", () => {
    const log = logWith([need(10), misread(11), met(13), need(20), missed(30), need(40)]);
    expect(figure("metShare", log)).toBe(0.5);
    expect(figure("metShare", log, { need: "direction" })).toBeNull();
    expect(figure("metShare", log, { need: "support" })).toBe(0.5);
  });

  test("faintSolved: of those that hardly showed alone", () => {
    const faint = need(10);
    const log = logWith([faint, met(13, true), need(20), missed(30)], 60, {
      faint: new Set([faint]),
    });
    expect(figure("faintSolved", log)).toBe(1);
  });
});

describe("coming and going", () => {
  const returned = (seconds: number, took: number): Event =>
    at(seconds, { event: "returned", chair: ADA, to: BO, seconds: took });
  const log = logWith([
    need(10, "space"),
    returned(16, 6),
    at(17, { event: "greeted", chair: ADA, by: BO }),
    need(30, "space"),
    at(32, { event: "intruded", chair: ADA, by: BO, how: "stare" }),
    returned(52, 22),
  ]);

  test("breakSec, greetRate, intrusions", () => {
    expect(figure("breakSec", log)).toBe(14);
    expect(figure("greetRate", log)).toBe(0.5);
    expect(figure("intrusions", log)).toBe(1);
    expect(figure("intrusions", logWith([]))).toBe(0);
  });
});

describe("tears", () => {
  test("mended: within so many seconds; what opened too late to be says nothing; deeper is the same tear", () => {
    const log = logWith([torn(10), torn(12, "dismissive", true), mended(25), torn(110)]);
    expect(figure("mended", log, { within: 20 })).toBe(1);
    expect(figure("mended", log, { within: 10 })).toBe(0);
    const left = logWith([torn(10), mended(25), torn(40)]);
    expect(figure("mended", left, { within: 20 })).toBe(0.5);
    expect(figure("mended", left, { tear: "hitAndRun" })).toBeNull();
    expect(figure("mended", logWith([torn(105), mended(107)]), { within: 20 })).toBeNull();
  });

  test("mended: a tear from before the music counts from the first beat", () => {
    const log = logWith([mended(15)], 120, {
      pairs: [
        {
          pair: [ADA, BO],
          trustBefore: [0.5, 0.5] as const,
          seamsBefore: 0,
          residueBefore: 0,
          residueAfter: 0,
          tornBefore: { type: "dismissive", cause: ADA, hurt: BO },
          differs: false,
        },
      ],
    });
    expect(figure("mended", log, { within: 20 })).toBe(1);
    expect(figure("mended", log, { within: 10 })).toBe(0);
  });

  test("mended: let be as all began again is closed, and not mended", () => {
    const log = logWith([
      torn(10),
      at(20, { event: "letBe", a: ADA, b: BO, type: "dismissive" }),
      torn(30),
      mended(40),
    ]);
    expect(figure("mended", log)).toBe(0.5);
  });

  test("noticeSec: to the first step; unnoticed, as long as it went", () => {
    const step = (seconds: number, slipped: boolean): Event =>
      at(seconds, { event: "step", a: ADA, b: BO, step: slipped ? 0 : 1, slipped });
    expect(figure("noticeSec", logWith([torn(10), step(14, false), step(20, true)]))).toBe(4);
    expect(figure("noticeSec", logWith([torn(10)], 40))).toBe(30);
  });

  test("ownedShare: of tears that ask for it, by who they came from", () => {
    const log = logWith([torn(10), cue(12, ADA, "ownIt"), cue(15, BO, "ownIt"), mended(20)]);
    expect(figure("ownedShare", log)).toBe(1);
    expect(figure("ownedShare", logWith([torn(10), cue(12, ADA, "ownIt")]))).toBe(0);
    expect(figure("ownedShare", logWith([torn(10, "hitAndRun")]))).toBeNull();
  });

  test("begunAgain, within so many seconds", () => {
    const log = logWith([
      at(10, { event: "fellApart", torn: 0.6, order: 0.4 }),
      at(30, { event: "beganAgain", seconds: 20 }),
    ]);
    expect(figure("begunAgain", log, { within: 40 })).toBe(1);
    expect(figure("begunAgain", log, { within: 15 })).toBe(0);
  });

  test("residue, and how much is left of what was there", () => {
    const log = logWith([], 60, {
      pairs: [
        {
          pair: [ADA, BO],
          trustBefore: [0.5, 0.5] as const,
          seamsBefore: 0,
          residueBefore: 0.5,
          residueAfter: 0.2,
          tornBefore: null,
          differs: false,
        },
      ],
    });
    expect(figure("residue", log)).toBe(0.2);
    expect(figure("residueLeft", log)).toBeCloseTo(0.4);
    const [pair] = log.pairs;
    if (pair === undefined) throw new Error("no pair");
    const grown = { ...log, pairs: [{ ...pair, residueAfter: 0.7 }] };
    expect(figure("residueLeft", grown)).toBe(1);
    const hardly = { ...log, pairs: [{ ...pair, residueBefore: 0.01 }] };
    expect(figure("residueLeft", hardly)).toBeNull();
  });

  test("edgeActs: those meant for somebody", () => {
    expect(figure("edgeActs", logWith([cue(3, BO, "glare"), cue(5, BO, "nod")]))).toBe(1);
  });
});

describe("within", () => {
  test("calmAnswers: soft signs while not strained", () => {
    const [calm, not, sharp] = [cue(3, BO, "warm"), cue(5, BO, "nod"), cue(7, BO, "glare")];
    const log = logWith([calm, not, sharp], 60, {
      cues: new Map([
        [calm, facts({ activation: 0.64 })],
        [not, facts({ activation: 0.65 })],
        [sharp, facts({ activation: 0.9 })],
      ]),
    });
    expect(figure("calmAnswers", log)).toBe(0.5);
  });

  test("splits, and being whole again in time", () => {
    const split: Event = at(10, {
      event: "split",
      chair: BO,
      evidence: { tick: 200, what: "masked", by: BO, to: BO },
    });
    const log = logWith([split, at(25, { event: "wholeAgain", chair: BO, seconds: 15 })]);
    expect(figure("splits", log)).toBe(1);
    expect(figure("wholeAgain", log, { within: 20 })).toBe(1);
    expect(figure("wholeAgain", log, { within: 10 })).toBe(0);
    expect(figure("wholeAgain", logWith([split]), { within: 20 })).toBe(0);
  });

  test("reflexNoticed: of those who play one", () => {
    const log = logWith([at(9, { event: "noticedReflex", chair: ADA, reflex: "fading" })], 60, {
      reflexes: ["fading", "fighting", null],
    });
    expect(figure("reflexNoticed", log)).toBe(0.5);
  });
});

describe("tuning", () => {
  const slip = (seconds: number, cents: number) => ({
    tick: seconds * TICKS_PER_SECOND,
    by: "direction" as const,
    chair: ADA,
    command: { do: "slip" as const, cents, ms: 0 },
  });
  const bow = (seconds: number, pitch: number) => ({
    tick: seconds * TICKS_PER_SECOND,
    by: "person" as const,
    chair: ADA,
    command: { do: "bow" as const, pitch, tempo: 0, volume: 0.5 },
  });

  test("shownSec: to the first way back; unshown, until the next slip", () => {
    const log = logWith(
      [cue(22, BO, "comeUp"), cue(24, BO, "comeDown"), cue(90, BO, "comeDown")],
      120,
      { commands: [slip(20, 30), slip(60, -30), slip(100, 30)] },
    );
    // Values: 4 s; 40 s, since the way shown then is wrong; 20 s. The median is 20 s.
    expect(figure("shownSec", log)).toBe(20);
  });

  test("heeded: of the ways seen, those the bow followed", () => {
    const [followed, other, unseen] = [
      cue(10, BO, "comeDown"),
      cue(20, BO, "comeUp"),
      cue(30, BO, "comeUp"),
    ];
    const log = logWith([followed, other, unseen], 60, {
      commands: [bow(12, -0.4), bow(12.4, 0), bow(22, -0.3)],
      cues: new Map([
        [followed, facts()],
        [other, facts()],
        [unseen, facts({ seen: false })],
      ]),
    });
    expect(figure("heeded", log)).toBe(0.5);
  });
});

describe("agreements", () => {
  test("kept: check-ins asked, and let go", () => {
    const asked = cue(20, ADA, "ask");
    const log = logWith(
      [asked, at(60, { event: "brokeAgreement", chair: BO, to: ADA, clause: "checkIn" })],
      90,
      { cues: new Map([[asked, facts({ checkInAgreed: true })]]) },
    );
    expect(figure("kept", log)).toBe(0.5);
  });

  test("agreedToDiffer: of the pairs that differ", () => {
    const pair = {
      pair: [ADA, BO] as const,
      trustBefore: [0.5, 0.5] as const,
      seamsBefore: 0,
      residueBefore: 0,
      residueAfter: 0,
      tornBefore: null,
      differs: true,
    };
    expect(figure("agreedToDiffer", logWith([], 60, { pairs: [pair] }))).toBe(0);
    const log = logWith([at(9, { event: "agreedToDiffer", a: ADA, b: BO })], 60, { pairs: [pair] });
    expect(figure("agreedToDiffer", log)).toBe(1);
    const alike = logWith([], 60, { pairs: [{ ...pair, differs: false }] });
    expect(figure("agreedToDiffer", alike)).toBeNull();
  });

  test("limitsSet: at who is led to play far too loud, soon enough", () => {
    const loud = {
      tick: 20 * TICKS_PER_SECOND,
      by: "direction" as const,
      chair: BO,
      command: { do: "bow" as const, pitch: 0, tempo: 0, volume: 0.9 },
    };
    const log = logWith([torn(30, "limitSetting")], 60, { commands: [loud] });
    expect(figure("limitsSet", log)).toBe(1);
    expect(figure("limitsSet", log, { within: 5 })).toBe(0);
    expect(figure("limitsSet", logWith([], 60, { commands: [loud] }))).toBe(0);
  });
});

test("every measure has a unit of its name, a source, and a least number of moments", () => {
  expect(Object.keys(MEASURES)).toEqual(MEASURE_NAMES);
  for (const name of MEASURE_NAMES) {
    const measure: Measure = MEASURES[name];
    expect(measure.unit).toBe(MEASURE_UNITS[name]);
    expect(measure.source).toMatch(/^([A-Z]\d+|S\d\.\d+)( ([A-Z]\d+|S\d\.\d+))*$/);
    expect(measure.minEvents).toBeGreaterThanOrEqual(measure.unit === "count" ? 0 : 1);
  }
});

/** Random events between two players, in any order. */
const happenings: fc.Arbitrary<Happening> = fc.constantFrom<Happening>(
  need(0),
  need(0, "space"),
  met(0),
  met(0, true),
  misread(0),
  missed(0),
  torn(0),
  torn(0, "limitSetting"),
  torn(0, "dismissive", true),
  mended(0),
  cue(0, ADA, "ask"),
  cue(0, BO, "ownIt"),
  cue(0, BO, "comeUp"),
  cue(0, ADA, "glare"),
  at(0, { event: "returned", chair: ADA, to: BO, seconds: 6 }),
  at(0, { event: "greeted", chair: ADA, by: BO }),
  at(0, { event: "fellApart", torn: 1, order: 0 }),
  at(0, { event: "beganAgain", seconds: 4 }),
);

test("property: of any log, shares lie between 0 and 1, times and counts are not negative, moments are in it", () => {
  fc.assert(
    fc.property(fc.array(happenings, { maxLength: 40 }), (all) => {
      const events = all.map((happening, second) => at(second, happening));
      const log = logWith(events, 60);
      for (const name of MEASURE_NAMES) {
        const measure: Measure = MEASURES[name];
        const instances = measure.instances(log, {});
        for (const { tick, by, chairs, value } of instances) {
          expect(tick).toBeGreaterThanOrEqual(0);
          expect(tick).toBeLessThanOrEqual(log.ticks);
          expect(by.length).toBeGreaterThan(0);
          expect(chairs.length).toBeGreaterThan(0);
          expect(value).toBeGreaterThanOrEqual(0);
          if (measure.unit === "share") expect(value).toBeLessThanOrEqual(1);
        }
        const more = figureOf(measure, instances, instances.length + 1);
        expect(more).toBeNull();
      }
    }),
    { numRuns: 60, seed: 1 },
  );
});
