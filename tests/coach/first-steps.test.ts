/** The first steps, by a player who does only what the page says. */
import { describe, expect, test } from "vitest";
import { en } from "../../shared/i18n/en/index.ts";
import type { HandItem } from "../../shared/model/hand.ts";
import type { Sighting } from "../../shared/model/sighting.ts";
import { type Line, playFirstSteps } from "./first-steps-play.ts";

/** Seed, and how late the hand is, in ticks: among them a call that is read at once, and two that are hard to tune. */
const COURSES = [
  [1, 0],
  [2, 0],
  [3, 0],
  [4, 0],
  [5, 0],
  [21, 0],
  [75, 30],
  [195, 40],
] as const;

/** What must come in every course, and not before which second. */
const COMES: ReadonlyMap<HandItem, number> = new Map([
  ["wait", 30],
  ["warm", 30],
  ["nod", 58],
  ["breathe", 90],
  ["showNeed", 131],
  ["ask", 140],
  ["turnIn", 165],
]);
/** s from something's coming to its sentence. */
const SOON = 9;

/** The sentence that announces it. */
const newsOf = (item: HandItem): string =>
  item === "wait" || item === "warm" ? en.coach.first.two : en.coach.arrives[item];
/** Its name, as sentences quote it. */
const named = (item: HandItem): string =>
  item === "turnIn"
    ? "“look in”"
    : item in en.cues.cue
      ? `“${en.cues.cue[item as "nod"].name}”`
      : `“${item}”`;

describe.each(COURSES)("seed %i, a hand late by %i ticks", (seed, late) => {
  const { lines, came, seen, refused } = playFirstSteps(seed, late);

  test("whoever only obeys the page answers, waits, greets, is answered, and mends a tear", () => {
    const first = (see: Sighting["see"]): number =>
      seen.find(({ what }) => what.see === see)?.at ?? Infinity;
    expect(first("eased")).toBeLessThan(60);
    expect(first("returned")).toBeLessThan(90);
    expect(lines.some(({ act }) => act === '{"do":"cue","cue":"wait"}')).toBe(true);
    expect(lines.some(({ act }) => act === '{"do":"cue","cue":"warm"}')).toBe(true);
    expect(lines.some(({ act }) => act === '{"do":"breathe"}')).toBe(true);
    expect(first("met")).toBeLessThan(180);
    expect(first("torn")).toBeGreaterThan(180);
    expect(first("mended")).toBeLessThan(Infinity);
    // A delayed act may arrive too late, and be refused.
    if (late === 0) expect(refused).toEqual([]);
  });

  test("[J2] what comes to the table comes with one sentence, once, and is named nowhere before", () => {
    for (const [item, from] of COMES)
      expect(came.get(item) ?? 0, item).toBeGreaterThanOrEqual(from);
    for (const [item, at] of came) {
      const news = lines.filter(({ say }) => say === newsOf(item));
      expect(
        news.map((one) => one.at),
        item,
      ).toHaveLength(1);
      expect(news[0]?.at, item).toBeLessThanOrEqual(at + SOON);
      expect(news[0]?.lit, item).not.toBe("");
      expect(
        lines.find(({ say }) => say.includes(named(item))),
        item,
      ).toBe(news[0]);
    }
  });

  test("one thing at a time, and nothing that is not there yet", () => {
    const until = lines.filter(({ at }) => at < 180);
    expect(until.filter(({ say }) => /\b(?:bow|agree|stop|gather|bar)\b/i.test(say))).toEqual([]);
    expect(lines.filter(({ at }) => at < 30).every(({ act }) => !act.includes("cue"))).toBe(true);
    const counts = (one: Line): boolean => one.say === en.coach.first.counts;
    expect(lines.filter(counts)).toHaveLength(1);
    const torn = seen.find(({ what }) => what.see === "torn")?.at ?? 0;
    expect(lines.find(counts)?.at).toBeLessThan(torn);
  });
});
