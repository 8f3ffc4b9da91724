import type { ScenarioInput } from "../scenario.ts";
import { ideas, usualAnd } from "./parts.ts";

const calls = ([1, 2, 3] as const).flatMap((chair, nth) => [
  { at: 15 + 14 * nth, deed: { do: "misread", bot: 0, to: chair, seconds: 12 } } as const,
  // The first misreading comes amid a hard moment: stirred, the old habit is harder to notice.
  { at: 15 + 14 * nth, deed: { do: "strain", chair, rate: 0.2, seconds: 8 } } as const,
  { at: 15 + 14 * nth, deed: { do: "need", chair, need: "support", to: 0 } } as const,
  { at: 70 + 14 * nth, deed: { do: "misread", bot: 0, to: chair, seconds: 12 } } as const,
  { at: 70 + 14 * nth, deed: { do: "need", chair, need: "closeness", to: 0 } } as const,
]);

/**
 * A guest misreads each of three players; each has an old habit for that moment: to follow, then to
 * notice.
 */
export const threeOldHabits = {
  id: "three-old-habits",
  order: 5,
  seeds: ideas("S1", 96, 106),
  competences: ["selfAwareness", "selfManagement"],
  audience: ["adult", "teen"],
  chairs: { min: 3, max: 6, ideal: 4 },
  scenes: [
    {
      minutes: 2.5,
      piece: "lachrimae",
      needs: { kinds: ["support", "closeness"] },
      chairs: [
        { slot: 0, who: "bot" },
        { slot: 1, reflex: "makingNice" },
        { slot: 2, reflex: "fighting", hand: usualAnd("glare") },
        { slot: 3, reflex: "fading" },
      ],
      events: calls,
    },
    {
      minutes: 2.5,
      piece: "lachrimae",
      objective: { measure: "reflexNoticed", scope: "group", op: "atLeast", value: 0.9 },
      needs: { kinds: ["support", "closeness"] },
      chairs: [
        { slot: 0, who: "bot" },
        { slot: 1, reflex: "makingNice" },
        { slot: 2, reflex: "fighting" },
        { slot: 3, reflex: "fading" },
      ],
      events: calls,
    },
    {
      minutes: 2.5,
      piece: "lachrimae",
      needs: { kinds: ["support", "closeness"] },
      chairs: [
        { slot: 0, who: "bot" },
        { slot: 1, reflex: "fighting" },
        { slot: 2, reflex: "fading" },
        { slot: 3, reflex: "makingNice" },
      ],
      events: calls,
    },
  ],
} as const satisfies ScenarioInput;
