/**
 * [X9e] Rules of thumb: up to five rules, some added to an attuned player that ignores faces, each
 * in the strongest form that is still a trick. None reads a need in a face.
 */
import { without } from "../lab-players.ts";
import { over, rule, trick, under } from "../search/rules.ts";
import type { RulePolicy } from "../search/rule-policy.ts";

interface Thumb {
  readonly claim: string;
  readonly trick: RulePolicy;
}

/** Attuned without reading needs in faces; and without any faces, tuning only by ways that are shown. */
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
  lateAsk: {
    claim: "asks whoever looks back, once it is late, and tells only then",
    trick: trick(
      NO_READING,
      rule("answerShown", 1, over("needShown")),
      rule("ask", 20, over("mutual"), under("torn")),
      rule("tell", 6, over("ownNeed"), over("bidAge", 0.9)),
    ),
  },
  breatheUnlessAsked: {
    claim: "breathes unless asked for something",
    trick: trick(
      null,
      rule("stopBreathing", 1, over("cueAtMe")),
      rule("answerShown", 1, over("needShown")),
      rule("followWay", 1, over("cueAtMe")),
      rule("doOwed", 1, over("torn")),
      rule("breathe", 3, over("always")),
    ),
  },
  breatheWhileWhole: {
    claim: "breathes all the time, unless something is torn, and answers what it is told",
    trick: trick(NO_READING, rule("breathe", 2, under("torn", 3.3))),
  },
  tellAtOnce: {
    claim: "tells every need at once, answers what it is told",
    trick: trick(
      NO_READING,
      rule("answerShown", 1, over("needShown")),
      rule("tell", 4, over("ownNeed")),
    ),
  },
  askWhoTurns: {
    claim: "turns to whoever looks at it, and asks them",
    trick: trick(
      NO_READING,
      rule("answerShown", 1, over("needShown")),
      rule("ask", 10, over("mutual"), under("torn")),
      rule("lookAtWatcher", 3, over("watched")),
    ),
  },
  askTheStirred: {
    claim: "asks whoever breathes quickly, as often as it likes",
    trick: trick(
      NO_READING,
      rule("answerShown", 1, over("needShown")),
      rule("ask", 4, over("breathRate", 17), under("torn")),
    ),
  },
  warmToAll: {
    claim: "warm to everybody, all the time",
    trick: trick(NO_READING, rule("warm", 8, over("mutual"), under("torn"))),
  },
  steadyToAll: {
    claim: "keeps steady for whoever looks at it",
    trick: trick(
      NO_READING,
      rule("steady", 20, over("mutual"), under("torn")),
      rule("lookAtWatcher", 4, over("watched")),
    ),
  },
  mannersOnly: {
    claim: "waits for whoever looks away, greets whoever is back",
    trick: trick(
      NO_READING,
      rule("wait", 6, over("theyLookAway")),
      rule("warm", 20, over("mutual"), under("torn")),
    ),
  },
  tryInTurn: {
    claim: "tries one answer after the other",
    trick: trick(NO_READING, rule("answerAnyhow", 5, over("mutual"), under("torn"))),
  },
  oneSignEach: {
    claim: "one sign for each need",
    trick: trick(
      NO_READING,
      rule("wait", 6, over("theyLookAway")),
      rule("warm", 6, over("mutual"), over("lean", 0.55)),
      rule("lead", 6, over("mutual"), over("eyes", 0.55)),
      rule("makeRoom", 6, over("mutual"), over("head", 0.55)),
      rule("steady", 6, over("mutual"), over("shoulders", 0.55)),
    ),
  },
  partnerOnly: {
    claim: "has eyes for its desk partner alone, asks and answers it",
    trick: trick(
      without("reads", "looks"),
      rule("answerShown", 1, over("needShown")),
      rule("ask", 20, over("mutual"), under("torn")),
      rule("lookDesk", 1, over("always")),
    ),
  },
  gatherOften: {
    claim: "gathers everybody as often as it may, and breathes with them",
    trick: trick(
      NO_READING,
      rule("gather", 31, over("always")),
      rule("breathe", 15, over("activation", 0.3)),
    ),
  },
  agreedCheckIns: {
    claim: "has check-ins agreed, as many as there can be, and keeps them",
    trick: trick(
      NO_READING,
      rule("proposeCheckIns", 30, over("always")),
      rule("answerShown", 1, over("needShown")),
    ),
  },
  tuneOnly: {
    claim: "tunes by faces and ways, keeps calm, mends, answers nobody",
    trick: trick(without("reads", "answers", "asks")),
  },
  showAndObey: {
    claim: "shows the way, follows it, keeps calm, and no more",
    trick: trick(
      null,
      rule("breathe", 1, over("activation", 0.45)),
      rule("stopBreathing", 1, under("activation", 0.2)),
      rule("followWay", 1, over("cueAtMe")),
      rule("doOwed", 1, over("torn")),
      rule("showWay", 8.2, over("always"), under("torn")),
    ),
  },
  nodToAll: {
    claim: "nods to everybody",
    trick: trick(NO_READING, rule("nod", 4, over("mutual"), under("torn"))),
  },
  calmAbove: {
    claim: "keeps very calm, and answers what it is told",
    trick: trick({
      ...NO_READING,
      skill: { ...NO_READING.skill, breatheAbove: 0.25, breatheTo: 0.18 },
    }),
  },
  staysOut: {
    claim: "looks down when it is called, and lets the others get on with it",
    trick: trick(
      without("reads", "answers"),
      rule("lookInward", 4, over("called")),
      rule("lookAtTorn", 2, over("tornAnywhere")),
    ),
  },
} as const satisfies Record<string, Thumb>;

export type ThumbName = keyof typeof THUMBS;
export const THUMB_NAMES = Object.keys(THUMBS) as ThumbName[];
