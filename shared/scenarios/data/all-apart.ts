import type { ScenarioInput } from "../scenario.ts";

const PAIRS = [
  [0, 1],
  [0, 2],
  [1, 2],
  [2, 3],
  [1, 3],
  [0, 4],
  [3, 4],
  [2, 5],
  [4, 5],
  [1, 5],
] as const;

/** [R10] Everything is apart when the music begins, and somebody has to stop first. Then the old calls come again. */
export const allApart = {
  id: "all-apart",
  order: 14,
  seeds: ["S1.57", "S1.86", "S1.87"],
  competences: ["relationshipSkills", "responsibleDecisions"],
  audience: ["team", "adult", "teen"],
  chairs: { min: 4, max: 8, ideal: 6 },
  scenes: [
    {
      minutes: 3,
      piece: "lachrimae",
      objective: { measure: "firstRight", scope: "group", op: "atLeast", value: 0.68 },
      history: PAIRS.map(([cause, hurt]) => ({
        pair: [cause, hurt],
        tear: { type: "dismissive", cause, hurt, answer: "support", severity: 0.35 },
      })),
      needs: { kinds: ["support"] },
      chairs: [{ slot: 0 }, { slot: 1 }, { slot: 2 }, { slot: 3 }, { slot: 4 }, { slot: 5 }],
      // What was not answered yesterday is asked again.
      events: PAIRS.map(([cause, hurt], nth) => ({
        at: 40 + 12 * nth,
        deed: { do: "need", chair: hurt, need: "support", to: cause },
      })),
    },
  ],
} as const satisfies ScenarioInput;
