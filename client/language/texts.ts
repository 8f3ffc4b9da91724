import { type Signal, signal } from "@preact/signals";
import type { Catalogue } from "../../shared/i18n/catalogue.ts";
import { en } from "../../shared/i18n/en/index.ts";

/** The texts of the language that the page speaks now. Read them when they are shown: they may change. */
export const texts: Signal<Catalogue> = signal(en);
