import type { ScenarioInput } from "../scenario.ts";

/** [R3] One becomes too loud; another may say stop, and stay. */
export const thisFar = {
  id: "this-far",
  order: 8,
  seeds: ["S1.60", "S1.105"],
  competences: ["relationshipSkills", "selfManagement"],
  audience: ["teen", "adult", "team", "parents"],
  chairs: { min: 2, max: 6, ideal: 3 },
  scenes: [
    {
      minutes: 2.5,
      piece: "lachrimae",
      objective: {
        measure: "mended",
        tear: "limitSetting",
        within: 15,
        scope: "group",
        op: "atLeast",
        value: 0.7,
      },
      needs: { kinds: ["steadiness", "support", "closeness"] },
      chairs: [{ slot: 0, who: "person" }, { slot: 1, who: "bot" }, { slot: 2 }],
      events: [
        { at: 20, deed: { do: "loud", bot: 1, to: 0, level: 0.9, seconds: 14 } },
        { at: 60, deed: { do: "need", chair: 2, need: "steadiness", to: 0 } },
        { at: 85, deed: { do: "loud", bot: 1, to: 0, level: 0.9, seconds: 14 } },
        { at: 120, deed: { do: "need", chair: 2, need: "support", to: 0 } },
      ],
    },
  ],
} as const satisfies ScenarioInput;
