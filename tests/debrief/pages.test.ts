/** [G6]–[G8] The timeline, the own page, and the group page. */
import { describe, expect, test } from "vitest";
import { groupPageOf, joined } from "../../shared/debrief/group-page.ts";
import type { GroupPage } from "../../shared/debrief/group-page.ts";
import { isReading, type OwnPage, ownPageOf } from "../../shared/debrief/own-page.ts";
import { playedOf, type Played } from "../../shared/debrief/played.ts";
import { timelineOf } from "../../shared/debrief/timeline.ts";
import { logOf } from "../../shared/measures/log.ts";
import type { Event } from "../../shared/model/event.ts";
import { measures, medianOf } from "../../shared/model/measures.ts";
import { observe } from "../../shared/model/observe.ts";
import { replay } from "../../shared/model/replay/replayer.ts";
import type { RecordedPlayer } from "../../shared/model/replay/recording.ts";
import { chairId } from "../../shared/model/units.ts";
import { playAtRandom } from "../fixtures/random-movement.ts";
import { ADA, at, BO, cue, logWith } from "../measures/logs.ts";
import { mended, met, misread, missed, need, step, told, torn } from "./happenings.ts";

const { recording } = playAtRandom(3, 60);
const played = playedOf(recording);
const SECONDS = recording.ticks / 20;

const lasting = (events: readonly Event[]): Played => ({
  ...played,
  log: logWith(events, SECONDS),
});

describe("what was played", () => {
  test("[G6] it has the log that measures read, and a harmony for each second that makes the whole one", () => {
    expect(played.log).toEqual(logOf(recording));
    expect(played.harmony).toHaveLength(SECONDS);
    const world = replay(recording);
    const mean = played.harmony.reduce((sum, one) => sum + one, 0) / SECONDS;
    expect(Math.abs(mean - measures(world).harmony)).toBeLessThan(0.05);
  });
});

describe("the line of time", () => {
  test("[G6] a strand goes from its first strain by its tear and its steps to its seam", () => {
    const events = [need(10), missed(20), torn(20), step(24, 1), step(30, 0, true), mended(40)];
    const [strand, none] = timelineOf(lasting(events)).strands;
    expect(none).toBeUndefined();
    expect(strand).toMatchObject({
      cause: BO,
      hurt: ADA,
      type: "dismissive",
      from: 10,
      torn: 20,
      to: 40,
      end: "mended",
      steps: [
        { at: 24, step: 1 },
        { at: 30, step: 0 },
      ],
    });
    expect(strand?.depth).toHaveLength(20);
  });

  test("[G6] one that was not mended hangs to the end; one that was let be ends without a seam", () => {
    expect(timelineOf(lasting([torn(20)])).strands[0]).toMatchObject({ to: SECONDS, end: "open" });
    const letBe = at(30, { event: "letBe", a: ADA, b: BO, type: "dismissive" });
    expect(timelineOf(lasting([torn(20), letBe])).strands[0]).toMatchObject({
      to: 30,
      end: "letBe",
    });
  });

  test("[G6] hard passages and the whole apart last until they are over, or to the end", () => {
    const line = timelineOf(
      lasting([
        at(5, { event: "hard", on: true }),
        at(9, { event: "hard", on: false }),
        at(50, { event: "fellApart", torn: 0.6, order: 0.3 }),
      ]),
    );
    expect(line.hard).toEqual([{ from: 5, to: 9 }]);
    expect(line.apart).toEqual([{ from: 50, to: SECONDS }]);
  });

  test("[G6] depths are those of the world, and each strand lies within the music", () => {
    const { strands, seconds } = timelineOf(played);
    expect(strands.length).toBeGreaterThan(0);
    for (const { from, torn: tore, to, depth } of strands) {
      expect(from).toBeLessThanOrEqual(tore);
      expect(to).toBeLessThanOrEqual(seconds);
      expect(depth.every((severity) => severity >= 0 && severity <= 1)).toBe(true);
    }
    expect(strands.some(({ depth }) => depth.some((severity) => severity > 0))).toBe(true);
  });
});

describe("the page of one", () => {
  const page = (events: readonly Event[], over = {}): OwnPage =>
    ownPageOf(logWith(events, 120, over), BO);

  test("[G7] each call turned to one is one reading: read, taken for another, met once said, none", () => {
    const { readings } = page([
      need(10),
      met(13),
      need(20),
      misread(22),
      met(30, { timely: false }),
      need(40),
      told(45),
      met(47, { told: true }),
      need(60),
      missed(70),
      need(80),
    ]);
    expect(
      readings.map(({ how, given, met: ends }) => [how, given, ends?.seconds ?? null]),
    ).toEqual([
      ["read", "support", 3],
      ["taken", "warm", 10],
      ["told", "support", 7],
      ["none", null, null],
    ]);
    expect(readings.map(({ met: ends }) => ends?.timely ?? null)).toEqual([
      true,
      false,
      true,
      null,
    ]);
  });

  test("[G7] space is read by waiting; a cue or eyes that stay are not", () => {
    const press = (seconds: number, how: "cue" | "stare") =>
      at(seconds, { event: "intruded", chair: ADA, by: BO, how });
    const { readings } = page([
      need(10, "space"),
      met(14, { need: "space" }),
      need(30, "space"),
      cue(32, BO, "warm"),
      press(32, "cue"),
      need(50, "space"),
      press(56, "stare"),
      need(70, "space"),
    ]);
    expect(readings.map(({ how, given }) => [how, given])).toEqual([
      ["read", "wait"],
      ["taken", "warm"],
      ["stared", null],
    ]);
  });

  test("[G7] what a bot did for them counts neither for nor against them", () => {
    const from = (seconds: number, by: RecordedPlayer["by"]): RecordedPlayer => ({
      tick: seconds * 20,
      chair: BO,
      by,
    });
    const events = [need(10), met(13), need(40), missed(50)];
    const whole = [from(0, "person")];
    expect(page(events, { players: whole }).readings).toHaveLength(2);
    expect(page(events, { players: [...whole, from(30, "bot")] }).readings).toHaveLength(1);
    const back = [...whole, from(30, "bot"), from(45, "led"), from(49, "person")];
    expect(page(events, { players: back }).readings).toHaveLength(2);
    expect(page(events, { players: [from(0, "bot")] })).toMatchObject({
      readings: [],
      moments: [],
    });
  });

  test("[G7] repairs: begun when it was noticed, mended or not", () => {
    expect(page([torn(20), step(26, 1), mended(40), torn(80)]).repairs).toEqual([
      { with: ADA, type: "dismissive", torn: 20, begun: 26, mended: 40 },
      { with: ADA, type: "dismissive", torn: 80, begun: null, mended: null },
    ]);
  });

  test("[G7] the habit of one's card, and when it was noticed", () => {
    const noticed = at(33, { event: "noticedReflex", chair: BO, reflex: "fighting" });
    expect(page([noticed], { reflexes: [null, "fighting"] }).reflex).toEqual({
      is: "fighting",
      noticed: [33],
    });
    expect(page([noticed]).reflex).toBeNull();
  });

  test("[G7] one thing done well: the best moment, else a call that was read; nothing is made up", () => {
    const greeted = at(31, { event: "greeted", chair: ADA, by: BO });
    const back = at(30, { event: "returned", chair: ADA, to: BO, seconds: 9 });
    const calls = [need(1), met(4), torn(10), mended(20), need(21, "space"), back, greeted];
    const { well } = page(calls);
    expect(well !== null && !isReading(well) && well.kind).toBe("greeted");
    const read = page([need(1), met(4)]).well;
    expect(read !== null && isReading(read)).toBe(true);
    expect(page([need(1), missed(9)]).well).toBeNull();
  });

  test("[G7] one to try: of what came most often, and theirs to do; nothing where nothing asked for it", () => {
    const events = [need(1), misread(3), need(10), missed(20), need(30), missed(40)];
    expect(page(events).next).toMatchObject({ kind: "unanswered", at: 20 });
    expect(ownPageOf(logWith(events), ADA).next).toBeNull();
    expect(page([need(1), met(3)]).next).toBeNull();
  });

  test("[G7] nobody else's moments are on it", () => {
    const log = logOf(recording);
    for (let i = 0; i < log.chairs; i += 1) {
      const chair = chairId(i);
      const { moments, repairs, readings } = ownPageOf(log, chair);
      expect(moments.every(({ chairs }) => chairs.includes(chair))).toBe(true);
      expect(repairs.every((one) => one.with !== chair)).toBe(true);
      expect(readings.every(({ of }) => of !== chair)).toBe(true);
    }
  });
});

describe("the page of all", () => {
  const end = replay(recording);
  const page = groupPageOf(logOf(recording), end);

  test("[G8] every bond before and after, and how soon it mended", () => {
    const { bonds, measures: of } = observe(end);
    expect(page.bonds.map(({ after }) => after.residue)).toEqual(
      bonds.map(({ residue }) => residue),
    );
    expect(page.bonds.map(({ after }) => after.torn)).toEqual(
      bonds.map(({ rupture }) => rupture !== null),
    );
    expect(page.bonds.every(({ before }) => before.seams === 0 && !before.torn)).toBe(true);
    expect([page.tears, page.mended, page.harmony]).toEqual([of.ruptures, of.mended, of.harmony]);
    expect(medianOf(page.mends)).toBe(of.repairSeconds);
    expect(page.tears).toBeGreaterThan(0);
  });

  test("[G8] two movements of the same players are one page: from before the first to after the last", () => {
    const [bond] = page.bonds;
    if (bond === undefined) throw new Error("no bond");
    const carriedTear = { ...bond, before: { ...bond.before, torn: true, seams: 2 } };
    const next: GroupPage = { bonds: [carriedTear], mends: [7], tears: 3, mended: 1, harmony: 0.5 };
    const both = joined({ ...page, tears: 4, mended: 2, mends: [5, 9], harmony: 0.7 }, next);
    expect(both.bonds).toEqual([{ ...carriedTear, before: bond.before }]);
    // What was open in between is one tear, not two.
    expect(both).toMatchObject({ tears: 6, mended: 3, mends: [5, 9, 7] });
    expect(both.harmony).toBeCloseTo(0.6);
  });
});
