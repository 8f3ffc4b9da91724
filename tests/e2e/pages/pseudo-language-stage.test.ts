/** [H17] The stage, and pages beside the game, in any language. */
import { CLOSE, standInAnyLanguage } from "../harness/any-language.ts";
import { PAPERS, STAGES } from "../harness/page-states.ts";

standInAnyLanguage(STAGES, {
  sizes: [
    [1920, 1080],
    [1024, 768],
  ],
  close: CLOSE,
});
standInAnyLanguage(PAPERS, {
  sizes: [
    [1366, 768],
    [360, 640],
  ],
  close: CLOSE,
});
