/** index.html contains keys of the catalogue instead of words. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { en } from "../../shared/i18n/en/index.ts";
import { fillPage } from "../../shared/i18n/fill-page.ts";

const HTML = readFileSync(join(import.meta.dirname, "..", "..", "client", "index.html"), "utf8");
const texts = await en.page();

test("every key of the page has a text, and every text a place", () => {
  const keys = [...HTML.matchAll(/\{\{(\w+)\}\}/gu)].map(([, key = ""]) => key);
  expect([...new Set(keys)].toSorted()).toEqual(Object.keys(texts).toSorted());
});

test("no words stand in the page outside the catalogue", () => {
  const bare = HTML.replaceAll(/<(style|script|svg)\b.*?<\/\1>/gsu, "").replaceAll(/<!.*?>/gsu, "");
  const read = [
    ...bare.matchAll(/(?:aria-label|title|alt)="([^"]*)"|name="description" content="([^"]*)"/gu),
  ];
  const shown = bare.replaceAll(/<[^>]*>/gu, " ");
  const words = [shown, ...read.map(([, label = "", content = ""]) => label + content)].join(" ");
  expect(words.replaceAll(/\{\{\w+\}\}/gu, "")).not.toMatch(/\p{L}/u);
});

test("the filled page says its language and its words, and is told apart from its markup", () => {
  const filled = fillPage(HTML, { ...texts, language: "de", motto: 'Ein "Consort" & <du>' });
  expect(filled).not.toContain("{{");
  expect(filled).toContain('<html lang="de" dir="ltr">');
  expect(filled).toContain('content="Ein &quot;Consort&quot; &amp; &lt;du&gt;"');
  expect(() => fillPage("<p>{{nothing}}</p>", texts)).toThrow('page: no text "nothing"');
});
