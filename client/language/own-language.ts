import type { ReadonlySignal } from "@preact/signals";
import { chooseLanguage, speak } from "./choose.ts";

/** The language to use here: the chosen one if it exists, or else the first of the browser's that does. */
export const ownLanguage = (chosen: string): string =>
  chooseLanguage([chosen, ...navigator.languages]);

/**
 * Shows the page in it. Where it does not arrive the page stays as it is; loaded beside the rest, it
 * never holds up more than itself.
 */
async function speakOwn(chosen: string): Promise<void> {
  if (import.meta.env.DEV) {
    // `npm run dev`: `?lang=qps` and `?lang=qpr` show any page in a pseudo-language.
    const asked = new URLSearchParams(location.search).get("lang");
    const { pseudoLanguages } = await import("../../shared/i18n/pseudo.ts");
    if (asked !== null && asked in pseudoLanguages) return speak(asked, pseudoLanguages);
  }
  await speak(ownLanguage(chosen)).catch(() => {});
}

/** Speaks the chosen language, and each later choice in its turn. Resolves when the first is there. */
export function keepSpeaking(chosen: ReadonlySignal<string>): Promise<void> {
  let spoken = Promise.resolve();
  chosen.subscribe((tag) => {
    spoken = spoken.then(() => speakOwn(tag));
  });
  return spoken;
}
