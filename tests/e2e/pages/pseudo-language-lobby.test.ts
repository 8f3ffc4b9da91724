/** [H17] The game before the music, in any language. */
import { expect, test } from "vitest";
import { CLOSE, inAnyLanguage, named } from "../harness/any-language.ts";
import { GAME, type PageState } from "../harness/page-states.ts";

const faultsIn = inAnyLanguage();
const before = ({ address }: PageState): boolean => /show=(?:start|lobby)/u.test(address);
const SIZES = [
  [1366, 768],
  [1024, 768],
  [360, 640],
] as const;

test.for(named(GAME.filter(before)))("%s", async ([, state]) => {
  expect(await faultsIn(state, { sizes: SIZES, close: CLOSE })).toEqual([]);
});
