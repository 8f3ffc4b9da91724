/** Words that no text of the catalogue may contain, and why. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesUnder } from "./modules.ts";

const ROOT = join(import.meta.dirname, "..", "..");

const FORBIDDEN: readonly (readonly [word: RegExp, why: string])[] = [
  [/\bstab/i, "a knife: it is a jab"],
  // "Edge 109" is a browser.
  [/\bedges?\b(?! \d)/i, "says nothing to a newcomer: it is sharp"],
  [/\b(dis)?honest/i, "says that somebody lied: it is in the open"],
  [/\bpride\b/i, "says that who is silent is proud: it takes a little courage"],
  [/\btoxic/i, "a label for people"],
  [/\b(un)?mask(s|ed|ing)?\b/i, "the facilitator's word; a player hides what they feel"],
  [/\bguard(s|ed)?\b/i, "the facilitator's word"],
  [/\b(a?shamed?|shames)\b/i, "names what is inside: tell the sign"],
  [/\bput on\b/i, "a verdict on a face: tell the sign"],
  [/\b(secure|insecure|dismissive|preoccupied|disorgani[sz]ed|avoidant|attachment)\b/i, "clinical"],
  [/\b(diagnos|disorder|trauma|abus|patholog|narcissi)/i, "clinical"],
  [/\b(childhood|frightened you|your (mother|father|parents?))\b/i, "a past nobody chose to play"],
  [
    /\b(proud|alarmed|hostile|stubborn|jealous|needy|clingy|sulk(s|ing|y)?)\b/i,
    "a verdict: tell the sign",
  ],
  [
    /\b(angry|sad|afraid|scared|nervous|anxious|upset|annoyed|bored|desperate|pleads?)\b/i,
    "inside",
  ],
  // A network may seem to block something.
  [/\b(seems?|appears?)\b(?! to block)/i, "a guess at what is inside: tell the sign"],
  [/\b(pretend|fak(e|ed|ing)\b)/i, "says that a face lies"],
  [/\b(may not|nobody) (have|has) (seen|noticed)\b/i, "a verdict on another: it had no answer"],
  [/did not (see|notice|care)|has not seen/i, "a verdict on another: it had no answer"],
  [/\b(en)?coded (with|as|by|in)\b/i, "needs trained raters: it is in the vocabulary of the game"],
  [/\b(your|their|whose) fault\b|\bto blame\b/i, "blame"],
];

/** Read by facilitators only. */
const ASIDE = /\n {2}facilitator: \{[\s\S]*?\n {2}\},/g;

/** Every string in quotation marks or backticks; not comments, imports and types. */
function textsOf(source: string): readonly string[] {
  const code = source
    .replace(ASIDE, "")
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/^\s*(import|export) .* from .*$/gm, "");
  const quoted = [...code.matchAll(/"((?:[^"\\\n]|\\.)*)"|`([^`]*)`/g)];
  // Placeholders are filled with other words.
  return quoted.map(([, one, other]) => one ?? (other ?? "").replace(/\$\{[^}]*\}/g, "…"));
}

const wrongIn = (text: string): readonly string[] =>
  FORBIDDEN.flatMap(([word, why]) => (word.test(text) ? [`${text} (${why})`] : []));

test("no text of the catalogue blames, labels or tells what goes on in another", () => {
  const files = filesUnder(ROOT, "shared/i18n/en", []).filter((path) => path.endsWith(".ts"));
  expect(files.length).toBeGreaterThan(30);
  const texts = files.flatMap((path) => textsOf(readFileSync(join(ROOT, path), "utf8")));
  expect(texts.length).toBeGreaterThan(1000);
  expect(texts.flatMap(wrongIn)).toEqual([]);
});

test("each of these words would be found", () => {
  const source = [
    'x: "a stab", // stab',
    "/** honest */ y: `${who} seems ashamed`,",
    'z: "It costs no pride.",',
    '  facilitator: {\n    stopIf: "a toxic mask",\n  },',
    'w: "sharp",',
    's: "withdrawal, coded with a manual",',
    'v: "proud, and waiting", u: `${who} looks scared`, t: "They may not have seen it.",',
  ].join("\n");
  expect(textsOf(`\n${source}`).filter((text) => wrongIn(text).length > 0)).toEqual([
    "a stab",
    "… seems ashamed",
    "It costs no pride.",
    "withdrawal, coded with a manual",
    "proud, and waiting",
    "… looks scared",
    "They may not have seen it.",
  ]);
  expect(wrongIn("sharp, in the open, a jab")).toEqual([]);
});
