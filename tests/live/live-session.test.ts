/** [Y3]–[Y7] The facilitator's commands to a live session. */
import { expect, test } from "vitest";
import type { PersonId } from "../../shared/live/person-id.ts";
import { PLANS } from "../../shared/live/plan.ts";
import { chairId } from "../../shared/model/units.ts";
import { USUAL_MOVEMENT } from "../../shared/session/movement.ts";
import { observed } from "../fixtures/live-views.ts";
import { AT, fakeSession } from "./fake-consorts.ts";
import { lead, many, MINUTE, sizes, views } from "./leading.ts";

test("[Y5] begin, end, restart: of one, of all; where nothing fits, it says why and changes nothing", async () => {
  const live = fakeSession();
  expect(await lead(live, { do: "begin", which: "all" })).toBe("nobodySeated");
  many(live, 5);
  expect(await lead(live, { do: "begin", which: 7 })).toBe("noSuchConsort");
  expect(await lead(live, { do: "end", which: "all" })).toBe("nothingPlays");
  expect(await lead(live, { do: "begin", which: "all" })).toBe(null);
  expect(live.orders(0, "begin")).toHaveLength(1);
  expect(await lead(live, { do: "begin", which: 0 })).toBe("playing");
  expect(live.orders(0, "begin")).toHaveLength(1);
  expect(await lead(live, { do: "restart", which: 0 })).toBe(null);
  expect(live.orders(0, "end")).toHaveLength(1);
  expect(live.orders(0, "begin")).toHaveLength(2);
  expect(await lead(live, { do: "end", which: 1 })).toBe(null);
  expect(live.orders(1, "end")).toHaveLength(1);
});

test("[Y4] who comes once there is music is told to read what is asked and promised, if the plan began with that", async () => {
  const live = fakeSession();
  many(live, 2);
  const promised = () => live.orders(0, "say").at(-1)?.word.promised;
  const said: (boolean | undefined)[] = [];
  for (const step of [1, 2, 3, 6, 0]) {
    await lead(live, { do: "go", step });
    said.push(promised());
  }
  expect(said).toEqual([true, true, false, false, false]);
  await lead(live, { do: "plan", steps: PLANS.hour.slice(1) });
  await lead(live, { do: "go", step: 1 });
  expect(promised()).toBe(false);
});

test("[Y5] a late report from before a movement does not end it", async () => {
  const live = fakeSession();
  many(live, 2);
  await lead(live, { do: "begin", which: "all" });
  live.report(0, { begun: 0, phase: "lobby" });
  expect(live.session.consorts.plays(0)).toBe(true);
  live.report(0);
  live.report(0, { at: 1, phase: "ended" });
  expect(live.session.consorts.plays(0)).toBe(true);
  live.report(0, { phase: "ended" });
  expect(live.session.consorts.plays(0)).toBe(false);
});

test("[Y4] what has been played is over until something else is to be played, which is begun, not begun once more", async () => {
  const live = fakeSession();
  many(live, 2);
  const phase = () => views(live).console.consorts[0]?.phase;
  await lead(live, { do: "go", step: 1 });
  expect(phase()).toBe("lobby");
  await lead(live, { do: "begin", which: "all" });
  expect(phase()).toBe("playing");
  live.report(0, { phase: "ended" });
  expect(phase()).toBe("ended");
  // More minutes for the same scene.
  await lead(live, {
    do: "plan",
    steps: PLANS.hour.map((step) => ({ ...step, minutes: step.minutes + 1 })),
  });
  expect(phase()).toBe("ended");
  await lead(live, { do: "go", step: 2 });
  expect(phase()).toBe("lobby");
  expect(live.session.consorts.save()[0]?.fresh).toBe(true);
  await lead(live, { do: "begin", which: "all" });
  live.report(0, { phase: "ended", begun: 2 });
  await lead(live, { do: "go", step: 3 });
  expect(phase()).toBe("ended");
});

test("[H14] one consort gets a pace of its own, now and for what the plan gives it later, until it follows the plan again", async () => {
  const live = fakeSession();
  many(live, 6);
  await lead(live, { do: "go", step: 1 });
  await lead(live, { do: "begin", which: "all" });
  expect(await lead(live, { do: "pace", which: 9, pace: "beginner" })).toBe("noSuchConsort");
  expect(await lead(live, { do: "pace", which: 1, pace: "expert" })).toBeNull();
  expect(live.orders(1, "pace")).toEqual([{ do: "pace", pace: "expert" }]);
  expect(live.orders(0, "pace")).toEqual([]);
  await lead(live, { do: "go", step: 2 });
  const chosen = [0, 1].map((consort) => live.orders(consort, "choose").at(-1)?.movement);
  expect(chosen.map((movement) => movement?.pace)).toEqual([chosen[0]?.pace, "expert"]);
  expect(chosen[0]?.pace).not.toBe("expert");
  expect(chosen[1]).toEqual({ ...chosen[0], pace: "expert" });
  const [, second] = views(live).console.consorts;
  expect([second?.pace, second?.movement?.pace]).toEqual(["expert", "expert"]);
  // After a restart of the server too.
  const [, kept] = live.session.consorts.save();
  expect(kept?.pace).toBe("expert");
  await lead(live, { do: "pace", which: 1, pace: null });
  expect(live.orders(1, "pace").at(-1)?.pace).toBe(chosen[0]?.pace);
});

test("[Y3] eyes up: all stands still, phones are told the sentence, and the console counts those that show it", async () => {
  const live = fakeSession();
  many(live, 6);
  await lead(live, { do: "begin", which: "all" });
  live.report(0);
  live.report(1);
  const { until } = live.session.hour.clock;
  await lead(live, { do: "stand", which: "all", still: true, sentence: "Eyes up" }, AT + 1000);
  expect(live.orders(0, "stand").at(-1)?.still).toBe(true);
  const told = live.orders(0, "say").at(-1)?.word.still;
  expect(told?.sentence).toBe("Eyes up");
  expect(views(live).console.still).toEqual({
    sentence: "Eyes up",
    show: 0,
    of: 6,
    missing: [0, 1, 2, 3, 4, 5],
  });
  expect(views(live).stage.still).toBe("Eyes up");
  live.report(0, { chair: (one) => ({ ...one, shows: told?.id ?? -1 }) });
  expect(views(live).console.still).toEqual({
    sentence: "Eyes up",
    show: 4,
    of: 6,
    missing: [4, 5],
  });
  await lead(live, { do: "stand", which: "all", still: false, sentence: "" }, AT + 31_000);
  expect(live.orders(1, "stand").at(-1)?.still).toBe(false);
  expect(live.orders(1, "say").at(-1)?.word.still).toBe(null);
  expect(live.session.hour.clock.until).toBe(until + 30_000);
  expect(views(live).console.still).toBe(null);
});

test("[Y3] one consort may stand still alone; the hour goes on", async () => {
  const live = fakeSession();
  many(live, 6);
  await lead(live, { do: "stand", which: 1, still: true, sentence: "A word" });
  expect(live.orders(0, "stand")).toEqual([]);
  expect(live.orders(1, "stand")).toHaveLength(1);
  expect(live.session.hour.clock.stillSince).toBe(null);
  expect(views(live).stage.still).toBe(null);
});

test("[Y4] going on ends what plays, lets stand what stood still, and puts what comes on all stands", async () => {
  const live = fakeSession();
  many(live, 5);
  await lead(live, { do: "go", step: 1 });
  expect(live.orders(0, "choose").at(-1)?.movement.scene?.scenario).toBe("peek-a-boo");
  await lead(live, { do: "begin", which: "all" });
  await lead(live, { do: "stand", which: "all", still: true, sentence: "" });
  expect(await lead(live, { do: "go", step: 2 }, AT + MINUTE)).toBe(null);
  expect(live.orders(0, "end")).toHaveLength(1);
  expect(live.orders(0, "stand").at(-1)?.still).toBe(false);
  expect(live.orders(1, "choose").at(-1)?.movement.scene?.scenario).toBe("small-signs");
  expect(live.orders(0, "say").at(-1)?.word.step).toBe("play");
  expect(live.session.hour.clock).toEqual({
    step: 2,
    since: AT + MINUTE,
    until: AT + 9 * MINUTE,
    stillSince: null,
  });
  expect(await lead(live, { do: "go", step: 7 })).toBe("noSuchStep");
});

test("[Y4] new seats are dealt on the way forward, not on the way back", async () => {
  const live = fakeSession();
  many(live, 5);
  await lead(live, { do: "go", step: 4 });
  expect(sizes(live)).toEqual([3, 2]);
  const before = live.session.people.all.map(({ seat }) => seat);
  await lead(live, { do: "go", step: 5 });
  await lead(live, { do: "go", step: 4 });
  expect(live.session.people.all.map(({ seat }) => seat)).toEqual(before);
});

test("[Y4] phones are warned 60 and 10 s before an end, each once, and a longer end takes it back", async () => {
  const live = fakeSession();
  many(live, 2);
  await lead(live, { do: "begin", which: "all" });
  const warned = () => live.orders(0, "say").map(({ word }) => word.endsIn);
  live.report(0, { left: 61 });
  const before = warned().length;
  for (const left of [60, 59.5, 11, 10, 9.5]) live.report(0, { left });
  expect(warned().slice(before)).toEqual([60, 10]);
  live.report(0, { left: 70 });
  expect(warned().at(-1)).toBe(null);
});

test("[Y4] in a step without music the clock warns", () => {
  const live = fakeSession();
  many(live, 2);
  const { until } = live.session.hour.clock;
  live.session.tick(until - 61_000);
  expect(live.orders(0, "say").at(-1)?.word.endsIn).toBe(null);
  live.session.tick(until - 60_000);
  expect(live.orders(0, "say").at(-1)?.word.endsIn).toBe(60);
});

test("[Y4] more time: for the step, and for what plays in it", async () => {
  const live = fakeSession();
  many(live, 5);
  await lead(live, { do: "begin", which: 1 });
  const { until } = live.session.hour.clock;
  expect(await lead(live, { do: "lengthen", which: "all", seconds: 60 })).toBe(null);
  expect(live.session.hour.clock.until).toBe(until + MINUTE);
  expect(live.orders(0, "lengthen")).toEqual([]);
  expect(live.orders(1, "lengthen")).toEqual([{ do: "lengthen", seconds: 60 }]);
  expect(await lead(live, { do: "lengthen", which: 0, seconds: 60 })).toBe("nothingPlays");
  await lead(live, { do: "lengthen", which: "all", seconds: -1800 });
  expect(live.session.hour.clock.until).toBe(AT);
});

test("[Y4] the plan can be changed while it runs: what plays goes on, what comes follows it", async () => {
  const live = fakeSession();
  many(live, 5);
  await lead(live, { do: "go", step: 1 });
  await lead(live, { do: "begin", which: 0 });
  const chosen = live.orders(0, "choose").length;
  const steps = PLANS.hour.map((step, i) =>
    i === 1
      ? { ...step, minutes: 9, movement: { ...USUAL_MOVEMENT, piece: "tallis-canon" } }
      : step,
  );
  expect(await lead(live, { do: "plan", steps })).toBe(null);
  expect(live.orders(0, "choose")).toHaveLength(chosen);
  expect(live.orders(1, "choose").at(-1)?.movement.piece).toBe("tallis-canon");
  expect(live.session.hour.clock.until).toBe(AT + 9 * MINUTE);
  expect(await lead(live, { do: "plan", steps: steps.slice(0, 1) })).toBe("noSuchStep");
  const unknown = steps.map((step, i) =>
    i === 2
      ? {
          ...step,
          movement: { ...USUAL_MOVEMENT, piece: "", scene: { scenario: "x", scene: 0, turn: 0 } },
        }
      : step,
  );
  expect(await lead(live, { do: "plan", steps: unknown })).toBe("noSuchScene");
  expect(live.session.hour.plan).toBe(steps);
});

test("[Y7] a mark sent twice is one mark, and its word may come later", async () => {
  const live = fakeSession();
  many(live, 1);
  await lead(live, { do: "mark", id: "m1", consort: 0, note: "" }, AT + 5);
  await lead(live, { do: "mark", id: "m1", consort: 0, note: "turned back first" }, AT + 9000);
  expect(live.session.marks).toEqual([
    { id: "m1", consort: 0, note: "turned back first", at: AT + 5, step: 0 },
  ]);
  expect(await lead(live, { do: "mark", id: "m2", consort: 4, note: "" })).toBe("noSuchConsort");
});

test("[G11] a mark is told where in the music it was set, of each consort that it is about and that plays", async () => {
  const live = fakeSession();
  many(live, 8);
  await lead(live, { do: "mark", id: "before", consort: null, note: "" });
  await lead(live, { do: "begin", which: "all" });
  const plays = { ...observed({ chairs: [] }), tick: 900, playing: true };
  live.report(0, { observed: plays, played: [60, 45] });
  live.report(1, { observed: { ...plays, tick: 940 }, played: [47] });
  await lead(live, { do: "mark", id: "all", consort: null, note: "" });
  await lead(live, { do: "mark", id: "one", consort: 1, note: "" });
  await lead(live, { do: "mark", id: "one", consort: 1, note: "now" });
  const second = { consort: 1, movement: 0, at: 47 };
  expect(live.session.marks.map(({ places }) => places)).toEqual([
    undefined,
    [{ consort: 0, movement: 1, at: 45 }, second],
    [second],
  ]);
});

test("[Y7] hands: in the order of asking, answered at the phone", async () => {
  const live = fakeSession();
  const [a] = many(live, 2);
  live.report(
    0,
    {
      chair: (one) => (one.chair === 0 ? { ...one, hand: { state: "up", reason: "lost" } } : one),
    },
    AT + 7,
  );
  expect(views(live).console.people[0]).toMatchObject({
    hand: "up",
    reason: "lost",
    handSince: AT + 7,
  });
  expect(await lead(live, { do: "hand", person: a?.id ?? (9 as PersonId), as: "coming" })).toBe(
    null,
  );
  expect(live.orders(0, "hand")).toEqual([{ do: "hand", chair: 0, hand: "coming" }]);
});

test("[Y7] a word to everybody has a number of its own each time, and newcomers hear the last", async () => {
  const live = fakeSession();
  many(live, 1);
  await lead(live, { do: "say", text: "Two minutes" });
  await lead(live, { do: "say", text: "Two minutes" });
  const ids = live.orders(0, "say").map(({ word }) => word.said?.id);
  expect(ids.slice(-2)).toEqual([1, 2]);
  many(live, 4);
  expect(live.orders(1, "say").at(-1)?.word.said?.text).toBe("Two minutes");
});

test("[Y5] what a facilitator brings in is answered by the consort it is for", async () => {
  const live = fakeSession({ direct: "notABot" });
  many(live, 2);
  const what = { chair: chairId(0), command: { do: "stress", rate: 0.2, seconds: 10 } } as const;
  expect(await lead(live, { do: "inject", consort: 0, what })).toBe("notABot");
  expect(await lead(live, { do: "inject", consort: 3, what })).toBe("noSuchConsort");
  expect(live.failed).toEqual([]);
});

test("[Y5] an order that nobody waits for and that fails is told to consoles", async () => {
  const live = fakeSession({ begin: "notNow" });
  many(live, 2);
  expect(await lead(live, { do: "begin", which: "all" })).toBe(null);
  await Promise.resolve();
  expect(live.failed).toEqual([{ consort: 0, why: "notNow" }]);
});

test("[Y14] phones are silent until whoever leads says otherwise; each is told, and so is who comes later", async () => {
  const live = fakeSession();
  many(live, 6);
  const told = (): (boolean | undefined)[] =>
    live.session.consorts.all.map((_, place) => live.orders(place, "say").at(-1)?.word.quiet);
  expect(told()).toEqual([true, true]);
  expect(await lead(live, { do: "quiet", on: false })).toBe(null);
  expect([views(live).console.quiet, told()]).toEqual([false, [false, false]]);
  many(live, 5);
  expect(told()).toEqual([false, false, false]);
  expect(await lead(live, { do: "quiet", on: true })).toBe(null);
  expect(told()).toEqual([true, true, true]);
});

test("[Y6] no secret is in what a console sees, and neither that nor an inner state in what a stage sees", async () => {
  const live = fakeSession();
  many(live, 3);
  live.report(0);
  await lead(live, { do: "begin", which: "all" });
  live.report(0);
  const seen = JSON.stringify(views(live));
  for (const { secret } of live.session.people.all) expect(seen).not.toContain(secret);
  expect(JSON.stringify(views(live, AT + MINUTE).stage)).not.toMatch(
    /activation|need|trust|reason|idle|gaze|observed/,
  );
});

test("[Y3] let go, phones are counted down until none shows it any more", async () => {
  const live = fakeSession();
  many(live, 3);
  await lead(live, { do: "begin", which: "all" });
  await lead(live, { do: "stand", which: "all", still: true, sentence: "Eyes up" });
  const id = live.orders(0, "say").at(-1)?.word.still?.id ?? -1;
  const show = (chairs: number) =>
    live.report(0, { chair: (one) => ({ ...one, shows: one.chair < chairs ? id : null }) });
  show(3);
  expect(views(live).console).toMatchObject({ still: { show: 3, of: 3 }, showing: 0 });
  await lead(live, { do: "stand", which: "all", still: false, sentence: "" });
  expect(views(live).console).toMatchObject({ still: null, showing: 3 });
  show(1);
  expect(views(live).console.showing).toBe(1);
  show(0);
  expect(views(live).console.showing).toBe(0);
});
