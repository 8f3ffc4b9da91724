/** Lessons 12 to 16: tears, and how each is mended. */
import type { HandItem } from "../../model/hand.ts";
import { SEVEN } from "../../scenarios/data/parts.ts";
import { USUAL_HAND } from "../../scenarios/hand.ts";
import type { LessonInput } from "../lesson.ts";
import { calls, gives, lesson, storm } from "./parts.ts";

/** Adds everything that players can do with themselves to these cues. */
const withSelf = (cues: readonly HandItem[]): HandItem[] => [
  ...new Set<HandItem>(["look", "breathe", "turnIn", "bow", ...cues]),
];
const ALL: HandItem[] = [...USUAL_HAND];
const TEARS = { tearsFrom: 0 } as const;

/** [R2], [R5] A wrong answer, and no answer. */
const misread = lesson({
  number: 12,
  id: "misread",
  seeds: ["S1.73", "S1.82"],
  goals: [{ skill: "mend", share: 0.6, least: 1 }],
  neededBy: ["near-and-far", "blow-and-limit", "power-and-promise", "all-apart-alone"],
  has: withSelf(SEVEN),
  botHand: SEVEN,
  usual: TEARS,
  tried: {
    events: [
      { at: 2, deed: { do: "misread", bot: 2, to: 1 } },
      calls(3, 1, "closeness", 2),
      { at: 34, deed: { do: "misread", bot: 1, to: 0 } },
      calls(35, 0, "closeness", 1),
    ],
  },
  played: {
    minutes: 3.5,
    events: [
      { at: 14, deed: { do: "misread", bot: 1, to: 0 } },
      calls(15, 0, "closeness", 1),
      { at: 74, deed: { do: "misread", bot: 2, to: 0 } },
      calls(75, 0, "support", 2),
      { at: 134, deed: { do: "misread", bot: 1, to: 0 } },
      calls(135, 0, "closeness", 1),
    ],
  },
});

/** [R1], [R9] One needs space, the other closeness. */
const nearAndFar = lesson({
  number: 13,
  id: "near-and-far",
  seeds: ["S1.49", "S1.56"],
  goals: [
    { skill: "mend", share: 0.5, least: 0 },
    { skill: "leaveBe", share: 0.5, least: 1 },
    { skill: "makeWhole", share: 1, least: 0 },
  ],
  has: withSelf(["wait", "warm", "steady", "showNeed", "nod", "ask", "ownIt"]),
  botHand: ["wait", "warm", "steady", "showNeed", "nod", "ask", "ownIt"],
  usual: TEARS,
  tried: {
    events: [
      calls(2, 1, "closeness", 2),
      calls(2.5, 2, "space", 1),
      calls(26, 1, "space", 0),
      calls(26.5, 0, "closeness", 1),
      calls(62, 2, "space", 0),
    ],
  },
  played: {
    minutes: 3.5,
    events: [
      calls(15, 1, "space", 0),
      calls(15.5, 0, "closeness", 1),
      calls(62, 1, "space", 0),
      calls(62.5, 0, "closeness", 1),
      calls(108, 0, "space", 1),
      calls(108.5, 1, "closeness", 0),
      storm(150, 0, 0.3, 14),
      calls(151, 1, "steadiness", 0),
    ],
  },
});

/** [R6], [R3] Somebody strikes and leaves; somebody goes too far. */
const blowAndLimit = lesson({
  number: 14,
  id: "blow-and-limit",
  seeds: ["S1.60", "S1.63"],
  goals: [
    { skill: "mend", share: 0.5, least: 1 },
    { skill: "limit", share: 1, least: 1 },
    { skill: "strike", atMost: 0 },
  ],
  has: withSelf(ALL),
  botHand: ALL,
  usual: TEARS,
  tried: {
    events: [
      { at: 2, deed: { do: "loud", bot: 1, level: 0.9, seconds: 10 } },
      { at: 6, deed: { do: "stop", bot: 2, to: 1 } },
      { at: 40, deed: { do: "loud", bot: 1, level: 0.9, seconds: 14 } },
    ],
  },
  played: {
    minutes: 3.5,
    events: [
      { at: 20, deed: { do: "strikeLeave", bot: 1, to: 0, seconds: 15 } },
      calls(44, 1, "support", 0),
      { at: 100, deed: { do: "loud", bot: 2, level: 0.9, seconds: 14 } },
      calls(140, 2, "steadiness", 0),
    ],
  },
});

/** [R7], [R4] Leaders ask first; somebody who broke a promise renews it. */
const powerAndPromise = lesson({
  number: 15,
  id: "power-and-promise",
  shown: 26,
  seeds: ["S1.64", "S1.61"],
  goals: [
    { skill: "mend", share: 0.5, least: 0 },
    { skill: "checkIn", share: 0.5, least: 2 },
  ],
  has: withSelf(ALL),
  botHand: ALL,
  usual: { ...TEARS, agreements: { conductor: 1, checkIn: 30 } },
  tried: {
    events: [
      gives(2, 1, "ask", 2),
      calls(5, 2, "direction", 1),
      // Again, as was promised: sooner would pester.
      gives(23, 1, "ask", 2),
      { at: 32, deed: { do: "impose", bot: 1, to: 0 } },
    ],
  },
  played: {
    minutes: 3.5,
    events: [
      { at: 30, deed: { do: "impose", bot: 1, to: 0 } },
      calls(62, 2, "direction", 0),
      { at: 95, deed: { do: "propose", bot: 1, terms: { about: "conductor", chair: 0 } } },
      calls(115, 2, "direction", 0),
      calls(150, 1, "direction", 0),
    ],
  },
});

/** Seven of the ten pairs. */
const APART = [
  [0, 1],
  [0, 2],
  [1, 2],
  [2, 3],
  [1, 3],
  [0, 4],
  [3, 4],
] as const;

const apart = ([cause, hurt]: (typeof APART)[number]) => ({
  pair: [cause, hurt] as [number, number],
  tear: { type: "dismissive", cause, hurt, answer: "support", severity: 0.35 } as const,
});

/** [R8], [R10] Everything out of hand, and all apart: somebody has to stop first. */
const allApart = lesson({
  number: 16,
  id: "all-apart-alone",
  seeds: ["S1.57", "S1.86", "S1.87"],
  goals: [
    { skill: "beginAgain", share: 1, least: 1 },
    { skill: "answer", share: 0.3, least: 2 },
  ],
  bots: 4,
  gathers: 0,
  has: withSelf(ALL),
  // Bots cannot stop the music: only the player can.
  botHand: ALL.filter((item) => item !== "gather"),
  usual: TEARS,
  tried: {
    history: APART.map(apart),
    events: [
      gives(6, 1, "gather", 2),
      storm(34, 1, 0.4, 12),
      { at: 40, deed: { do: "strike", bot: 1, to: 0 } },
    ],
  },
  played: {
    minutes: 3.5,
    history: APART.map(apart),
    // What the player owed is asked for once more.
    events: [1, 2, 4].map((hurt, nth) => calls(60 + 40 * nth, hurt, "support", 0)),
  },
});

export const MENDING: readonly LessonInput[] = [
  misread,
  nearAndFar,
  blowAndLimit,
  powerAndPromise,
  allApart,
];
