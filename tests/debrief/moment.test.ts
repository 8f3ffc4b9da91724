import { expect, test } from "vitest";
import { type Moment, MOMENT_KINDS, type MomentKind, ranked } from "../../shared/debrief/moment.ts";

const moment = (kind: MomentKind, at: number, well: boolean): Moment => ({
  kind,
  movement: 0,
  from: at - 1,
  at,
  to: at + 1,
  chairs: [],
  need: null,
  given: null,
  tear: null,
  well,
});

test("[G5] there are fifteen kinds, and each has its place in the order", () => {
  expect(new Set(MOMENT_KINDS).size).toBe(15);
  const all = MOMENT_KINDS.map((kind) => moment(kind, 10, true));
  expect(new Set(ranked(all).map(({ kind }) => kind)).size).toBe(15);
  // A kind missing from `ORDER` would get the first one's rank.
  expect(ranked(all.toReversed())).toEqual(ranked(all));
});

test("[G5] seams come before tears, and what ended well before what did not", () => {
  const order = ranked([
    moment("open", 5, false),
    moment("unanswered", 8, false),
    moment("told", 2, true),
    moment("late", 90, true),
    moment("soonMended", 60, true),
    moment("soonMended", 30, true),
  ]);
  expect(order.map(({ kind, at }) => `${kind} ${at}`)).toEqual([
    "soonMended 30",
    "soonMended 60",
    "late 90",
    "told 2",
    "unanswered 8",
    "open 5",
  ]);
});
