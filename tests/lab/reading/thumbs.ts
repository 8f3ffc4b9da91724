/**
 * [X9e] Rules of thumb: up to five rules, some over an attuned card that ignores faces, each in the strongest
 * form that is still the trick. None reads a face for what it needs.
 */
import { without } from "../cast.ts";
import { over, rule, trick, under } from "../search/rules.ts";
import type { Trick } from "../search/trick.ts";

interface Thumb {
  readonly claim: string;
  readonly trick: Trick;
}

/** Attuned but for the faces of need; and for all faces, tuning by what is shown explicitly. */
const NO_READING = without("reads");
const NO_FACES = without("reads", "listens");

export const THUMBS = {
  courteous: {
    claim: "courteous without looking: mends, greets, calms, obeys, warm to whoever looks back",
    trick: trick(NO_FACES, rule("warm", 16, over("mutual"), under("torn"))),
  },
  obeyAndTell: {
    claim: "does what it is shown and told, and tells every need in time",
    trick: trick(
      null,
      rule("followWay", 1, over("cueAtMe")),
      rule("answerShown", 1, over("needShown")),
      rule("doOwed", 1, over("torn")),
      rule("tell", 6, over("ownNeed"), over("bidAge", 0.5)),
      rule("lookAtCaller", 1, over("called")),
    ),
  },
  toldAndCalm: {
    claim: "tells at once, answers what it is told, keeps calm, mends",
    trick: trick(
      null,
      rule("breathe", 1, over("activation", 0.4)),
      rule("stopBreathing", 1, under("activation", 0.2)),
      rule("answerShown", 1, over("needShown")),
      rule("doOwed", 1, over("torn")),
      rule("tell", 4, over("ownNeed")),
    ),
  },
  askInTurn: {
    claim: "asks everybody in turn, as often as does no harm",
    trick: trick(NO_READING, rule("ask", 10, over("mutual"), under("torn"))),
  },
  onlyMend: {
    claim: "only mends",
    trick: trick(
      null,
      rule("breathe", 1, over("activation", 0.4), over("tornAnywhere")),
      rule("stopBreathing", 1, under("activation", 0.2)),
      rule("doOwed", 1, over("torn")),
      rule("lookAtTorn", 4, over("tornAnywhere")),
    ),
  },
  provokeAndMend: {
    claim: "provokes, and mends",
    trick: trick(NO_READING, rule("lead", 20, over("mutual"), under("torn"))),
  },
} as const satisfies Record<string, Thumb>;

export type ThumbName = keyof typeof THUMBS;
export const THUMB_NAMES = Object.keys(THUMBS) as ThumbName[];
