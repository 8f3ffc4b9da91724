/** Plays one lesson as a job: a bot has the player's chair in a session, as on the server. */
import { type Bot, botOf } from "../../../shared/bots/bot.ts";
import type { BotProfile } from "../../../shared/bots/profile.ts";
import { judge, type Judged } from "../../../shared/course/judge.ts";
import { idOf } from "../../../shared/course/gently.ts";
import type { LessonId } from "../../../shared/course/ids.ts";
import { PLAYED } from "../../../shared/course/lesson.ts";
import { lessonOf, PRACTICE } from "../../../shared/course/library.ts";
import type { MovementLog } from "../../../shared/measures/log.ts";
import { below, seedRng } from "../../../shared/model/rng.ts";
import { type ChairId, TICKS_PER_SECOND } from "../../../shared/model/units.ts";
import { lacking, PRACTISED } from "./skills.ts";
import { ConsortSession } from "../../../shared/session/consort-session.ts";

const HERE = { touched: true, reading: null, visible: true };
const NOWHERE = { tell: () => {}, changed: () => {}, roleChanged: () => {} };

/** Plays a scene of a lesson, or a concert, to its end. Throws when there is no such one. */
export function playPractice(
  id: string,
  profile: BotProfile,
  seed: number,
  scene: number,
  gentle = false,
): { readonly log: MovementLog; readonly me: ChairId } {
  const rng = seedRng(seed);
  const scenario = lessonOf(id) === null ? id : idOf(id, gentle);
  const session = new ConsortSession({
    alone: true,
    lesson: false,
    scenarios: PRACTICE,
    random: { below: (n) => below(rng, n), secret: () => `${below(rng, 2 ** 30)}` },
  });
  session.attach(NOWHERE);
  if (session.prepare({ scene: { scenario, scene, turn: 0 } }) !== null)
    throw new RangeError(`there is no lesson "${id}"`);
  const given = session.join({ name: "", device: null, caller: null }, 0);
  if (typeof given === "string") throw new Error(`no chair: ${given}`);
  const me = given.chair;
  session.begin();
  const bot: Bot = botOf(profile, seed, me);
  const view = session.perception(me);
  while (session.playing) {
    const tick = session.tickCount;
    if (tick % (10 * TICKS_PER_SECOND) === 0) session.here(me, HERE);
    if (bot.thinksAt(tick)) {
      const command = bot.act(session.perception(me, view));
      if (command !== null) session.command(me, command);
    }
    session.tick(2);
  }
  const { log } = session.simulation;
  if (log === null) throw new Error("nothing was played");
  return { log, me };
}

/** The lesson's result. Throws when there is no such lesson. */
export function judged(id: string, profile: BotProfile, seed: number): Judged {
  const lesson = lessonOf(id);
  if (lesson === null) throw new RangeError(`there is no lesson "${id}"`);
  const { log, me } = playPractice(id, profile, seed, PLAYED);
  return judge(lesson, log, me);
}

export interface LessonTask {
  readonly id: LessonId;
  /** Whether the player lacks what the lesson is about. */
  readonly lacks: boolean;
  readonly seed: number;
}

export interface LessonPlayed {
  readonly passed: boolean;
  /** What the scene brings, and how much of it was a chance of the lesson's first skill. */
  readonly happening: number;
  readonly needing: number;
}

export function playLesson({ id, lacks, seed }: LessonTask): LessonPlayed {
  const { goals, passed } = judged(id, lacks ? lacking(id) : PRACTISED, seed);
  const scene = lessonOf(id)?.scenario.scenes[PLAYED];
  const times = (scene?.events ?? [])
    .flatMap(({ at, deed }) => (at === undefined || deed.do === "table" ? [] : [at]))
    .toSorted((one, other) => one - other);
  // What comes together is one thing that happens.
  const events = times.filter((at, i) => at - (times[i - 1] ?? -Infinity) > TOGETHER);
  const counted = goals.filter(({ skill }) => !SLIPS.has(skill));
  return {
    passed,
    happening: events.length + ((scene?.history.length ?? 0) > 0 ? 1 : 0),
    needing: counted.reduce((sum, { chances }) => sum + chances.length, 0),
  };
}

/** s between two things that happen. */
const TOGETHER = 2;
/** What is counted because it should not happen. */
const SLIPS: ReadonlySet<string> = new Set(["press", "split", "strike"]);
