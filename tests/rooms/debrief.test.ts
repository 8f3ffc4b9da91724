/** [U2] [U6] A debrief over the wire: which socket receives what, and lost messages. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { matchMaker } from "@colyseus/core";
import { Client } from "colyseus.js";
import { openLive, openLiveLine } from "../../client/session/open-live.ts";
import type { DebriefAct } from "../../shared/live/debrief-acts.ts";
import type { OwnDebrief } from "../../shared/live/debrief-views.ts";
import { chairId } from "../../shared/model/units.ts";
import { LIVE_GROUPS, LIVE_STORY } from "../../shared/protocol/live.ts";
import { PIECES } from "../../shared/pieces/index.ts";
import { PROTOCOL_VERSION, ROOM_NAME } from "../../shared/protocol/messages.ts";
import { captureFrames } from "./frame-capture.ts";
import type { FrameCapture } from "./frame-capture.ts";
import { holds, keepFrames } from "./keep-frames.ts";
import { environmentOf, newTab, openTestServer, type TestServer } from "./test-server.ts";

const FIRST_DEBRIEF = 3;
const SECRET = "only-between-me-and-my-phone";
const SHARED = "this-one-may-be-read-aloud";

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

async function opened() {
  const live = await openLive(environmentOf(server));
  const line = openLiveLine(environmentOf(server), "console", {
    live: live.live,
    secret: live.console,
  });
  await server.settle(() => line.session.value !== null, "the console sees the session");
  const look = async (role: "console" | "stage" | "watch", secret: string) =>
    keepFrames(
      await new Client(server.origin).joinById(live.live, {
        version: PROTOCOL_VERSION,
        role,
        secret,
      }),
    );
  const act = (what: DebriefAct) => line.lead({ do: "debrief", what });
  return { live, line, look, act };
}

/** Drops the connections of all phones of that session, without a close message. */
async function cut(code: string): Promise<void> {
  for (const { roomId } of await matchMaker.query({ name: ROOM_NAME })) {
    const room = server.roomById(roomId);
    if (room.state.code !== code) continue;
    for (const { ref } of room.clients) (ref as unknown as { terminate(): void }).terminate();
  }
}

const own = (phone: FrameCapture): OwnDebrief | undefined =>
  phone.words.findLast(({ kind }) => kind === "debrief")?.word as OwnDebrief | undefined;

test("[U2] a text that is not shared reaches nobody's line but its writer's; shared and put there, all see it without a name", async () => {
  const { live, line, look, act } = await opened();
  const phones: FrameCapture[] = [];
  for (const name of ["Ada", "Bo", "Cy"])
    phones.push(await captureFrames(server.origin, { enter: "code", code: live.code }, { name }));
  const [ada, bo, cy] = phones as [FrameCapture, FrameCapture, FrameCapture];
  const onConsole = await look("console", live.console);
  const others = {
    stage: await look("stage", live.stage),
    watcher: await look("watch", live.code),
    bo: bo.frames,
    cy: cy.frames,
  };
  expect(await line.lead({ do: "go", step: FIRST_DEBRIEF })).toBeNull();
  expect(
    await act({
      act: "ask",
      id: "q1",
      question: { from: "usual", phase: "reactions", nth: 0 },
      moment: null,
    }),
  ).toBeNull();
  await server.until(() => own(ada) !== undefined, "the phone is told what it wrote: nothing");

  const say = (number: number, text: string, shared: boolean): void =>
    ada.room.send("debrief", { say: "answer", number, question: "q1", text, shared });
  say(1, SECRET, false);
  await server.until(() => own(ada)?.taken === 1, "it is taken in");
  await server.until(() => line.session.value?.debrief?.wrote === 1, "the console counts it");
  await server.pass(3000);
  expect(holds(ada.frames, SECRET)).toBe(true);
  for (const [who, frames] of Object.entries({ ...others, console: onConsole }))
    expect(holds(frames, SECRET), who).toBe(false);

  say(2, SHARED, true);
  await server.until(
    () => line.session.value?.debrief?.shared.length === 1,
    "whoever leads reads it",
  );
  await server.pass(2000);
  for (const [who, frames] of Object.entries(others))
    expect(holds(frames, SHARED), who).toBe(false);
  const [answer] = line.session.value?.debrief?.shared ?? [];
  if (answer === undefined) throw new Error("nothing is shared");
  expect(await act({ act: "put", question: "q1", person: answer.person, on: true })).toBeNull();
  await server.until(
    () => Object.values(others).every((frames) => holds(frames, SHARED)),
    "the room sees it",
  );
  for (const [who, frames] of Object.entries({ ...others, console: onConsole }))
    expect(holds(frames, SECRET), who).toBe(false);
});

test("[U3] what happened in a movement comes to the debrief after it; whoever leads and who was in it know which moment it is, nobody else", async () => {
  const { live, line, look, act } = await opened();
  const phones = new Map<string, FrameCapture>();
  for (const name of ["Ada", "Bo", "Cy"])
    phones.set(
      name,
      await captureFrames(server.origin, { enter: "code", code: live.code }, { name }),
    );
  const stage = await look("stage", live.stage);
  expect(await line.lead({ do: "go", step: FIRST_DEBRIEF - 1 })).toBeNull();
  const free = { piece: PIECES[0]?.id ?? "", minutes: 4, pace: "normal", scene: null } as const;
  expect(await line.lead({ do: "choose", which: "all", movement: free })).toBeNull();
  expect(await line.lead({ do: "begin", which: "all" })).toBeNull();
  await server.pass(2000);
  const { room } = phones.get("Ada") ?? {};
  const at = [...(room?.state.seats ?? [])].findIndex(({ name }) => name === "Bo");
  room?.send("command", { do: "look", at: chairId(at) });
  await server.pass(2000);
  room?.send("command", { do: "cue", cue: "glare" });
  await server.pass(15_000);
  expect(await line.lead({ do: "go", step: FIRST_DEBRIEF })).toBeNull();
  const found = () => line.session.value?.debrief?.occasions ?? [];
  const ofPeople = () => found().find(({ names }) => names.some((name) => phones.has(name)));
  await server.until(() => ofPeople() !== undefined, "a moment of theirs has come");
  const moment = ofPeople();
  if (moment === undefined) throw new Error("none is there");
  const { kind, at: when } = moment.moment;
  const question = { from: "bank", kind, nth: 0 } as const;
  expect(await act({ act: "ask", id: "q1", question, moment: moment.id })).toBeNull();
  expect(await act({ act: "mayShow", moment: moment.id })).toBeNull();
  expect(await act({ act: "show", moment: moment.id })).toBe("notAgreed");
  await server.pass(2000);
  const isIn = (name: string): boolean => moment.names.includes(name);
  for (const [name, phone] of phones) {
    expect(own(phone)?.moment ?? null, name).toEqual(
      isIn(name) ? expect.objectContaining({ kind, at: when }) : null,
    );
    expect(holds(phone.frames, moment.id), name).toBe(isIn(name));
  }
  expect([...phones.keys()].filter((name) => !isIn(name))).not.toEqual([]);
  expect(holds(stage, moment.id)).toBe(false);

  // [G8] The pages of the groups reach consoles alone, on request; the stage all as one, when whoever leads says so.
  await server.until(() => (line.session.value?.debrief?.grouped ?? 0) > 0, "a page is there");
  const [page] = (await line.groups()) ?? [];
  expect(page?.names.filter((name) => phones.has(name)).toSorted()).toEqual(["Ada", "Bo", "Cy"]);
  expect(page?.page.bonds.length).toBeGreaterThanOrEqual(3);
  const stageLine = await new Client(server.origin).joinById(live.live, {
    version: PROTOCOL_VERSION,
    role: "stage",
    secret: live.stage,
  });
  stageLine.onMessage("*", () => {});
  for (const asks of [LIVE_GROUPS, LIVE_STORY])
    expect(await stageLine.request(asks), asks).toBeNull();
  expect(holds(stage, "unsaid")).toBe(false);
  expect(await act({ act: "showGroup", on: true })).toBeNull();
  await server.until(() => holds(stage, "unsaid"), "the stage shows it");
  for (const [name, phone] of phones) expect(holds(phone.frames, "unsaid"), name).toBe(false);
  for (const word of ["bonds", "pair"]) expect(holds(stage, `\xa4${word}`), word).toBe(false);
  void stageLine.leave();
});

test("[U6] after a drop and after a reload the phone has the question and its own text; what comes twice counts once", async () => {
  const { live, line, act } = await opened();
  const tab = newTab();
  const ada = await server.visit({ enter: "code", code: live.code }, "Ada", tab);
  expect(await line.lead({ do: "go", step: FIRST_DEBRIEF })).toBeNull();
  const question = { from: "own", text: "What was it like?" } as const;
  expect(await act({ act: "ask", id: "q1", question, moment: null })).toBeNull();
  expect(await act({ act: "quiet", seconds: 60 })).toBeNull();
  await server.until(() => ada.live.value?.debrief?.quiet != null, "the phone is silent");
  const answer = { say: "answer", question: "q1", text: SECRET, shared: false } as const;
  ada.sayInDebrief({ ...answer, number: 1 });
  ada.sayInDebrief({ ...answer, number: 1, text: "the same number" });
  await server.until(() => ada.debrief.value?.taken === 1, "it is taken in");
  expect(ada.debrief.value?.answers).toEqual([{ question: "q1", text: SECRET, shared: false }]);

  await server.pass(20_000);
  await cut(live.code);
  await server.until(() => ada.link.value === "reconnecting", "it drops", 400);
  await server.until(() => ada.link.value === "open", "it is back", 400);
  const again = await server.visit({ enter: "back" }, "", tab);
  await server.until(() => again.debrief.value !== null, "it is told again");
  expect(again.debrief.value).toMatchObject({ taken: 1, answers: [{ text: SECRET }] });
  expect(again.live.value?.debrief).toMatchObject({ id: "q1", question });
  const left = again.live.value?.debrief?.quiet ?? 0;
  expect(left).toBeGreaterThan(20);
  expect(left).toBeLessThanOrEqual(40);
  again.leave();
});

test("[U6] a phone that speaks too long, or not at all as it should, is declined and nothing is otherwise", async () => {
  const { live, line, act } = await opened();
  const ada = await captureFrames(
    server.origin,
    { enter: "code", code: live.code },
    { name: "Ada" },
  );
  expect(await line.lead({ do: "go", step: FIRST_DEBRIEF })).toBeNull();
  const question = { from: "easy", nth: 0 } as const;
  expect(await act({ act: "ask", id: "q1", question, moment: null })).toBeNull();
  await server.until(() => own(ada) !== undefined, "the phone is told");
  const told = ada.words.length;
  const wrong = [
    null,
    {},
    { say: "answer", number: 0, question: "q1", text: "", shared: false },
    { say: "answer", number: 1, question: "q1", text: "x".repeat(401), shared: false },
    { say: "word", number: 1, id: "", text: "x" },
    { say: "put", number: 1, question: "q1", person: 0, on: true },
  ];
  for (const one of wrong) ada.room.send("debrief" as never, one as never);
  await server.until(() => ada.words.length >= told + wrong.length, "all are declined");
  expect(ada.words.slice(told)).toEqual(
    wrong.map(() => ({ kind: "declined", word: { why: "badShape" } })),
  );
  expect(line.session.value?.debrief?.wrote).toBe(0);
});
