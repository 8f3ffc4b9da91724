/** Names where there is little room: whole if they fit, else short in a way that still tells people apart. */
import { columnsOf, lettersOf } from "../../../shared/session/name.ts";

/** A number at the end of a name tells two of one name apart, so it always stays. */
const NUMBER_AT_END = /\s+\d+$/u;

/** In the order of `names`, each at most `most` columns wide. Equal only where there is no way to tell them apart. */
export function shortNames(names: readonly string[], most: number): readonly string[] {
  const forms = names.map((name) => formsOf(name, most));
  const depths = names.map(() => 0);
  const chosen = (i: number): string => forms[i]?.[depths[i] ?? 0] ?? "";
  // Each round gives those that look alike their next form.
  for (let round = 1; round < MOST_FORMS; round += 1) {
    const shown = names.map((_, i) => chosen(i));
    for (const [i, one] of shown.entries()) {
      const isAlike = shown.some((other, j) => j !== i && other === one);
      if (isAlike && round < (forms[i]?.length ?? 0)) depths[i] = round;
    }
  }
  return names.map((_, i) => chosen(i));
}

const MOST_FORMS = 3;

/** The ways to write a name, the best first. */
function formsOf(name: string, most: number): readonly string[] {
  if (widthOf(name) <= most) return [name];
  const [number = ""] = NUMBER_AT_END.exec(name) ?? [];
  const words = name.slice(0, name.length - number.length);
  const room = most - widthOf(number);
  const letters = lettersOf(words);
  const tail = lastOf(letters, Math.floor((room - 1) / 2));
  return [
    ...withInitials(words).filter((form) => widthOf(form) <= room),
    `${firstOf(letters, room - 1)}…`,
    `${firstOf(letters, room - 1 - widthOf(tail))}…${tail}`,
  ]
    .slice(0, MOST_FORMS)
    .map((form) => `${form}${number}`);
}

/** "Aleksandra Konstantinopolska" → "Aleksandra K."; nothing for a single word. */
function withInitials(words: string): readonly string[] {
  const [first = "", ...others] = words.split(/\s+/u).filter((word) => word !== "");
  const initials = others.map((word) => `${lettersOf(word)[0] ?? ""}.`);
  return initials.length === 0 ? [] : [[first, initials.at(-1)].join(" ")];
}

const widthOf = (text: string): number =>
  lettersOf(text).reduce((width, letter) => width + columnsOf(letter), 0);

/** As many letters as fit into that many columns. */
function fitting(letters: readonly string[], columns: number): readonly string[] {
  let width = 0;
  return letters.filter((letter) => {
    width += columnsOf(letter);
    return width <= columns;
  });
}

const firstOf = (letters: readonly string[], columns: number): string =>
  fitting(letters, columns).join("").trimEnd();

const lastOf = (letters: readonly string[], columns: number): string =>
  fitting(letters.toReversed(), columns).toReversed().join("").trimStart();
