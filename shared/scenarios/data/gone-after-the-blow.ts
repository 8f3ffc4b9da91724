import type { ScenarioInput } from "../scenario.ts";

/** [R6] Somebody strikes and leaves, and comes back. */
export const goneAfterTheBlow = {
  id: "gone-after-the-blow",
  order: 9,
  seeds: ["S1.63", "S1.82"],
  competences: ["selfManagement", "relationshipSkills"],
  audience: ["adult", "team", "teen"],
  chairs: { min: 3, max: 6, ideal: 4 },
  scenes: [
    {
      minutes: 3,
      piece: "lachrimae",
      objective: {
        measure: "mended",
        tear: "hitAndRun",
        within: 34,
        scope: "group",
        op: "atLeast",
        value: 0.87,
      },
      needs: { kinds: ["support"] },
      chairs: [{ slot: 0 }, { slot: 1 }, { slot: 2 }, { slot: 3, who: "bot" }],
      events: [
        // Who was struck calls at once: answered before the striker is back, the call is in nobody's way.
        { at: 20, deed: { do: "strikeLeave", bot: 3, to: 0, seconds: 17 } },
        { at: 24, deed: { do: "need", chair: 0, need: "support", to: 1 } },
        { at: 39, deed: { do: "comeBack", bot: 3, to: 0, seconds: 10 } },
        { at: 90, deed: { do: "strikeLeave", bot: 3, to: 2, seconds: 17 } },
        { at: 94, deed: { do: "need", chair: 2, need: "support", to: 1 } },
        { at: 109, deed: { do: "comeBack", bot: 3, to: 2, seconds: 10 } },
      ],
    },
  ],
} as const satisfies ScenarioInput;
