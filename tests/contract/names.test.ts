import { assert, property, string } from "fast-check";
import { expect, test } from "vitest";
import { MAX_NAME, showableName } from "../../shared/protocol/name.ts";

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
  ["Ada 🎻", "Ada 🎻"],
  ["👩‍🚀", "👩 🚀"],
  ["__proto__", "__proto__"],
  ["", ""],
] as const)("%j is shown as %j", ([raw, shown]) => {
  expect(showableName(raw)).toBe(shown);
});

test("a tower of accents stays in its line", () => {
  expect(showableName(`a${"\u0301".repeat(50)}`).length).toBeLessThanOrEqual(3);
});

test("whatever is typed: short, trimmed, nothing invisible, and the same when shown twice", () => {
  assert(
    property(string({ unit: "binary", maxLength: 200 }), (raw) => {
      const shown = showableName(raw);
      expect(Array.from(shown).length).toBeLessThanOrEqual(MAX_NAME);
      expect(shown).toBe(shown.trim());
      expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/u);
      expect(shown).not.toMatch(/^\p{M}/u);
      expect(showableName(shown)).toBe(shown);
    }),
    { seed: 1, numRuns: 400 },
  );
});
