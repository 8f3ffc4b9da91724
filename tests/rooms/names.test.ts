/** [L1] Names of players: the server cleans them, makes them distinct, and tells everyone. */
import { keyOf } from "../fixtures/reader.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Consort } from "../../client/session/consort.ts";
import { INCOMING } from "../../shared/protocol/incoming.ts";
import { MAX_NAME_TYPED } from "../../shared/protocol/messages.ts";
import { openTestServer } from "./test-server.ts";
import type { TestServer } from "./test-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

async function company(...who: readonly string[]): Promise<readonly [Consort, Consort]> {
  const [first = "", second = ""] = who;
  const host = await server.visit({ enter: "friends", movement: { minutes: 1 } }, first);
  const guest = await server.visit({ enter: "code", code: host.code.value }, second);
  return [host, guest];
}
const names = (consort: Consort): string[] => consort.seats.value.map(({ name }) => name);
const nameOf = (consort: Consort, chair: number): string | undefined => names(consort)[chair];

test("[L1] two of one name, and one who is called like a bot or like oneself on the page, can be told apart", async () => {
  const [anna, other] = await company("Anna", " ANNA");
  const code = anna.code.value;
  const you = await server.visit({ enter: "code", code }, "you");
  const tomo = await server.visit({ enter: "code", code }, "Tomo");
  await server.settle(() => nameOf(anna, 3) === "Tomo 2", "all are seen");
  expect(names(anna)).toEqual(["Anna", "ANNA 2", "you 2", "Tomo 2"]);
  for (const one of [anna, other, you, tomo]) one.leave();
});

test("[L1] who gives no name has their figure's, which nobody else may have", async () => {
  const [nameless, other] = await company("", "Ines");
  await server.settle(() => nameOf(nameless, 1) === "Ines 2", "both are seen");
  expect(names(other)).toEqual(["Ines", "Ines 2", "Jo", "Ruth"]);
  nameless.leave();
  other.leave();
});

test("[L1] a name is changed in the lobby by its owner, made distinct, and seen by everyone", async () => {
  const [anna, bo] = await company("Anna", "Bo");
  bo.rename("anna");
  await server.settle(() => nameOf(anna, 1) === "anna 2", "the new name is seen");
  bo.rename("علی‌رضا");
  await server.settle(() => nameOf(anna, 1) === "علی‌رضا", "undamaged");
  // The player's own former name is no obstacle, and a free name gets no number.
  anna.rename("Anna ");
  bo.rename("Anna 2");
  await server.settle(() => nameOf(anna, 1) === "Anna 2", "and once more");
  expect(nameOf(bo, 0)).toBe("Anna");
  bo.rename(" \u202E ");
  await server.settle(() => nameOf(anna, 1) === "Tomo", "without a name: the figure's");
  anna.leave();
  bo.leave();
});

test("[L1] while the music plays names stay; a chair that was kept has the name it had", async () => {
  const [anna, bo] = await company("Anna", "Bo");
  const said: string[] = [];
  bo.onNotice((notice) => said.push(keyOf(notice)));
  bo.rename("Bodil");
  anna.start();
  await server.until(() => bo.perception.value !== null, "it plays");
  bo.rename("Bert");
  await server.settle(() => said.length === 1, "not now");
  expect(said).toEqual(["notNow"]);
  server.cut(bo);
  await server.until(() => bo.link.value === "reconnecting", "the drop is noticed");
  const bodil = await server.visit({ enter: "code", code: anna.code.value }, "Bodil");
  await server.until(() => bo.link.value === "open", "back again");
  await server.settle(() => nameOf(anna, 2) === "Bodil 2", "all are seen");
  expect(nameOf(anna, 1)).toBe("Bodil");
  for (const one of [anna, bo, bodil]) one.leave();
});

test("[L1] what is no name is declined, and changes nothing", () => {
  for (const bad of [undefined, null, 7, {}, ["Ada"], "a".repeat(MAX_NAME_TYPED + 1)])
    expect(INCOMING.rename.safeParse(bad).success).toBe(false);
});
