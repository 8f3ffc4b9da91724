import type { Catalogue } from "./catalogue.ts";
import { en } from "./en/index.ts";

/** Catalogues by BCP 47 tag, each fetched when it is chosen. */
export type Languages = Readonly<Record<string, () => Catalogue | Promise<Catalogue>>>;

/** Used when none of the visitor's languages exists; part of the first load, so that texts are there at once. */
export const DEFAULT_LANGUAGE = "en";

/** All languages. A new one is a folder beside `en` and a line here. */
export const languages = {
  [DEFAULT_LANGUAGE]: () => en,
  de: async () => (await import("./de/index.ts")).de,
} satisfies Languages;
