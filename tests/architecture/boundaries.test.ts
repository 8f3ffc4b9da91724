import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { boundaryBreaches, zoneCircles } from "./boundaries.ts";
import { determinismBreaches } from "./determinism.ts";
import { importCircles } from "./import-circles.ts";
import { readModules } from "./modules.ts";

interface Tsconfig {
  readonly extends?: string;
  readonly include?: readonly string[];
  readonly compilerOptions?: {
    readonly lib?: readonly string[];
    readonly types?: readonly string[];
  };
}

const ROOT = join(import.meta.dirname, "..", "..");
const FOLDERS = ["shared", "server", "client", "tests"];
const FIXTURE = "tests/architecture/fixture";

/** Known breaches. The list may only shrink. */
const ALLOWED: readonly string[] = [];
/** A scanner that reads nothing would pass. */
const FEWEST_MODULES = 200;

const modules = readModules(ROOT, FOLDERS, [FIXTURE]);
const fixture = readModules(join(ROOT, FIXTURE), FOLDERS);

test("the whole tree was read, down to its imports", () => {
  expect(modules.length).toBeGreaterThanOrEqual(FEWEST_MODULES);
  expect(modules.flatMap((module) => module.imports).length).toBeGreaterThan(modules.length);
  for (const folder of FOLDERS) {
    expect(modules.filter(({ path }) => path.startsWith(`${folder}/`))).not.toHaveLength(0);
  }
});

test("no folder is in a circle of imports", () => {
  expect(zoneCircles()).toEqual([]);
});

test("no files import each other in a circle, not even for types", () => {
  expect(importCircles(modules)).toEqual([]);
});

test("client → shared ← server, and inside each a folder imports only what lies below it", () => {
  const breaches = boundaryBreaches(modules);
  expect(breaches.filter((breach) => !ALLOWED.includes(breach))).toEqual([]);
  expect(ALLOWED.filter((breach) => !breaches.includes(breach))).toEqual([]);
});

test("[X1] shared code asks for no hour, no chance and no timer; the model and the bots use nothing that may differ between engines", () => {
  expect(determinismBreaches(modules)).toEqual([]);
});

test("every wrong import of the fixture is reported, and nothing else", () => {
  expect(boundaryBreaches(fixture).toSorted()).toEqual([
    "client/drawing.ts → ../server/rooms/world.ts: client may not import server/rooms",
    "client/drawing.ts → ../tests/helper.ts: client may not import tests",
    "client/drawing.ts → node:fs: client may not use this package",
    "server/rooms/world.ts → ../../client/drawing.ts: server/rooms may not import client",
    "shared/bots/mindreader.ts → ../../server/rooms/world.ts: shared/bots may not import server/rooms",
    "shared/bots/mindreader.ts → ../protocol/room.ts: shared/bots may not import shared/protocol",
    "shared/model/phase-outside.ts → ./phases/phase.ts: a part that others may not import",
    "shared/model/upward.ts → ../protocol/room.ts: shared/model may not import shared/protocol",
    "shared/model/upward.ts → zod: shared/model may not use this package",
    "shared/protocol/room.ts → ../model/nowhere.ts: leads nowhere",
  ]);
});

test("a circle of three files is reported, one that is closed by types alone too", () => {
  expect(importCircles(fixture)).toEqual([
    "client/drawing.ts, server/rooms/world.ts, tests/helper.ts",
    "shared/model/circle/first.ts, shared/model/circle/second.ts, shared/model/circle/third.ts",
  ]);
});

test("[X1] every inexact or unrepeatable operation of the fixture is reported, and no other", () => {
  expect(determinismBreaches(fixture).toSorted()).toEqual([
    "shared/model/inexact.ts: **",
    "shared/model/inexact.ts: Date",
    "shared/model/inexact.ts: Math by a computed name",
    "shared/model/inexact.ts: Math by another name",
    "shared/model/inexact.ts: Math.sin",
    "shared/session/unrepeatable.ts: Date",
    "shared/session/unrepeatable.ts: Math.random",
    "shared/session/unrepeatable.ts: setTimeout",
  ]);
});

test("[X1] shared code is type-checked without the browser and without Node", () => {
  const read = (file: string) =>
    readFileSync(join(ROOT, file), "utf8").replaceAll(/^\s*\/\/.*$/gmu, "");
  const base = JSON.parse(read("tsconfig.json")) as Tsconfig;
  const shared = JSON.parse(read("shared/tsconfig.json")) as Tsconfig;
  expect(shared.extends).toBe("../tsconfig.json");
  expect(shared.include).toEqual(["**/*.ts"]);
  const { lib, types } = { ...base.compilerOptions, ...shared.compilerOptions };
  expect(types).toEqual([]);
  expect(lib?.filter((name) => !/^ES\d+$/u.test(name))).toEqual([]);
});
