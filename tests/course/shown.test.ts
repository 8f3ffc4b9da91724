/** [Q3] In the first scene of each lesson the bots show its idea, while the player only watches. */
import { expect, test } from "vitest";
import { idOf } from "../../shared/course/gently.ts";
import type { LessonId } from "../../shared/course/ids.ts";
import { LESSONS, PRACTICE } from "../../shared/course/library.ts";
import type { Event } from "../../shared/model/event.ts";
import type { MovementLog } from "../../shared/measures/log.ts";
import { below, seedRng } from "../../shared/model/rng.ts";
import { TICKS_PER_SECOND } from "../../shared/model/units.ts";
import { ConsortSession } from "../../shared/session/consort-session.ts";

const SEEDS = [1, 2, 3, 4];
const HERE = { touched: true, reading: null, visible: true };
const NOWHERE = { tell: () => {}, changed: () => {}, roleChanged: () => {} };

/** The first scene while it is shown, with a player who only looks on. */
function shown(lesson: string, seconds: number, seed: number): MovementLog {
  const rng = seedRng(seed);
  const session = new ConsortSession({
    alone: true,
    lesson: false,
    scenarios: PRACTICE,
    random: { below: (n) => below(rng, n), secret: () => `${below(rng, 2 ** 30)}` },
  });
  session.attach(NOWHERE);
  session.prepare({ scene: { scenario: idOf(lesson, false), scene: 0, turn: 0 } });
  const given = session.join({ name: "", device: null, caller: null }, 0);
  if (typeof given === "string") throw new Error(given);
  session.begin();
  while (session.tickCount < seconds * TICKS_PER_SECOND) {
    if (session.tickCount % (10 * TICKS_PER_SECOND) === 0) session.here(given.chair, HERE);
    session.tick(2);
  }
  const { log } = session.simulation;
  if (log === null) throw new Error("nothing was played");
  return log;
}

type Of<T extends Event["event"]> = Extract<Event, { readonly event: T }>;
type Step = (event: Event) => boolean;

const when =
  <T extends Event["event"]>(name: T, isIt: (event: Of<T>) => boolean = () => true): Step =>
  (event) =>
    event.event === name && isIt(event as Of<T>);

/** Whether these come one after the other, others between them or not. */
function comes({ events }: MovementLog, ...steps: readonly Step[]): boolean {
  let from = 0;
  return steps.every((isIt) => {
    const at = events.findIndex((event, i) => i >= from && isIt(event));
    from = at + 1;
    return at >= 0;
  });
}

const breathes = ({ commands }: MovementLog, chair: number): boolean =>
  commands.some(({ chair: by, command }) => by === chair && command.do === "breathe" && command.on);

/** What is to be seen of each lesson's idea; chair 0 is the player's. */
const SEEN: Readonly<Record<LessonId, (log: MovementLog) => boolean>> = {
  "be-seen": (log) =>
    comes(
      log,
      when("met", ({ chair, by }) => chair === 1 && by === 2),
    ),
  "be-answered": (log) => breathes(log, 1),
  "say-it": (log) =>
    comes(
      log,
      when("told", ({ chair, to, asked }) => chair === 1 && to === 2 && !asked),
      when("met", ({ chair, told }) => chair === 1 && told),
    ),
  read: (log) =>
    comes(
      log,
      when("met", ({ chair, seconds, told }) => chair === 1 && seconds > 1 && !told),
    ),
  wait: (log) =>
    comes(
      log,
      when("need", ({ chair, need, to }) => chair === 2 && need === "space" && to === 1),
      when("returned", ({ chair }) => chair === 2),
      when("greeted", ({ chair, by }) => chair === 2 && by === 1),
    ),
  ask: (log) =>
    comes(
      log,
      when("told", ({ chair, to, asked }) => chair === 0 && to === 1 && asked),
      when("met", ({ chair, told }) => chair === 0 && told),
      when("checkedIn", ({ chair, by }) => chair === 0 && by === 1),
    ),
  inside: (log) =>
    breathes(log, 1) &&
    comes(
      log,
      when("met", ({ chair, by }) => chair === 2 && by === 1),
    ),
  "two-ears": (log) =>
    comes(
      log,
      when("cue", ({ by, to, cue }) => by === 2 && to === 1 && cue === "comeDown"),
    ) &&
    log.commands.some(
      ({ chair, command }) => chair === 1 && command.do === "bow" && command.pitch < 0,
    ),
  "other-aims": (log) =>
    comes(
      log,
      when("wishShown", ({ chair }) => chair === 1),
      when("agreedToDiffer", ({ a, b }) => a === 1 && b === 2),
    ),
  "their-turn": (log) =>
    comes(
      log,
      when("met", ({ chair }) => chair === 1),
    ) &&
    comes(
      log,
      when("met", ({ chair }) => chair === 2),
    ),
  "work-it-out": (log) =>
    comes(
      log,
      when("proposed", ({ by }) => by === 1),
      when("agreed"),
    ),
  misread: (log) =>
    comes(
      log,
      when("misread", ({ chair, by }) => chair === 1 && by === 2),
      when("mended", ({ a, b }) => a === 1 && b === 2),
    ),
  "near-and-far": (log) =>
    comes(
      log,
      when("greeted", ({ chair, by }) => chair === 2 && by === 1),
      when("met", ({ chair, by }) => chair === 1 && by === 2),
    ),
  "blow-and-limit": (log) =>
    comes(
      log,
      when("cue", ({ by, cue }) => by === 2 && cue === "stop"),
      when("mended", ({ a, b }) => a === 1 && b === 2),
    ),
  "power-and-promise": (log) =>
    comes(
      log,
      when("checkedIn", ({ chair, by }) => chair === 2 && by === 1),
      when("met", ({ chair, by, need }) => chair === 2 && by === 1 && need === "direction"),
      when("checkedIn", ({ chair, by }) => chair === 2 && by === 1),
    ),
  "all-apart-alone": (log) =>
    comes(
      log,
      when("fellApart"),
      when("cue", ({ cue }) => cue === "gather"),
      when("beganAgain"),
    ),
};

test.each(
  LESSONS.map(({ scenario, shown: seconds }) => [scenario.id as LessonId, seconds] as const),
)("[Q3] %s", (id, seconds) => {
  const logs = SEEDS.map((seed) => shown(id, seconds, seed));
  expect(logs.map((log) => SEEN[id](log))).toEqual(SEEDS.map(() => true));
});
