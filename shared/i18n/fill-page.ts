import type { PageTexts } from "./catalogue.ts";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Replaces each `{{key}}` of the page by its text. Throws RangeError on an unknown key. */
export function fillPage(html: string, texts: PageTexts): string {
  const byKey: Readonly<Record<string, string>> = texts;
  return html.replaceAll(/\{\{(\w+)\}\}/gu, (_, key: string) => {
    const text = byKey[key];
    if (text === undefined) throw new RangeError(`page: no text "${key}"`);
    return text.replaceAll(/[&<>"]/gu, (sign) => ENTITIES[sign] ?? sign);
  });
}
