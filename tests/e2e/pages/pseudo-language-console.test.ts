/** [H17] [W7] The console in any language; also in windows in between, and all of its one column: what is off the screen is not looked at. */
import { expect, test } from "vitest";
import { inAnyLanguage, named } from "../harness/any-language.ts";
import { CONSOLES } from "../harness/page-states.ts";

const faultsIn = inAnyLanguage();
const SIZES = [
  [1366, 768],
  [1024, 768],
] as const;
const CLOSE = [
  [1000, 700],
  [960, 540],
  [1366, 4000, 2],
  [320, 6500],
  [320, 256],
] as const;

test.for(named(CONSOLES))("%s", async ([, state]) => {
  expect(await faultsIn(state, { sizes: SIZES, close: CLOSE })).toEqual([]);
});
