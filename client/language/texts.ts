import { type Signal, signal } from "@preact/signals";
import type { Catalogue } from "../../shared/i18n/catalogue.ts";
import { DEFAULT_LANGUAGE, languages } from "../../shared/i18n/languages.ts";

/** The texts of the current language. Read them when they are shown: the language may change. */
export const texts: Signal<Catalogue> = signal(languages[DEFAULT_LANGUAGE]());
