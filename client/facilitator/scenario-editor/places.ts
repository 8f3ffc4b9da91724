/** Maps a path in the file to the form field that shows its errors, and to that field's page. */

export const TABS = ["about", "cards", "table", "events", "talk", "debrief"] as const;
export type Tab = (typeof TABS)[number];

const SHOWN: readonly (readonly [RegExp, Tab, string])[] = [
  [/^id$/, "about", "words.title"],
  [/^words\.(?:title|idea|brief)$/, "about", "$&"],
  [/^chairs(?:\..*)?$/, "about", "chairs"],
  [/^audience(?:\..*)?$/, "about", "audience"],
  [/^competences(?:\..*)?$/, "about", "competences"],
  [/^scenes\.(\d)\.(minutes|piece)$/, "about", "scenes.$1.$2"],
  [/^scenes\.(\d)\.objective(?:\..*)?$/, "about", "scenes.$1.objective"],
  [/^words\.scenes\.(\d)\.name$/, "cards", "words.scenes.$1.name"],
  [/^words\.scenes\.(\d)\.parts\.(\d+)\.(youAre|youKnow)$/, "cards", "$&"],
  [/^scenes\.(\d)\.chairs\.(\d+)(?:\..*)?$/, "cards", "scenes.$1.chairs.$2"],
  [/^scenes\.(\d)\.hand(?:\..*)?$/, "table", "scenes.$1.hand"],
  [/^scenes\.(\d)\.needs(?:\..*)?$/, "table", "scenes.$1.needs"],
  [/^scenes\.(\d)\.tearsFrom$/, "table", "scenes.$1.tearsFrom"],
  [/^scenes\.(\d)\.events\.(\d+)(?:\..*)?$/, "events", "scenes.$1.events.$2"],
  [/^scenes\.(\d)\.events$/, "events", "scenes.$1.events"],
  [/^words\.prebrief$/, "talk", "$&"],
  [/^words\.facilitator\.(\w+)(?:\.\d+)?$/, "talk", "words.facilitator.$1"],
  [/^words\.debrief\.(\w+)(?:\.\d+)?$/, "debrief", "words.debrief.$1"],
  [/^words\.takeaway$/, "debrief", "$&"],
];

/** Null when the form has no field for it. */
export function fieldOf(where: string): string | null {
  const found = SHOWN.find(([pattern]) => pattern.test(where));
  return found ? where.replace(found[0], found[2]) : null;
}

/** The page of the form with that field; errors without a field are shown on the first page. */
export const tabOf = (field: string | null): Tab =>
  SHOWN.find(([pattern]) => field !== null && pattern.test(field))?.[1] ?? "about";

/** Index of the scene that a field belongs to; null when it belongs to all. */
export function sceneOf(field: string | null): number | null {
  const [, nth] = /^(?:words\.)?scenes\.(\d)\./.exec(field ?? "") ?? [];
  return nth === undefined ? null : Number(nth);
}
