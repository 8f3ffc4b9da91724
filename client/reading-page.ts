/** What pages to read have in common: they load nothing of the game. */
import { effect } from "@preact/signals";
import { type ComponentChild, h, render } from "preact";
import type { Catalogue } from "../shared/i18n/catalogue.ts";
import { areaTexts } from "./language/area-texts.ts";
import { keepSpeaking } from "./language/own-language.ts";
import { loadPreferences } from "./preferences/preferences.ts";
import { browserEnvironment } from "./session/kept-chairs.ts";
import "./base-styles.ts";

/** Loads the page's texts in the visitor's language. What it resolves to shows the page. Rejects when they cannot be loaded. */
export async function readingPage<T extends { readonly title: string }>(
  of: (catalogue: Catalogue) => Promise<T>,
): Promise<(page: (says: T) => ComponentChild) => void> {
  const root = document.querySelector<HTMLElement>("#ui");
  if (!root) throw new Error("the page has no place for it");
  await keepSpeaking(loadPreferences(browserEnvironment().storages.browser).language);
  const says = await areaTexts(of);
  return (page) => {
    effect(() => void (document.title = says.value.title));
    const Shown = () => page(says.value);
    render(h(Shown, {}), root);
    document.querySelector("#first")?.setAttribute("hidden", "");
    document.querySelector("#loading")?.setAttribute("hidden", "");
  };
}
