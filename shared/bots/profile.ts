/** [Q2] Who a bot is: its pattern, reflex, habits and skill, all as data. */
import type { Pattern } from "../model/role.ts";

export const BOT_POLICIES = [
  "attuned",
  "silent",
  "random",
  "mindReading",
  "intruding",
  "fighting",
  "fading",
  "makingNice",
  "companion",
  "fair",
  "novice",
] as const;
export type PolicyName = (typeof BOT_POLICIES)[number];

/** [Q1] What a hurt makes the player do by reflex; and pressing on players who turn away ([N4]). */
export type Reflex = "none" | "makingNice" | "fighting" | "fading" | "pressing";

/** What a player does at all; each habit can be removed by itself ([X3]). */
export interface Behaviours {
  /** Looks around, from chair to chair. */
  readonly looks: boolean;
  /** Reads the body before answering; without it, answers only needs said plainly. */
  readonly reads: boolean;
  /** Answers needs it has read or been told. */
  readonly answers: boolean;
  /** Leaves players who look away in peace, and greets their return. */
  readonly waits: boolean;
  /** Asks when it cannot read, says its own need when nobody sees it, and checks in. */
  readonly asks: boolean;
  /** Breathes when stirred. */
  readonly calms: boolean;
  /** Shows others the way they cannot hear themselves. */
  readonly showsWay: boolean;
  /** Bends by the ways that others show. */
  readonly heeds: boolean;
  /** Bends by listening faces, by direction and amount. */
  readonly listens: boolean;
  /** Does so in timing as well as in pitch. */
  readonly listensForTime: boolean;
  /** Mends its ruptures. */
  readonly mends: boolean;
}

/** [J8] What a scene changes in a bot's behaviour; what is left out stays. */
export interface Habits {
  /** Sees only players who look at it: turns to nobody else, and answers nobody else. */
  readonly looksBack?: boolean | undefined;
  /** Keeps looking at the player it needs something from until that is answered. */
  readonly keepsLooking?: boolean | undefined;
  /** Says its own need when nobody sees it, even if it does not ask others. */
  readonly tells?: boolean | undefined;
  /** Says stop to a player who is far too loud. */
  readonly setsLimits?: boolean | undefined;
  /** [Q10] Plays as this one does, instead of as a usual companion. */
  readonly plays?: "novice" | "fair" | undefined;
  /** s a bond is torn before the bot turns to mend it. */
  readonly mendsFrom?: number | undefined;
}

export interface Skill {
  /** Ticks between two decisions. */
  readonly think: number;
  /** Ticks from decision to command. */
  readonly reaction: number;
  /** Least s between two cues, and between two turns of the eyes. */
  readonly actGap: number;
  readonly lookGap: number;
  /** s of looking before a need is named. */
  readonly read: number;
  /** Squared distance by which one need must beat the next, and "no need", to be named. */
  readonly sure: number;
  /** Chance of naming another need than the most likely one. */
  readonly slip: number;
  /** Cents of a stroke after a way was shown. */
  readonly bend: number;
  /** Error in cents and ms that is worth showing. */
  readonly showCents: number;
  readonly showMs: number;
  /** Activation at which the bot breathes. */
  readonly breatheAbove: number;
  readonly breatheTo: number;
}

export interface BotProfile {
  /** [Q1] What a consort's setup needs of this player. */
  readonly pattern: Pattern;
  readonly reflex: Reflex;
  readonly behaviours: Behaviours;
  readonly skill: Skill;
  readonly habits?: Habits;
}
