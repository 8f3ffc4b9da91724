/** [U1] [U2] [U4] Debrief: clock, phases, and who sees what. */
import { expect, test } from "vitest";
import { methodOf } from "../../shared/live/debrief-method.ts";
import { phaseLengths } from "../../shared/live/debrief-plan.ts";
import type { PersonId } from "../../shared/live/person-id.ts";
import { PLANS } from "../../shared/live/plan.ts";
import {
  act,
  answer,
  ask,
  ASKED,
  FIRST,
  inDebrief,
  LAST,
  moment,
  onConsole,
  own,
  S,
  say,
  told,
} from "./debriefing.ts";
import { AT } from "./fake-consorts.ts";
import { lead, MINUTE, views } from "./leading.ts";

test("[U1] the phases of the first debrief of several are for what it was like, of the last for what it means", () => {
  const ms = (minutes: number) => minutes * MINUTE;
  expect(phaseLengths(PLANS.hour, FIRST)).toEqual({
    reactions: ms(4),
    description: ms(5),
    analysis: ms(2),
    summary: ms(1),
  });
  expect(phaseLengths(PLANS.hour, LAST)).toEqual({
    reactions: ms(2),
    description: ms(3),
    analysis: ms(8),
    summary: ms(2),
  });
  const only = [{ kind: "debrief", minutes: 15 }] as const;
  expect(phaseLengths(only, 0)).toMatchObject({ reactions: ms(3), analysis: ms(6) });
});

test("[U1] it is there with its step, and each phase has its own time; the same phase again changes nothing", async () => {
  const { live } = await inDebrief();
  expect(onConsole(live)).toMatchObject({ phase: "reactions", until: AT + 4 * MINUTE });
  expect(await act(live, { act: "phase", phase: "description" }, AT + MINUTE)).toBeNull();
  expect(await act(live, { act: "phase", phase: "description" }, AT + 2 * MINUTE)).toBeNull();
  expect(onConsole(live)).toMatchObject({ phase: "description", until: AT + 6 * MINUTE });
  await lead(live, { do: "lengthen", which: "all", seconds: 60 }, AT + 2 * MINUTE);
  expect(onConsole(live).until).toBe(AT + 7 * MINUTE);
  await lead(live, { do: "go", step: FIRST + 1 });
  expect(views(live).console.debrief).toBeNull();
  expect(told(live)).toBeNull();
  expect(await ask(live)).toBe("noDebrief");
});

test("[U1] while all stands still, neither the phase nor the silence runs on", async () => {
  const { live } = await inDebrief();
  await ask(live);
  await act(live, { act: "quiet", seconds: 60 }, AT);
  const stand = (still: boolean, now: number) =>
    lead(live, { do: "stand", which: "all", still, sentence: "Look" }, now);
  await stand(true, AT + 10 * S);
  live.session.tick(AT + 5 * MINUTE);
  expect(onConsole(live).quietUntil).toBe(AT + 60 * S);
  await stand(false, AT + 5 * MINUTE);
  expect(onConsole(live)).toMatchObject({
    quietUntil: AT + 5 * MINUTE + 50 * S,
    until: AT + 4 * MINUTE + 5 * MINUTE - 10 * S,
  });
});

test("[U1] one question at a time; one sent twice is one, and one asked before can be asked again", async () => {
  const { live, ada } = await inDebrief();
  expect(told(live)).toMatchObject({ question: null, id: null });
  await ask(live);
  await ask(live);
  await ask(live, "q2");
  expect(onConsole(live)).toMatchObject({ present: "q2", asked: [{ id: "q1" }, { id: "q2" }] });
  expect(told(live)).toMatchObject({ id: "q2", question: ASKED });
  say(live, ada, answer("later", 1, false, "q1"));
  await ask(live, "q1");
  expect(onConsole(live)).toMatchObject({ present: "q1", wrote: 1, here: 3 });
  expect(onConsole(live).asked).toHaveLength(2);
  await act(live, { act: "rest" });
  expect(told(live)).toMatchObject({ question: null });
  expect(await ask(live, "q3", "no such moment")).toBe("noSuchMoment");
});

test("[U1] a question ends with its phase, and its silence with it; asked again, it is there with what was written", async () => {
  const { live, ada, bo } = await inDebrief();
  live.session.debriefing.learn(0, { moments: [moment()], people: [ada.id, bo.id] });
  await ask(live, "q1", onConsole(live).occasions[0]?.id);
  say(live, ada, answer("later", 1, true));
  await act(live, { act: "put", question: "q1", person: ada.id, on: true });
  await act(live, { act: "quiet", seconds: 60 });
  expect(own(live, ada)?.moment).not.toBeNull();
  // The phase that is on already ends nothing.
  await act(live, { act: "phase", phase: "reactions" });
  expect(told(live)).toMatchObject({ id: "q1", quiet: 60 });
  await act(live, { act: "phase", phase: "description" });
  expect(told(live)).toMatchObject({ id: null, question: null, about: null, quiet: null });
  expect(told(live)?.answers).toEqual([]);
  expect(views(live).stage.debrief).toMatchObject({ question: null, answers: [] });
  expect(onConsole(live)).toMatchObject({ present: null, shared: [], asked: [{ id: "q1" }] });
  expect(own(live, ada)).toMatchObject({ moment: null, answers: [{ text: "later" }] });
  await ask(live, "q1");
  expect(told(live)).toMatchObject({ id: "q1", quiet: null, answers: ["later"] });
});

test("[U1] silence needs a question, ends by itself, at a wish, and with the question", async () => {
  const { live } = await inDebrief();
  expect(await act(live, { act: "quiet", seconds: 60 })).toBe("noSuchQuestion");
  await ask(live);
  await act(live, { act: "quiet", seconds: 60 });
  expect(told(live)?.quiet).toBe(60);
  live.session.tick(AT + 30 * S);
  const words = live.orders(0, "say").length;
  live.session.tick(AT + 60 * S);
  expect(told(live)?.quiet).toBeNull();
  // Phones count the remaining time themselves, so passing time sends nothing.
  expect(live.orders(0, "say").length).toBe(words + 1);
  await act(live, { act: "quiet", seconds: 60 }, AT + 90 * S);
  await ask(live, "q2", null, AT + 91 * S);
  expect(told(live)?.quiet).toBeNull();
});

test("[U2] a text is its writer's alone: the console counts it, and nobody else is told of it", async () => {
  const { live, ada, bo } = await inDebrief();
  await ask(live);
  say(live, ada, answer("my own secret"));
  expect(own(live, ada)).toMatchObject({
    taken: 1,
    why: null,
    answers: [{ question: "q1", text: "my own secret", shared: false }],
  });
  expect(onConsole(live)).toMatchObject({ here: 3, wrote: 1, shares: 0, shared: [] });
  expect(own(live, bo)?.answers ?? []).toEqual([]);
  const elsewhere = [
    views(live),
    live.orders(0, "say"),
    live.orders(0, "seat"),
    live.orders(0, "own").filter(({ chair }) => chair !== ada.seat?.chair),
  ];
  expect(JSON.stringify(elsewhere)).not.toContain("my own secret");
});

test("[U2] shared, whoever leads sees it with a name; the room only what is put there, without one", async () => {
  const { live, ada } = await inDebrief();
  await ask(live);
  say(live, ada, answer("warm", 1, true));
  expect(onConsole(live)).toMatchObject({
    shares: 1,
    shared: [{ question: "q1", person: ada.id, text: "warm", put: false }],
  });
  expect(views(live).stage.debrief?.answers).toEqual([]);
  const put = (person: PersonId, on = true) =>
    act(live, { act: "put", question: "q1", person, on });
  expect(await put(ada.id)).toBeNull();
  expect(views(live).stage.debrief?.answers).toEqual(["warm"]);
  expect(told(live)?.answers).toEqual(["warm"]);
  expect(JSON.stringify(views(live).stage.debrief)).not.toContain("Ada");
  await put(ada.id, false);
  expect(views(live).stage.debrief?.answers).toEqual([]);
});

test("[U2] what is not shared cannot be put there; taken back or changed, it is there no more", async () => {
  const { live, ada, bo } = await inDebrief();
  await ask(live);
  say(live, ada, answer("warm"));
  const put = (person: PersonId) => act(live, { act: "put", question: "q1", person, on: true });
  expect(await put(ada.id)).toBe("notShared");
  expect(await put(bo.id)).toBe("notShared");
  say(live, ada, answer("warm", 2, true));
  await put(ada.id);
  say(live, ada, answer("something that nobody has read", 3, true));
  expect(views(live).stage.debrief?.answers).toEqual([]);
  await put(ada.id);
  say(live, ada, answer("something that nobody has read", 4, false));
  expect(views(live).stage.debrief?.answers).toEqual([]);
  expect(onConsole(live).shared).toEqual([]);
  say(live, ada, answer("", 5));
  expect(onConsole(live).wrote).toBe(0);
});

test("[U2] while all write in silence, what is shared waits", async () => {
  const { live, ada } = await inDebrief();
  await ask(live);
  await act(live, { act: "quiet", seconds: 60 });
  say(live, ada, answer("warm", 1, true));
  expect(onConsole(live)).toMatchObject({ shares: 1, shared: [] });
  live.session.tick(AT + 61 * S);
  expect(onConsole(live).shared).toHaveLength(1);
});

test("[U4] three questions choose how to look at it", () => {
  const method = (
    gap: "none" | "unclear" | "clear",
    time: "short" | "enough",
    kind: "doing" | "relating",
  ) => methodOf({ gap, time, kind });
  expect(method("none", "enough", "relating")).toBe("easy");
  expect(method("unclear", "short", "doing")).toBe("again");
  expect(method("clear", "short", "relating")).toBe("tell");
  expect(method("clear", "enough", "doing")).toBe("tell");
  expect(method("clear", "enough", "relating")).toBe("wonder");
});
