/** Exceptions on the console: when they appear, in which order, and what is not reported. */
import { expect, test } from "vitest";
import {
  EXCEPTION_KINDS,
  exceptions,
  NOTHING_SEEN,
  NOTICED_AFTER,
  watchOn,
} from "../../shared/live/exceptions.ts";
import { chairId, TICKS_PER_SECOND } from "../../shared/model/units.ts";
import { consortView, observed, person, session, summary } from "../fixtures/live-views.ts";

const NOW = 600_000;
const at = (consort: number, chair: number) => ({ consort, chair: chairId(chair) });
const kinds = (found: readonly { readonly kind: string }[]): string[] =>
  found.map(({ kind }) => kind);
const playing = (...people: Parameters<typeof person>[]) =>
  session({
    people: people.map(([id, more]) => person(id, more)),
    consorts: [summary(0, "playing"), summary(1, "lobby")],
  });

test("who has dropped is named after five seconds, in a movement and before it", () => {
  const gone = (seconds: number) =>
    playing([1, { here: false, since: NOW - seconds * 1000, seat: at(1, 0) }]);
  expect(exceptions(gone(4.9), new Map(), NOTHING_SEEN, NOW)).toEqual([]);
  expect(exceptions(gone(22), new Map(), NOTHING_SEEN, NOW)).toMatchObject([
    { kind: "dropped", person: 1, consort: 1, chair: 0, seconds: 22 },
  ]);
});

test("who does nothing is named after thirty seconds, where it plays; not who was set down, or has no seat", () => {
  const idle = { idle: 30, seat: at(0, 1) };
  const found = (more: object) =>
    exceptions(playing([1, { ...idle, ...more }]), new Map(), NOTHING_SEEN, NOW);
  expect(kinds(found({}))).toEqual(["idle"]);
  expect(found({ idle: 29 })).toEqual([]);
  expect(found({ setDown: true })).toEqual([]);
  expect(found({ seat: at(1, 1), since: NOW })).toEqual([]);
  expect(found({ seat: null })).toEqual([]);
  expect(found({ barred: true })).toEqual([]);
});

test("who asks is named at once, and no more once somebody is coming", () => {
  const hand = (as: "up" | "coming") => playing([1, { hand: as, handSince: NOW, seat: at(1, 0) }]);
  expect(kinds(exceptions(hand("up"), new Map(), NOTHING_SEEN, NOW))).toEqual(["asks"]);
  expect(exceptions(hand("coming"), new Map(), NOTHING_SEEN, NOW)).toEqual([]);
});

test("a chair is flooded for twenty seconds before it is named; calm in between, it begins anew", () => {
  const view = (seconds: number, band: "flooded" | "strained" = "flooded") =>
    new Map([
      [0, consortView(0, observed({ tick: seconds * TICKS_PER_SECOND, chairs: [{ band }] }))],
    ]);
  const seen = (...views: ReturnType<typeof view>[]) => views.reduce(watchOn, NOTHING_SEEN);
  const found = (...views: ReturnType<typeof view>[]) =>
    kinds(exceptions(playing(), views.at(-1) ?? new Map(), seen(...views), NOW));
  expect(found(view(10), view(29.9))).toEqual([]);
  expect(found(view(10), view(30))).toEqual(["flooded"]);
  expect(found(view(10), view(20, "strained"), view(30), view(49.9))).toEqual([]);
  // Each movement is counted from its own first tick.
  expect(found(view(100), view(3), view(22.9))).toEqual([]);
});

test("a tear that nobody turns to is named after a minute; one that is being mended is not", () => {
  const torn = (step: 0 | 1, seconds: number) =>
    new Map([
      [
        0,
        consortView(
          0,
          observed({ tick: (20 + seconds) * TICKS_PER_SECOND, torn: { step, since: 400 } }),
        ),
      ],
    ]);
  const found = (step: 0 | 1, seconds: number) =>
    exceptions(playing([7, { seat: at(0, 1) }]), torn(step, seconds), NOTHING_SEEN, NOW);
  expect(found(0, 59)).toEqual([]);
  expect(found(0, 94)).toMatchObject([
    { kind: "torn", consort: 0, chair: 1, other: 0, person: 7, seconds: 94 },
  ]);
  expect(found(1, 94)).toEqual([]);
});

test("a consort of people who came late is named while others play; not once it has played, or with nobody there", () => {
  const late = { here: true, since: NOW - 30_000, seat: at(1, 0) };
  const views = (seconds: number) =>
    new Map([[0, consortView(0, observed({ tick: seconds * TICKS_PER_SECOND }))]]);
  const found = (seconds: number, more: object = {}, phase: "lobby" | "ended" = "lobby") =>
    exceptions(
      session({
        people: [person(1, { seat: at(0, 0) }), person(2, { ...late, ...more })],
        consorts: [summary(0, "playing"), summary(1, phase)],
      }),
      views(seconds),
      NOTHING_SEEN,
      NOW,
    );
  expect(found(9)).toEqual([]);
  expect(found(20)).toMatchObject([{ kind: "waits", consort: 1, person: null, seconds: 20 }]);
  expect(found(90)).toMatchObject([{ kind: "waits", consort: 1, seconds: 30 }]);
  expect(found(90, { seat: at(0, 1) })).toEqual([]);
  expect(found(90, {}, "ended")).toEqual([]);
});

test("the most urgent comes first, of one kind what has lasted longest, and the same always in one order", () => {
  const people = [
    person(1, { idle: 40, seat: at(0, 0) }),
    person(2, { idle: 90, seat: at(0, 1) }),
    person(3, { here: false, since: NOW - 8000, seat: at(0, 2) }),
    person(4, { hand: "up", handSince: NOW - 1000, seat: at(0, 3) }),
    person(5, { idle: 40, seat: at(0, 4) }),
  ];
  const consorts = [summary(0, "playing")];
  const views = new Map([
    [0, consortView(0, observed({ tick: 4000, torn: { step: 0, since: 0 } }))],
  ]);
  const order = (all: typeof people) =>
    exceptions(session({ people: all, consorts }), views, NOTHING_SEEN, NOW).map(({ key }) => key);
  const first = order(people);
  expect(first).toEqual(["torn:0:1:0", "asks:4", "dropped:3", "idle:2", "idle:1", "idle:5"]);
  expect(order(people.toReversed())).toEqual(first);
  expect(Object.keys(NOTICED_AFTER).toSorted()).toEqual([...EXCEPTION_KINDS].toSorted());
});
