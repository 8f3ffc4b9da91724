/** [H17] The game before the music, in any language. */
import { CLOSE, standInAnyLanguage } from "../harness/any-language.ts";
import { GAME } from "../harness/page-states.ts";

standInAnyLanguage(
  GAME.filter(({ address }) => /show=(?:start|lobby)/u.test(address)),
  {
    sizes: [
      [1366, 768],
      [1024, 768],
      [360, 640],
    ],
    close: CLOSE,
  },
);
