import type { ScenarioInput } from "../scenario.ts";

const HAND = ["wait", "warm", "showNeed", "nod", "ask", "ownIt", "gather"] as const;

/** [R1] One needs space while the other longs for closeness; later they also wish for different music. */
const pulls = ([12, 38, 64, 90, 116] as const).flatMap((at, nth) =>
  [0, 2].flatMap((first) => {
    const [rests, longs] = nth % 2 === 0 ? [first, first + 1] : [first + 1, first];
    return [
      { at, deed: { do: "need", chair: rests, need: "space", to: longs } } as const,
      { at: at + 0.5, deed: { do: "need", chair: longs, need: "closeness", to: rests } } as const,
    ];
  }),
);

/** Two who want different things, at once and throughout. */
export const twoWishes = {
  id: "two-wishes",
  order: 6,
  seeds: ["S1.5", "S1.49", "S1.85"],
  competences: ["socialAwareness", "relationshipSkills"],
  audience: ["pairs", "adult", "class"],
  chairs: { min: 2, max: 8, ideal: 4 },
  scenes: [
    {
      minutes: 2.5,
      piece: "tallis-canon",
      objective: {
        measure: "mended",
        tear: "oscillating",
        within: 30,
        scope: "group",
        op: "atLeast",
        value: 0.8,
      },
      hand: [...HAND],
      needs: { kinds: ["space", "closeness"] },
      chairs: [{ slot: 0 }, { slot: 1 }, { slot: 2 }, { slot: 3 }],
      events: pulls,
    },
    {
      minutes: 2.5,
      piece: "tallis-canon",
      objective: { measure: "agreedToDiffer", scope: "group", op: "atLeast", value: 0.75 },
      hand: [...HAND, "propose"],
      needs: { kinds: ["space", "closeness"] },
      events: pulls,
      chairs: [
        { slot: 0, wish: "faster" },
        { slot: 1, wish: "slower" },
        { slot: 2, wish: "faster" },
        { slot: 3, wish: "slower" },
      ],
    },
  ],
} as const satisfies ScenarioInput;
