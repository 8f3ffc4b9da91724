/** What each lesson's skill is to a simulated player: the habits without which it cannot be there. */
import type { Behaviours, BotProfile } from "../../../shared/bots/profile.ts";
import { BOT_PROFILES } from "../../../shared/bots/profiles.ts";
import type { LessonId } from "../../../shared/course/ids.ts";

const WITHOUT: Readonly<Record<LessonId, readonly (keyof Behaviours)[]>> = {
  "be-seen": ["looks", "asks", "answers", "showsWay", "waits"],
  "be-answered": ["calms"],
  "say-it": ["asks"],
  read: ["reads"],
  wait: ["waits", "reads"],
  ask: ["asks", "reads"],
  inside: ["calms"],
  "two-ears": ["showsWay", "heeds", "listens"],
  "other-aims": ["asks"],
  "their-turn": ["reads", "answers"],
  "work-it-out": ["asks"],
  misread: ["mends"],
  "near-and-far": ["mends", "waits"],
  "blow-and-limit": ["mends"],
  "power-and-promise": ["asks"],
  "all-apart-alone": ["mends"],
};

/** Somebody practised, who also says stop. */
export const PRACTISED: BotProfile = { ...BOT_PROFILES.fair, habits: { setsLimits: true } };

/** The same without what that lesson is about. */
export function lacking(lesson: LessonId): BotProfile {
  const behaviours = { ...PRACTISED.behaviours };
  for (const one of WITHOUT[lesson]) behaviours[one] = false;
  // Who cannot wait presses.
  const reflex = lesson === "wait" ? "pressing" : PRACTISED.reflex;
  return { ...PRACTISED, behaviours, reflex, habits: {} };
}
