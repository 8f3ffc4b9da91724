/** Lessons 7 to 11: one's own state, what one cannot hear, other wishes, both needs, terms. */
import { series } from "../../scenarios/data/parts.ts";
import type { LessonInput } from "../lesson.ts";
import { BOT_HAND, calls, gives, lesson, storm } from "./parts.ts";

const QUIET = { keepsLooking: true, tells: false } as const;
const WAYS = ["comeUp", "comeDown", "moveOn", "holdBack"] as const;

/** [R9] First one's own strain, then the others'. */
const inside = lesson({
  number: 7,
  id: "inside",
  seeds: ["S1.56", "S2.11"],
  goals: [
    { skill: "calm", share: 0.6, least: 3 },
    { skill: "answer", share: 0.5, least: 3 },
    { skill: "split", atMost: 1 },
  ],
  neededBy: ["misread", "near-and-far", "blow-and-limit", "power-and-promise"],
  has: ["look", "breathe", "steady", "support", "warm", "nod"],
  learns: ["turnIn", "showNeed", "ownIt"],
  habits: QUIET,
  tried: {
    events: [
      storm(2, 1, 0.3, 8),
      calls(8, 2, "steadiness", 1),
      storm(24, 0, 0.3, 12),
      calls(36, 1, "steadiness", 0),
    ],
  },
  played: {
    minutes: 3.5,
    events: [15, 75, 135].flatMap((at, nth) => [
      storm(at, 0, 0.3, 20),
      calls(at + 8, 1 + (nth % 2), "steadiness", 0),
      calls(at + 30, 2 - (nth % 2), "closeness", 0),
    ]),
  },
});

/** [I1] Everybody hears themselves as in tune: the others hear what they cannot. */
const twoEars = lesson({
  number: 8,
  id: "two-ears",
  seeds: ["S1.111"],
  goals: [
    { skill: "showWay", share: 0.3, least: 2 },
    { skill: "followWay", share: 0.6, least: 2 },
  ],
  neededBy: ["misread", "near-and-far", "blow-and-limit", "power-and-promise", "all-apart-alone"],
  has: ["look", "breathe", "nod"],
  learns: ["bow", "comeUp", "comeDown"],
  botHand: [...BOT_HAND, ...WAYS],
  tried: {
    events: [
      { at: 2, deed: { do: "slip", chair: 1, cents: 50 } },
      gives(4.5, 2, "comeDown", 1),
      { at: 24, deed: { do: "slip", chair: 1, cents: -50 } },
      { at: 50, deed: { do: "slip", chair: 0, cents: -50 } },
      { at: 70, deed: { do: "slip", chair: 2, cents: 50 } },
    ],
  },
  played: {
    minutes: 3,
    events: [12, 37, 62, 87, 112, 137].map((at, nth) => ({
      at,
      deed: { do: "slip", chair: [1, 0, 2, 0, 1, 0][nth] ?? 0, cents: nth % 4 < 2 ? 50 : -50 },
    })),
  },
});

/** [D1] A different wish is no tear. */
const otherAims = lesson({
  number: 9,
  id: "other-aims",
  seeds: ["S1.5", "S1.85"],
  goals: [{ skill: "differ", share: 0.6, least: 3 }],
  neededBy: ["work-it-out", "near-and-far"],
  bots: 3,
  has: ["look", "breathe", "warm", "steady"],
  learns: ["ask", "nod", "showNeed"],
  botHand: [...BOT_HAND, "ask"],
  usual: { tellingIsFree: true },
  habits: QUIET,
  parts: [{ wish: "faster" }, { wish: "slower" }, { wish: "slower" }, { wish: "slower" }],
  shows: [{ wish: "faster" }, { wish: "slower" }, { wish: "faster" }, { wish: "slower" }],
  tried: {
    events: [
      gives(2, 1, "showNeed", 2),
      gives(6, 2, "showNeed", 1),
      gives(10, 1, "nod", 2),
      gives(13, 2, "nod", 1),
      calls(60, 1, "closeness", 0),
    ],
  },
  played: {
    minutes: 3,
    events: [calls(60, 2, "closeness", 0), calls(120, 3, "steadiness", 0)],
  },
});

/** [S1.42] Their need first, then one's own: both count. */
const theirTurn = lesson({
  number: 10,
  id: "their-turn",
  seeds: ["S1.42"],
  goals: [
    { skill: "answer", share: 0.7, least: 3 },
    { skill: "beSeen", share: 0.5, least: 3 },
  ],
  neededBy: ["misread"],
  has: ["look", "breathe", "steady", "support", "warm"],
  learns: ["nod", "ask", "showNeed"],
  botHand: [...BOT_HAND, "ask"],
  usual: { tellingIsFree: true },
  habits: QUIET,
  tried: {
    events: [
      calls(3, 1, "support", 2),
      calls(3, 2, "closeness", 1),
      calls(24, 0, "closeness", 1),
      calls(24, 2, "support", 0),
    ],
  },
  played: {
    minutes: 3,
    events: [15, 53, 91, 129].flatMap((at, nth) => {
      const [asked, asks] = nth % 2 === 0 ? [1, 2] : [2, 1];
      return [
        calls(at, 0, nth % 2 === 0 ? "closeness" : "support", asked),
        calls(at, asks, nth % 2 === 0 ? "support" : "closeness", 0),
      ];
    }),
  },
});

/** [O2] Terms that everybody can accept. */
const workItOut = lesson({
  number: 11,
  id: "work-it-out",
  seeds: ["S1.43", "S1.61"],
  goals: [{ skill: "settle", share: 0.5, least: 1 }],
  neededBy: ["power-and-promise"],
  has: ["look", "breathe", "warm", "steady", "nod", "ask", "showNeed"],
  learns: ["propose"],
  botHand: [...BOT_HAND, "ask", "propose"],
  usual: { tellingIsFree: true },
  habits: QUIET,
  parts: [{ wish: "softer" }, { wish: "louder" }, { wish: "softer" }],
  tried: {
    // A conductor needs one nod of two ([O1]): the bots can show it alone.
    agreements: { conductor: 1 },
    events: [
      {
        at: 3,
        deed: { do: "propose", bot: 1, terms: { about: "loudness", loudness: "ordinary" } },
      },
      gives(7, 2, "nod", 1),
      { at: 30, deed: { do: "propose", bot: 2, terms: { about: "loudness", loudness: "soft" } } },
    ],
  },
  played: {
    minutes: 3,
    events: [
      ...series(20, 60, 2, (nth) => ({
        do: "need",
        chair: 1 + nth,
        need: "steadiness",
        to: 0,
        leak: 1.3,
      })),
      { at: 40, deed: { do: "propose", bot: 2, terms: { about: "loudness", loudness: "soft" } } },
      { at: 100, deed: { do: "propose", bot: 1, terms: { about: "checkIn", seconds: 60 } } },
    ],
  },
});

export const TOGETHER: readonly LessonInput[] = [inside, twoEars, otherAims, theirTurn, workItOut];
