/** German says everything that English says, in words of its own. */
import { expect, test } from "vitest";
import { de } from "../../shared/i18n/de/index.ts";
import { en } from "../../shared/i18n/en/index.ts";

/** Texts by their path in the catalogue; of functions those that they make of plain parameters. */
async function textsOf(value: unknown, path = ""): Promise<(readonly [string, string])[]> {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function") {
    // Areas are functions without parameters; other texts are compared by the tests of what shows them.
    return value.length === 0 ? textsOf(await (value as () => unknown)(), path) : [];
  }
  if (value === null || typeof value !== "object") return [];
  const inner = Object.entries(value).map(([key, one]) => textsOf(one, `${path}.${key}`));
  return (await Promise.all(inner)).flat();
}

/** Two words and more; what is shorter may be a name, a number, or a word that both languages have. */
const isSentence = (text: string): boolean => /\p{L} \p{L}/u.test(text);

test("no sentence is left in English, but in tables for research", async () => {
  const german = new Map(await textsOf(de));
  const english = await textsOf(en);
  expect(english.map(([path]) => path).filter((path) => !german.has(path))).toEqual([]);
  const same = english.filter(([path, text]) => isSentence(text) && german.get(path) === text);
  expect(
    same.map(([path, text]) => `${path}: ${text}`).filter((one) => !one.startsWith(".dataset")),
  ).toEqual([".start.title: Broken Consort", ".page.title: Broken Consort"]);
});

test("titles and words that are typed are no longer than fields and signs take", async () => {
  const { list } = await de.scenarios();
  for (const { title } of Object.values(list)) expect(title.length).toBeLessThanOrEqual(40);
});

test("titles of pieces have a German form where there is one", () => {
  expect(de.pieces["tallis-canon"]).toBe("Kanon von Tallis");
});
