/** [H24] What the game is made of may be part of it, and nothing runs when it is installed but what brings its Node. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isPermissive, lockedPackages, readPackages } from "./licences.ts";

/** Packages under other licences, and why they may be used. */
const LOOKED_AT: readonly (readonly [name: RegExp, licence: string])[] = [
  // Fonts, whose licence lets them be passed on with a program.
  [/^@fontsource\/alegreya(?:-sans)?$/u, "OFL-1.1"],
  // Unchanged files of tools: what they make, and what only runs beside it, stays under its own licence.
  [/^lightningcss(?:-[\w-]+)?$/u, "MPL-2.0"],
  [/^axe-core$/u, "MPL-2.0"],
  // Part of Colyseus, which is MIT; the game never loads it.
  [/^@colyseus\/playground$/u, ""],
];

test("[H24] every licence is permissive, or was looked at", () => {
  const others = lockedPackages().filter(({ licence }) => !isPermissive(licence));
  const isLookedAt = ({ name, licence }: (typeof others)[number]): boolean =>
    LOOKED_AT.some(([names, of]) => names.test(name) && of === licence);
  expect(others.filter((each) => !isLookedAt(each))).toEqual([]);
  expect(LOOKED_AT.filter(([names]) => !others.some(({ name }) => names.test(name)))).toEqual([]);
});

test("[H24] at installation only the runtime's own script is run", () => {
  const text = readFileSync(join(import.meta.dirname, "..", "..", "package.json"), "utf8");
  const { allowScripts } = JSON.parse(text) as { allowScripts: Record<string, boolean> };
  const scripted = lockedPackages().flatMap(({ name, runsAtInstall }) =>
    runsAtInstall ? [name] : [],
  );
  expect(scripted.toSorted()).toEqual(Object.keys(allowScripts).toSorted());
  expect(scripted.filter((name) => allowScripts[name])).toEqual(["node"]);
});

test.for([
  ["MIT", true],
  ["(MIT OR GPL-3.0)", true],
  ["MIT AND ISC", true],
  ["MIT AND GPL-3.0", false],
  ["GPL-3.0", false],
  ["", false],
] as const)("the licence %o may be part of the game: %o", ([licence, may]) => {
  expect(isPermissive(licence)).toBe(may);
});

test("of a lock file the packages are read, by their names, wherever they lie", () => {
  const packages = {
    "": { name: "it", version: "1" },
    "node_modules/a": { version: "1.0.0", license: "MIT" },
    "node_modules/a/node_modules/@b/c": { version: "2.0.0", dev: true, hasInstallScript: true },
  };
  expect(readPackages(JSON.stringify({ packages }))).toEqual([
    { name: "a", version: "1.0.0", licence: "MIT", dev: false, runsAtInstall: false },
    { name: "@b/c", version: "2.0.0", licence: "", dev: true, runsAtInstall: true },
  ]);
});
