/** One scenario as a job: stand-ins take the places of people in a session, as on the server. */
import { MEASURES } from "../../../shared/measures/all.ts";
import type { MovementLog } from "../../../shared/measures/log.ts";
import { figureOf, type Measure } from "../../../shared/measures/measure.ts";
import type { MeasureName, MeasureOptions, Objective } from "../../../shared/measures/objective.ts";
import { figureFor, outcomeOf } from "../../../shared/measures/outcome.ts";
import { type Bot, botOf, type PolicyName } from "../../../shared/bots/bot.ts";
import { BOT_PROFILES } from "../../../shared/bots/profiles.ts";
import { measures } from "../../../shared/model/measures.ts";
import { seedRng, below } from "../../../shared/model/rng.ts";
import { type ChairId, TICKS_PER_SECOND } from "../../../shared/model/units.ts";
import { BUILT_IN } from "../../../shared/scenarios/library.ts";
import type { Scenario } from "../../../shared/scenarios/scenario.ts";
import { ConsortSession } from "../../../shared/session/consort-session.ts";
import type { ScenarioLibrary } from "../../../shared/session/chosen-scene.ts";
import type { SceneChoice } from "../../../shared/session/movement.ts";
import { playerFor, type PlayerName } from "../lab-players.ts";
import { cannotGoOn } from "./stuck.ts";

/** A figure besides the objective: of a scene, by a measure, or how well all were together. */
export interface Looked extends MeasureOptions {
  readonly scene: number;
  readonly figure: MeasureName | "harmony";
}

export interface SceneTask {
  readonly scenario: string;
  readonly who: PlayerName;
  readonly seed: number;
  readonly looked: readonly Looked[];
}

export interface ScenePlayed {
  /** The objective's figure; null when too little happened, or there is none. */
  readonly value: number | null;
  readonly reached: boolean;
  readonly harmony: number;
  /** Tears that had 40 s to be mended, and how many were, at any time. */
  readonly torn: number;
  readonly mended: number;
  /** s in which nothing on the table could have mended what was open. */
  readonly stuck: number;
  /** The longest time, in s, for which the whole was apart, or somebody was split. */
  readonly longest: number;
}

export interface ScenarioPlayed {
  readonly scenes: readonly ScenePlayed[];
  /** In the order of the questions. */
  readonly looked: readonly (number | null)[];
}

const HERE = { touched: true, reading: null, visible: true };
const NOWHERE = { tell: () => {}, changed: () => {}, roleChanged: () => {} };
/** s in which there is time to mend. */
const TIME_TO_MEND = 40;

export const playScene = (task: SceneTask): ScenarioPlayed => playScenario(BUILT_IN, task);

/** All its scenes, one after the other. Throws when there is no such scenario. */
export function playScenario(library: ScenarioLibrary, task: SceneTask): ScenarioPlayed {
  const scenario = library.find(task.scenario);
  if (scenario === null) throw new RangeError(`there is no scenario "${task.scenario}"`);
  const rng = seedRng(task.seed);
  const session = new ConsortSession({
    alone: false,
    lesson: false,
    scenarios: library,
    random: { below: (n) => below(rng, n), secret: () => `${below(rng, 2 ** 30)}` },
  });
  session.attach(NOWHERE);
  const looked: (number | null)[] = task.looked.map(() => null);
  let before: number | null = null;
  const scenes = scenario.scenes.map((_, scene): ScenePlayed => {
    const choice: SceneChoice = { scenario: scenario.id, scene, turn: 0 };
    const people = seat(session, scenario, choice);
    const watched = playOut(session, people, task);
    const { log } = session.simulation;
    if (log === null) throw new Error("nothing was played");
    const harmony = measures(watched.world).harmony;
    task.looked.forEach((one, i) => {
      if (one.scene === scene) looked[i] = one.figure === "harmony" ? harmony : figure(log, one);
    });
    const own = outcome(scenario, scene, log, people, before);
    before = nextFigure(scenario, scene, log, people);
    return { ...own, harmony, ...tears(log), stuck: watched.stuck, longest: watched.longest };
  });
  return { scenes, looked };
}

/** As many people as there are parts for people, all connected, with the scene chosen. */
function seat(
  session: ConsortSession,
  scenario: Scenario,
  choice: SceneChoice,
): readonly ChairId[] {
  const parts = scenario.scenes[choice.scene]?.chairs ?? [];
  const bots = parts.filter(({ who }) => who === "bot").length;
  const people = Math.max(1, scenario.chairs.ideal - bots);
  if (session.prepare({ scene: choice }) !== null) throw new Error("the scene was refused");
  while (session.seating.present.length < people)
    session.join({ name: "", device: null, caller: null }, 0);
  while (session.seating.present.length > people) {
    const last = session.seating.present.at(-1);
    if (last !== undefined) session.leave(last);
  }
  return session.seating.present;
}

/** A player of that profile, who also says stop when it is too loud: scenes need it. */
const standIn = (who: PlayerName, seed: number, chair: ChairId): Bot =>
  isPolicy(who)
    ? botOf({ ...BOT_PROFILES[who], habits: { setsLimits: true } }, seed, chair)
    : playerFor(who, seed, chair);

const isPolicy = (who: PlayerName): who is PolicyName => who in BOT_PROFILES;

function playOut(session: ConsortSession, people: readonly ChairId[], task: SceneTask) {
  session.begin();
  const bots = people.map((chair): Bot => standIn(task.who, task.seed, chair));
  const views = people.map((chair) => session.perception(chair));
  let stuck = 0;
  let open = 0;
  let longest = 0;
  while (session.playing) {
    const tick = session.tickCount;
    people.forEach((chair, i) => {
      if (tick % (10 * TICKS_PER_SECOND) === 0) session.here(chair, HERE);
      const [bot, view] = [bots[i], views[i]];
      if (bot === undefined || view === undefined || !bot.thinksAt(tick)) return;
      const command = bot.act(session.perception(chair, view));
      if (command !== null) session.command(chair, command);
    });
    session.tick(2);
    const { world } = session.simulation;
    if (world === null) break;
    if (tick % TICKS_PER_SECOND !== 0) continue;
    if (cannotGoOn(world)) stuck += 1;
    open = world.whole !== null || world.chairs.some(({ split }) => split !== null) ? open + 1 : 0;
    longest = Math.max(longest, open);
  }
  const { world } = session.simulation;
  if (world === null) throw new Error("nothing was played");
  return { world, stuck, longest };
}

/** Of everybody in it, including bots. */
function figure(log: MovementLog, { figure: name, ...options }: Looked): number | null {
  if (name === "harmony") return null;
  const measure: Measure = MEASURES[name];
  return figureOf(measure, measure.instances(log, options), measure.minEvents);
}

function outcome(
  scenario: Scenario,
  scene: number,
  log: MovementLog,
  people: readonly ChairId[],
  before: number | null,
): Pick<ScenePlayed, "value" | "reached"> {
  const objective = scenario.scenes[scene]?.objective;
  if (objective === undefined) return { value: null, reached: false };
  if (objective.scope !== "person") return outcomeOf(log, objective, people, before);
  // The mean of those who have a figure.
  const own = people.map((chair) => outcomeOf(log, objective, [chair]));
  const values = own.flatMap(({ value }) => (value === null ? [] : [value]));
  const value =
    values.length === 0 ? null : values.reduce((sum, one) => sum + one, 0) / values.length;
  return { value, reached: own.some(({ reached }) => reached) };
}

function nextFigure(
  scenario: Scenario,
  scene: number,
  log: MovementLog,
  people: readonly ChairId[],
): number | null {
  const next: Objective | undefined = scenario.scenes[scene + 1]?.objective;
  return next === undefined ? null : figureFor(log, next, people);
}

function tears(log: MovementLog): Pick<ScenePlayed, "torn" | "mended"> {
  const letBe = log.events.filter(({ event }) => event === "letBe").length;
  const all = MEASURES.mended
    .instances(log, {})
    .filter(({ good, tick }) => good || tick + TIME_TO_MEND * TICKS_PER_SECOND <= log.ticks);
  return { torn: Math.max(0, all.length - letBe), mended: all.filter(({ good }) => good).length };
}
