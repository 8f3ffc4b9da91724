/** [U7] The questionnaire: offered before the first scene and after the last, private, and never lost. */
import { expect, test } from "vitest";
import type { DebriefSay } from "../../shared/live/debrief-acts.ts";
import type { KeptSession } from "../../shared/live/kept-session.ts";
import { hasMusic } from "../../shared/live/plan.ts";
import { ITEMS, MIN_ANSWERS, Questionnaire } from "../../shared/live/questionnaire.ts";
import { own, say } from "./debriefing.ts";
import { AT, fakeSession } from "./fake-consorts.ts";
import { lead, MINUTE, seated, views } from "./leading.ts";

const SECRET = "only my phone and I know this";
const form = (
  number: number,
  moment: "before" | "after" = "before",
  more: Partial<Extract<DebriefSay, { say: "form" }>> = {},
): Extract<DebriefSay, { say: "form" }> => ({
  say: "form",
  number,
  moment,
  skipped: false,
  answers: Array.from({ length: ITEMS }, (_, i) => 1 + (i % 5)),
  open: SECRET,
  ...more,
});

async function asked(people = 1) {
  const live = fakeSession();
  const all = Array.from({ length: people }, (_, i) => seated(live, `Nick ${i}`));
  await lead(live, { do: "questionnaire", on: true });
  const plan = live.session.hour.plan;
  const [ada] = all;
  if (ada === undefined) throw new Error("nobody is there");
  return { live, all, ada, first: plan.findIndex(hasMusic), last: plan.findLastIndex(hasMusic) };
}

test("[U7] it is offered only while it is on, before the first music and after the last", async () => {
  const { live, ada, first, last } = await asked();
  const offered = () => own(live, ada)?.form?.moment ?? null;
  expect(offered()).toBe("before");
  for (let step = first; step <= last; step += 1) {
    await lead(live, { do: "go", step });
    expect(offered(), `step ${step}`).toBeNull();
  }
  await lead(live, { do: "go", step: last + 1 });
  expect(offered()).toBe("after");
  await lead(live, { do: "questionnaire", on: false });
  expect(offered()).toBeNull();
  const none = fakeSession();
  expect(own(none, seated(none, "Ada"))?.form).toBeUndefined();
});

test("[U7] it may be skipped, answered in part, and answered otherwise; the same sent twice counts once", async () => {
  const { live, ada } = await asked();
  say(live, ada, form(1, "before", { skipped: true }));
  expect(own(live, ada)).toMatchObject({
    taken: 1,
    why: null,
    form: { state: "skipped", open: "" },
  });
  expect(live.session.questionnaire.answered).toEqual([]);
  const part = [5, null, null, null, null, null, null, null];
  say(live, ada, form(2, "before", { answers: part }));
  say(live, ada, form(2, "before"));
  say(live, ada, form(1, "before"));
  expect(own(live, ada)).toMatchObject({ taken: 2, form: { state: "given", answers: part } });
  expect(live.session.questionnaire.answered).toMatchObject([{ moment: "before", answers: part }]);
});

test("[U7] what comes late, over a line that dropped, counts for its own moment", async () => {
  const { live, ada, first, last } = await asked();
  await lead(live, { do: "go", step: first });
  say(live, ada, form(1));
  await lead(live, { do: "go", step: last + 1 });
  expect(own(live, ada)?.form).toMatchObject({ moment: "after", state: "asked" });
  expect(live.session.questionnaire.answered).toMatchObject([{ moment: "before" }]);
});

test("[U7] consoles are told how many answered; of the answers only counts, from five on; the stage nothing", async () => {
  const { live, all, ada } = await asked(MIN_ANSWERS);
  for (const one of all.slice(1)) say(live, one, form(1));
  const before = () => views(live).console.questionnaire.results.before;
  expect(before()).toEqual({ count: MIN_ANSWERS - 1, items: null });
  say(live, ada, form(1, "before", { answers: [5, ...form(1).answers.slice(1)] }));
  expect(before().items?.[0]).toEqual([MIN_ANSWERS - 1, 0, 0, 0, 1]);
  expect(before().items).toHaveLength(ITEMS);
  const { console: view, stage } = views(live);
  expect(JSON.stringify(view)).not.toContain(SECRET);
  expect(JSON.stringify(stage)).not.toMatch(/questionnaire|form|only my phone/);
  for (const one of all.slice(1)) expect(own(live, one)?.form?.answers[0]).toBe(1);
});

test("[U7] [Y13] it comes back with its session, and to who sits elsewhere or comes with another phone", async () => {
  const { live, ada } = await asked();
  say(live, ada, form(1));
  const kept = JSON.parse(JSON.stringify(live.session.save(AT))) as KeptSession;
  const again = fakeSession();
  again.session.load(kept, MINUTE);
  expect(again.session.questionnaire.save()).toEqual(live.session.questionnaire.save());
  const back = again.session.admit(
    { name: "", secret: ada.secret, device: "other", isThem: null },
    MINUTE,
  );
  if (typeof back === "string") throw new Error(back);
  again.session.consorts.tellOwn(back);
  expect(own(again, back)?.form).toMatchObject({ state: "given", open: SECRET });
  const { questionnaire: _, ...before } = kept;
  const older = fakeSession();
  older.session.load(before, MINUTE);
  expect(older.session.questionnaire.save()).toEqual(new Questionnaire().save());
});
