/**
 * Order of test files: those with most music begin first, so that none of them runs on alone at the end; then the
 * others that play on a server, and last those that wait for nothing, again those with most pages first.
 */
import { BaseSequencer } from "vitest/node";
import type { TestSpecification } from "vitest/node";

/** Longest first. */
const MUSIC = [
  "newcomer-scenes",
  "first-steps",
  "course",
  "rupture",
  "obeying",
  "offline",
  "late-comers",
  "scenes",
  "by-pictures",
].map((name) => `/tests/e2e/${name}.test.ts`);
const PAGES = [
  "pseudo-language-play",
  "pseudo-language-console",
  "pseudo-language-lobby",
  "pseudo-language-stage",
  "rupture-looks",
  "screens",
  "console",
  "cue-names",
  "stage",
  "console-theme",
  "text-size",
].map((name) => `/tests/e2e/pages/${name}.test.ts`);

/** Where a file comes in: less is earlier. */
const rank = ({ moduleId, project }: TestSpecification): number => {
  const [long, rest] = project.name === "pages" ? [PAGES, 200] : [MUSIC, 100];
  const at = long.findIndex((end) => moduleId.endsWith(end));
  return rest + (at === -1 ? 0 : at - long.length);
};

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files);
    return usual.toSorted((one, other) => rank(one) - rank(other));
  }
}
