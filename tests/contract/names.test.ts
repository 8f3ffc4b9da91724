import { isolated } from "../../client/components/isolated.ts";
import { array, assert, constantFrom, property, string, tuple } from "fast-check";
import { expect, test } from "vitest";
import { distinctName, MAX_NAME, nameKey, showableName } from "../../shared/session/name.ts";

test.for([
  ["  Ada  Lovelace ", "Ada Lovelace"],
  ["Zoë", "Zoë"],
  ["Zoe\u0308", "Zoë"],
  ["李雷", "李雷"],
  ["a\u202Eb", "a b"],
  ["\u200B\u2060\uFEFF", ""],
  ["line\nbreak\tand\u0000nul", "line break and nul"],
  ["<b>bold</b>", "<b>bold</b>"],
  ["\u3164", ""],
  ["\u2800\u2800", ""],
  ["\u034F\uFE0F\u17B5", ""],
  ["\u0301\u0301Ada", "Ada"],
  ["\u{E0041}\u{E007F}", ""],
  ["\uD83D", ""],
  ["\u2067evil\u2069", "evil"],
  ["A\u200Dda", "A da"],
  ["\u200CAda\u200D", "Ada"],
  ["__proto__", "__proto__"],
  ["", ""],
] as const)("%j is shown as %j", ([raw, shown]) => {
  expect(showableName(raw)).toBe(shown);
});

test.for([
  ["a violin", "Ada 🎻"],
  ["an astronaut", "👩‍🚀"],
  ["a family", "👨‍👩‍👧‍👦"],
  ["a kiss in two skins", "👩🏽‍❤️‍💋‍👨🏾"],
  ["a rainbow", "🏳️‍🌈"],
  ["flags", "🇮🇷🇲🇲"],
  ["a flag of tags", "🏴󠁧󠁢󠁳󠁣󠁴󠁿"],
  ["a keycap", "No. 1️⃣"],
  ["Persian with a joiner between", "علی‌رضا"],
  ["Arabic with its vowels", "مُحَمَّد"],
  ["Hebrew with points", "שָׂרָה"],
  ["Burmese", "မြွှို့မေ"],
  ["Hindi", "क्षत्रिय"],
  ["Sinhala with a joiner", "ශ්‍රී"],
  ["Khmer", "សុខា"],
  ["Tamil", "ஶ்ரீ"],
  ["Thai", "น้ำฝน"],
  ["Vietnamese", "Nguyễn Thị Ấu"],
  ["Yoruba", "Ṣọ́lá"],
  ["Korean", "김민준"],
])("%s is left as it was written", ([, name = ""]) => {
  expect(showableName(name)).toBe(name.normalize("NFC"));
});

test.for(["\u0301", "\u0334", "\u0E47", "\u05B4", "\u20DD"])(
  "a tower of marks %j stays in its line",
  (mark) => {
    expect(showableName(`a${mark.repeat(50)}`).length).toBeLessThanOrEqual(3);
    const mixed = `a${`${mark}\u0335\u0E49\u0489`.repeat(50)}`;
    expect(Array.from(showableName(mixed)).length).toBeLessThanOrEqual(9);
  },
);

test("length is counted in letters as one reads them, wide ones twice", () => {
  expect(showableName("W".repeat(40))).toBe("W".repeat(MAX_NAME));
  expect(showableName("李".repeat(40))).toBe("李".repeat(MAX_NAME / 2));
  expect(showableName("👨‍👩‍👧‍👦".repeat(40))).toBe("👨‍👩‍👧‍👦".repeat(MAX_NAME / 2));
  expect(showableName("ம்".repeat(40))).toBe("ம்".repeat(MAX_NAME));
});

const letters = (name: string): string[] =>
  Array.from(new Intl.Segmenter("und").segment(name), ({ segment }) => segment);
/** Troublesome characters, and the characters around them. */
const pieces = constantFrom(
  ...Array.from(
    "aWß9# \u0301\u0489\u200C\u200D\uFE0F\u20E3\u202E\u2067\u2069\u00AD\u094D\u0915\u1019\u103C\u0627\u0640",
  ),
  ...Array.from("👩❤🏽🏴\u{1F1EE}\u{1F1F7}\u{E0067}\u{E007F}가각\u1160李"),
);

test("whatever is typed: short, trimmed, nothing that hides or reorders, and the same when shown twice", () => {
  const check = (raw: string): void => {
    const shown = showableName(raw);
    expect(letters(shown).length).toBeLessThanOrEqual(MAX_NAME);
    expect(Buffer.byteLength(shown)).toBeLessThanOrEqual(1000);
    expect(shown).toBe(shown.trim());
    expect(shown).not.toMatch(
      /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u200B\u061C\u200E\u200F\u202A-\u202E\u2060-\u206F]/u,
    );
    expect(shown).not.toMatch(/^[\p{M}\u200C\u200D]/u);
    expect(showableName(shown)).toBe(shown);
  };
  assert(property(string({ unit: "binary", maxLength: 200 }), check), { numRuns: 400 });
  assert(
    property(array(pieces, { maxLength: 60 }), (all) => check(all.join(""))),
    { numRuns: 1000 },
  );
});

test.for([
  ["Anna", ["Anna"], "Anna 2"],
  ["Anna", ["Anna", "Anna 2"], "Anna 3"],
  ["anna ", ["Anna"], "anna 2"],
  ["Аnnа", ["Anna"], "Аnnа 2"],
  ["Ａｎｎａ", ["Anna"], "Ａｎｎａ 2"],
  ["An-na", ["Anna"], "An-na 2"],
  ["lda", ["Ida"], "lda 2"],
  ["Straße", ["STRASSE"], "Straße 2"],
  ["you", [], "you 2"],
  ["Y O U", [], "Y O U 2"],
  ["Tomo", ["Tomo"], "Tomo 2"],
  ["tomo", ["Tomo", "Tomo 2"], "tomo 3"],
  ["Bot", [], "Bot 2"],
  ["Anna", ["Hanna"], "Anna"],
  ["W".repeat(24), ["W".repeat(24)], `${"W".repeat(22)} 2`],
  ["李".repeat(12), ["李".repeat(12)], `${"李".repeat(11)} 2`],
  ["", ["Anna"], ""],
] as const)("%j beside %j is called %j", ([wanted, others, name]) => {
  expect(distinctName(wanted, others)).toBe(name);
});

test("twelve who want the same name can all be told apart, and a name is distinct beside its likes", () => {
  const names: string[] = [];
  for (let i = 0; i < 12; i += 1) names.push(distinctName(i % 2 ? "anna" : "Anna", names));
  expect(new Set(names.map(nameKey)).size).toBe(12);
  assert(
    property(tuple(array(pieces, { maxLength: 30 }), array(pieces, { maxLength: 30 })), (both) => {
      const [one = "", other = ""] = both.map((all) => distinctName(all.join(""), []));
      const apart = distinctName(other, [one]);
      expect(apart === "" || nameKey(apart) !== nameKey(one)).toBe(true);
      expect(showableName(apart)).toBe(apart);
    }),
    { numRuns: 500 },
  );
});

test("in a sentence, a name written from right to left keeps its order to itself", () => {
  expect(isolated("Anna 2")).toBe("Anna 2");
  expect(isolated("علی‌رضا 2")).toBe("\u2068علی‌رضا 2\u2069");
  expect(isolated("שרה!")).toBe("\u2068שרה!\u2069");
});
