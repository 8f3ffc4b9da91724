/** [Y13] A live session after a restart of the server: same code, same links. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openLive, openLiveLine } from "../../client/session/open-live.ts";
import type { LiveLine } from "../../client/session/live-line.ts";
import { chairOfBrowser } from "../../client/session/seat-storage.ts";
import { fileShape } from "../../shared/scenarios/scenario.ts";
import { FILE } from "../scenarios/scenes.ts";
import { environmentOf, newTab, openTestServer } from "./test-server.ts";
import type { TestServer } from "./test-server.ts";

let folder: string;
let server: TestServer;
const open = (): Promise<TestServer> =>
  openTestServer({ store: { keepDays: 90, folder, databaseUrl: null } });

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "consort-kept-live-"));
  server = await open();
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const lineTo = async (
  role: "console" | "stage",
  at: { readonly live: string; readonly secret: string },
): Promise<LiveLine> => {
  const line = openLiveLine(environmentOf(server), role, at);
  const isThere = (): boolean => (role === "console" ? line.session : line.stage).value !== null;
  await server.settle(isThere, `the ${role} sees the session`);
  return line;
};

test("[Y13] code, links, seats, plan, marks, own scenes and settings are as they were", async () => {
  const live = await openLive(environmentOf(server));
  const at = { live: live.live, secret: live.console };
  let line = await lineTo("console", at);
  const OWN = fileShape.parse({ ...FILE, id: "our-own" });
  for (const command of [
    { do: "title", title: "Class 7b" },
    { do: "expect", names: ["Nele"] },
    { do: "mark", id: "a", consort: null, note: "look" },
    { do: "quiet", on: false },
    { do: "go", step: 1 },
  ] as const)
    expect(await line.lead(command)).toBeNull();
  expect(await line.saveScene(OWN)).toBeNull();
  const links = await line.links();
  const phone = newTab();
  const ada = await server.visit({ enter: "code", code: live.code }, "Ada", phone);
  expect(ada.me.value).toBe(0);
  await server.until(() => line.session.value?.people[1]?.here === true, "she is seen");
  await server.close();

  server = await open();
  line = await lineTo("console", at);
  expect(line.session.value).toMatchObject({
    title: "Class 7b",
    code: live.code,
    people: [{ name: "Nele" }, { name: "Ada", seat: { consort: 0, chair: 0 } }],
    marks: [{ id: "a", note: "look" }],
    clock: { step: 1 },
    quiet: false,
  });
  expect(line.scenes.value.map(({ id }) => id)).toEqual(["our-own"]);
  expect(await line.links()).toEqual(links);
  const stage = await lineTo("stage", { live: live.live, secret: live.stage });
  expect(stage.stage.value?.title).toBe("Class 7b");
  const again = await server.visit({ enter: "back" }, "", phone);
  expect([again.me.value, again.seats.value[0]?.name]).toEqual([0, "Ada"]);
  const bo = await server.visit({ enter: "code", code: live.code }, "Bo");
  expect(bo.me.value).toBe(1);
  // No secret of a console or stage is stored in plain text,
  const stored = JSON.stringify(await server.app.rooms.store.rows("rooms"));
  expect(stored).not.toContain(live.console);
  expect(stored).not.toContain(live.stage);
  // Nothing in the files of the database gives a chair either ([F20]).
  await server.app.rooms.store.flush();
  const seat = chairOfBrowser(phone)?.seat ?? "";
  const keys = [seat, ...(links?.links.map(({ key }) => key) ?? [])];
  expect(keys.map(({ length }) => length > 15)).toEqual([true, true]);
  const files = readdirSync(folder).filter((name) => name.startsWith("consort.sqlite"));
  for (const file of files)
    for (const key of keys)
      expect(readFileSync(join(folder, file)).includes(key), file).toBe(false);
  expect(files.length).toBeGreaterThan(0);
});

test("[Y13] closed by its facilitator, it does not come back", async () => {
  const live = await openLive(environmentOf(server));
  const at = { live: live.live, secret: live.console };
  const line = await lineTo("console", at);
  await server.app.rooms.store.flush();
  expect(await server.app.rooms.store.rows("rooms")).toHaveLength(1);
  expect(await line.lead({ do: "close" })).toBeNull();
  await server.until(() => line.link.value === "lost", "it is over");
  await server.close();
  server = await open();
  expect(await server.app.rooms.store.rows("rooms")).toEqual([]);
  expect(await server.app.rooms.codes.find(live.code)).toBeUndefined();
});
