import type { ScenarioInput } from "../scenario.ts";

/** [R4] Something is agreed, and one of them loves to play loud. */
export const whatWeAgreed = {
  id: "what-we-agreed",
  order: 7,
  seeds: ["S0.26", "S1.61"],
  competences: ["responsibleDecisions", "relationshipSkills"],
  audience: ["class", "team", "adult"],
  chairs: { min: 3, max: 8, ideal: 4 },
  scenes: [
    {
      minutes: 3,
      piece: "tallis-canon",
      objective: {
        measure: "mended",
        tear: "contractual",
        within: 40,
        scope: "group",
        op: "atLeast",
        value: 0.86,
      },
      needs: { byChance: true },
      agreements: { loudness: "soft", checkIn: 30 },
      chairs: [{ slot: 0 }, { slot: 1, who: "bot" }, { slot: 2 }, { slot: 3 }],
      events: [
        // A slip while the one before is still being mended would tear it anew.
        { at: 24, every: 40, times: 4, deed: { do: "loud", bot: 1, level: 0.7, seconds: 6 } },
      ],
    },
  ],
} as const satisfies ScenarioInput;
