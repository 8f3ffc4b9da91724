/**
 * E10: how often two competent partners are in the same affective state, and how often a mismatch is
 * mended at the next step (Tronick & Gianino 1986). States are Tronick's monadic phases, read from what
 * each shows; a step is 4 s, its state the one that held longest. Beside them stand pairs that never met:
 * each with the partner of another seed, under the same score.
 */
import type { World } from "../../../shared/model/consort.ts";
import { type Cue, CUE_GROUPS } from "../../../shared/model/cue.ts";
import type { Event } from "../../../shared/model/event.ts";
import { ACTIVATION, ticks } from "../../../shared/model/numbers.ts";
import { difference, mean } from "../interval.ts";
import { playTick, seat, TICKS_PER_SECOND } from "../play.ts";
import { clearlyAbove, near } from "../row.ts";
import { column, type Experiment } from "./experiment.ts";

const STEP = 4 * TICKS_PER_SECOND;
/** s for which a kind act, a hurt, a need just met, and a stroke or a way shown are to be seen. */
const KIND = ticks(1.5);
const HURT = ticks(2);
const EASED = ticks(1.5);
const PLAYED = ticks(0.25);

/** Averted or self-calming; protest; reaching out; social and positive; at the music; attending. */
const STATES = ["averted", "protest", "wanting", "positive", "music", "attending"] as const;
type State = (typeof STATES)[number];

interface Seen {
  kind: number;
  hurt: number;
  eased: number;
  played: number;
}

const isOf = (cue: Cue | null, group: readonly string[]): boolean =>
  cue !== null && group.includes(cue);

function see(seen: readonly Seen[], event: Event, tick: number): void {
  const of = (chair: number): Seen => seen[chair] as Seen;
  switch (event.event) {
    case "cue":
      if (event.to === null) break;
      if (isOf(event.cue, CUE_GROUPS.edge) || event.cue === "stop") of(event.by).hurt = tick;
      else if (isOf(event.cue, CUE_GROUPS.answer) || event.cue === "nod") of(event.by).kind = tick;
      break;
    case "met":
    case "greeted":
    case "checkedIn":
      of(event.chair).eased = tick;
      break;
    case "mended":
      for (const one of seen) one.eased = tick;
      break;
    case "missed":
    case "misread":
    case "intruded":
    case "pestered":
      of(event.chair).hurt = tick;
      break;
    case "torn":
      for (const one of seen) one.hurt = tick;
      break;
    default:
      break;
  }
}

function stateOf({ bonds, chairs, tick }: World, i: number, seen: Seen): State {
  const { bid, breathing, gaze, activation } = chairs[i] as World["chairs"][number];
  const torn = bonds[0]?.rupture ?? null;
  if (breathing || typeof gaze === "string") return "averted";
  if (torn !== null && torn.repair.step < 3) return "protest";
  if (activation >= ACTIVATION.stirred || tick - seen.hurt < HURT) return "protest";
  if (bid !== null && !bid.met) return "wanting";
  if (tick - seen.kind < KIND || tick - seen.eased < EASED) return "positive";
  return tick - seen.played < PLAYED ? "music" : "attending";
}

/** The state of most ticks; the earlier in the list where two held equally long. */
function majority(counts: Map<State, number>): State {
  return STATES.reduce((best, state) =>
    (counts.get(state) ?? 0) > (counts.get(best) ?? 0) ? state : best,
  );
}

function played(seed: number): readonly [State[], State[]] {
  const play = seat(["attuned", "attuned"], seed, "expert", 240);
  const { world } = play;
  const never = -STEP;
  const seen = world.chairs.map((): Seen => ({
    kind: never,
    hurt: never,
    eased: never,
    played: never,
  }));
  const states: readonly [State[], State[]] = [[], []];
  let counts = world.chairs.map(() => new Map<State, number>());
  while (world.playing) {
    for (const event of playTick(play)) see(seen, event, world.tick);
    for (const [i, { bow, cue }] of world.chairs.entries()) {
      const mine = seen[i] as Seen;
      if (bow.pitch !== 0 || bow.tempo !== 0 || isOf(cue, CUE_GROUPS.way)) mine.played = world.tick;
      const state = stateOf(world, i, mine);
      counts[i]?.set(state, (counts[i].get(state) ?? 0) + 1);
    }
    if (world.tick % STEP !== 0) continue;
    for (const [i, count] of counts.entries()) states[i as 0 | 1].push(majority(count));
    counts = world.chairs.map(() => new Map<State, number>());
  }
  return states;
}

const share = (of: readonly boolean[]): number => of.filter(Boolean).length / of.length;

function compared(one: readonly State[], other: readonly State[]): [number, number] {
  const matched = one.map((state, k) => state === other[k]);
  const next = matched.slice(0, -1).flatMap((match, k) => (match ? [] : [matched[k + 1] === true]));
  return [share(matched), share(next)];
}

/** Far from every other trial's. */
const STRANGER = 500_000;

export const matching: Experiment = {
  trials: 60,
  short: 10,
  trial(seed) {
    const [one, other] = played(seed);
    const [, stranger] = played(seed + STRANGER);
    return [...compared(one, other), ...compared(one, stranger)];
  },
  rows: (trials) => [
    near(
      "E10a",
      "two partners are matched, share of 4 s steps",
      0.3,
      0.07,
      mean(column(trials, 0)),
    ),
    near(
      "E10b",
      "a mismatch is mended at the next step, share",
      0.34,
      0.07,
      mean(column(trials, 1)),
    ),
    clearlyAbove(
      "E10c",
      "matched, above two who never met",
      0,
      difference(column(trials, 0), column(trials, 2)),
    ),
    clearlyAbove(
      "E10d",
      "mended, above two who never met",
      0,
      difference(column(trials, 1), column(trials, 3)),
    ),
  ],
};
