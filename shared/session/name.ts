/**
 * A player's name as everyone will see it: unchanged as far as possible, harmless to the text
 * around it, and limited in length.
 */

/** Letters as a reader counts them (grapheme clusters), and columns: a wide letter takes two. */
export const MAX_NAME = 24;
/** The longest emoji in use have ten code points; Burmese and Tibetan syllables stay below. */
const MAX_CODE_POINTS = 12;
/** Accents that fit on one letter: Vietnamese needs two. More would grow out of the line. */
const MAX_ACCENTS = 2;
/** Vowel signs and marks of one script on one letter: Burmese needs six. */
const MAX_SIGNS = 6;
const MAX_ROUNDS = 8;

const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

/** Scripts whose letters are told apart by joiners. */
const JOINING =
  "\\p{Script_Extensions=Arab}\\p{Script=Syrc}\\p{Script=Mong}\\p{Script=Deva}\\p{Script=Beng}" +
  "\\p{Script=Guru}\\p{Script=Gujr}\\p{Script=Orya}\\p{Script=Taml}\\p{Script=Telu}\\p{Script=Knda}" +
  "\\p{Script=Mlym}\\p{Script=Sinh}\\p{Script=Mymr}\\p{Script=Khmr}\\p{Script=Tibt}";
const FLAG = "\\u{1F3F4}[\\u{E0020}-\\u{E007E}]{1,6}\\u{E007F}";
const PICTURE = "[\\p{Extended_Pictographic}\\u{1F3FB}-\\u{1F3FF}\\uFE0F\\u200D\\u20E3]";
/** Joiners, selectors and tags that belong to the letters beside them. */
const BELONGING = new RegExp(
  [
    FLAG,
    `(?<=[${JOINING}])[\\u200C\\u200D](?=[${JOINING}])`,
    `(?<=${PICTURE})\\u200D(?=\\p{Extended_Pictographic})`,
    `(?<=\\p{Extended_Pictographic})\\uFE0F`,
    `(?<=[0-9#*])\\uFE0F(?=\\u20E3)`,
  ].join("|"),
  "gu",
);
/**
 * Invisible, control, private and bidirectional characters could hide, reorder or imitate the text
 * around a name.
 */
const UNSHOWABLE =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800]/u;
/** Marks without their own letter would be drawn on the character before the name. */
const STRAY_MARKS = /^[\s\p{M}\u200C\u200D]+/u;
/** The same mark many times on one letter. */
const REPEATED_MARK = /(\p{M})\1+/gu;
/** Joiners and selectors have no script of their own either, and do not pile up. */
const ACCENT = /(?!\p{Default_Ignorable_Code_Point}|\u20E3)\p{Script=Inherited}/u;
const SIGN = /(?!\p{Script=Inherited})\p{M}/u;
/** Drawn twice as wide as a Latin letter. */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1B000}-\u{1B2FF}\u{1F1E6}-\u{1F1FF}\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F/u;

export const lettersOf = (text: string): readonly string[] =>
  Array.from(graphemes.segment(text), ({ segment }) => segment);

export const columnsOf = (letter: string): number => (WIDE.test(letter) ? 2 : 1);

/** Returns at most `MAX_NAME` letters and columns, or "" when nothing showable is left. */
export function showableName(raw: string): string {
  let name = raw;
  // Cutting creates new neighbours: each round only shortens the name, and two are usually enough.
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const next = cleaned(name);
    if (next === name) break;
    name = next;
  }
  return name;
}

function cleaned(raw: string): string {
  const shown = withoutUnshowable(raw.normalize("NFC"))
    .replace(/\s+/gu, " ")
    .replace(STRAY_MARKS, "")
    .replace(REPEATED_MARK, "$1")
    .trim();
  let columns = 0;
  const letters: string[] = [];
  for (const segment of lettersOf(shown)) {
    columns += columnsOf(segment);
    if (letters.length === MAX_NAME || columns > MAX_NAME) break;
    letters.push(boundedLetter(segment));
  }
  return letters.join("").trim();
}

/** Replaces each with a space, so that words stay apart; keeps characters that belong to a letter. */
function withoutUnshowable(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (const kept of text.matchAll(BELONGING)) {
    parts.push(blanked(text.slice(from, kept.index)), kept[0]);
    from = kept.index + kept[0].length;
  }
  parts.push(blanked(text.slice(from)));
  return parts.join("");
}

const blanked = (text: string): string =>
  Array.from(text, (point) => (UNSHOWABLE.test(point) ? " " : point)).join("");

/** One letter with no more marks than it can carry. */
function boundedLetter(letter: string): string {
  let accents = 0;
  let signs = 0;
  let points = 0;
  return Array.from(letter)
    .filter((point) => {
      if (ACCENT.test(point)) return ++accents <= MAX_ACCENTS;
      if (SIGN.test(point)) return ++signs <= MAX_SIGNS;
      return ++points <= MAX_CODE_POINTS;
    })
    .join("");
}

// ---- distinguishing names ----

/** Words that the page uses for players: a name like these would be confusing. */
const RESERVED = ["you", "me", "someone", "somebody", "nobody", "everyone", "bot", "host"];

/**
 * Letters of other scripts, and signs, that look like Latin ones (after Unicode's table of
 * confusables).
 */
const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    a: "аαɑ",
    b: "вβ",
    c: "сϲ",
    d: "ԁ",
    e: "еεҽ",
    g: "ɡ",
    h: "һн",
    i: "іιıl1|íì",
    j: "јϳ",
    k: "кκ",
    m: "м",
    n: "ոη",
    o: "оοσ0օ",
    p: "рρ",
    q: "ԛ",
    s: "ѕ",
    t: "тτ",
    u: "υս",
    v: "ѵν",
    w: "ԝω",
    x: "хχ",
    y: "уγү",
    z: "ζ",
  }).flatMap(([latin, others]) => Array.from(others, (other) => [other, latin] as const)),
);

/** Key that is equal for names that look the same. */
export function nameKey(name: string): string {
  const folded = name.normalize("NFKC").toLowerCase().replace(/ß/gu, "ss");
  return Array.from(folded, (point) => LOOKALIKES.get(point) ?? point)
    .join("")
    .replace(/[\s\p{P}\p{Default_Ignorable_Code_Point}]/gu, "");
}

const RESERVED_KEYS: ReadonlySet<string> = new Set(RESERVED.map(nameKey));

/**
 * `raw` as it may appear beside the names `others`: cleaned, and numbered if one of them, or the
 * page itself, uses that name. "" stays "": a player without a name has their figure's.
 */
export function distinctName(raw: string, others: Iterable<string>): string {
  const wanted = showableName(raw);
  if (wanted === "") return "";
  const keys = new Set([...others].map(nameKey));
  const free = (name: string): boolean => {
    const key = nameKey(name);
    return !keys.has(key) && !RESERVED_KEYS.has(key);
  };
  if (free(wanted)) return wanted;
  for (let n = 2; ; n += 1) {
    const name = numbered(wanted, ` ${n}`);
    if (free(name)) return name;
  }
}

/** The number is always complete: a long name is shortened. */
function numbered(name: string, number: string): string {
  const letters = Array.from(graphemes.segment(name), ({ segment }) => segment);
  for (; letters.length > 0; letters.pop()) {
    const whole = letters.join("").trimEnd() + number;
    if (showableName(whole) === whole) return whole;
  }
  return number.trim();
}
