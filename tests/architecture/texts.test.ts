import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesUnder, readModules } from "./modules.ts";
import { textsInStyles, textsOutside } from "./texts.ts";

const ROOT = join(import.meta.dirname, "..", "..");
/** Folders with texts for people. Messages for the operator are in `server/app`. */
const FOLDERS = ["client", "server/http", "server/rooms", "server/transport", "shared/protocol"];
const FIXTURE = "tests/architecture/fixture/texts";

/** Messages to the operator in the log. The list may only shrink. */
const ALLOWED: readonly string[] = [
  "server/http/rate-limit-key.ts: A proxy on this machine hides who visits, so that no limits apply. Set TRUSTED_PROXY=127.0.0.1,::1 if it appends to X-Forwarded-For.",
];

test("every text that a person reads or hears stands in the message catalogue", () => {
  const modules = readModules(ROOT, FOLDERS);
  expect(modules.length).toBeGreaterThan(150);
  expect(textsOutside(modules)).toEqual(ALLOWED);
});

test("no style sheet writes words", () => {
  const styles = filesUnder(ROOT, "client", []).filter((path) => path.endsWith(".css"));
  expect(styles.length).toBeGreaterThan(10);
  const found = styles.flatMap((path) =>
    textsInStyles(readFileSync(join(ROOT, path), "utf8")).map((words) => `${path}: ${words}`),
  );
  expect(found).toEqual([]);
  expect(textsInStyles('.a::before { content: "hard · "; } .b::after { content: "·"; }')).toEqual([
    "hard · ",
  ]);
});

test("every text of the fixture is reported, and no key, class or id", () => {
  expect(textsOutside(readModules(ROOT, [FIXTURE]))).toEqual([
    `${FIXTURE}/words.tsx: Close it.`,
    `${FIXTURE}/words.tsx: Hello there`,
    `${FIXTURE}/words.tsx: Close`,
    `${FIXTURE}/words.tsx: Key of`,
    `${FIXTURE}/words.tsx: Who comes`,
    `${FIXTURE}/words.tsx: what it does`,
    `${FIXTURE}/words.tsx: Nobody is here just now.`,
  ]);
});
