/** [O2] [Q2] People join, leave, drop and return while something is suggested, agreed or chosen. */
import { keyOf } from "../fixtures/reader.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Consort } from "../../client/session/consort.ts";
import { chairId } from "../../shared/model/units.ts";
import { sameTerms } from "../../shared/session/agreement-terms.ts";
import type { TermsByPassage } from "../../shared/session/agreement-terms.ts";
import { openTestServer } from "./test-server.ts";
import type { TestServer } from "./test-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

const SOFT: TermsByPassage = { about: "loudness", loudness: "soft" };
const FULL = { about: "loudness", loudness: "full" } as const;
const conducts = (chair: number): TermsByPassage => ({ about: "conductor", chair: chairId(chair) });

/** A consort of `count` people, the first one host. */
async function company(count: number): Promise<Consort[]> {
  const host = await server.visit({ enter: "friends", movement: { minutes: 1 } }, "p0");
  const all = [host];
  for (let i = 1; i < count; i += 1)
    all.push(await server.visit({ enter: "code", code: host.code.value }, `p${i}`));
  await server.settle(
    () => all.every(({ seats }) => seats.value.filter(isPerson).length === count),
    "all are seen",
  );
  return all;
}

const isPerson = ({ player }: { readonly player: string }) => player === "person";
const at = (all: readonly Consort[], i: number): Consort => {
  const consort = all[i];
  if (consort === undefined) throw new RangeError(`nobody ${i}`);
  return consort;
};
const leave = (all: readonly Consort[]) => all.forEach((consort) => consort.leave());
const suggested = (by: Consort, terms: TermsByPassage, seenBy: Consort) => {
  by.agree(terms);
  return server.settle(
    () => seenBy.suggestion.value !== null && sameTerms(seenBy.suggestion.value.terms, terms),
    "the suggestion is seen",
  );
};
const played = async (all: readonly Consort[]) => {
  at(all, 0).start();
  await server.until(
    () => all.every((one) => one.phase.value === "playing" && one.perception.value !== null),
    "all perceive",
  );
};
/** Waits until the dropped player has their chair again. */
const back = async (dropped: Consort) => {
  await server.until(() => dropped.link.value === "reconnecting", "the drop is noticed");
  await server.until(() => dropped.link.value === "open", "back again");
};
const ended = (seenBy: Consort) =>
  server.until(() => seenBy.phase.value === "ended", "the movement ends", 60 * 20 + 200);

test("what somebody suggested who has left is nobody's to nod to, and all see that", async () => {
  const all = await company(3);
  await suggested(at(all, 1), SOFT, at(all, 2));
  at(all, 1).leave();
  await server.settle(() => at(all, 2).suggestion.value === null, "it is gone with them");
  await server.settle(() => at(all, 0).suggestion.value === null, "for the host as well");
  expect(at(all, 0).accord.value.loudness).toBeNull();
  leave(all);
});

test("a suggestion, its nods and the card survive a dropped line, and all say so on return", async () => {
  const all = await company(4);
  const [bo, cy, di] = [at(all, 1), at(all, 2), at(all, 3)];
  bo.takeRole({ pattern: "preoccupied", reflex: "fading" });
  await suggested(bo, SOFT, di);
  cy.nod(SOFT);
  await server.settle(() => bo.suggestion.value?.nods === 1, "one nod");
  for (const dropped of [bo, cy]) {
    server.cut(dropped);
    await back(dropped);
  }
  await server.settle(() => bo.suggestion.value?.nods === 1, "the nod is still there");
  expect(bo.suggestion.value).toEqual({ by: 1, terms: SOFT, nods: 1, needed: 2 });
  expect(bo.role.value).toEqual({ pattern: "preoccupied", reflex: "fading" });
  di.nod(SOFT);
  await server.settle(() => bo.accord.value.loudness === "soft", "it is agreed");
  leave(all);
});

test("how many nods it takes follows who is there, and enough is enough at once", async () => {
  const all = await company(6);
  await suggested(at(all, 1), SOFT, at(all, 0));
  expect(at(all, 0).suggestion.value?.needed).toBe(3);
  at(all, 2).nod(SOFT);
  at(all, 3).nod(SOFT);
  await server.settle(() => at(all, 1).suggestion.value?.nods === 2, "two nods");
  at(all, 5).leave();
  at(all, 4).leave();
  await server.settle(() => at(all, 0).accord.value.loudness === "soft", "two of three are enough");
  expect(at(all, 0).suggestion.value).toBeNull();
  leave(all);
});

test("a nod counts while its person is there: those who are away decide nothing", async () => {
  const all = await company(4);
  await suggested(at(all, 1), SOFT, at(all, 0));
  at(all, 2).nod(SOFT);
  await server.settle(() => at(all, 0).suggestion.value?.nods === 1, "one nod");
  server.cut(at(all, 2));
  await server.settle(() => at(all, 0).suggestion.value?.nods === 0, "it waits for them");
  expect(at(all, 0).accord.value.loudness).toBeNull();
  await back(at(all, 2));
  await server.settle(() => at(all, 0).suggestion.value?.nods === 1, "and is there again");
  leave(all);
});

test("whoever suggested and is away is not counted among those who could nod", async () => {
  const all = await company(3);
  await suggested(at(all, 2), SOFT, at(all, 0));
  expect(at(all, 0).suggestion.value?.needed).toBe(2);
  server.cut(at(all, 2));
  await server.settle(() => at(all, 0).seats.value[2]?.player === "keptFor", "the drop is seen");
  expect(at(all, 0).suggestion.value?.needed).toBe(2);
  leave(all);
});

test("when the host leaves, what the next host had suggested is agreed: they may say so now", async () => {
  const all = await company(3);
  await suggested(at(all, 1), SOFT, at(all, 2));
  at(all, 0).leave();
  await server.settle(() => at(all, 1).host.value, "the next host");
  await server.settle(() => at(all, 2).accord.value.loudness === "soft", "it is agreed");
  expect(at(all, 2).suggestion.value).toBeNull();
  leave(all);
});

test("a nod is to the terms it was given for, not to what was suggested meanwhile", async () => {
  const all = await company(4);
  const [ada, bo, cy] = [at(all, 0), at(all, 1), at(all, 2)];
  const said: string[] = [];
  ada.onNotice((notice) => said.push(keyOf(notice)));
  await suggested(bo, SOFT, ada);
  await suggested(bo, FULL, cy);
  // Sent before the new terms were seen.
  ada.nod(SOFT);
  await server.settle(() => said.length === 1, "the host hears of it");
  expect(said).toEqual(["nothingSuggested"]);
  expect(cy.accord.value.loudness).toBeNull();
  expect(cy.suggestion.value).toMatchObject({ terms: FULL, nods: 0 });
  leave(all);
});

test("what the host settles about one passage leaves a suggestion about another where it is", async () => {
  const all = await company(3);
  const [ada, bo] = [at(all, 0), at(all, 1)];
  await suggested(bo, { about: "lead", passage: "ending", chair: chairId(2) }, ada);
  ada.agree({ about: "lead", passage: "opening", chair: chairId(0) });
  await server.settle(() => bo.accord.value.leads.opening === 0, "the host's word");
  expect(bo.suggestion.value?.terms).toEqual({ about: "lead", passage: "ending", chair: 2 });
  ada.agree({ about: "lead", passage: "ending", chair: chairId(0) });
  await server.settle(() => bo.suggestion.value === null, "the same passage: it is settled");
  expect(bo.accord.value.leads.ending).toBe(0);
  leave(all);
});

test("when the host leaves, what somebody else had suggested waits on", async () => {
  const all = await company(4);
  await suggested(at(all, 2), SOFT, at(all, 3));
  at(all, 0).leave();
  await server.settle(() => at(all, 1).host.value, "the next host");
  expect(at(all, 3).suggestion.value).toMatchObject({ by: 2, terms: SOFT });
  at(all, 1).nod(SOFT);
  await server.settle(() => at(all, 3).accord.value.loudness === "soft", "their nod settles it");
  leave(all);
});

test("a chair that is taken away conducts and leads nothing, neither agreed nor suggested", async () => {
  const all = await company(6);
  const ada = at(all, 0);
  ada.agree(conducts(5));
  ada.agree({ about: "lead", passage: "middle", chair: chairId(4) });
  ada.agree({ about: "lead", passage: "ending", chair: chairId(1) });
  await suggested(at(all, 1), { about: "lead", passage: "opening", chair: chairId(5) }, ada);
  at(all, 5).leave();
  at(all, 4).leave();
  await server.settle(() => ada.seats.value.length === 4, "two chairs are taken away");
  expect(ada.accord.value).toMatchObject({
    conductor: null,
    leads: { opening: null, middle: null, ending: 1 },
  });
  expect(ada.suggestion.value).toBeNull();
  // The next player in that chair has agreed to nothing.
  const late = await server.visit({ enter: "code", code: ada.code.value }, "late");
  expect(late.me.value).toBe(4);
  expect(late.accord.value.leads.middle).toBeNull();
  leave([...all, late]);
});

test("chairs whose people did not come back are taken away too", async () => {
  const all = await company(5);
  at(all, 0).agree(conducts(4));
  await server.settle(() => at(all, 1).accord.value.conductor === 4, "agreed");
  server.cut(at(all, 4));
  await server.settle(() => at(all, 0).seats.value[4]?.player === "keptFor", "kept");
  at(all, 4).leave();
  await server.pass(10 * 60_000 + 2000);
  await server.settle(() => at(all, 0).seats.value.length === 4, "taken away");
  expect(at(all, 0).accord.value.conductor).toBeNull();
  leave(all);
});

test("who conducted in a chair that goes when the music ends is not agreed on afterwards", async () => {
  const all = await company(5);
  at(all, 0).agree(conducts(4));
  await played(all);
  at(all, 4).leave();
  await ended(at(all, 0));
  await server.settle(() => at(all, 0).seats.value.length === 4, "the chair goes");
  expect(at(all, 0).accord.value.conductor).toBeNull();
  leave(all);
});

test("what was proposed in play and still open at the end is nothing to nod to afterwards", async () => {
  const all = await company(4);
  await played(all);
  await server.until(() => (at(all, 0).perception.value?.tick ?? 0) > 1000, "almost the end", 1300);
  // All act, so that no bot nods for them.
  for (const consort of all) consort.command({ do: "look", at: "away" });
  at(all, 1).command({ do: "propose", terms: { about: "loudness", loudness: "full" } });
  await server.until(
    () => at(all, 0).perception.value?.accord.proposal?.by === 1,
    "it is in the air",
  );
  await ended(at(all, 0));
  expect(at(all, 0).suggestion.value).toBeNull();
  expect(at(all, 2).suggestion.value).toBeNull();
  leave(all);
});

test("what is agreed anew in play is agreed afterwards, and in the movement after", async () => {
  const all = await company(3);
  const [ada, bo, cy] = [at(all, 0), at(all, 1), at(all, 2)];
  await played(all);
  bo.command({ do: "propose", terms: FULL });
  for (const other of [ada, cy]) other.command({ do: "look", at: chairId(1) });
  await server.until(
    () => [ada, cy].every(({ perception }) => perception.value?.focus?.chair === 1),
    "they look",
  );
  for (const other of [ada, cy]) other.command({ do: "cue", cue: "nod" });
  await server.until(() => ada.perception.value?.accord.loudness === "full", "agreed in play");
  await ended(ada);
  expect(ada.accord.value.loudness).toBe("full");
  await played(all);
  expect(server.room(ada).simulation.played.last?.setup.agreements?.loudness).toBe("full");
  leave(all);
});

test("[Q2] who takes over a chair in the middle has no card, there or on the page after", async () => {
  const all = await company(3);
  at(all, 2).takeRole({ pattern: "dismissive", reflex: "fighting" });
  await server.settle(() => at(all, 2).role.value !== null, "a card is taken");
  await played(all);
  at(all, 2).leave();
  await server.settle(() => at(all, 0).seats.value[2]?.player === "bot", "they leave");
  const late = await server.visit({ enter: "code", code: at(all, 0).code.value }, "late");
  expect(late.me.value).toBe(2);
  await server.until(() => late.perception.value?.self.role === null, "the card has gone");
  expect(server.room(late).simulation.played.last?.commands).toContainEqual(
    expect.objectContaining({ chair: 2, command: { do: "sitDown" } }),
  );
  await ended(late);
  expect(late.role.value).toBeNull();
  await played([at(all, 0), at(all, 1), late]);
  expect(late.perception.value?.self.role).toBeNull();
  leave([...all, late]);
});

test("[Q2] a card taken on the page after stays through a drop there, and is played next", async () => {
  const all = await company(2);
  await played(all);
  await ended(at(all, 1));
  at(all, 1).takeRole({ pattern: "secure", reflex: "makingNice" });
  await server.settle(() => at(all, 1).role.value?.pattern === "secure", "a card is taken");
  server.cut(at(all, 1));
  await back(at(all, 1));
  expect(at(all, 1).role.value).toEqual({ pattern: "secure", reflex: "makingNice" });
  expect(at(all, 1).result.value).not.toBeNull();
  await played(all);
  await server.until(() => at(all, 1).perception.value?.self.role?.pattern === "secure", "played");
  leave(all);
});

test("[Q2] a chair given back to a bot while its person stays away plays without their card next time", async () => {
  const all = await company(3);
  at(all, 2).takeRole({ pattern: "secure", reflex: "fighting" });
  await server.settle(() => at(all, 2).role.value !== null, "a card is taken");
  server.cut(at(all, 2));
  await server.settle(() => at(all, 0).seats.value[2]?.player === "keptFor", "kept");
  at(all, 2).leave();
  await played(all.slice(0, 2));
  const { simulation: play } = server.room(at(all, 0));
  // Kept for them: the bot plays with their card, as they would.
  expect(play.played.last?.setup.roles?.[2]).toEqual({
    pattern: "secure",
    reflex: "fighting",
  });
  await ended(at(all, 0));
  await server.pass(10 * 60_000 + 2000);
  await server.settle(() => at(all, 0).seats.value[2]?.player === "bot", "given away");
  await played(all.slice(0, 2));
  expect(play.played.last?.setup.roles?.[2]).toBeNull();
  leave(all);
});

test("a fifth person on the page after the music disturbs nobody's page, and plays next", async () => {
  const all = await company(4);
  await played(all);
  await ended(at(all, 0));
  const late = await server.visit({ enter: "code", code: at(all, 0).code.value }, "late");
  await server.settle(() => at(all, 0).seats.value.length === 5, "a chair more");
  expect(at(all, 0).link.value).toBe("open");
  expect(late.perception.value).toBeNull();
  await played([...all, late]);
  expect(late.perception.value?.chairs).toBe(5);
  leave([...all, late]);
});
