/** [J12] A card assigned on the console reaches the person's phone, and all consoles. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { openLive, openLiveLine } from "../../client/session/open-live.ts";
import { USUAL_MOVEMENT } from "../../shared/session/movement.ts";
import { environmentOf, openTestServer, type TestServer } from "./test-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

const SCENE = {
  ...USUAL_MOVEMENT,
  piece: "tallis-canon",
  scene: { scenario: "what-we-agreed", scene: 0, turn: 0 },
};

/** Two people of one consort, each with a card of the next scene. */
async function dealt() {
  const live = await openLive(environmentOf(server));
  const address = { live: live.live, secret: live.console };
  const line = openLiveLine(environmentOf(server), "console", address);
  await server.settle(() => line.session.value !== null, "the console sees the session");
  const [ada, bo] = [
    await server.visit({ enter: "code", code: live.code }, "Ada"),
    await server.visit({ enter: "code", code: live.code }, "Bo"),
  ];
  expect(await line.lead({ do: "choose", which: "all", movement: SCENE })).toBeNull();
  await server.settle(() => ada.part.value !== null && bo.part.value !== null, "both have cards");
  return { live, line, ada, bo };
}

test("given before the scene plays, it reaches the phone it is for, and nobody loses theirs", async () => {
  const { line, ada, bo } = await dealt();
  const people = () => line.session.value?.people ?? [];
  const parts = () => people().map(({ part }) => part);
  await server.until(
    () => parts().length === 2 && parts().every((part) => part !== null),
    "the console sees them",
    40,
  );
  expect(parts()).toEqual([ada.part.value, bo.part.value]);

  const [mine, theirs] = [ada.part.value, bo.part.value];
  const id = people()[0]?.id ?? (-1 as never);
  expect(await line.lead({ do: "card", person: id, part: theirs ?? -1 })).toBeNull();
  await server.settle(() => ada.part.value === theirs, "Ada's phone has it");
  await server.settle(() => bo.part.value === mine, "Bo has hers");
  await server.until(() => parts()[0] === theirs && parts()[1] === mine, "the console too", 40);
  // A bot's part.
  expect(await line.lead({ do: "card", person: id, part: 1 })).toBe("noOtherPart");
  expect(await line.lead({ do: "card", person: 99 as never, part: 0 })).toBe("noSuchPerson");

  expect(await line.lead({ do: "begin", which: "all" })).toBeNull();
  await server.until(() => ada.phase.value === "playing", "it plays", 80);
  expect(ada.part.value).toBe(theirs);
  expect(await line.lead({ do: "card", person: id, part: mine ?? -1 })).toBe("playing");
  for (const one of [ada, bo, line]) one.leave();
});

test("who is moved to another consort leaves the card there, and who comes gets none by hand", async () => {
  const { live, line, ada, bo } = await dealt();
  const before = [ada.part.value, bo.part.value];
  const third = [0, 2, 3].find((part) => !before.includes(part)) ?? -1;
  const people = () => line.session.value?.people ?? [];
  await server.until(() => people().length === 2, "both are known", 40);
  const bos = people()[1]?.id ?? (-1 as never);
  expect(await line.lead({ do: "card", person: bos, part: third })).toBeNull();
  await server.settle(() => bo.part.value === third, "Bo has the third");
  expect(await line.lead({ do: "seat", person: bos, at: { consort: 1, chair: null } })).toBeNull();
  const cy = await server.visit({ enter: "code", code: live.code }, "Cy");
  await server.settle(() => cy.part.value !== null, "Cy has a card");
  expect([ada.part.value, cy.part.value]).toEqual(before);
  for (const one of [ada, bo, cy, line]) one.leave();
});
