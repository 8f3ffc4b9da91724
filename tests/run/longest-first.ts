/**
 * Order of test files: the longest begin first, so that none of them runs on alone at the end. In a browser those with
 * most music come before the others that play on a server, and last those that wait for nothing, again those with most
 * pages first.
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

const PROCESSES = [
  "cluster/dead-process",
  "cluster/compose",
  "chaos/chaos",
  "cluster/behind-nginx",
  "store/killed",
  "cluster/two-processes",
].map((name) => `/tests/${name}.test.ts`);
/** One that waits beside one that computes. */
const WITHOUT = [
  "lab/balance",
  "rooms/renewed-links",
  "lab/science",
  "lab/report/report",
  "lab/search",
  "rooms/hibernation",
  "scenarios/library",
  "store/contract",
  "lab/reading-shows",
  "rooms/kept",
  "sound/recorded",
  "sound/rupture-sounds",
  "sound/contact",
  "lab/page",
  "what-if/what-if",
].map((name) => `/tests/${name}.test.ts`);

/** The longest of each project, and where its files come in among all. */
const LISTS: Readonly<Record<string, readonly [long: readonly string[], rest: number]>> = {
  unit: [WITHOUT, 100],
  processes: [PROCESSES, 100],
  e2e: [MUSIC, 100],
  pages: [PAGES, 200],
};

/** Where a file comes in: less is earlier. */
const rank = ({ moduleId, project }: TestSpecification): number => {
  const [long, rest] = LISTS[project.name] ?? [[], 0];
  const at = long.findIndex((end) => moduleId.endsWith(end));
  return rest + (at === -1 ? 0 : at - long.length);
};

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files);
    return usual.toSorted((one, other) => rank(one) - rank(other));
  }
}
