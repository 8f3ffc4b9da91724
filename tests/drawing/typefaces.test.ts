/** [H10] The small typefaces of a first visit. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { COMMON_LETTERS, smallTypefaces } from "../../client/drawing/typefaces.ts";

/** Signs that stand in few places, in whatever typeface has them, and letters of other languages' names. */
const RARE = "↵⟦⟧●○îàèçñýÀÇÉÎÑÝ";

test.each(["en", "de"])("[H10] the words of %s need no other letters than those", (language) => {
  const folder = join(import.meta.dirname, "../../shared/i18n", language);
  const words = globSync("**/*.ts", { cwd: folder })
    .map((file) => readFileSync(join(folder, file), "utf8"))
    .join("");
  const others = new Set(Array.from(words.replaceAll("\n", "")));
  for (const letter of Array.from(COMMON_LETTERS + RARE)) others.delete(letter);
  expect([...others]).toEqual([]);
});

test("[H10] of two faces the browser takes the small one, and for other letters the whole", async () => {
  const sheet = {
    type: "asset" as const,
    fileName: "assets/all.css",
    source:
      "@font-face{font-family:A;src:url(./alegreya-latin-700-normal-X1.woff2)format(x);unicode-range:U+0-FF}" +
      "@font-face{font-family:A;src:url(./alegreya-latin-ext-700-normal-X2.woff2)format(x);unicode-range:U+100-2BA}",
  };
  const whole = {
    type: "asset" as const,
    fileName: "assets/alegreya-latin-700-normal-X1.woff2",
    source: new Uint8Array([1, 2, 3]),
  };
  const asked: string[] = [];
  const plugin = smallTypefaces(async (font, letters) => {
    asked.push(letters);
    return font.subarray(1);
  });
  const made: { name: string; source: Uint8Array }[] = [];
  const files = {
    emitFile(file: { name: string; source: Uint8Array }) {
      made.push(file);
      return file.name;
    },
    getFileName: (name: string) => `assets/${name}`,
  };
  await plugin.generateBundle.call(files, null, { sheet, whole });
  expect(asked).toEqual([COMMON_LETTERS]);
  expect(made).toMatchObject([{ name: "alegreya-latin-common-700-normal.woff2" }]);
  const rules = sheet.source.split("@font-face").slice(1);
  expect(rules).toHaveLength(3);
  expect(rules[0]).toContain("unicode-range:U+0-FF");
  expect(rules[1]).toMatch(/font-family:A;src:url\(\.\/alegreya-latin-common-700-normal\.woff2\)/u);
  expect(rules[1]).toContain("unicode-range:U+20-7E,U+A0,");
  expect(rules[2]).toContain("latin-ext");
});
