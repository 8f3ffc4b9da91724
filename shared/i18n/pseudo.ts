/**
 * Pseudo-languages, made from a complete one: to see in development and in tests which texts are outside of the
 * catalogue, and whether a layout has room for longer words and for the other direction. No visitor is offered one.
 */
import type { Catalogue } from "./catalogue.ts";
import { DEFAULT_LANGUAGE, type Languages, languages } from "./languages.ts";

/** How much longer its texts are. */
const LONGER = 0.4;
/** Letters that Latin fonts have, in the same order as what they replace. */
const PLAIN = "aceinouyACEINOUY";
const ACCENTED = "àçéîñöüýÀÇÉÎÑÖÜÝ";

/** The game is called the same in every language. */
const NAME = "Broken Consort";

/** Two of them, by private BCP 47 tags: from left to right, and from right to left. */
export const pseudoLanguages: Languages = {
  qps: () => pseudo(languages[DEFAULT_LANGUAGE](), "qps", "ltr"),
  qpr: () => pseudo(languages[DEFAULT_LANGUAGE](), "qpr", "rtl"),
};

/**
 * The catalogue with every text accented, longer by `LONGER` and in brackets, `⟦like thîs⟧`. Functions get their
 * parameters as they are; a parameter stays as it is in the text, and so does what is in brackets already.
 */
export const pseudo = (of: Catalogue, language: string, direction: "ltr" | "rtl"): Catalogue => {
  const made = spoken(of, []) as Catalogue;
  return { ...made, page: async () => ({ ...(await made.page()), language, direction }) };
};

function spoken(value: unknown, given: readonly string[]): unknown {
  if (typeof value === "string") return value === "" ? value : `⟦${stretched(value, given)}⟧`;
  if (value instanceof Promise) return value.then((one) => spoken(one, given));
  if (Array.isArray(value)) return value.map((one) => spoken(one, given));
  if (typeof value === "function")
    return (...parameters: unknown[]) =>
      spoken((value as (...all: unknown[]) => unknown)(...parameters), stringsIn(parameters));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, spoken(one, given)]));
}

/** Texts among parameters, also in lists and plain objects; a reader, who has functions, is none. */
function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return value === "" ? [] : [value];
  if (value === null || typeof value !== "object") return [];
  const all: unknown[] = Array.isArray(value) ? value : Object.values(value);
  return all.some((one) => typeof one === "function") ? [] : all.flatMap(stringsIn);
}

/** Words with accents and repeated letters, around what is `given` and what is in brackets. */
function stretched(text: string, given: readonly string[]): string {
  const kept = [NAME, ...given]
    .toSorted((a, b) => b.length - a.length)
    .map((one) => one.replaceAll(/[$()*+.?[\\\]^{|}]/gu, "\\$&"));
  const parts = text.split(new RegExp(`(${["⟦.*⟧", ...kept].join("|")})`, "su"));
  let owed = 0;
  return parts.map((part, i) => (i % 2 === 1 ? part : part.replaceAll(/\p{L}/gu, letter))).join("");

  function letter(one: string): string {
    owed += LONGER;
    const at = PLAIN.indexOf(one);
    const shown = at < 0 ? one : (ACCENTED[at] ?? one);
    if (owed < 1) return shown;
    owed -= 1;
    return shown + shown.toLowerCase();
  }
}
