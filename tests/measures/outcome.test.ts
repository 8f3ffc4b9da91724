/** [J9] The outcome of a scene: whose figure it is, whether the objective was reached, and what each person is told. */
import { expect, test } from "vitest";
import { logOf, MovementLogger } from "../../shared/measures/log.ts";
import type { Objective } from "../../shared/measures/objective.ts";
import { figureFor, outcomeOf } from "../../shared/measures/outcome.ts";
import { createWorld } from "../../shared/model/consort.ts";
import { Recorder } from "../../shared/model/replay/recording.ts";
import { step } from "../../shared/model/step.ts";
import { chairId } from "../../shared/model/units.ts";
import { createBot } from "../../shared/bots/bot.ts";
import { perceive } from "../../shared/model/perceive.ts";
import type { Event } from "../../shared/model/event.ts";
import { plainScore } from "../lab/play.ts";
import { ADA, at, BO, logWith } from "./logs.ts";

const GREETED: Objective = {
  measure: "greetRate",
  scope: "group",
  op: "atLeast",
  value: 0.5,
  minEvents: 1,
};
const back = (seconds: number, to = BO): Event =>
  at(seconds, { event: "returned", chair: to === BO ? ADA : BO, to, seconds: 6 });
const greeted = (seconds: number, by = BO): Event =>
  at(seconds, { event: "greeted", chair: by === BO ? ADA : BO, by });
const log = logWith([back(20), greeted(21), back(40, ADA), back(60), greeted(61)]);

test("of all people, and of one alone: what that one did", () => {
  expect(outcomeOf(log, GREETED, [ADA, BO]).value).toBeCloseTo(2 / 3);
  const alone: Objective = { ...GREETED, scope: "person" };
  expect(outcomeOf(log, alone, [ADA])).toMatchObject({ value: 0, reached: false });
  expect(outcomeOf(log, alone, [BO])).toMatchObject({ value: 1, reached: true });
});

test("before all, nobody is named where it did not go well; to the person themselves, all is", () => {
  const [first, second, third] = outcomeOf(log, GREETED, [ADA, BO]).moments;
  expect(first).toEqual({ tick: 400, kind: "greetRate", good: true, chairs: [BO, ADA] });
  expect(second).toEqual({ tick: 800, kind: "greetRate", good: false, chairs: [] });
  expect(third?.tick).toBe(1200);
  const own = outcomeOf(log, { ...GREETED, scope: "person" }, [ADA]).moments;
  expect(own).toEqual([{ tick: 800, kind: "greetRate", good: false, chairs: [ADA, BO] }]);
});

test("too little happened: no figure, and nothing reached", () => {
  const few = outcomeOf(logWith([back(20), greeted(21)]), { ...GREETED, minEvents: 2 }, [ADA, BO]);
  expect(few).toMatchObject({ value: null, reached: false });
});

test("at most: a count is reached by nothing happening", () => {
  const none: Objective = { measure: "edgeActs", scope: "group", op: "atMost", value: 0 };
  expect(outcomeOf(log, none, [ADA, BO])).toMatchObject({ value: 0, reached: true });
});

test("more than in the scene before; without one there is nothing to compare", () => {
  const more: Objective = { ...GREETED, scope: "difference", value: 0.3 };
  expect(outcomeOf(log, more, [ADA, BO]).value).toBeNull();
  expect(outcomeOf(log, more, [ADA, BO], 0.2).value).toBeCloseTo(2 / 3 - 0.2);
  expect(outcomeOf(log, more, [ADA, BO], 0.2).reached).toBe(true);
  expect(outcomeOf(log, more, [ADA, BO], 0.5).reached).toBe(false);
  expect(figureFor(log, more, [ADA, BO])).toBeCloseTo(2 / 3);
});

test("[X1] a log written while it is played is the log of its recording", () => {
  const setup = { seed: 4, chairs: 4, pace: "beginner", score: plainScore(60) } as const;
  const world = createWorld(setup);
  const recorder = new Recorder(setup, null);
  const logger = new MovementLogger(world);
  const bots = [0, 1, 2, 3].map((i) => createBot("novice", 4, chairId(i)));
  while (world.playing) {
    const inbox = bots.flatMap((bot, i) => {
      const chair = chairId(i);
      const command = bot.act(perceive(world, chair));
      return command === null ? [] : [{ chair, command }];
    });
    for (const sent of inbox) recorder.take(world, "bot", sent);
    const { events } = step(world, inbox);
    recorder.stepped(world);
    logger.take(world, events);
  }
  const live = logger.log(recorder);
  expect(live.events.length).toBeGreaterThan(20);
  expect(live.cues.size).toBeGreaterThan(5);
  expect(logOf(recorder)).toEqual(live);
});
