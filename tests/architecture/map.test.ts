/** The README's map of the tree names each folder once, and only existing ones. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..");
const TOPS = ["shared", "server", "client", "tests"] as const;

/** Folders of the map, as "top/inner". A line may name several. */
function mapped(): string[] {
  const readme = readFileSync(join(ROOT, "README.md"), "utf8");
  const map = /```\n(shared\/[^`]+)```/.exec(readme)?.[1] ?? "";
  let top = "";
  return map.split("\n").flatMap((line) => {
    top = /^(\w+)\//.exec(line)?.[1] ?? top;
    return line.startsWith("  ")
      ? [...line.matchAll(/(?<=\s)([\w-]+)\/(?=\s|$)/g)].map(([, inner]) => `${top}/${inner}`)
      : [];
  });
}

/** Empty folders may be left over from another checkout. */
const holdsFiles = (folder: string): boolean =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).some((entry) => entry.isFile());

test("the README's map of folders is the tree", () => {
  const folders = TOPS.flatMap((top) =>
    readdirSync(join(ROOT, top), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && holdsFiles(join(ROOT, top, entry.name)))
      .map(({ name }) => `${top}/${name}`),
  );
  expect(mapped().toSorted()).toEqual(folders.toSorted());
});
