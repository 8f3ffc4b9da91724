/**
 * [F6] [Y6] [J13] In a scene with cards, whatever reaches a projector or somebody who watches is the same whoever has
 * which card, and no byte of it is from a card; a phone is sent its own card and no other.
 */
import { Client } from "colyseus.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Consort } from "../../client/session/consort.ts";
import type { LiveLine } from "../../client/session/live-line.ts";
import { openLive, openLiveLine } from "../../client/session/open-live.ts";
import { chairOfTab } from "../../client/session/seat-storage.ts";
import { PROTOCOL_VERSION } from "../../shared/protocol/messages.ts";
import { fileShape, type ScenarioFile } from "../../shared/scenarios/scenario.ts";
import { USUAL_MOVEMENT } from "../../shared/session/movement.ts";
import { FILE } from "../scenarios/scenes.ts";
import { captureFrames } from "./frame-capture.ts";
import { environmentOf, newTab, openTestServer, type TestServer } from "./test-server.ts";

const OWN: ScenarioFile = fileShape.parse({ ...FILE, id: "our-own" });
const CARDS = OWN.words.scenes.flatMap(({ parts }) => parts);
const [FIRST, SECOND] = CARDS;

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

interface Looker {
  readonly frames: Uint8Array[];
  readonly words: { readonly kind: string; readonly word: unknown }[];
}

/** A connection to the session itself: every frame as received, and what the frames say. */
async function lookOn(live: string, role: "stage" | "watch", secret: string): Promise<Looker> {
  const joins = { version: PROTOCOL_VERSION, role, secret, name: "Eve" };
  const room = await new Client(server.origin).joinById(live, joins);
  const looker: Looker = { frames: [], words: [] };
  const { events } = room.connection;
  const hear = events.onmessage?.bind(events);
  Object.assign(events, {
    onmessage(event: MessageEvent<ArrayBuffer>) {
      looker.frames.push(new Uint8Array(event.data.slice(0)));
      hear?.(event);
    },
  });
  room.onMessage("*", (kind, word: unknown) => {
    looker.words.push({ kind: String(kind), word });
  });
  return looker;
}

const bytesOf = ({ frames }: Pick<Looker, "frames">): string =>
  frames.map((frame) => Buffer.from(frame).toString("utf8")).join("\n");
const lastOf = ({ words }: Looker): string =>
  JSON.stringify(words.findLast(({ kind }) => kind === "stage")?.word);

test("a scene of the leader's own: its cards are on the wire to their phones, and on no other wire", async () => {
  const live = await openLive(environmentOf(server));
  const address = { live: live.live, secret: live.console };
  const line = openLiveLine(environmentOf(server), "console", address);
  await server.settle(() => line.session.value !== null, "the console sees the session");
  const stage = await lookOn(live.live, "stage", live.stage);
  const watch = await lookOn(live.live, "watch", live.code);
  const tab = newTab();
  const ada = await server.visit({ enter: "code", code: live.code }, "Ada", tab);
  const bo = await server.visit({ enter: "code", code: live.code }, "Bo");
  expect(await line.saveScene(OWN)).toBeNull();
  await choose(line, OWN.id);
  await server.settle(() => ada.ownScene.value?.card != null, "Ada's phone has its card");
  await server.settle(() => bo.ownScene.value?.card != null, "Bo's phone has its card");
  expect([ada, bo].map((one) => one.ownScene.value?.card)).toEqual([FIRST, SECOND]);

  await sameWhoeverHasWhichCard(line, [stage, watch], [ada, bo]);
  expect(ada.ownScene.value?.card).toEqual(SECOND);

  // Ada again, on a line that keeps what it is sent.
  ada.disconnect();
  const kept = chairOfTab(tab);
  if (kept === null) throw new Error("Ada's chair is kept");
  const phone = await captureFrames(
    server.origin,
    { roomId: kept.room },
    { name: "Ada", seat: kept.seat },
  );
  const isTold = () => phone.words.some(({ kind }) => kind === "ownScene");
  await server.settle(isTold, "her phone is told again");
  expect(bytesOf(phone)).toContain(SECOND?.youAre);
  for (const text of textsOf(FIRST)) expect(bytesOf(phone)).not.toContain(text);

  expect(await line.lead({ do: "begin", which: "all" })).toBeNull();
  await server.pass(20_000);
  expect(await line.lead({ do: "end", which: "all" })).toBeNull();
  await server.pass(4000);
  for (const looker of [stage, watch]) {
    // What they do get is found in the same bytes.
    expect(bytesOf(looker)).toContain(live.code);
    expect(bytesOf(looker)).toContain("Bo");
    for (const card of CARDS)
      for (const text of textsOf(card)) expect(bytesOf(looker)).not.toContain(text);
    expect(bytesOf(looker)).not.toMatch(/youAre|youKnow|ownScene|pattern|reflex/);
  }
  bo.leave();
  line.leave();
});

test("a scene of the game, with a habit dealt to a person: not even the number of a card is told", async () => {
  const live = await openLive(environmentOf(server));
  const address = { live: live.live, secret: live.console };
  const line = openLiveLine(environmentOf(server), "console", address);
  await server.settle(() => line.session.value !== null, "the console sees the session");
  const stage = await lookOn(live.live, "stage", live.stage);
  const ada = await server.visit({ enter: "code", code: live.code }, "Ada");
  const bo = await server.visit({ enter: "code", code: live.code }, "Bo");
  await choose(line, "what-we-agreed");
  await server.settle(() => ada.part.value !== null && bo.part.value !== null, "both have cards");
  await sameWhoeverHasWhichCard(line, [stage], [ada, bo]);
  expect(await line.lead({ do: "begin", which: "all" })).toBeNull();
  await server.until(() => (ada.perception.value?.tick ?? 0) > 40, "it plays");
  ada.takeRole({ pattern: "dismissive", reflex: "makingNice" });
  await server.pass(10_000);
  expect(stage.words.filter(({ kind }) => kind === "stage").length).toBeGreaterThan(5);
  for (const { kind, word } of stage.words)
    if (kind === "stage") expect(JSON.stringify(word)).not.toMatch(/"(?:part|role|hand|wish)"/);
  expect(bytesOf(stage)).not.toMatch(/pattern|reflex|dismissive|makingNice/);
  for (const one of [ada, bo]) one.leave();
  line.leave();
});

const textsOf = (card: (typeof CARDS)[number] | undefined): readonly string[] =>
  [card?.youAre, card?.youKnow].filter((text) => text !== undefined);

async function choose(line: LiveLine, scenario: string): Promise<void> {
  const scene = { scenario, scene: 0, turn: 0 };
  const movement = { ...USUAL_MOVEMENT, piece: "tallis-canon", scene };
  expect(await line.lead({ do: "choose", which: "all", movement })).toBeNull();
}

/** Two people exchange their cards: whoever looks on is told the same as before. */
async function sameWhoeverHasWhichCard(
  line: LiveLine,
  lookers: readonly Looker[],
  [one, other]: readonly [Consort, Consort],
): Promise<void> {
  const people = () => line.session.value?.people ?? [];
  await server.until(() => people().every(({ part }) => part !== null), "the console knows", 200);
  await server.pass(5000);
  const before = lookers.map(lastOf);
  const person = people().find(({ seat }) => seat?.chair === one.me.value);
  const theirs = other.part.value;
  if (person === undefined || theirs === null) throw new Error("nobody is dealt a card");
  expect(await line.lead({ do: "card", person: person.id, part: theirs })).toBeNull();
  await server.settle(() => one.part.value === theirs, "the cards are exchanged");
  await server.pass(2000);
  expect(lookers.map((looker) => withoutTime(lastOf(looker)))).toEqual(before.map(withoutTime));
}

/** The seconds left of the step go on. */
const withoutTime = (view: string): string => view.replaceAll(/"left":\d+/g, '"left":0');
