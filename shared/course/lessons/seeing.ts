/** Lessons 1 to 6: being seen, being answered, saying it; reading, waiting, asking. */
import { series } from "../../scenarios/data/parts.ts";
import type { LessonInput } from "../lesson.ts";
import { again, BOT_HAND, calls, gives, lesson, storm } from "./parts.ts";

const KINDS = ["closeness", "support", "steadiness"] as const;
const kind = (nth: number) => KINDS[nth % KINDS.length] ?? "closeness";
const bot = (nth: number): number => 1 + (nth % 2);
/** A bot that says nothing about itself, so that it has to be read. */
const QUIET = { keepsLooking: true, tells: false } as const;

/** [N2] A face can only call players that it looks at. */
const beSeen = lesson({
  number: 1,
  id: "be-seen",
  seeds: ["S1.35"],
  goals: [{ skill: "beSeen", share: 0.7, least: 3 }],
  neededBy: ["be-answered", "say-it"],
  habits: { looksBack: true, keepsLooking: true, tells: false },
  tried: {
    events: [
      calls(3, 1, "closeness", 2),
      calls(12, 2, "support", 1),
      calls(23, 0, "closeness", 1),
      calls(50, 0, "support", 2),
    ],
  },
  played: {
    minutes: 2.5,
    events: series(12, 25, 5, (nth) => ({
      do: "need",
      chair: 0,
      need: kind(nth),
      to: bot(nth),
      leak: 1,
    })),
  },
});

/** [A3] Strain passes by breathing, and by calm eyes. */
const beAnswered = lesson({
  number: 2,
  id: "be-answered",
  seeds: ["S1.36", "S1.37"],
  goals: [{ skill: "calm", share: 0.6, least: 3 }],
  neededBy: ["inside", "misread"],
  learns: ["breathe"],
  tried: { events: [storm(3, 1, 0.3, 8), storm(25, 0, 0.2, 8), storm(55, 0, 0.2, 8)] },
  played: {
    minutes: 2.5,
    events: [
      ...[20, 65, 110].map((at) => storm(at, 0, 0.3, 8)),
      calls(42, 0, "closeness", 1),
      calls(88, 0, "closeness", 2),
    ],
  },
});

/** [N5] A need that hardly shows has to be said in words. */
const sayIt = lesson({
  number: 3,
  id: "say-it",
  seeds: ["S1.38"],
  goals: [{ skill: "tell", share: 0.7, least: 3 }],
  neededBy: ["ask", "misread"],
  has: ["look", "breathe"],
  learns: ["showNeed"],
  usual: { tellingIsFree: true },
  habits: { keepsLooking: true, tells: true },
  tried: {
    events: [
      calls(2, 1, "support", 2, 0.1),
      gives(7, 1, "showNeed", 2),
      calls(23, 0, "closeness", 1, 0.1),
      calls(55, 0, "support", 2, 0.1),
    ],
  },
  played: {
    minutes: 3,
    events: series(12, 32, 5, (nth) => ({
      do: "need",
      chair: 0,
      need: kind(nth),
      to: bot(nth),
      leak: 0.1,
    })),
  },
});

/** [P4] One sign is a guess; two are a reading. */
const read = lesson({
  number: 4,
  id: "read",
  seeds: ["S1.39"],
  goals: [
    { skill: "read", share: 0.75, least: 3 },
    { skill: "answer", share: 0.5, least: 4 },
  ],
  neededBy: ["wait", "ask", "inside", "their-turn", "misread"],
  has: ["look", "breathe"],
  learns: ["steady", "support", "warm", "nod"],
  habits: QUIET,
  tried: {
    events: [
      calls(2, 1, "support", 2),
      calls(11, 2, "closeness", 1),
      calls(23, 1, "closeness", 0, 1.6),
      calls(55, 2, "support", 0, 1.6),
    ],
  },
  played: {
    minutes: 3.5,
    events: series(10, 23, 8, (nth) => ({
      do: "need",
      chair: bot(nth),
      need: kind(nth * 2),
      to: 0,
      leak: 1.3,
    })),
  },
});

/** [N4] A player who turns away comes back sooner if somebody waits. */
const wait = lesson({
  number: 5,
  id: "wait",
  seeds: ["S2.19", "S2.21"],
  goals: [
    { skill: "leaveBe", share: 0.7, least: 2 },
    { skill: "greet", share: 0.5, least: 2 },
    { skill: "press", atMost: 1 },
  ],
  neededBy: ["their-turn", "near-and-far"],
  has: ["look", "breathe"],
  learns: ["wait", "warm", "nod"],
  habits: QUIET,
  tried: {
    // At first the player looks at the one who waits: eyes on the other would press.
    events: [
      calls(3, 2, "space", 1),
      gives(5.5, 1, "wait", 2),
      {
        after: { event: "returned", from: 2, to: 1, plus: 0.6 },
        deed: { do: "give", bot: 1, cue: "warm", to: 2 },
      },
      calls(24, 1, "space", 0),
      calls(58, 2, "space", 0),
    ],
  },
  played: {
    minutes: 3,
    events: [
      calls(12, 1, "space", 0),
      calls(40, 2, "closeness", 0),
      calls(62, 2, "space", 0),
      calls(92, 1, "space", 0),
      calls(118, 1, "closeness", 0),
      calls(142, 2, "space", 0),
    ],
  },
});

/** [N6] Where a face shows little one may ask, even before anything is wrong. */
const ask = lesson({
  number: 6,
  id: "ask",
  seeds: ["S0.26", "S1.38"],
  goals: [
    { skill: "solve", share: 0.6, least: 4 },
    { skill: "checkIn", share: 0.6, least: 2 },
  ],
  neededBy: ["other-aims", "misread"],
  bots: 1,
  has: ["look", "breathe", "steady", "support", "warm", "nod"],
  learns: ["ask", "showNeed"],
  botHand: [...BOT_HAND, "ask"],
  usual: { tellingIsFree: true },
  habits: QUIET,
  tried: {
    events: [
      calls(3, 0, "closeness", 1, 0.3),
      gives(7, 1, "ask", 0),
      // The second one before anything is wrong.
      gives(17, 1, "ask", 0),
      calls(24, 1, "support", 0, 0.3),
      again(calls(24, 1, "support", 0, 0.3)),
      calls(60, 1, "closeness", 0, 0.3),
    ],
  },
  played: {
    minutes: 3.5,
    agreements: { checkIn: 30 },
    events: series(10, 26, 7, (nth) => ({
      do: "need",
      chair: 1,
      need: kind(nth),
      to: 0,
      leak: 0.3,
    })),
  },
});

export const SEEING: readonly LessonInput[] = [beSeen, beAnswered, sayIt, read, wait, ask];
