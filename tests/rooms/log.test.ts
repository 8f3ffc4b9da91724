/** [H21] What the log of an evening holds: what a person who runs the server needs, and nobody who played. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { readSettings } from "../../server/app/config.ts";
import { takeOverConsole } from "../../server/app/foreign-words.ts";
import { FaultLog } from "../../server/app/fault-log.ts";
import { openLog } from "../../server/app/log.ts";
import { scrubbed } from "../../server/app/scrub.ts";
import { openLive, openLiveLine } from "../../client/session/open-live.ts";
import { personalLink } from "../../client/session/live-address.ts";
import { chairOfTab } from "../../client/session/seat-storage.ts";
import type { LiveCommand } from "../../shared/live/commands.ts";
import { rawRequest } from "./raw-request.ts";
import { captureFrames } from "./frame-capture.ts";
import { environmentOf, newTab, openTestServer } from "./test-server.ts";

const folder = mkdtempSync(join(tmpdir(), "consort-log-"));
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const PASSWORD = "Lindwurm-im-Rosengarten";
const MOVEMENT = { piece: "tallis-canon", minutes: 8, pace: "beginner", scene: null } as const;

test("[H21] a whole evening, with floods, wrong codes, broken frames and faults, leaves no name, code, secret or link", async () => {
  const lines: string[] = [];
  for (const way of ["log", "info", "warn", "error"] as const)
    vi.spyOn(console, way).mockImplementation((...words) => void lines.push(words.join(" ")));
  const server = await openTestServer({
    logFormat: "json",
    logTo: (line) => lines.push(line),
    store: { keepDays: 90, folder, databaseUrl: null },
  });
  const environment = environmentOf(server);
  const live = await openLive(environment, PASSWORD);
  const at = { live: live.live, secret: live.console };
  const leader = openLiveLine(environment, "console", at);
  await server.settle(() => leader.session.value !== null, "the console sees the session");
  const lead = async (command: LiveCommand) => expect(await leader.lead(command)).toBeNull();
  await lead({ do: "title", title: "Klasse Siebenstein" });
  await lead({ do: "expect", names: ["Kunigunde"] });
  const links = await leader.links();
  const own = { live: live.live, key: links?.links[0]?.key ?? "" };
  const tabs = [newTab(), newTab()] as const;
  const kunigunde = await server.visit({ enter: "own", own }, "", tabs[0]);
  const balduin = await server.visit({ enter: "code", code: live.code }, "Balduin", tabs[1]);
  await lead({ do: "choose", which: "all", movement: MOVEMENT });
  await lead({ do: "begin", which: "all" });
  await server.until(() => (balduin.perception.value?.tick ?? 0) > 40, "it plays");
  await lead({ do: "mark", id: "m", consort: 0, note: "Kunigunde looked" });

  // What goes wrong in an evening.
  const post = (path: string, body: string) =>
    rawRequest(server.app.port, `POST ${path}`, {}, body);
  await rawRequest(server.app.port, `GET /api/consorts/${live.code}x`, {});
  await post("/api/chair", `{"room":"${live.live}","seat":"Balduin`);
  await post(`/matchmake/joinById/${live.live}`, `{"name":"Balduin","secret":"${own.key}"}`);
  await rawRequest(server.app.port, `GET /${live.console}`, { Origin: "https://evil.example.org" });
  const eve = await captureFrames(server.origin, { enter: "friends" }, { name: "Ethelreda" });
  await server.settle(() => eve.words.some(({ kind }) => kind === "seated"), "Eve sits");
  const seat = eve.words.find(({ kind }) => kind === "seated")?.word as { seat: string };
  eve.raw(new TextEncoder().encode("\u{a}Ethelreda"));
  eve.room.send("rename", "Ethelreda");
  for (let n = 0; n < 900; n += 1) eve.room.send("rename" as never, { name: "Ethelreda" } as never);
  await server.until(() => eve.closed !== null, "the flood is cut", 200);
  const { faults } = server.app.rooms;
  for (const message of [`no seat for "Balduin" (${own.key})`, live.code])
    faults.tell(new Error(message, { cause: message }));
  try {
    JSON.parse(`Balduin ${seat.seat}`);
  } catch (error) {
    faults.tell(error);
  }
  faults.tell("Ethelreda");
  faults.tell({ Ethelreda: live.console });
  const chairs = tabs.flatMap((tab): readonly string[] => {
    const { room = "", seat: secret = "" } = chairOfTab(tab) ?? {};
    return [room, secret];
  });
  expect(chairs).not.toContain("");
  await lead({ do: "end", which: "all" });
  for (const one of [kunigunde, balduin, leader]) one.leave();
  await server.close();

  const log = lines.join("\n");
  const secrets = [live.live, live.code, live.console, live.stage, own.key, seat.seat, eve.roomId];
  for (const word of [
    "Kunigunde",
    "Balduin",
    "Ethelreda",
    "Siebenstein",
    "looked",
    "127.0.0.1",
    PASSWORD,
    ...secrets,
    ...chairs,
    personalLink("http://localhost", own),
  ])
    expect(log).not.toContain(word);
  const read = lines.filter((line) => line.startsWith("{")).map((line) => JSON.parse(line) as Line);
  expect(
    read.filter(({ error }) => error !== undefined).map(({ error, msg }) => [error, msg]),
  ).toEqual(expect.arrayContaining([["SyntaxError", ""]]));
  expect(read.map(({ msg }) => msg)).toEqual(expect.arrayContaining(["listens", "has stopped"]));
});

interface Line {
  readonly msg: string;
  readonly error?: string;
}

test("[H21] of a message stays what the program says, and neither what is quoted nor what opens a door", () => {
  for (const [message, stays] of [
    ["connect ECONNREFUSED 10.0.0.7:5432", "connect ECONNREFUSED 10.0.0.7:5432"],
    ["no chair 7", "no chair 7"],
    ["ERR_SQLITE_ERROR: database or disk is full", "ERR_SQLITE_ERROR: database or disk is full"],
    [
      "Unexpected token 'A', \"Adelheid\" is not valid JSON",
      "Unexpected token …, … is not valid JSON",
    ],
    ["room GgfYhlE4_Ldqd2cNqx1LZw is gone", "room … is gone"],
    ["code AFH234 is taken", "code … is taken"],
    ["at postgres://me:secret@db/consort no answer", "at … no answer"],
    [
      "Cannot read properties of undefined (reading 'Ada')",
      "Cannot read properties of undefined (reading …)",
    ],
    ['an open quote: "Adelheid and', "an open quote: …"],
    ["one line\nand Adelheid", "one line"],
  ] as const)
    expect(scrubbed(message)).toBe(stays);
});

test("[H21] what libraries print is scrubbed, and a few lines at a time; their errors are faults", () => {
  const [lines, faults]: [string[], unknown[]] = [[], []];
  const printed = { debug() {}, error() {}, info() {}, log() {}, warn() {} };
  const log = { warn: (line: string) => lines.push(scrubbed(line)) };
  const error = new Error("Adelheid");
  takeOverConsole(
    printed,
    log,
    (each) => faults.push(each),
    () => 0,
  );
  const { error: print } = printed as { error: (...words: readonly unknown[]) => void };
  print("# SERVER_ERROR: ", error);
  print('no seat for "Adelheid"', { Adelheid: 1 });
  for (let n = 0; n < 100; n += 1) print("again");
  expect(lines.slice(0, 3)).toEqual(["# SERVER_ERROR: ", "no seat for …", "again"]);
  expect(lines).toHaveLength(5);
  expect(faults).toEqual([error]);
});

test("[H21] for people it is lines, with the place of a fault; for machines one object a line", async () => {
  const [text, json]: [string[], string[]] = [[], []];
  const logs = [
    await openLog("text", (line) => text.push(line)),
    await openLog("json", (line) => json.push(line)),
  ];
  for (const log of logs) {
    log.info("listens", { port: 1 });
    log.warn("The store has trouble.");
    new FaultLog(
      () => 0,
      (fault) => log.fault(fault),
    ).tell(new RangeError("no chair 7"));
  }
  expect(text).toEqual([
    "The store has trouble.",
    expect.stringMatching(/^RangeError: no chair 7\n {4}at .*log\.test\.ts/u),
  ]);
  expect(json.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { level: "info", msg: "listens", port: 1 },
    { level: "warn", msg: "The store has trouble." },
    { level: "error", error: "RangeError", msg: "no chair 7", before: 0 },
  ]);
  expect(readSettings({ LOG: "json" }).logFormat).toBe("json");
  expect(() => readSettings({ LOG: "xml" })).toThrow('LOG must be "text" or "json", not "xml".');
});
