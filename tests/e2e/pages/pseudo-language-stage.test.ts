/** [H17] The stage, and pages beside the game, in any language. */
import { expect, test } from "vitest";
import { CLOSE, inAnyLanguage, named } from "../harness/any-language.ts";
import { PAPERS, STAGES } from "../harness/page-states.ts";

const faultsIn = inAnyLanguage();
const WIDE = [
  [1920, 1080],
  [1024, 768],
] as const;
const PAPER = [
  [1366, 768],
  [360, 640],
] as const;

test.for(named(STAGES))("%s", async ([, state]) => {
  expect(await faultsIn(state, { sizes: WIDE, close: CLOSE })).toEqual([]);
});
test.for(named(PAPERS))("%s", async ([, state]) => {
  expect(await faultsIn(state, { sizes: PAPER, close: CLOSE })).toEqual([]);
});
