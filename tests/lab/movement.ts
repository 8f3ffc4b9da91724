/** One movement as a job: who plays, for how long, on which score, and all its figures. */
import { beginMovement } from "../../shared/model/consort.ts";
import type { Pace } from "../../shared/model/numbers.ts";
import type { World } from "../../shared/model/world.ts";
import { measures, outcome } from "../../shared/model/measures.ts";
import type { ScoreMarks } from "../../shared/model/score.ts";
import type { Wish } from "../../shared/model/wish.ts";
import { Tearing } from "./balance/tearing.ts";
import { playerFor, type PlayerName } from "./lab-players.ts";
import { plainScore, type Play, playTick, seatOn, TICKS_PER_SECOND } from "./play.ts";

export interface MovementTask {
  readonly players: readonly PlayerName[];
  readonly seed: number;
  readonly seconds: number;
  readonly pace: Pace;
  /** [D2] Whether every fourth bar is dissonant and every eighth a solo. */
  readonly clashes: boolean;
  /** [D1] Whether neighbours have opposite wishes, or nobody any. */
  readonly wishes: boolean;
  /** [X5] s between caused ruptures; 0 for none. */
  readonly tearEvery: number;
}

export interface Figures {
  readonly harmony: number;
  readonly connection: number;
  readonly repair: number;
  readonly growth: number;
  readonly residue: number;
  readonly outcome: number;
  /** Harmony of the first minute, and of each third. */
  readonly firstMinute: number;
  readonly thirds: readonly [number, number, number];
  /** Mean trust over all ordered pairs at the end. */
  readonly trust: number;
  /** [N5] Share of needs other than space that were told in words, in each third. */
  readonly told: readonly [number, number, number];
  /**
   * [X5] After a movement with caused ruptures: those of the next, all attuned and undisturbed,
   * including deeper tears of torn bonds; and new ones a minute and whole bond. NaN otherwise.
   */
  readonly laterHurts: number;
  readonly laterTears: number;
  /** Caused ruptures, and how many of them were mended within 20 s. */
  readonly madeTears: number;
  readonly madeTearsMended: number;
}

export const PLAIN: Omit<MovementTask, "players" | "seed" | "seconds"> = {
  pace: "expert",
  clashes: false,
  wishes: false,
  tearEvery: 0,
};

/** The same seeds for everyone, so that policies meet the same circumstances. */
export const seedsFrom = (first: number, count: number): number[] =>
  Array.from({ length: count }, (_, k) => first + k);

export function playTask(task: MovementTask): Figures {
  const { players, seed, seconds, pace } = task;
  const bots = players.map((name, chair) => playerFor(name, seed, chair));
  const play = seatOn(
    task.clashes ? clashing(seconds, players.length) : plainScore(seconds),
    bots,
    seed,
    pace,
    task.wishes ? players.map((_, chair) => OPPOSITES[chair % OPPOSITES.length] as Wish) : [],
  );
  const tearing = new Tearing(play, task.tearEvery);
  const marks = [0, 60, seconds / 3, (2 * seconds) / 3, seconds].map((s) =>
    Math.round(s * TICKS_PER_SECOND),
  );
  const counts = new Map<number, Count>([[0, { good: 0, all: 0 }]]);
  const needs = [0, 0, 0];
  const words = [0, 0, 0];
  const last = play.world.score.beats * play.world.score.beatTicks;
  while (play.world.tick < last) {
    const third = Math.floor((3 * play.world.tick) / last);
    const events = tearing.withHeld((also) => playTick(play, also));
    for (const event of events) {
      if (event.event === "torn") tearing.made(event);
      else if (event.event === "mended") tearing.mended(event);
      else if (event.event === "told") words[third] = (words[third] ?? 0) + 1;
      else if (event.event === "need" && event.need !== "space")
        needs[third] = (needs[third] ?? 0) + 1;
    }
    if (marks.includes(play.world.tick)) counts.set(play.world.tick, countOf(play.world));
  }
  const between = (from: number, to: number): number =>
    harmonyBetween(counts.get(marks[from] as number), counts.get(marks[to] as number));
  const group = measures(play.world);
  const trust = trustOf(play);
  const told = (third: number): number => (words[third] ?? NaN) / (needs[third] ?? NaN);
  return {
    harmony: group.harmony,
    connection: group.connection,
    repair: group.repair,
    growth: group.growth,
    residue: group.residue,
    outcome: outcome(group),
    firstMinute: between(0, 1),
    thirds: [between(0, 2), between(2, 3), between(3, 4)],
    trust,
    told: [told(0), told(1), told(2)],
    ...(task.tearEvery > 0 ? later(play, task) : NOT_LATER),
    madeTears: tearing.count,
    madeTearsMended: tearing.mendedSoon,
  };
}

type Later = Pick<Figures, "laterHurts" | "laterTears">;
const NOT_LATER: Later = { laterHurts: NaN, laterTears: NaN };

/** The same consort once more, now attuned, whatever it was before. */
function later(play: Play, { seed, seconds }: MovementTask): Later {
  const { world, bots } = play;
  beginMovement(world, plainScore(seconds));
  for (const chair of world.chairs) bots[chair.id] = playerFor("attuned", seed, chair.id);
  const last = world.score.beats * world.score.beatTicks;
  let hurts = 0;
  let tears = 0;
  let wholeTicks = 0;
  while (world.tick < last) {
    for (const event of playTick(play)) {
      // Giving up a mend is no new hurt.
      if (event.event !== "torn" || event.evidence.what === "letGo") continue;
      hurts += 1;
      if (!event.again) tears += 1;
    }
    for (const { rupture } of world.bonds) if (rupture === null) wholeTicks += 1;
  }
  return { laterHurts: hurts, laterTears: tears / (wholeTicks / (60 * TICKS_PER_SECOND)) };
}

interface Count {
  readonly good: number;
  readonly all: number;
}

const countOf = ({ tally }: World): Count => ({ good: tally.goodPairBeats, all: tally.pairBeats });

function harmonyBetween(from: Count | undefined, to: Count | undefined): number {
  // A movement shorter than that has no such figure.
  if (from === undefined || to === undefined) return NaN;
  return (to.good - from.good) / (to.all - from.all);
}

function trustOf({ world }: Play): number {
  const ties = world.ties.filter((tie) => tie.from !== tie.to);
  return ties.reduce((sum, tie) => sum + tie.trust, 0) / ties.length;
}

/** [D1] Each pair of neighbours differs. */
const OPPOSITES: readonly Wish[] = ["faster", "slower", "softer", "louder", "together", "alone"];

/** [D2] The plain score with every fourth bar dissonant and every eighth a solo, chairs in turn. */
function clashing(seconds: number, chairs: number): ScoreMarks {
  const plain = plainScore(seconds);
  const { beatsPerBar, beats } = plain;
  const dissonant = [];
  const solos = [];
  for (let bar = 2; (bar + 1) * beatsPerBar <= beats; bar += 4) {
    const range = { from: bar * beatsPerBar, to: (bar + 1) * beatsPerBar };
    dissonant.push(range);
    if (bar % 8 === 2) {
      solos.push({ from: range.to, to: range.to + beatsPerBar, chair: ((bar - 2) / 8) % chairs });
    }
  }
  return { ...plain, dissonant, solos };
}
