import type { BotProfile, Behaviours, PolicyName, Skill } from "./profile.ts";

const ALL: Behaviours = {
  looks: true,
  reads: true,
  answers: true,
  waits: true,
  asks: true,
  calms: true,
  showsWay: true,
  heeds: true,
  listens: true,
  listensForTime: true,
  mends: true,
};

const NONE: Behaviours = {
  looks: false,
  reads: false,
  answers: false,
  waits: false,
  asks: false,
  calms: false,
  showsWay: false,
  heeds: false,
  listens: false,
  listensForTime: false,
  mends: false,
};

/** A perfect player: five decisions a second, and never tired. */
const KEEN: Skill = {
  think: 4,
  reaction: 0,
  actGap: 1,
  lookGap: 1.5,
  read: 0.5,
  sure: 0.45,
  slip: 0.02,
  bend: 8,
  showCents: 8,
  showMs: 50,
  breatheAbove: 0.42,
  breatheTo: 0.25,
};

/** A person's speed: sees, decides, moves. */
const HUMAN: Skill = {
  ...KEEN,
  think: 5,
  reaction: 8,
  actGap: 2.5,
  lookGap: 2,
  read: 1.8,
  slip: 0.05,
  showCents: 10,
};

/** [X2] The consorts that the lab compares, and stand-ins for people. */
export const BOT_PROFILES: Readonly<Record<PolicyName, BotProfile>> = {
  attuned: { pattern: "secure", reflex: "none", behaviours: ALL, skill: KEEN },
  silent: { pattern: "secure", reflex: "none", behaviours: NONE, skill: KEEN },
  /** Random commands at any time; its habits do not count. */
  random: { pattern: "secure", reflex: "none", behaviours: NONE, skill: KEEN },
  /** "Anyone could have seen": answers at first sight, and never asks, tells or shows. */
  mindReading: {
    pattern: "secure",
    reflex: "none",
    behaviours: { ...ALL, asks: false, showsWay: false, listens: false },
    skill: { ...KEEN, read: 0.4, sure: 0.05 },
  },
  /** Follows players who turn away, keeps asking, and gives random answers. */
  intruding: {
    pattern: "secure",
    reflex: "pressing",
    behaviours: { ...ALL, waits: false, reads: false, listens: false },
    skill: KEEN,
  },
  /** Finds it hard to pause. */
  fighting: {
    pattern: "secure",
    reflex: "fighting",
    behaviours: { ...ALL, mends: false, calms: false },
    skill: KEEN,
  },
  fading: {
    pattern: "secure",
    reflex: "fading",
    behaviours: { ...ALL, mends: false, asks: false },
    skill: KEEN,
  },
  makingNice: {
    pattern: "secure",
    reflex: "makingNice",
    behaviours: { ...ALL, mends: false },
    skill: KEEN,
  },
  /** Fills a chair beside people: attuned, at the speed of a quick person. */
  companion: {
    pattern: "secure",
    reflex: "none",
    behaviours: ALL,
    skill: { ...KEEN, reaction: 4, actGap: 1.3, read: 0.8, slip: 0.03 },
  },
  /** Stand-ins for people in tests: practised, and new to the game. */
  fair: {
    pattern: "secure",
    reflex: "none",
    behaviours: ALL,
    skill: { ...HUMAN, reaction: 12, actGap: 3, lookGap: 3, read: 2, slip: 0.1 },
  },
  novice: {
    pattern: "secure",
    reflex: "none",
    behaviours: ALL,
    skill: { ...HUMAN, reaction: 24, actGap: 7, lookGap: 6, read: 2.5, slip: 0.3, showCents: 12 },
  },
};

/** [J2] Bow assistance: corrects tuning where the faces show it, at a companion's speed, and does nothing else. */
export const HELPING_HAND: BotProfile = {
  ...BOT_PROFILES.companion,
  behaviours: { ...NONE, heeds: true, listens: true, listensForTime: true },
};
