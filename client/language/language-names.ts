import { languages } from "../../shared/i18n/languages.ts";

/** All languages, each by its own name, which its speakers find whatever the page speaks now. */
export const LANGUAGES = Object.keys(languages).map((tag) => ({
  tag,
  name: new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag,
}));
