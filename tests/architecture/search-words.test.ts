/** A stranger finds each mechanism by its usual name in the field, typed into a file search. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesUnder } from "./modules.ts";

const ROOT = join(import.meta.dirname, "..", "..");
/** Texts are named after their subject, not after a mechanism. */
const TEXTS = /^shared\/i18n\/[\w-]+\//u;

const SOURCES = ["shared", "server", "client"]
  .flatMap((folder) => filesUnder(ROOT, folder, []))
  .filter((path) => /\.tsx?$/u.test(path) && !TEXTS.test(path));

const nameOf = (path: string): string => /([\w-]+)\.tsx?$/u.exec(path)?.[1] ?? "";

/** What a file search lists first: of the matching files those with the shortest names. */
function firstFound(words: string): string[] {
  const found = SOURCES.filter((path) => nameOf(path).includes(words.replaceAll(" ", "-")));
  const shortest = Math.min(...found.map((path) => nameOf(path).length));
  return found.filter((path) => nameOf(path).length === shortest);
}

test.each([
  ["rate limit", "server/http/rate-limiter.ts"],
  ["timestep", "shared/session/fixed-timestep.ts"],
  ["heartbeat", "server/transport/heartbeat.ts"],
  ["takeover", "shared/session/bot-takeover.ts"],
  ["catalogue", "shared/i18n/catalogue.ts"],
  ["patch rate", "server/scheduling/adaptive-patch-rate.ts"],
  ["recording", "shared/model/replay/recording.ts"],
])('a search for "%s" leads to one file', (words, path) => {
  expect(firstFound(words)).toEqual([path]);
});
