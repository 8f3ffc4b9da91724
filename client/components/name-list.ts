import { isolated } from "./isolated.ts";

/** "Ruth and Noor", in the language of the page: the browser's own may be another. */
export const nameList = (
  names: readonly string[],
  language: string = document.documentElement.lang,
): string => new Intl.ListFormat(language).format(names.map(isolated));
