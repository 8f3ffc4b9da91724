/** [Q10] [Q11] Concerts: partners to choose, and a pace that follows how it went. */
import { expect, test } from "vitest";
import {
  CONCERT_CHAIRS,
  concertId,
  concertIn,
  concertOf,
  PACES,
  PARTNER_PATTERNS,
  PARTNER_REFLEXES,
  PARTNER_SKILLS,
} from "../../shared/course/concerts.ts";
import { PRACTICE } from "../../shared/course/library.ts";
import {
  NO_PROGRESS,
  progressShape,
  withConcert,
  withPartners,
} from "../../shared/course/progress.ts";
import { PACE_NAMES } from "../../shared/model/numbers.ts";
import { PATTERNS, REFLEXES } from "../../shared/model/role.ts";
import { faultsOf } from "../../shared/scenarios/check-scenario.ts";
import { playAlone } from "../fixtures/movement-alone.ts";

const HITS = { pattern: "preoccupied", reflex: "fighting", skill: "novice" } as const;

test("[Q10] a concert's id says who plays with whom; an id of none is refused", () => {
  for (const chairs of CONCERT_CHAIRS)
    for (const pattern of PARTNER_PATTERNS)
      for (const reflex of PARTNER_REFLEXES)
        for (const skill of PARTNER_SKILLS) {
          const partners = { pattern, reflex, skill };
          const id = concertId(chairs, partners, 1);
          expect(concertIn(id)).toEqual({ chairs, partners, pace: 1 });
        }
  expect(concertId(4)).toBe("concert-4");
  for (const none of ["concert-5", "concert-4-9000", "concert-4-0003", "concert-4-00", "other"])
    expect(PRACTICE.find(none)).toBeNull();
});

test("[Q10] all bots have the chosen card and skill, the player none; otherwise each has another", () => {
  const chosen = PRACTICE.find(concertId(6, HITS, 2));
  const [player, ...bots] = chosen?.scenes[0]?.chairs ?? [];
  expect(chosen?.pace).toBe(PACE_NAMES[2]);
  expect(player).toMatchObject({ who: "person" });
  expect(player?.pattern ?? player?.reflex ?? player?.habits).toBeUndefined();
  expect(bots).toHaveLength(5);
  for (const bot of bots)
    expect(bot).toMatchObject({
      pattern: HITS.pattern,
      reflex: HITS.reflex,
      habits: { plays: "novice" },
    });
  const each = concertOf(concertId(6, { pattern: "each", reflex: "each", skill: "companion" }));
  const others = each?.scenes[0]?.chairs.slice(1) ?? [];
  expect(new Set(others.map(({ pattern }) => pattern))).toEqual(new Set(PATTERNS));
  expect(new Set(others.map(({ reflex }) => reflex))).toEqual(new Set([...REFLEXES, undefined]));
  expect(each && faultsOf(each)).toEqual([]);
});

test("[Q10] practised bots give more cues than new ones", () => {
  const cues = (plays: "novice" | "fair"): number =>
    [1, 2]
      .flatMap((seed) => {
        const habits = [null, { plays }, { plays }, { plays }];
        return playAlone(seed, 60, { chairs: 4, habits, policy: "silent" }).commands;
      })
      .filter(({ command }) => command.do === "cue").length;
  expect(cues("fair")).toBeGreaterThan(1.2 * cues("novice"));
});

test("[Q11] three of four right: the next concert is faster; fewer than two of five: slower; too few tell nothing", () => {
  const paceAfter = (pace: number, good: number, of: number): number =>
    withConcert(NO_PROGRESS, pace, good, of).concert.pace;
  expect(paceAfter(0, 9, 12)).toBe(1);
  expect(paceAfter(1, 8, 12)).toBe(1);
  expect(paceAfter(1, 4, 12)).toBe(0);
  expect(paceAfter(PACES - 1, 12, 12)).toBe(PACES - 1);
  expect(paceAfter(0, 0, 12)).toBe(0);
  expect(withConcert(NO_PROGRESS, 0, 5, 5)).toBe(NO_PROGRESS);
});

test("[Q10] who one plays with is kept; a course from before partners is read", () => {
  expect(withPartners(NO_PROGRESS, HITS).concert).toEqual({ ...HITS, pace: 0 });
  expect(progressShape.parse({ version: 1, lessons: {} }).concert.pattern).toBe("each");
});
