/** [U3] [U5] [U6] Debrief: moments, words of the group, and repeated or late messages. */
import { expect, test } from "vitest";
import { MAX_OWN_WORDS } from "../../shared/live/debrief-acts.ts";
import { MAX_WAITING_MOVEMENTS } from "../../shared/live/fresh-moments.ts";
import type { KeptSession } from "../../shared/live/kept-session.ts";
import type { Person } from "../../shared/live/people.ts";
import { chairId } from "../../shared/model/units.ts";
import {
  act,
  answer,
  ask,
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
import { AT, fakeSession } from "./fake-consorts.ts";
import { come, lead, MINUTE, seated, views } from "./leading.ts";

test("[U6] what comes twice or late counts once; what was written to a question counts for it, also when the hour has gone on", async () => {
  const { live, ada } = await inDebrief();
  await ask(live);
  say(live, ada, answer("second", 2));
  say(live, ada, answer("first", 1));
  say(live, ada, answer("second", 2));
  expect(own(live, ada)).toMatchObject({ taken: 2, answers: [{ text: "second" }] });
  // Each message is answered, also a repeated one: a phone that reconnected sends it again.
  const toAda = live.orders(0, "own").filter(({ chair }) => chair === ada.seat?.chair);
  expect(toAda.map(({ own: { taken } }) => taken)).toEqual([0, 2, 2, 2]);
  await ask(live, "q2");
  say(live, ada, answer("to the one before", 3));
  await lead(live, { do: "go", step: FIRST + 1 });
  say(live, ada, answer("even now", 4, true));
  expect(own(live, ada)).toMatchObject({ taken: 4, why: null, answers: [{ text: "even now" }] });
  say(live, ada, answer("to nothing", 5, false, "q9"));
  expect(own(live, ada)).toMatchObject({ taken: 5, why: "noSuchQuestion" });
  await lead(live, { do: "go", step: FIRST });
  expect(onConsole(live)).toMatchObject({ present: "q2", asked: [{ id: "q1" }, { id: "q2" }] });
});

test("[U6] before any debrief, what a phone says is answered by name", async () => {
  const live = fakeSession();
  const ada = seated(live, "Ada");
  say(live, ada, answer("early"));
  expect(own(live, ada)).toMatchObject({ taken: 1, why: "noDebrief", answers: [] });
});

test("[U6] who comes late, comes back or is seated elsewhere has the present question, and their own text", async () => {
  const { live, ada } = await inDebrief();
  await ask(live);
  say(live, ada, answer("warm"));
  for (let i = 0; i < 6; i += 1) seated(live, `Guest ${i}`);
  const newest = live.session.people.all.at(-1)?.seat?.consort ?? 0;
  expect(newest).toBeGreaterThan(0);
  expect(live.orders(newest, "say").at(-1)?.word.debrief).toMatchObject({ id: "q1" });
  await lead(live, { do: "seat", person: ada.id, at: { consort: 1, chair: null } });
  expect(own(live, ada)).toMatchObject({ answers: [{ text: "warm" }] });
  expect(come(live, "", { secret: ada.secret })).toBe(ada);
});

test("[U3] moments of a movement come to the debrief after it, the best first, each once", async () => {
  const { live, ada, bo } = await inDebrief();
  const people = [ada.id, bo.id, null, null];
  live.session.debriefing.learn(0, {
    moments: [moment({ kind: "open", well: false }), moment()],
    people,
  });
  live.session.debriefing.learn(0, { moments: [moment()], people });
  expect(onConsole(live).occasions.map(({ moment: { kind }, names }) => [kind, names])).toEqual([
    ["soonMended", ["Ada", "Bo"]],
    ["open", ["Ada", "Bo"]],
  ]);
  await lead(live, { do: "go", step: FIRST + 1 });
  live.session.debriefing.learn(0, {
    moments: [moment({ movement: 1, chairs: [chairId(2)] })],
    people,
  });
  await lead(live, { do: "go", step: LAST });
  expect(onConsole(live).occasions).toMatchObject([{ moment: { movement: 1 }, agreed: true }]);
  expect(onConsole(live).occasions[0]?.names).not.toContain("Cy");
});

test("[U3] what a question is about names nobody, but to those who were in it", async () => {
  const { live, ada, bo, cy } = await inDebrief();
  live.session.debriefing.learn(0, { moments: [moment()], people: [ada.id, bo.id, cy.id] });
  const id = onConsole(live).occasions[0]?.id ?? "";
  await ask(live, "q1", id);
  expect(told(live)).toMatchObject({ about: "soonMended" });
  expect(views(live).stage.debrief).toMatchObject({ about: "soonMended", moment: null });
  expect(own(live, ada)?.moment).toMatchObject({ with: ["Bo"], at: 12, need: "closeness" });
  expect(own(live, cy)?.moment ?? null).toBeNull();
  for (const seen of [told(live), views(live).stage.debrief, own(live, cy)])
    expect(JSON.stringify(seen)).not.toMatch(/Ada|Bo/);
});

test("[U3] a moment is on the stage only when everybody in it has said yes, and no longer than that", async () => {
  const { live, ada, bo, cy } = await inDebrief();
  live.session.debriefing.learn(0, {
    moments: [moment({ kind: "open", well: false })],
    people: [ada.id, bo.id, null],
  });
  const id = onConsole(live).occasions[0]?.id ?? "";
  const show = () => act(live, { act: "show", moment: id });
  const agrees = (person: Person, yes: boolean, number: number): void =>
    say(live, person, { say: "mayShow", number, moment: id, yes });
  agrees(ada, true, 1);
  expect(own(live, ada)).toMatchObject({ why: "noSuchMoment", mayShow: [] });
  expect(await show()).toBe("notAgreed");
  await act(live, { act: "mayShow", moment: id });
  expect(own(live, ada)?.mayShow).toMatchObject([{ id, yes: null, with: ["Bo"] }]);
  expect(own(live, cy)?.mayShow ?? []).toEqual([]);
  agrees(cy, true, 1);
  expect(own(live, cy)).toMatchObject({ why: "noSuchMoment" });
  agrees(ada, true, 2);
  expect(onConsole(live).occasions[0]).toMatchObject({
    yes: { count: 1, no: 0, of: 2 },
    agreed: false,
  });
  expect(await show()).toBe("notAgreed");
  agrees(bo, true, 1);
  expect(await show()).toBeNull();
  expect(views(live).stage.debrief?.moment).toEqual({
    kind: "open",
    names: ["Ada", "Bo"],
    chairs: [0, 1],
    well: false,
    players: [],
    whatIf: null,
  });
  await lead(live, { do: "stage", stage: { ...live.session.settings.stage, names: false } });
  expect(views(live).stage.debrief?.moment).toMatchObject({ names: [] });
  agrees(bo, false, 2);
  expect(views(live).stage.debrief?.moment).toBeNull();
  expect(await act(live, { act: "show", moment: "none" })).toBe("noSuchMoment");
  expect(await act(live, { act: "mayShow", moment: "none" })).toBe("noSuchMoment");
});

test("[U5] words of the group come from all, a few from each, and stand in the room after a beat", async () => {
  const { live, ada, bo } = await inDebrief();
  const word = (person: Person, number: number, id: string, text: string, now = AT): void =>
    say(live, person, { say: "word", number, id, text }, now);
  word(ada, 1, "a", "turn round");
  word(bo, 1, "a", "look twice");
  expect(onConsole(live).words.map(({ text, person }) => [text, person])).toEqual([
    ["turn round", ada.id],
    ["look twice", bo.id],
  ]);
  expect(views(live).stage.debrief?.words).toEqual([]);
  live.session.tick(AT + 3 * S);
  expect(views(live, AT + 3 * S).stage.debrief?.words).toEqual(["turn round", "look twice"]);
  expect(told(live)?.words).toEqual(["turn round", "look twice"]);
  // A correction stays visible; a change by the writer waits again; a removed word is gone.
  const [first, second] = onConsole(live).words;
  await act(live, { act: "word", id: first?.id ?? "", text: "turn around" }, AT + 4 * S);
  word(bo, 2, "a", "look again", AT + 4 * S);
  expect(views(live).stage.debrief?.words).toEqual(["turn around"]);
  await act(live, { act: "word", id: first?.id ?? "", text: "" }, AT + 8 * S);
  expect(views(live).stage.debrief?.words).toEqual(["look again"]);
  expect(own(live, bo)?.words).toEqual([{ id: "a", text: "look again" }]);
  word(bo, 3, second?.id ?? "", "not the same one");
  expect(onConsole(live).words).toHaveLength(2);
  for (let i = 0; i < MAX_OWN_WORDS; i += 1) word(ada, 2 + i, `more ${i}`, "more");
  word(ada, 9, "one too many", "more");
  expect(own(live, ada)).toMatchObject({ why: "tooMany" });
  await act(live, { act: "word", id: "mine", text: "said aloud" }, AT + 9 * S);
  expect(onConsole(live).words.at(-1)).toEqual({ id: "mine", person: null, text: "said aloud" });
});

test("[U6] stored and loaded, questions, answers, words and what was agreed are as they were", async () => {
  const { live, ada, bo } = await inDebrief();
  live.session.debriefing.learn(0, { moments: [moment()], people: [ada.id, bo.id] });
  const id = onConsole(live).occasions[0]?.id ?? "";
  await ask(live, "q1", id);
  await act(live, { act: "quiet", seconds: 60 });
  await act(live, { act: "method", answers: { gap: "clear", time: "enough", kind: "doing" } });
  say(live, ada, answer("warm", 1, true));
  say(live, bo, answer("only mine", 1));
  await act(live, { act: "quiet", seconds: 0 });
  await act(live, { act: "put", question: "q1", person: ada.id, on: true });
  say(live, bo, { say: "word", number: 2, id: "w", text: "look twice" });
  await act(live, { act: "mayShow", moment: id });
  say(live, ada, { say: "mayShow", number: 2, moment: id, yes: true });
  live.session.tick(AT + 30 * S);
  const kept = live.session.save(AT + 30 * S);
  const stored = JSON.parse(JSON.stringify(kept)) as KeptSession;
  expect(stored).toEqual(kept);

  const again = fakeSession();
  const then = AT + 100 * MINUTE;
  again.session.load(stored, then);
  expect(again.session.save(then).debriefs).toEqual(kept.debriefs);
  expect(onConsole(again, then)).toMatchObject({
    present: "q1",
    until: then + 4 * MINUTE - 30 * S,
    shared: [{ person: ada.id, text: "warm", put: true }],
    occasions: [{ yes: { count: 1, of: 2 }, agreed: false }],
    method: { kind: "doing" },
  });
  expect(views(again, then).stage.debrief?.words).toEqual(["look twice"]);
  const [, mine] = again.session.people.all;
  if (mine === undefined) throw new Error("nobody");
  expect(own(again, mine)).toMatchObject({ taken: 2, answers: [{ text: "only mine" }] });
  say(again, mine, answer("too late", 2), then);
  expect(own(again, mine)).toMatchObject({ answers: [{ text: "only mine" }] });
});

test("[U3] of a session that plays on without a debrief the latest movements wait for one, and no more of it is kept", async () => {
  const { live, ada, bo } = await inDebrief();
  await lead(live, { do: "go", step: FIRST - 1 });
  const people = [ada.id, bo.id];
  for (let movement = 0; movement < 3 * MAX_WAITING_MOVEMENTS; movement += 1)
    live.session.debriefing.learn(0, { moments: [moment({ movement })], people });
  live.session.debriefing.learn(1, { moments: [moment()], people });
  const { fresh } = live.session.save(AT).debriefs;
  expect(fresh.map(({ consort, moment: one }) => [consort, one.movement])).toEqual([
    ...Array.from({ length: MAX_WAITING_MOVEMENTS }, (_, i) => [0, 2 * MAX_WAITING_MOVEMENTS + i]),
    [1, 0],
  ]);
  await lead(live, { do: "go", step: FIRST });
  expect(onConsole(live).occasions).toHaveLength(MAX_WAITING_MOVEMENTS + 1);
});

test("[U3] the latest are those that came last, also when a consort counts its movements from the first again", async () => {
  const { live, ada, bo } = await inDebrief();
  await lead(live, { do: "go", step: FIRST - 1 });
  const numbers = [...Array.from({ length: MAX_WAITING_MOVEMENTS + 8 }, (_, i) => i), 0, 1];
  for (const movement of numbers)
    live.session.debriefing.learn(0, {
      moments: [moment({ movement }), moment({ movement, at: 40 })],
      people: [ada.id, bo.id],
    });
  const waiting = live.session.save(AT).debriefs.fresh.map(({ moment: one }) => one.movement);
  expect(waiting).toEqual(numbers.slice(-MAX_WAITING_MOVEMENTS).flatMap((one) => [one, one]));
});

test("[U6] with another lesson, what was written for nobody's eyes is forgotten", async () => {
  const { live, ada, bo } = await inDebrief();
  await ask(live);
  say(live, ada, answer("shared", 1, true));
  say(live, bo, answer("only mine", 1));
  await lead(live, { do: "nameLesson", lesson: 1, title: "" });
  await lead(live, { do: "lesson", lesson: 1 });
  const kept = JSON.stringify(live.session.save(AT).debriefs);
  expect(kept).toContain("shared");
  expect(kept).not.toContain("only mine");
  expect(views(live).console.debrief).toBeNull();
});
