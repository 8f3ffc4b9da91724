/** Order of test files: those with most music begin first, so that none of them runs on alone at the end. */
import { BaseSequencer } from "vitest/node";
import type { TestSpecification } from "vitest/node";

/** Files of more than a minute of music, longest first. */
const LONGEST = ["newcomer-scenes", "first-steps", "obeying", "by-pictures"].map(
  (name) => `/tests/e2e/${name}.test.ts`,
);

const rank = ({ moduleId }: TestSpecification): number => {
  const at = LONGEST.findIndex((end) => moduleId.endsWith(end));
  return at === -1 ? LONGEST.length : at;
};

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files);
    return usual.toSorted((one, other) => rank(one) - rank(other));
  }
}
