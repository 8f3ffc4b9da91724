/** [F24] The questionnaire over the wire: which socket receives what of a person's answers. */
import { Client } from "colyseus.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openLive, openLiveLine } from "../../client/session/open-live.ts";
import type { OwnForm } from "../../shared/live/questionnaire.ts";
import { MIN_ANSWERS } from "../../shared/live/questionnaire.ts";
import type { OwnDebrief } from "../../shared/live/debrief-views.ts";
import { LIVE_GROUPS, LIVE_LINKS, LIVE_STORY } from "../../shared/protocol/live.ts";
import { PROTOCOL_VERSION } from "../../shared/protocol/messages.ts";
import { captureFrames } from "./frame-capture.ts";
import type { FrameCapture } from "./frame-capture.ts";
import { holds, keepFrames } from "./keep-frames.ts";
import { environmentOf, openTestServer, type TestServer } from "./test-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

const NAMES = ["Ada", "Bo", "Cy", "Di", "Em", "Fi"] as const;
type Name = (typeof NAMES)[number];

const openWords = (name: Name): string => `only-${name}-and-the-phone-know-this`;
/** Eight numbers that nobody else gives. */
const answersOf = (name: Name): readonly number[] => {
  const nth = NAMES.indexOf(name);
  return Array.from({ length: 8 }, (_, item) => 1 + ((item * (nth + 1) + nth) % 5));
};
/** The same as MessagePack encodes them: an array of eight small numbers. */
const onTheWire = (name: Name): Buffer => Buffer.from([0x98, ...answersOf(name)]);

const formOf = ({ words }: FrameCapture): OwnForm | undefined => {
  const word = words.findLast(({ kind }) => kind === "debrief")?.word as OwnDebrief | undefined;
  return word?.form ?? undefined;
};

test("[F24] [U7] a person's answers reach their own phone alone; consoles get counts, from five answers on", async () => {
  const live = await openLive(environmentOf(server));
  const of = { live: live.live, secret: live.console };
  const line = openLiveLine(environmentOf(server), "console", of);
  await server.settle(() => line.session.value !== null, "the console sees the session");
  const phones = new Map<Name, FrameCapture>();
  for (const name of NAMES)
    phones.set(
      name,
      await captureFrames(server.origin, { enter: "code", code: live.code }, { name }),
    );
  const room = (role: "console" | "stage" | "watch", secret: string) =>
    new Client(server.origin).joinById(live.live, { version: PROTOCOL_VERSION, role, secret });
  const lead = await room("console", live.console);
  const others = {
    console: keepFrames(lead),
    stage: keepFrames(await room("stage", live.stage)),
    watcher: keepFrames(await room("watch", live.code)),
  };
  expect(await line.lead({ do: "questionnaire", on: true })).toBeNull();
  await server.until(() => [...phones.values()].every(formOf), "it is offered");
  const results = () => line.session.value?.questionnaire.results.before;

  const answer = async (name: Name, count: number): Promise<void> => {
    const said = { answers: answersOf(name), open: openWords(name), skipped: false };
    phones.get(name)?.room.send("debrief", { say: "form", number: 1, moment: "before", ...said });
    await server.until(() => results()?.count === count, `${name} has answered`);
  };
  const answered = NAMES.slice(0, MIN_ANSWERS - 1);
  for (const [i, name] of answered.entries()) await answer(name, i + 1);
  expect(results()).toEqual({ count: MIN_ANSWERS - 1, items: null });
  const last = NAMES[MIN_ANSWERS - 1] ?? "Em";
  await answer(last, MIN_ANSWERS);
  const all = [...answered, last];
  expect(results()?.items).toEqual(
    Array.from({ length: 8 }, (_, item) =>
      [1, 2, 3, 4, 5].map((one) => all.filter((name) => answersOf(name)[item] === one).length),
    ),
  );

  // Whatever else a console may ask for, and whoever comes to sit elsewhere.
  for (const asks of [LIVE_GROUPS, LIVE_STORY, LIVE_LINKS]) await lead.request(asks, null);
  expect(await line.lead({ do: "shuffle" })).toBeNull();
  await server.pass(3000);
  for (const whose of all) {
    const own = phones.get(whose)?.frames ?? [];
    expect(holds(own, openWords(whose)), `${whose}'s phone`).toBe(true);
    expect(holds(own, onTheWire(whose)), `${whose}'s phone`).toBe(true);
    const elsewhere = [...phones].filter(([name]) => name !== whose);
    for (const [who, frames] of [
      ...Object.entries(others),
      ...elsewhere.map(([name, phone]) => [name, phone.frames] as const),
    ]) {
      expect(holds(frames, openWords(whose)), `${whose}'s words at ${who}`).toBe(false);
      expect(holds(frames, onTheWire(whose)), `${whose}'s numbers at ${who}`).toBe(false);
    }
  }
  for (const frames of [others.stage, others.watcher])
    for (const word of ["questionnaire", "results"]) expect(holds(frames, word), word).toBe(false);
});

test("[F24] the chair that somebody answered in tells the next person in it nothing, and a new phone of theirs all", async () => {
  const live = await openLive(environmentOf(server));
  const line = openLiveLine(environmentOf(server), "console", {
    live: live.live,
    secret: live.console,
  });
  await server.settle(() => line.session.value !== null, "the console sees the session");
  expect(await line.lead({ do: "questionnaire", on: true })).toBeNull();
  const join = (into: { readonly name: string; readonly seat?: string }) =>
    captureFrames(
      server.origin,
      into.seat === undefined ? { enter: "code", code: live.code } : { roomId: live.live },
      into,
    );
  const [ada, bo] = [await join({ name: "Ada" }), await join({ name: "Bo" })];
  await server.until(() => [ada, bo].every(formOf), "it is offered");
  const said = { answers: answersOf("Ada"), open: openWords("Ada"), skipped: false };
  ada.room.send("debrief", { say: "form", number: 1, moment: "before", ...said });
  await server.until(() => formOf(ada)?.state === "given", "it is taken in");

  const people = line.session.value?.people ?? [];
  const at = people.find(({ name }) => name === "Ada")?.seat ?? null;
  const person = people.find(({ name }) => name === "Bo")?.id;
  if (at === null || person === undefined) throw new Error("they are not seated");
  // They change chairs.
  expect(await line.lead({ do: "seat", person, at })).toBeNull();
  await server.until(() => ada.closed !== null && bo.closed !== null, "both are moved");
  const secretOf = ({ words }: FrameCapture): string => {
    const word = words.find(({ kind }) => kind === "seated")?.word;
    return (word as { readonly seat: string } | undefined)?.seat ?? "";
  };
  const boAgain = await join({ name: "", seat: secretOf(bo) });
  const adaAgain = await join({ name: "", seat: secretOf(ada) });
  await server.until(() => [adaAgain, boAgain].every(formOf), "both are told again");
  await server.pass(1000);
  expect(formOf(boAgain)).toMatchObject({ state: "asked", open: "" });
  for (const frames of [bo.frames, boAgain.frames]) {
    expect(holds(frames, openWords("Ada"))).toBe(false);
    expect(holds(frames, onTheWire("Ada"))).toBe(false);
  }
  expect(formOf(adaAgain)).toMatchObject({
    state: "given",
    answers: said.answers,
    open: said.open,
  });
  expect(holds(adaAgain.frames, onTheWire("Ada"))).toBe(true);
});
