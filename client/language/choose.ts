import { DEFAULT_LANGUAGE, type Languages, languages } from "../../shared/i18n/languages.ts";
import { texts } from "./texts.ts";

/** What a language changes of the page besides the texts: its `lang`, its title, and the words of index.html. */
export interface SpokenPage {
  title: string;
  readonly documentElement: { lang: string };
  querySelectorAll(
    selector: string,
  ): Iterable<{ textContent: string | null; getAttribute(name: string): string | null }>;
}

/**
 * The tag of the language to speak: the first of `wanted` (as `navigator.languages`, best first) that there
 * is, in that region's form or in its general one ("de-AT", then "de").
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
 * Fetches a language and shows the page in it. Rejects, and changes nothing, where it cannot be fetched.
 * Throws RangeError on a tag that is none of `all`.
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
  page.title = catalogue.start.title;
  for (const place of page.querySelectorAll("[data-text]"))
    place.textContent = words[place.getAttribute("data-text") ?? ""] ?? place.textContent;
}
