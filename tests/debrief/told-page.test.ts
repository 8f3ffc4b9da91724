/** [G10] With other players, the own page holds only what its player was told, did or saw. */
import { expect, test } from "vitest";
import { type OwnPage, ownPageOf } from "../../shared/debrief/own-page.ts";
import { toldPageOf } from "../../shared/debrief/told-page.ts";
import { logOf } from "../../shared/measures/log.ts";
import type { Recording } from "../../shared/model/replay/recording.ts";
import { Replayer } from "../../shared/model/replay/replayer.ts";
import { type Sighting, sightingsOf } from "../../shared/model/sighting.ts";
import { type ChairId, chairId } from "../../shared/model/units.ts";
import { playAtRandom } from "../fixtures/random-movement.ts";
import { ADA, at, BO, cue, facts, logWith } from "../measures/logs.ts";
import { met, misread, missed, need, torn } from "./happenings.ts";

/** What that chair perceived, by tick. */
function seenBy(recording: Recording, chair: ChairId): ReadonlyMap<number, readonly Sighting[]> {
  const replayer = new Replayer(recording);
  const all = new Map<number, readonly Sighting[]>();
  for (let step = replayer.next(); step !== null; step = replayer.next())
    all.set(
      replayer.tick,
      step.events.flatMap((event) => sightingsOf(event, chair, replayer.world) ?? []),
    );
  return all;
}

/** Facts on the page that the player's perceptions do not contain. */
function untold(page: OwnPage, seen: ReadonlyMap<number, readonly Sighting[]>): readonly string[] {
  const { chair: me } = page;
  const saw = (seconds: number, is: (sighting: Sighting) => boolean): boolean =>
    seen.get(Math.round(seconds * 20))?.some(is) ?? false;
  const tear = (other: ChairId | undefined) => (one: Sighting) =>
    one.see === "torn" && one.with === other;
  const wrong: string[] = [];
  for (const { how, of, from, at: now, met: ends } of page.readings) {
    const eased = (one: Sighting): boolean => one.see === "eased" && one.chair === of;
    const knows = ends === null ? saw(now, tear(of)) : saw(from + ends.seconds, eased);
    if (!knows || (ends === null && from !== now)) wrong.push(`reading ${how} at ${now}`);
  }
  for (const { kind, chairs, from, at: now, to } of page.moments) {
    const [one, other] = chairs;
    const mine = one === me;
    const isRead = page.readings.some((reading) => reading.of === other && reading.at === now);
    const knows = {
      unanswered: mine ? saw(now, tear(other)) : saw(now, ({ see }) => see === "missed"),
      noFit: mine ? isRead || saw(now, tear(other)) : saw(now, ({ see }) => see === "misread"),
      pressed: saw(now, tear(mine ? other : one)),
      greeted:
        mine || saw(now, (seen_) => seen_.see === "cue" && seen_.atMe && seen_.cue === "warm"),
      promise: saw(now, tear(mine ? other : one)),
      edge: mine,
    }[kind as string];
    if (knows === false || from !== now || to !== now) wrong.push(`${kind} at ${now}`);
  }
  return wrong;
}

test("[G10] in movements by chance each fact on it was told to its player when it happened", () => {
  let facts_ = 0;
  let withheld = 0;
  for (const seed of [1, 2, 3, 5, 8]) {
    const { recording } = playAtRandom(seed, 60);
    const log = logOf(recording);
    for (let i = 0; i < log.chairs; i += 1) {
      const chair = chairId(i);
      // Counted as played by people throughout, so that nothing is left out as a bot's.
      const people = { ...log, commands: [], players: [] };
      const seen = seenBy(recording, chair);
      const told = toldPageOf(people, chair);
      expect(untold(told, seen)).toEqual([]);
      facts_ += told.readings.length + told.moments.length;
      withheld += untold(ownPageOf(people, chair), seen).length;
    }
  }
  // Guards against an empty test: there were facts to tell and facts to withhold.
  expect(facts_).toBeGreaterThan(30);
  expect(withheld).toBeGreaterThan(30);
});

test("[G10] a call that nobody told of stays with its caller; one that tore was told to both", () => {
  const quiet = logWith([need(10), missed(20)]);
  expect(ownPageOf(quiet, BO).readings).toHaveLength(1);
  expect(toldPageOf(quiet, BO)).toMatchObject({ readings: [], moments: [], next: null });
  // The caller knows that no answer came.
  expect(toldPageOf(quiet, ADA).moments.map(({ kind }) => kind)).toEqual(["unanswered"]);
  const tore = toldPageOf(logWith([need(10), missed(20), torn(20)]), BO);
  expect(tore.readings).toMatchObject([{ how: "none", need: "support", from: 20, at: 20 }]);
  expect(tore.moments.map(({ kind }) => kind)).toContain("unanswered");
});

test("[G10] an answer that did not fit is told where the fitting one came after all, from the same player", () => {
  const found = logWith([need(10), misread(12), met(15)]);
  expect(toldPageOf(found, BO).moments.map(({ kind }) => kind)).toEqual(["noFit"]);
  const other = logWith([
    need(10),
    misread(12),
    at(13, { event: "turned", chair: ADA, need: "support", to: ADA }),
    { ...met(15), by: ADA } as ReturnType<typeof met>,
  ]);
  expect(toldPageOf(other, BO)).toMatchObject({ readings: [], moments: [] });
});

test("[G10] [A11] what came at a player and may not have reached them is not told; nor a greeting they did not see", () => {
  const glare = logWith([cue(10, ADA, "glare")]);
  expect(toldPageOf(glare, ADA).moments.map(({ kind }) => kind)).toEqual(["edge"]);
  expect(toldPageOf(glare, BO).moments).toEqual([]);
  const warm = cue(20, BO, "warm");
  const events = [
    need(10, "space"),
    at(18, { event: "returned", chair: ADA, to: BO, seconds: 8 }),
    warm,
    at(20, { event: "greeted", chair: ADA, by: BO }),
  ];
  for (const seen of [true, false]) {
    const log = logWith(events, 60, { cues: new Map([[warm, facts({ seen })]]) });
    expect(toldPageOf(log, ADA).moments).toHaveLength(seen ? 1 : 0);
    expect(toldPageOf(log, BO).moments).toHaveLength(1);
  }
});

test("[G4] [G10] whoever takes a chair over reads nothing of the player before", () => {
  const sat = { tick: 30 * 20, by: "handover", chair: BO, command: { do: "sitDown" } } as const;
  const events = [need(10), missed(20), torn(20), need(40), met(43)];
  const page = toldPageOf(logWith(events, 60, { commands: [sat], reflexes: [null, "fading"] }), BO);
  expect(page.readings.map(({ at: now }) => now)).toEqual([43]);
  expect(page.reflex).toBeNull();
  // For a later player the tear begins when they sat down.
  expect(page.repairs).toMatchObject([{ with: ADA, torn: 30 }]);
});
