/** [H10] Only parts of Phaser are in the build: a newer one that has moved them must be noticed. */
import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runInThisContext } from "node:vm";
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

test("[H10] the one matrix left is Phaser's own", () => {
  interface Matrix {
    readonly val: Float32Array;
    identity(): Matrix;
    ortho(...sides: number[]): Matrix;
  }
  const file = join(SOURCE, "math", "Matrix4.js");
  const Own = runInThisContext(
    `(() => { const module = {}; ${parts.load(file)}; return module.exports; })()`,
  ) as new () => Matrix;
  const Whole = createRequire(import.meta.url)(file) as new () => Matrix;
  for (const sides of [
    [0, 960, 540, 0, -1000, 1000],
    [0, 64, 0, 2160, -1000, 1000],
  ])
    expect([...new Own().ortho(...sides).val]).toEqual([...new Whole().ortho(...sides).val]);
  expect([...new Own().identity().val]).toEqual([...new Whole().identity().val]);
});

test("flags of Phaser's own build are set, and no others", () => {
  const at = join(SOURCE, "core", "Game.js");
  expect(
    parts.transform("if (typeof WEBGL_RENDERER && !typeof FEATURE_SOUND) typeof other", at),
  ).toBe("if (true && !false) typeof other");
  expect(parts.transform("typeof WEBGL_RENDERER", "/client/main.ts")).toBeNull();
});
