/**
 * The machinery of `lab reading`: players do what their names say, rows are complete, nothing is
 * played twice.
 */
import { beforeAll, describe, expect, test } from "vitest";
import { CUE_GROUPS, type Cue } from "../../shared/model/cue.ts";
import { chairId, TICKS_PER_SECOND } from "../../shared/model/units.ts";
import { perceive } from "../../shared/model/perceive.ts";
import { step } from "../../shared/model/step.ts";
import type { Sent } from "../../shared/model/inbox.ts";
import { plainScore, seatOn } from "./play.ts";
import type { Pool } from "./pool.ts";
import { warmPool } from "./warm-pool.ts";
import { playReader } from "./reader.ts";
import { steps } from "./reading/figures.ts";
import { personFor, type PersonName } from "./reading/people.ts";
import { playReading } from "./reading/play.ts";
import { reading, READING_IDS } from "./reading/reading.ts";
import { Stage } from "./reading/stage.ts";
import { THUMB_NAMES, THUMBS } from "./reading/thumbs.ts";
import type { Row } from "./row.ts";

interface Deeds {
  readonly cues: Partial<Record<Cue, number>>;
  /** Answers to players who had not said their need in the last three seconds, and were not owed one. */
  unprompted: number;
  bent: number;
  /** Times it bent in pitch, and in timing, without being shown such a way in the last five seconds. */
  bentUnshown: number;
  pushedUnshown: number;
  looks: number;
  breaths: number;
}

/** What this player does in the first chair beside three attuned ones, at quick pace. */
function deedsOf(name: PersonName, seconds = 120, seed = 3): Deeds {
  const players = Array.from({ length: 4 }, (_, chair) =>
    personFor(chair === 0 ? name : "attuned", seed, chair),
  );
  const { world, views } = seatOn(plainScore(seconds), players, seed, "expert");
  const deeds: Deeds = {
    cues: {},
    unprompted: 0,
    bent: 0,
    bentUnshown: 0,
    pushedUnshown: 0,
    looks: 0,
    breaths: 0,
  };
  let wayAt = -Infinity;
  let toldAt = -Infinity;
  while (world.playing) {
    const inbox: Sent[] = [];
    for (const [k, player] of players.entries()) {
      const chair = chairId(k);
      if (!player.thinksAt(world.tick)) continue;
      const view = perceive(world, chair, views[k]);
      // Some take long to do what they have decided.
      if (k === 0 && (view.focus?.shownNeed ?? null) !== null) toldAt = world.tick;
      const command = player.act(view);
      if (command === null) continue;
      inbox.push({ chair, command });
      if (k !== 0) continue;
      if (command.do === "look") deeds.looks += 1;
      if (command.do === "breathe" && command.on) deeds.breaths += 1;
      if (command.do === "cue") {
        deeds.cues[command.cue] = (deeds.cues[command.cue] ?? 0) + 1;
        const isTold = world.tick - toldAt < 3 * TICKS_PER_SECOND;
        const owed = view.focus === null ? null : view.bonds[view.focus.chair];
        const isOwed = owed?.owes.some(({ what }) => what === command.cue) === true;
        if (isAnswer(command.cue) && !isTold && !isOwed) deeds.unprompted += 1;
      }
      if (command.do === "bow" && (command.pitch !== 0 || command.tempo !== 0)) {
        deeds.bent += 1;
        const unshown = world.tick - wayAt > 5 * TICKS_PER_SECOND;
        if (unshown && command.pitch !== 0) deeds.bentUnshown += 1;
        if (unshown && command.tempo !== 0) deeds.pushedUnshown += 1;
      }
    }
    for (const event of step(world, inbox).events)
      if (event.event === "cue" && event.to === 0 && isWay(event.cue)) wayAt = event.tick;
  }
  return deeds;
}
const isAnswer = (cue: Cue): boolean => (CUE_GROUPS.answer as readonly string[]).includes(cue);
const isWay = (cue: Cue): boolean => (CUE_GROUPS.way as readonly string[]).includes(cue);
const waysIn = ({ cues }: Deeds): number =>
  CUE_GROUPS.way.reduce((sum, way) => sum + (cues[way] ?? 0), 0);

describe("[X9] players do what their names say", () => {
  const attuned = deedsOf("attuned");

  test("attuned does all of it", () => {
    expect(attuned.unprompted).toBeGreaterThan(3);
    expect(attuned.bentUnshown).toBeGreaterThan(0);
    expect(waysIn(attuned)).toBeGreaterThan(3);
    expect(attuned.cues.ask).toBeGreaterThan(0);
    expect(attuned.looks).toBeGreaterThan(20);
  });

  test("without reading no need is answered that was not said, but for a greeting", () => {
    const { unprompted, cues } = deedsOf("noReading");
    expect(unprompted - (cues.warm ?? 0)).toBeLessThanOrEqual(0);
  });

  test("without listening it bends only where it was shown to", () => {
    const deeds = deedsOf("noListening");
    expect(deeds.bent).toBeGreaterThan(0);
    expect([deeds.bentUnshown, deeds.pushedUnshown]).toEqual([0, 0]);
  });

  test("listening faces ignored for time: pitch by faces, time by ways", () => {
    const deeds = deedsOf("noTimeFaces");
    expect(deeds.bentUnshown).toBeGreaterThan(0);
    expect(deeds.pushedUnshown).toBe(0);
  });

  test("by faces only: shows nobody the way, and still tunes", () => {
    const deeds = deedsOf("facesOnly");
    expect(waysIn(deeds)).toBe(0);
    expect(deeds.bentUnshown).toBeGreaterThan(0);
  });

  test("without words: neither asks nor tells", () => {
    const { cues } = deedsOf("noAsking");
    expect([cues.ask, cues.showNeed]).toEqual([undefined, undefined]);
  });

  test("heeding nothing, it never bends", () => {
    expect(deedsOf("noHeeding").bent).toBe(0);
  });

  test("who looks only does nothing else; who answers at random gives all sorts of answers", () => {
    const looks = deedsOf("looksOnly");
    expect(looks.looks).toBeGreaterThan(5);
    expect([looks.cues, looks.bent, looks.breaths]).toEqual([{}, 0, 0]);
    const { cues } = deedsOf("answersAtRandom");
    expect(Object.keys(cues).every((cue) => isAnswer(cue as Cue))).toBe(true);
    expect(Object.keys(cues).length).toBeGreaterThan(3);
  });

  test("who obeys only shows nothing, asks nothing and reads nothing", () => {
    const deeds = deedsOf("obeysOnly");
    expect(waysIn(deeds)).toBe(0);
    expect([deeds.cues.ask, deeds.unprompted, deeds.bentUnshown]).toEqual([undefined, 0, 0]);
    expect(deeds.bent).toBeGreaterThan(0);
  });
});

describe("[X9e] rules of thumb", () => {
  test("twenty and more, of five rules at most, each with words of its own", () => {
    expect(THUMB_NAMES.length).toBeGreaterThanOrEqual(20);
    for (const name of THUMB_NAMES)
      expect(THUMBS[name].trick.rules.length, name).toBeLessThanOrEqual(5);
    expect(new Set(THUMB_NAMES.map((name) => THUMBS[name].claim)).size).toBe(THUMB_NAMES.length);
  });

  test("none goes by a card that reads what a face needs", () => {
    for (const name of THUMB_NAMES)
      expect(THUMBS[name].trick.over?.behaviours.reads ?? false, name).toBe(false);
  });

  test.each([
    ["tellAtOnce", "showNeed"],
    ["askInTurn", "ask"],
    ["provokeAndMend", "lead"],
    ["warmToAll", "warm"],
    ["nodToAll", "nod"],
    ["mannersOnly", "wait"],
    ["gatherOften", "gather"],
  ] as const)("%s shows %s", (name, cue) => {
    // Long enough for a need for space to occur while it looks.
    const shown = deedsOf(name, 240).cues[cue] ?? 0;
    expect(shown).toBeGreaterThan(0);
  });

  test("showAndObey shows ways and follows them, tuneOnly answers nobody, breatheUnlessAsked breathes", () => {
    const shows = deedsOf("showAndObey");
    expect(waysIn(shows)).toBeGreaterThan(3);
    expect(shows.bent).toBeGreaterThan(0);
    expect(deedsOf("tuneOnly").unprompted).toBe(0);
    expect(deedsOf("breatheUnlessAsked").breaths).toBeGreaterThan(0);
  });
});

describe("one movement", () => {
  const TASK = {
    players: ["attuned", "attuned", "attuned", "attuned"],
    pace: "beginner",
    seed: 5,
    seconds: 60,
    wrecked: 0,
    checkIn: 0,
  } as const;

  test("is the same for the same seed, and another for another", () => {
    expect(playReading(TASK)).toEqual(playReading(TASK));
    expect(playReading({ ...TASK, seed: 6 })).not.toEqual(playReading(TASK));
  });

  test("[K1] of somebody who does nothing counts as theirs until a bot takes over", () => {
    const absent = ["absent", "companion", "companion", "companion"] as const;
    const { own, harmony } = playReading({ ...TASK, players: absent });
    expect(own).toBeLessThanOrEqual(20 / 60);
    expect(harmony).toBeGreaterThan(own);
  });

  test("[O2] in which check-ins of ten seconds are agreed keeps its harmony", () => {
    const companions = ["companion", "companion", "companion", "companion"] as const;
    const harmonyOf = (checkIn: number): number => {
      const played = [1, 2, 3].map((seed) =>
        playReading({ ...TASK, players: companions, seed, seconds: 120, checkIn }),
      );
      expect(played.every(({ agreed }) => agreed)).toBe(checkIn > 0);
      return played.reduce((sum, { harmony }) => sum + harmony / 3, 0);
    };
    expect(harmonyOf(10)).toBeGreaterThan(harmonyOf(0) - 0.15);
  });

  test("is wrecked first when that is asked for, and tells when it is whole again", () => {
    const { wholeAfter, tornAtFirst } = playReading({ ...TASK, seconds: 90, wrecked: 60 });
    expect(tornAtFirst).toBeGreaterThan(0.3);
    expect(wholeAfter).toBeGreaterThan(0);
    expect(playReading(TASK)).toMatchObject({ wholeAfter: 0, tornAtFirst: 0 });
  });
});

describe("a row for everything", () => {
  const pool = warmPool();
  let rows: readonly Row[];
  beforeAll(async () => {
    rows = await reading(pool, { seed: 1, seeds: 2, seconds: 20, paces: ["beginner"] });
  });

  test("of every family, with an id and words of its own", () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    for (const family of READING_IDS)
      expect(
        rows.some(({ id }) => id.startsWith(family)),
        family,
      ).toBe(true);
    expect(rows.filter(({ claim }) => claim.trim() === "")).toEqual([]);
  });

  test("one consort is played once, whichever rows look at it", async () => {
    const asked: string[] = [];
    const counting: Pool = {
      map: (job, tasks) => {
        asked.push(...tasks.map((task) => JSON.stringify(task)));
        return pool.map(job, tasks);
      },
      close: async () => {},
    };
    await reading(counting, { seed: 1, seeds: 2, seconds: 10, paces: ["beginner"] }, [
      "X9a",
      "X9b",
      "X9d",
      "X9f",
    ]);
    expect(new Set(asked).size).toBe(asked.length);
    // No reading in four chairs and in one, no words, and attuned.
    expect(asked).toHaveLength(4 * 2);
  });

  test("one beside others sits in the first chair", async () => {
    const stage = new Stage(pool, { seed: 1, seeds: 1, seconds: 10, paces: ["beginner"] });
    const [beside] = await stage.beside("beginner", "novice", "companion");
    expect(beside).toEqual(
      playReading({
        players: ["novice", "companion", "companion", "companion"],
        pace: "beginner",
        seed: 1,
        seconds: 10,
        wrecked: 0,
        checkIn: 0,
      }),
    );
  });
});

test("a step is told in standard deviations", () => {
  // Means 2 and 5, both with a variance of 1.
  const found = steps([4, 5, 6], [1, 2, 3]);
  expect(found.measured).toBeCloseTo(3);
  const half = 1.959964 * Math.sqrt(2 / 3 + 9 / 12);
  expect(found.high - found.measured).toBeCloseTo(half);
});

describe("[X9h] readers", () => {
  const seeds = Array.from({ length: 20 }, (_, k) => k + 1);
  const share = (reader: "person" | "oneSecond" | "threeSeconds", pace: "beginner" | "expert") => {
    const right = playReader({ reader, pace, seeds });
    expect(right).toHaveLength(6 * seeds.length);
    return right.reduce((sum, one) => sum + one, 0) / right.length;
  };

  test("who takes down every number for three seconds reads better than in one, and than a person", () => {
    expect(share("threeSeconds", "expert")).toBeGreaterThan(share("oneSecond", "expert"));
    expect(share("threeSeconds", "expert")).toBeGreaterThanOrEqual(share("person", "expert"));
  });

  test("signs are plainer at gentle pace", () => {
    expect(share("person", "beginner")).toBeGreaterThanOrEqual(share("person", "expert"));
  });
});
