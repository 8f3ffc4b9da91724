import { DEFAULT_LANGUAGE, type Languages, languages } from "../../shared/i18n/languages.ts";
import { texts } from "./texts.ts";

/** What a language changes besides the texts: `lang`, `dir`, title, and the words of index.html. */
export interface SpokenPage {
  title: string;
  readonly documentElement: { lang: string; dir: string };
  querySelectorAll(
    selector: string,
  ): Iterable<{ textContent: string | null; getAttribute(name: string): string | null }>;
}

/**
 * The tag of the language to use: the first of `wanted` (as in `navigator.languages`, best first)
 * that exists, in its regional or its general form ("de-AT", then "de").
 */
export function chooseLanguage(wanted: readonly string[], all: Languages = languages): string {
  const tags = new Map(Object.keys(all).map((tag) => [tag.toLowerCase(), tag]));
  for (const one of wanted) {
    const parts = one.toLowerCase().split("-");
    for (let length = parts.length; length > 0; length--) {
      const tag = tags.get(parts.slice(0, length).join("-"));
      if (tag !== undefined) return tag;
    }
  }
  return DEFAULT_LANGUAGE;
}

/**
 * Loads a language and shows the page in it. Rejects, and changes nothing, when it cannot be
 * loaded. Throws RangeError on a tag that is not in `all`.
 */
export async function speak(
  tag: string,
  all: Languages = languages,
  page: SpokenPage = document,
): Promise<void> {
  const fetchIt = all[tag];
  if (fetchIt === undefined) throw new RangeError(`no language "${tag}"`);
  const catalogue = await fetchIt();
  if (catalogue === texts.peek()) return;
  const words: Readonly<Record<string, string>> = await catalogue.page();
  texts.value = catalogue;
  page.documentElement.lang = tag;
  page.documentElement.dir = words["direction"] ?? "";
  page.title = catalogue.start.title;
  for (const place of page.querySelectorAll("[data-text]"))
    place.textContent = words[place.getAttribute("data-text") ?? ""] ?? place.textContent;
}
