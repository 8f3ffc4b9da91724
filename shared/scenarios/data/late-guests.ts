import type { ScenarioInput } from "../scenario.ts";

/** A tired child, a parent, and hosts who watch them. */
export const lateGuests = {
  id: "late-guests",
  order: 12,
  seeds: ["S1.33", "S1.34", "S2.11", "S2.12"],
  competences: ["selfManagement", "socialAwareness"],
  audience: ["parents", "adult"],
  chairs: { min: 3, max: 6, ideal: 4 },
  scenes: [
    {
      minutes: 3,
      piece: "lachrimae",
      objective: { measure: "firstRight", scope: "group", op: "atLeast", value: 0.72 },
      needs: { kinds: ["closeness", "steadiness", "space", "support"] },
      chairs: [{ slot: 0 }, { slot: 1, who: "person" }, { slot: 2 }, { slot: 3, who: "bot" }],
      events: [
        { at: 15, deed: { do: "need", chair: 0, need: "closeness", to: 1, leak: 0.8 } },
        { at: 34, deed: { do: "strain", chair: 1, rate: 0.25, seconds: 16 } },
        { at: 36, deed: { do: "strike", bot: 3, to: 1 } },
        { at: 42, deed: { do: "need", chair: 0, need: "steadiness", to: 1 } },
        { at: 70, deed: { do: "need", chair: 0, need: "space", to: 1 } },
        { at: 92, deed: { do: "strain", chair: 1, rate: 0.25, seconds: 16 } },
        { at: 100, deed: { do: "need", chair: 0, need: "space", to: 1 } },
        { at: 130, deed: { do: "need", chair: 0, need: "support", to: 1, leak: 0.8 } },
        { at: 152, deed: { do: "need", chair: 0, need: "closeness", to: 1 } },
      ],
    },
  ],
} as const satisfies ScenarioInput;
