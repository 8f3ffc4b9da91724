/** [H10] Only parts of Phaser are in the build: a newer one that has moved them must be noticed. */
import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { INSTEAD, phaserParts } from "../../client/scenes/phaser-parts.ts";

const PHASER = dirname(fileURLToPath(import.meta.resolve("phaser/package.json")));
const SOURCE = join(PHASER, "src");
const parts = phaserParts();

test("[H10] what is named of Phaser is in it", () => {
  const entry = parts.load(join(PHASER, "dist", "phaser.esm.js")) ?? "";
  const named = [...entry.matchAll(/"\.\.\/src\/(?<file>[^"]+)"/gu)].map(
    (match) => match.groups?.["file"],
  );
  expect(named.length).toBeGreaterThan(5);
  for (const file of [...named, ...Object.keys(INSTEAD)])
    expect(existsSync(join(SOURCE, file ?? "")), file).toBe(true);
});

test("[H10] filters, and what draws text, tiles and particles, are not in it", async () => {
  const files = await readdir(SOURCE, { recursive: true });
  const left = files.filter((file) => parts.load(join(SOURCE, file)) === "module.exports = {};");
  expect(left).toContain("renderer/webgl/renderNodes/filters/FilterBlur.js");
  expect(left.length).toBeGreaterThan(40);
  expect(left.length).toBeLessThan(80);
});

test("flags of Phaser's own build are set, and no others", () => {
  const at = join(SOURCE, "core", "Game.js");
  expect(
    parts.transform("if (typeof WEBGL_RENDERER && !typeof FEATURE_SOUND) typeof other", at),
  ).toBe("if (true && !false) typeof other");
  expect(parts.transform("typeof WEBGL_RENDERER", "/client/main.ts")).toBeNull();
});
