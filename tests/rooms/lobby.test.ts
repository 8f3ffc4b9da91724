import { keyOf } from "../fixtures/reader.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Consort } from "../../client/session/consort.ts";
import { chairId } from "../../shared/model/units.ts";
import {
  agreedAmong,
  agreementsFor,
  NOTHING_AGREED,
} from "../../shared/session/agreement-terms.ts";
import { INCOMING } from "../../shared/protocol/incoming.ts";
import { openTestServer } from "./test-server.ts";
import type { TestServer } from "./test-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

const FULL = { about: "loudness", loudness: "full" } as const;

async function company(...who: readonly string[]): Promise<Consort[]> {
  const [first = "", ...others] = who;
  const host = await server.visit({ enter: "friends", movement: { minutes: 1 } }, first);
  const all = [host];
  for (const name of others)
    all.push(await server.visit({ enter: "code", code: host.code.value }, name));
  return all;
}

const one = (all: readonly Consort[], i: number): Consort => {
  const consort = all[i];
  if (consort === undefined) throw new RangeError(`nobody ${i}`);
  return consort;
};

test("[O2] what the host agrees on is seen by all, and played", async () => {
  const all = await company("Ada", "Bo");
  const [ada, bo] = [one(all, 0), one(all, 1)];
  ada.agree({ about: "loudness", loudness: "soft" });
  ada.agree({ about: "checkIn", seconds: 60 });
  ada.agree({ about: "conductor", chair: chairId(1) });
  ada.agree({ about: "lead", passage: "opening", chair: chairId(2) });
  await server.settle(() => bo.accord.value.leads.opening === 2, "the lead is seen");
  expect(bo.accord.value).toEqual({
    conductor: 1,
    leads: { opening: 2, middle: null, ending: null },
    loudness: "soft",
    checkIn: 60,
  });
  ada.start();
  await server.until(() => bo.perception.value !== null, "a first perception");
  expect(bo.perception.value?.accord).toMatchObject({
    conductor: 1,
    leader: 2,
    loudness: "soft",
    checkIn: 60,
    proposal: null,
  });
  all.forEach((consort) => consort.leave());
});

test("[O2] what anyone else would like waits for nods: the host's, or more than half of the others'", async () => {
  const all = await company("Ada", "Bo", "Cy", "Di");
  const [ada, bo, cy, di] = [one(all, 0), one(all, 1), one(all, 2), one(all, 3)];
  const ending = { about: "lead", passage: "ending", chair: chairId(3) } as const;
  bo.agree(ending);
  await server.settle(() => ada.suggestion.value !== null, "the suggestion is seen");
  expect(ada.suggestion.value).toEqual({
    by: 1,
    terms: ending,
    nods: 0,
    needed: 2,
  });
  expect(ada.accord.value).toEqual(NOTHING_AGREED);
  cy.nod(ending);
  await server.settle(() => bo.suggestion.value?.nods === 1, "one nod is seen");
  di.nod(ending);
  await server.settle(() => bo.accord.value.leads.ending === 3, "it is agreed");
  expect(bo.suggestion.value).toBeNull();
  cy.agree(FULL);
  await server.settle(() => ada.suggestion.value !== null, "another suggestion");
  ada.nod(FULL);
  await server.settle(() => cy.accord.value.loudness === "full", "the host's nod settles it");
  all.forEach((consort) => consort.leave());
});

test("[A8] agreements that make no sense now are refused by name", async () => {
  const all = await company("Ada", "Bo");
  const [ada, bo] = [one(all, 0), one(all, 1)];
  const told: string[] = [];
  bo.onNotice((notice) => told.push(keyOf(notice)));
  bo.agree({ about: "conductor", chair: chairId(9) });
  await server.settle(() => told.includes("noSuchChair"), "no such chair");
  bo.agree(FULL);
  bo.nod(FULL);
  await server.settle(() => told.includes("nothingSuggested"), "one's own suggestion");
  ada.start();
  await server.until(() => bo.perception.value !== null, "a first perception");
  bo.takeRole({ pattern: "secure", reflex: null });
  await server.settle(() => told.includes("notNow"), "not while the music plays");
  expect(bo.perception.value?.self.role).toBeNull();
  all.forEach((consort) => consort.leave());
});

test("[Q2] a card is its owner's alone, is played, and lasts until it is put down", async () => {
  const all = await company("Ada", "Bo");
  const [ada, bo] = [one(all, 0), one(all, 1)];
  bo.takeRole({ pattern: "dismissive", reflex: "fighting" });
  await server.settle(() => bo.role.value?.pattern === "dismissive", "the card is taken");
  expect(ada.role.value).toBeNull();
  ada.start();
  await server.until(
    () => all.every(({ perception }) => perception.value !== null),
    "all perceive",
  );
  expect(bo.perception.value?.self.role).toEqual({ pattern: "dismissive", reflex: "fighting" });
  expect(ada.perception.value?.self.role).toBeNull();
  await server.until(() => bo.phase.value === "ended", "the movement ends", 60 * 20 + 200);
  expect(bo.role.value?.reflex).toBe("fighting");
  bo.takeRole(null);
  await server.settle(() => bo.role.value === null, "the card is put down");
  all.forEach((consort) => consort.leave());
});

test("the shapes of the lobby take what exists and nothing else", () => {
  const { agree, role } = INCOMING;
  expect(agree.safeParse({ about: "checkIn", seconds: 90 }).success).toBe(true);
  expect(agree.safeParse({ about: "checkIn", seconds: null }).success).toBe(true);
  expect(agree.safeParse({ about: "checkIn", seconds: 31 }).success).toBe(false);
  expect(agree.safeParse({ about: "lead", chair: 1 }).success).toBe(false);
  expect(agree.safeParse({ about: "lead", passage: "middle", chair: 12 }).success).toBe(false);
  expect(agree.safeParse({ about: "loudness", loudness: "loud" }).success).toBe(false);
  expect(agree.safeParse({ about: "tempo", tempo: 2 }).success).toBe(false);
  expect(role.safeParse(null).success).toBe(true);
  expect(role.safeParse({ pattern: "preoccupied", reflex: "fading" }).success).toBe(true);
  expect(role.safeParse({ pattern: "preoccupied", reflex: "greed" }).success).toBe(false);
  expect(role.safeParse({ pattern: "secure" }).success).toBe(false);
});

test("[O2] leads of a third each cover the piece in whole bars, and nobody who is gone leads", () => {
  const leads = { opening: chairId(0), middle: chairId(3), ending: chairId(1) };
  const score = { beats: 128, beatsPerBar: 4 };
  const of = (chairs: number) =>
    agreementsFor(agreedAmong({ ...NOTHING_AGREED, leads }, chairs), score).leads;
  expect(of(4)).toEqual([
    { from: 0, to: 44, chair: 0 },
    { from: 44, to: 84, chair: 3 },
    { from: 84, to: 128, chair: 1 },
  ]);
  expect(of(2).map(({ chair }) => chair)).toEqual([0, 1]);
});
