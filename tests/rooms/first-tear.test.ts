/** The first lesson of mending: something small to mend, brought about by one bot's mistake. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PracticeRupture } from "../../shared/session/practice-rupture.ts";
import { Stage } from "../model/stage.ts";
import { openTestServer } from "./test-server.ts";
import type { TestServer } from "./test-server.ts";

/** A pupil in chair 0 who needs something of chair 1 from second `from` on; what the lesson has chair 1 do. */
function lesson(from: number, need: "support" | "space" = "support", seconds = 10): Stage {
  const stage = new Stage({ pace: "beginner" });
  const tear = new PracticeRupture();
  stage.look(0, 2).look(1, 2).run(from);
  stage.need(0, 1, need);
  stage.run(seconds, () => {
    const led = tear.lead(stage.see(0));
    if (led?.command) stage.send(led.chair, led.command);
  });
  return stage;
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
    const stage = new Stage({ pace: "beginner" });
    const tear = new PracticeRupture();
    stage.look(0, 1).look(1, 0).run(36);
    stage.need(0, 1, "support");
    stage.cue(1, "lead").tick();
    expect(tear.lead(stage.see(0))).toBeNull();
    expect(tear.watches(stage.store.tick)).toBe(false);
  });

  test("lets go when the need turns elsewhere", () => {
    const stage = new Stage({ pace: "beginner" });
    const tear = new PracticeRupture();
    stage.run(36);
    stage.need(0, 1, "support");
    expect(tear.lead(stage.see(0))?.chair).toBe(1);
    stage.need(0, 2, "support");
    expect(tear.lead(stage.see(0))?.chair).toBe(2);
    stage.chair(0).bid = null;
    expect(tear.lead(stage.see(0))).toBeNull();
  });
});

describe("in a house", () => {
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
