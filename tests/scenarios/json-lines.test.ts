/** [J14] The JSON parser with line numbers. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { readLines } from "../../shared/scenarios/json-lines.ts";

const TEXT = `{
  "title": "A [\\"b\\"] {c}",
  "scenes": [
    { "minutes": 2 },
    {
      "minutes": 3, "hand": []
    }
  ]
}
`;

test("each place has the line it begins on; one that is not there, that of the nearest around it", () => {
  const read = readLines(TEXT);
  if (!("value" in read)) throw new Error("is JSON");
  expect(read.value).toEqual(JSON.parse(TEXT));
  const line = (path: string): number => read.lineOf(path === "" ? [] : path.split("."));
  expect(line("")).toBe(1);
  expect(line("title")).toBe(2);
  expect(line("scenes.0.minutes")).toBe(4);
  expect(line("scenes.1")).toBe(5);
  expect(line("scenes.1.hand")).toBe(6);
  expect(line("scenes.1.piece")).toBe(5);
  expect(line("words.brief")).toBe(1);
});

test.each([
  ["an empty file", "", 1],
  ["a comma too many", '{\n  "a": 1,\n}', 3],
  ["a comma missing", '{\n  "a": 1\n  "b": 2\n}', 3],
  ["a text that does not end", '{\n  "a": "b\n}', 2],
  ["something after the end", "{}\n\nx", 3],
  ["a number that is none", "[\n01]", 2],
  ["brackets without end", "[".repeat(100_000), 1],
])("%s is said to be broken there", (_, text, line) => {
  expect(readLines(text)).toEqual({ brokenAt: line });
});

test("whatever is JSON is read as JSON.parse reads it, and what is not is broken", () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 6 }), fc.nat(), (text, at) => {
      expect(readLines(text)).toHaveProperty("value", JSON.parse(text));
      const cut = text.slice(0, at % (text.length + 1));
      let parses = true;
      try {
        JSON.parse(cut);
      } catch {
        parses = false;
      }
      expect("value" in readLines(cut)).toBe(parses);
    }),
  );
});
