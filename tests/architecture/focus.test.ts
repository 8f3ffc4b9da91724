/**
 * What a page does with focus and keys it does before it can be seen: `useEffect` runs only after a frame, and who is
 * quicker has their press sent to something else.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesUnder } from "./modules.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const LATE = /\.focus\(|addEventListener\(\s*"key/u;

const lateIn = (text: string): string[] =>
  [...text.matchAll(/\buseEffect\(/gu)]
    .map(({ index }) => call(text, index + "useEffect(".length))
    .filter((effect) => LATE.test(effect))
    .map((effect) => effect.replace(/\s+/gu, " "));

/** What stands between the brackets of a call. `from`: after the first of them. */
function call(text: string, from: number): string {
  let open = 1;
  let at = from;
  for (; open > 0 && at < text.length; at++)
    if (text[at] === "(") open += 1;
    else if (text[at] === ")") open -= 1;
  return text.slice(from, at - 1);
}

test("focus and keys are set before a page is seen, not after", () => {
  const client = filesUnder(ROOT, "client", []).filter((path) => /\.tsx?$/u.test(path));
  const read = client.map((path) => [path, readFileSync(join(ROOT, path), "utf8")] as const);
  expect(read.some(([, text]) => text.includes("useEffect("))).toBe(true);
  expect(read.flatMap(([path, text]) => lateIn(text).map((effect) => [path, effect]))).toEqual([]);
  expect(lateIn("useEffect(() => (title.current?.focus(), f()), [id]);")).toHaveLength(1);
});
