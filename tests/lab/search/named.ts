/** [X4] The named tricks, each in the strongest form that is still a trick. */
import { BOT_PROFILES } from "../../../shared/bots/profiles.ts";
import { without } from "../lab-players.ts";
import { over, rule, trick, under } from "./rules.ts";
import type { RulePolicy } from "./rule-policy.ts";

export const NAMED: readonly {
  readonly claim: string;
  readonly trick: RulePolicy;
  /** Whether few movements decide: its outcome is many of its intervals below the attuned one. */
  readonly isClear?: true;
}[] = [
  {
    claim: "always ask, never read",
    isClear: true,
    trick: trick(
      without("reads"),
      rule("answerShown", 1, over("needShown")),
      rule("ask", 2, over("always"), under("theyLookAway", 0.5)),
    ),
  },
  {
    claim: "tell every need at once, read others",
    isClear: true,
    trick: trick(BOT_PROFILES.attuned, rule("tell", 4, over("ownNeed"))),
  },
  {
    claim: "tell every need at once, read nobody",
    isClear: true,
    trick: trick(
      without("reads"),
      rule("tell", 4, over("ownNeed")),
      rule("answerShown", 1, over("needShown")),
    ),
  },
  {
    claim: "always breathe",
    isClear: true,
    trick: trick(null, rule("breathe", 1, over("always"))),
  },
  {
    claim: "breathe whenever there is nothing else to do, attuned",
    trick: trick({
      ...BOT_PROFILES.attuned,
      skill: { ...BOT_PROFILES.attuned.skill, breatheAbove: 0.2, breatheTo: 0.15 },
    }),
  },
  {
    claim: "stare at one's desk partner",
    isClear: true,
    trick: trick(null, rule("lookDesk", 1, over("always"))),
  },
  {
    claim: "stare at one's desk partner, attuned to it",
    trick: trick(without("looks"), rule("lookDesk", 1, over("always"))),
  },
  {
    claim: "tune to the first chair",
    isClear: true,
    trick: trick(
      without("looks", "showsWay", "heeds", "listens"),
      rule("lookFirst", 1, over("always")),
      rule("bowUp", 1.5, over("cents", 5)),
      rule("bowDown", 1.5, under("cents", -5)),
    ),
  },
  {
    claim: "bow towards what one sees",
    trick: trick(
      without("showsWay", "heeds", "listens"),
      rule("bowUp", 1.5, over("cents", 5)),
      rule("bowDown", 1.5, under("cents", -5)),
    ),
  },
  {
    claim: "bow away from what one sees",
    trick: trick(
      without("showsWay", "heeds", "listens"),
      rule("bowDown", 1.5, over("cents", 5)),
      rule("bowUp", 1.5, under("cents", -5)),
    ),
  },
  {
    claim: "climb on others' winces",
    trick: trick(
      without("showsWay", "heeds", "listens"),
      rule("bowUp", 1.5, over("mutual"), over("listenPitch", 0.3)),
      rule("bowDown", 1.5, over("mutual"), under("listenPitch", -0.3)),
    ),
  },
  {
    claim: "climb on others' winces, nothing else",
    isClear: true,
    trick: trick(
      null,
      rule("bowUp", 1.5, over("mutual"), over("listenPitch", 0.3)),
      rule("bowDown", 1.5, over("mutual"), under("listenPitch", -0.3)),
      rule("lookAtWatcher", 2, over("always")),
    ),
  },
  {
    claim: "answer at first sight, and mend what breaks",
    trick: trick({
      ...BOT_PROFILES.attuned,
      skill: { ...BOT_PROFILES.attuned.skill, read: 0.2, sure: 0 },
    }),
  },
  {
    claim: "farm ruptures: answer at random, then mend",
    trick: trick(BOT_PROFILES.attuned, rule("lead", 20, over("mutual"), under("torn", 0.5))),
  },
];
