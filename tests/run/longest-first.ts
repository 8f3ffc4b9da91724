/**
 * Order of test files: those with most music begin first, so that none of them runs on alone at the end; then the
 * others that play on a server, and last those that wait for nothing.
 */
import { BaseSequencer } from "vitest/node";
import type { TestSpecification } from "vitest/node";

/** Files of more than a minute of music, longest first. */
const LONGEST = [
  "newcomer-scenes",
  "first-steps",
  "offline",
  "rupture",
  "obeying",
  "by-pictures",
].map((name) => `/tests/e2e/${name}.test.ts`);

const rank = ({ moduleId, project }: TestSpecification): number => {
  const at = LONGEST.findIndex((end) => moduleId.endsWith(end));
  if (at !== -1) return at;
  return project.name === "pages" ? LONGEST.length + 1 : LONGEST.length;
};

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files);
    return usual.toSorted((one, other) => rank(one) - rank(other));
  }
}
