/** The first lesson of mending: a small tear, caused by one bot's mistake. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chairId } from "../../shared/model/units.ts";
import { practiceRupture } from "../../shared/session/practice-rupture.ts";
import { NOTHING_DIRECTED, SceneDirector } from "../../shared/session/scene-director.ts";
import { Stage } from "../model/stage.ts";
import { openTestServer } from "./test-server.ts";
import type { TestServer } from "./test-server.ts";

/** The lesson, for a pupil in chair 0, on a stage where all others are bots. */
class Lesson {
  readonly stage = new Stage({ pace: "beginner" });
  readonly #director = new SceneDirector(NOTHING_DIRECTED, (chair) => chair !== 0);
  #told = 0;

  constructor() {
    this.#director.await(practiceRupture(chairId(0)));
  }

  /** Plays on with the lesson watching. */
  run(seconds: number): this {
    this.stage.run(seconds, () => {
      this.#director.happened(this.stage.world, this.stage.events.slice(this.#told));
      this.#told = this.stage.events.length;
      for (const { chair, command } of this.#director.direct(this.stage.world))
        this.stage.send(chair, command);
    });
    return this;
  }

  get led(): readonly number[] {
    return [0, 1, 2, 3].filter((chair) => this.#director.leads(chairId(chair)));
  }
}

/** The pupil needs something from chair 1 from second `from` on; what the lesson has chair 1 do. */
function lesson(from: number, need: "support" | "space" = "support", seconds = 10): Stage {
  const play = new Lesson();
  play.stage.look(0, 2).look(1, 2).run(from);
  play.stage.need(0, 1, need);
  return play.run(seconds).stage;
}

describe("the first tear", () => {
  test("comes from a misread answer to the pupil's own need, small, and only once", () => {
    const stage = lesson(36);
    expect(stage.happened("misread")).toMatchObject([{ chair: 0, by: 1 }]);
    expect(stage.happened("torn")).toMatchObject([{ type: "benign", cause: 1, hurt: 0 }]);
    expect(stage.refusals).toEqual([]);
  });

  test("not before the first lessons have had their time", () => {
    expect(lesson(10).happened("torn")).toEqual([]);
  });

  test("never for a wish for space, and not when something is torn already", () => {
    expect(lesson(36, "space").happened("torn")).toEqual([]);
    const play = new Lesson();
    play.stage.look(0, 1).look(1, 0).run(36);
    play.stage.need(0, 1, "support");
    play.stage.cue(1, "lead").tick();
    play.stage.need(0, 1, "support");
    expect(play.run(10).led).toEqual([]);
    expect(play.stage.happened("misread")).toHaveLength(1);
  });

  test("lets go when the need turns elsewhere", () => {
    const play = new Lesson();
    play.stage.run(36);
    play.stage.need(0, 1, "support");
    expect(play.run(0.1).led).toEqual([1]);
    play.stage.need(0, 2, "support");
    expect(play.run(0.1).led).toEqual([2]);
    play.stage.chair(0).bid = null;
    expect(play.run(0.1).led).toEqual([]);
  });
});

describe("on a server", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await openTestServer();
  });
  afterAll(() => server.close());

  test("whoever asks for the lesson soon has something to mend", async () => {
    const ada = await server.visit({ enter: "alone", lesson: true }, "Ada");
    let torn = 0;
    ada.onSighting(({ see }) => {
      if (see === "torn") torn += 1;
    });
    // Needs come about twice a minute, one in six of them for space: then the next one will do.
    await server.until(() => torn > 0, "something tears", 4000);
    expect(ada.phase.value).toBe("playing");
    ada.leave();
  });
});
