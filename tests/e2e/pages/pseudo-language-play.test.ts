/** [H17] The game in the music and after it, in any language. */
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

test.for(named(GAME.filter((state) => !before(state))))("%s", async ([, state]) => {
  expect(await faultsIn(state, { sizes: SIZES, close: CLOSE })).toEqual([]);
});
