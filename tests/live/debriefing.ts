/** Test helpers: a debrief of three people. */
import type { Moment } from "../../shared/debrief/moment.ts";
import type { DebriefAct, DebriefSay, Question } from "../../shared/live/debrief-acts.ts";
import type { ConsoleDebrief } from "../../shared/live/debrief-views.ts";
import type { Person } from "../../shared/live/people.ts";
import { chairId } from "../../shared/model/units.ts";
import { AT, fakeSession } from "./fake-consorts.ts";
import type { FakeSession } from "./fake-consorts.ts";
import { lead, seated, views } from "./leading.ts";

export const FIRST = 3;
export const LAST = 5;
export const ASKED: Question = { from: "usual", phase: "reactions", nth: 0 };
export const S = 1000;

/** Three people of one consort, in the first debrief of the hour. */
export async function inDebrief(): Promise<{
  live: FakeSession;
  ada: Person;
  bo: Person;
  cy: Person;
}> {
  const live = fakeSession();
  const [ada, bo, cy] = ["Ada", "Bo", "Cy"].map((name) => seated(live, name)) as [
    Person,
    Person,
    Person,
  ];
  live.report(0);
  await lead(live, { do: "go", step: FIRST });
  return { live, ada, bo, cy };
}

export const act = (live: FakeSession, what: DebriefAct, now = AT) =>
  lead(live, { do: "debrief", what }, now);
export const ask = (live: FakeSession, id = "q1", moment: string | null = null, now = AT) =>
  act(live, { act: "ask", id, question: ASKED, moment }, now);
export const say = (live: FakeSession, { id }: Person, what: DebriefSay, now = AT): void =>
  live.session.said(id, what, now);
export const answer = (text: string, number = 1, shared = false, question = "q1"): DebriefSay => ({
  say: "answer",
  number,
  question,
  text,
  shared,
});
export const onConsole = (live: FakeSession, now = AT): ConsoleDebrief => {
  const { debrief } = views(live, now).console;
  if (debrief === null) throw new Error("no debrief");
  return debrief;
};
/** The private view last sent to that person's phone. */
export const own = (live: FakeSession, { seat }: Person) =>
  live.orders(seat?.consort ?? 0, "own").findLast(({ chair }) => chair === seat?.chair)?.own;
/** The debrief last sent to all phones. */
export const told = (live: FakeSession) => live.orders(0, "say").at(-1)?.word.debrief;

export const moment = (more: Partial<Moment> = {}): Moment => ({
  kind: "soonMended",
  movement: 0,
  from: 10,
  at: 12,
  to: 20,
  chairs: [chairId(0), chairId(1)],
  need: "closeness",
  given: null,
  tear: "dismissive",
  well: true,
  ...more,
});
