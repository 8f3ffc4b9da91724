import { chooseLanguage, speak } from "./choose.ts";

/** The language to use here: the chosen one if it exists, or else the first of the browser's that does. */
export const ownLanguage = (chosen: string): string =>
  chooseLanguage([chosen, ...navigator.languages]);

/**
 * Shows the page in it. Where it does not arrive the page stays as it is; loaded beside the rest, it
 * never holds up more than itself.
 */
export const speakOwn = (chosen: string): Promise<void> =>
  speak(ownLanguage(chosen)).catch(() => {});
