/** Languages: listed by tag, chosen from the browser's preferences, loaded when used. */
import { afterEach, describe, expect, test } from "vitest";
import { chooseLanguage, speak, type SpokenPage } from "../../client/language/choose.ts";
import { texts } from "../../client/language/texts.ts";
import { DEFAULT_LANGUAGE, type Languages, languages } from "../../shared/i18n/languages.ts";
import { pseudoLanguages } from "../../shared/i18n/pseudo.ts";

const english = languages[DEFAULT_LANGUAGE]();
const two: Languages = { ...languages, ...pseudoLanguages };

test("a pseudo-language keeps parameters, plurals and what is in brackets, and is longer by two fifths", async () => {
  const pseudo = await two["qps"]!();
  expect(pseudo.result.minutes(2)).toMatch(/^⟦2 m.+s⟧$/u);
  expect(pseudo.result.minutes(1)).not.toMatch(/s⟧$/u);
  expect(pseudo.moments.missed("Noor")).toContain("Noor");
  expect(pseudo.moments.missed(pseudo.people.you)).toMatch(/^⟦.*⟦ýöüü⟧.*⟧$/u);
  const plain = english.start.motto.match(/\p{L}/gu)!.length;
  expect(pseudo.start.motto.match(/\p{L}/gu)!.length).toBe(Math.floor(1.4 * plain));
  expect((await pseudo.page()).language).toBe("qps");
});

afterEach(() => {
  texts.value = english;
});

/** A page with one text element, as in the built English page. */
const builtPage = () => {
  const place = {
    textContent: "Setting up …" as string | null,
    getAttribute: (): string => "settingUp",
  };
  const page: SpokenPage = {
    title: english.start.title,
    documentElement: { lang: DEFAULT_LANGUAGE, dir: "" },
    querySelectorAll: () => [place],
  };
  return { page, place };
};

describe("the first of the browser's languages that there is, is chosen", () => {
  const all: Languages = { ...two, "pt-BR": () => english };
  test.each([
    [["qps"], "qps"],
    [["fr", "qps", "en"], "qps"],
    [["qps-x-long", "en"], "qps"],
    [["PT-br"], "pt-BR"],
    [["pt"], "en"],
    [["en-GB", "qps"], "en"],
    [["fr"], "en"],
    [[], "en"],
  ])("%j: %s", (wanted, tag) => {
    expect(chooseLanguage(wanted, all)).toBe(tag);
  });
});

test("a second language needs a line in the list: texts, `lang`, `dir`, title and the page's own words follow", async () => {
  const { page, place } = builtPage();
  await speak("qps", two, page);
  expect(texts.value.people.you).toBe("⟦ýöüü⟧");
  expect((await texts.value.help()).title).toMatch(/^⟦.+⟧$/);
  expect(page.documentElement.lang).toBe("qps");
  expect(page.documentElement.dir).toBe("ltr");
  expect(page.title).toBe("⟦Broken Consort⟧");
  expect(place.textContent).toMatch(/^⟦Séttt.+ …⟧$/u);
  await speak("qpr", two, page);
  expect(page.documentElement.dir).toBe("rtl");
});

test("a language that does not arrive, and one that there is not, change nothing", async () => {
  const { page, place } = builtPage();
  const lost: Languages = { ...languages, qps: () => Promise.reject(new Error("offline")) };
  await expect(speak("qps", lost, page)).rejects.toThrow("offline");
  await expect(speak("fr", two, page)).rejects.toThrow('no language "fr"');
  expect(texts.value).toBe(english);
  expect([page.documentElement.lang, page.title, place.textContent]).toEqual([
    "en",
    "Broken Consort",
    "Setting up …",
  ]);
});

test("the page is built in the default language, and each listed language says its own tag", async () => {
  const { page, place } = builtPage();
  await speak(DEFAULT_LANGUAGE, languages, page);
  expect(place.textContent).toBe("Setting up …");
  for (const [tag, fetchIt] of Object.entries<Languages[string]>(languages))
    expect((await (await fetchIt()).page()).language).toBe(tag);
});
