/** [Y9] Personal links over real connections: each gives its person's seat, and others learn of none. */
import { Client } from "colyseus.js";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Consort } from "../../client/session/consort.ts";
import type { ClientEnvironment } from "../../client/session/kept-chairs.ts";
import { personalIn, personalLink } from "../../client/session/live-address.ts";
import type { LiveLine } from "../../client/session/live-line.ts";
import { ownerOf } from "../../client/session/open-consort.ts";
import { openLive, openLiveLine } from "../../client/session/open-live.ts";
import { LIVE_COMMAND, LIVE_LINKS } from "../../shared/protocol/live.ts";
import { PROTOCOL_VERSION } from "../../shared/protocol/messages.ts";
import { environmentOf, openTestServer, type TestServer } from "./test-server.ts";

let server: TestServer;
const lines: LiveLine[] = [];
const people: Consort[] = [];
beforeAll(async () => {
  server = await openTestServer();
});
afterEach(() => {
  for (const line of lines.splice(0)) line.leave();
  for (const person of people.splice(0)) person.leave();
});
afterAll(() => server.close());

const environment = (): ClientEnvironment => environmentOf(server);

async function aClass(...names: string[]) {
  const live = await openLive(environment());
  const line = openLiveLine(environment(), "console", { live: live.live, secret: live.console });
  lines.push(line);
  await server.settle(() => line.session.value !== null, "the console sees the session");
  expect(await line.lead({ do: "expect", names })).toBeNull();
  const answer = await line.links();
  if (answer === null) throw new Error("no links");
  const links = answer.links.map(({ key }) => ({ live: answer.live, key }));
  return { live, line, links };
}

async function visit(...asked: Parameters<TestServer["visit"]>): Promise<Consort> {
  const person = await server.visit(...asked);
  people.push(person);
  return person;
}

const ownName = ({ seats, me }: Consort): string | undefined =>
  seats.value.find(({ chair }) => chair === me.value)?.name;

test("[Y9] a link of the roster, opened on a device that was never here, gives that person's seat", async () => {
  const { live, line, links } = await aClass("Max", "Nele");
  const [, neles] = links;
  if (neles === undefined) throw new Error("no link");
  expect(personalIn(new URL(personalLink("http://localhost", neles)).hash)).toEqual(neles);
  expect(await ownerOf(neles, environment())).toBe("Nele");
  const nele = await visit({ enter: "own", own: neles }, "Whoever");
  await server.settle(() => ownName(nele) === "Nele", "she is Nele");
  expect(nele.code.value).toBe(live.code);
  const again = await visit({ enter: "own", own: neles }, "");
  await server.settle(() => ownName(again) === "Nele", "Nele on another device");
  await server.until(
    () => line.session.value?.people.filter(({ here }) => here).length === 1,
    "one is here",
    40,
  );
  expect(line.session.value?.people.map(({ name }) => name)).toEqual(["Max", "Nele"]);
});

test("[Y9] a link that was replaced gives nothing, and lets go who sits there by it", async () => {
  const { line, links } = await aClass("Max");
  const [own] = links;
  if (own === undefined) throw new Error("no link");
  const stranger = await visit({ enter: "own", own }, "");
  const person = line.session.value?.people[0]?.id;
  if (person === undefined) throw new Error("nobody");
  expect(await line.lead({ do: "newLink", person })).toBeNull();
  await server.until(() => stranger.disconnectReason.value !== null, "they are let go", 400);
  expect(await ownerOf(own, environment())).toBeNull();
  await expect(server.visit({ enter: "own", own }, "")).rejects.toMatchObject({ why: "wrongLink" });
  const key = (await line.links())?.links[0]?.key ?? "";
  const max = await visit({ enter: "own", own: { ...own, key } }, "");
  await server.settle(() => ownName(max) === "Max", "Max himself");
});

test("[Y9] neither a stage nor a phone is told a link, and neither can change the roster", async () => {
  const { live, line, links } = await aClass("Max");
  const stage = openLiveLine(environment(), "stage", { live: live.live, secret: live.stage });
  lines.push(stage);
  await server.settle(() => stage.stage.value !== null, "the stage sees the session");
  expect(await stage.links()).toBeNull();
  // [Y12] The class history is only for consoles, too.
  expect(await stage.story()).toBeNull();
  expect(await line.story()).toMatchObject([{ pairs: [] }]);
  for (const command of [
    { do: "expect", names: ["Eve"] },
    { do: "newLink", person: 0 },
    { do: "unlist", person: 0 },
    { do: "absent", as: "bots" },
  ] as const)
    expect(await stage.lead(command as Parameters<LiveLine["lead"]>[0])).toBe("notFacilitator");

  // A raw connection of a phone, which leads to its consort.
  const phone = await new Client(server.origin).joinById(live.live, {
    version: PROTOCOL_VERSION,
    name: "Eve",
  });
  const heard: string[] = [];
  phone.onMessage("*", (kind, word) => void heard.push(JSON.stringify([kind, word])));
  const asked = [
    phone.request(LIVE_LINKS, null),
    phone.request(LIVE_COMMAND, { do: "newLink", person: 0 }),
  ];
  const settled = Promise.allSettled(asked);
  await server.pass(1000);
  const told = JSON.stringify([heard, await Promise.race([settled, Promise.resolve("no answer")])]);
  for (const { key } of links) expect(told).not.toContain(key);
  expect(await line.links()).toMatchObject({ links: [{ key: links[0]?.key }] });
  await phone.leave();
});
