/** [Q2] Who a bot is: a pattern, a reflex, its habits and its skill, all data. */
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

/** [Q1] What hurt makes one do by itself; and, kin to it, pressing on whoever turns away ([N4]). */
export type Reflex = "none" | "makingNice" | "fighting" | "fading" | "pressing";

/** What somebody does at all, each to be taken away by itself ([X3]). */
export interface Behaviours {
  /** Looks about, from chair to chair. */
  readonly looks: boolean;
  /** Reads the body before answering; otherwise answers only what is said plainly. */
  readonly reads: boolean;
  /** Answers what it has read or been told. */
  readonly answers: boolean;
  /** Leaves alone who looks away, and greets the return. */
  readonly waits: boolean;
  /** Asks when it cannot read, says its own need when nobody sees it, and checks in. */
  readonly asks: boolean;
  /** Breathes when stirred. */
  readonly calms: boolean;
  /** Shows others the way it cannot hear of itself. */
  readonly showsWay: boolean;
  /** Bends where others show it to. */
  readonly heeds: boolean;
  /** Bends by what the face of whoever listens says of it, and by how much. */
  readonly listens: boolean;
  /** Does so in time as well as in pitch. */
  readonly listensForTime: boolean;
  /** Tends its ruptures. */
  readonly mends: boolean;
}

/** [J8] What a scene has a bot do otherwise than its behaviours have it; what is left out stays. */
export interface Habits {
  /** Sees only who looks at it: turns to nobody else, and answers nobody else. */
  readonly looksBack?: boolean | undefined;
  /** Looks on at whom it needs, until that is answered. */
  readonly keepsLooking?: boolean | undefined;
  /** Says its own need when nobody sees it, whether or not it asks others. */
  readonly tells?: boolean | undefined;
  /** Says stop to who plays far too loud. */
  readonly setsLimits?: boolean | undefined;
  /** s that something is torn before it turns to mend it. */
  readonly mendsFrom?: number | undefined;
}

export interface Skill {
  /** Ticks between two thoughts. */
  readonly think: number;
  /** Ticks from thought to deed. */
  readonly reaction: number;
  /** s between two cues, and between two turns of the eyes, at least. */
  readonly actGap: number;
  readonly lookGap: number;
  /** s of looking before a need is named. */
  readonly read: number;
  /** Squared distance by which one need must beat the next, and nothing at all, to be named. */
  readonly sure: number;
  /** Chance of naming another need than the one that looks likeliest. */
  readonly slip: number;
  /** Cents a stroke bends by when shown the way. */
  readonly bend: number;
  /** Cents and ms off that are worth showing. */
  readonly showCents: number;
  readonly showMs: number;
  /** Activation that is breathed away. */
  readonly breatheAbove: number;
  readonly breatheTo: number;
}

export interface BotProfile {
  /** [Q1] What a consort's setup is told of this player. */
  readonly pattern: Pattern;
  readonly reflex: Reflex;
  readonly behaviours: Behaviours;
  readonly skill: Skill;
  readonly habits?: Habits;
}
