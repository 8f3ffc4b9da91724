/** [Y6] What a stage receives while its room plays, field by field, and how soon it learns of a pause. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ClientEnvironment } from "../../client/session/kept-chairs.ts";
import { openLive, openLiveLine } from "../../client/session/open-live.ts";
import type { StageView } from "../../shared/live/views.ts";
import { leaksOfStage } from "../rehearsal/leaks.ts";
import { environmentOf, openTestServer, type TestServer } from "./test-server.ts";

/** A stage falls silent within 300 ms, of which fading the sound takes 150. */
const STANDS_WITHIN_MS = 100;

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

const environment = (): ClientEnvironment => environmentOf(server);

test("[Y6] what is played and how long, whether it stands still, and what a projector may show: nothing more", async () => {
  const live = await openLive(environment());
  const line = openLiveLine(environment(), "console", { live: live.live, secret: live.console });
  const stage = openLiveLine(environment(), "stage", { live: live.live, secret: live.stage });
  await server.settle(() => stage.stage.value !== null, "the stage sees the session");
  await server.settle(() => line.session.value !== null, "the console sees the session");
  const seen: StageView[] = [];
  const stop = stage.stage.subscribe((view) => void (view !== null && seen.push(view)));
  const ada = await server.visit({ enter: "code", code: live.code }, "Ada");
  const bo = await server.visit({ enter: "code", code: live.code }, "Bo");
  expect(await line.lead({ do: "go", step: 1 })).toBeNull();
  const first = (): StageView["consorts"][number] | undefined => stage.stage.value?.consorts[0];
  await server.until(() => first() !== undefined, "a consort is shown");
  expect(first()?.music).toBeNull();

  expect(await line.lead({ do: "begin", which: "all" })).toBeNull();
  await server.until(() => (first()?.shown?.tick ?? 0) > 200, "the stage sees it play");
  expect(first()?.music).toEqual({
    piece: ada.movement.value.piece,
    beats: ada.perception.value?.music.beats,
  });

  const before = server.clock.now();
  expect(
    await line.lead({ do: "stand", which: "all", still: true, sentence: "Look up" }),
  ).toBeNull();
  await server.settle(() => first()?.still === true, "the stage is told, with no time passing");
  expect(stage.stage.value?.still).toBe("Look up");
  expect(server.clock.now() - before).toBeLessThan(STANDS_WITHIN_MS);
  const stood = first()?.shown?.tick ?? 0;
  await server.pass(3000);
  expect((first()?.shown?.tick ?? 0) - stood).toBeLessThanOrEqual(20);
  const rests = first()?.shown?.tick;
  await server.pass(3000);
  expect(first()?.shown?.tick).toBe(rests);

  expect(await line.lead({ do: "stand", which: "all", still: false, sentence: "" })).toBeNull();
  await server.until(() => (first()?.shown?.tick ?? 0) > Number(rests), "it goes on");
  expect(seen.length).toBeGreaterThan(10);
  expect(seen.flatMap(leaksOfStage)).toEqual([]);
  // Allowed fields must also not contain anything about a single chair.
  expect(JSON.stringify(seen)).not.toMatch(/cents|"ms"|gaze|body|activation|bonds|"chair"/);
  stop();
  for (const one of [ada, bo]) one.leave();
  for (const one of [line, stage]) one.leave();
});
