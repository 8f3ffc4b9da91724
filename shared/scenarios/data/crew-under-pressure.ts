import type { ScenarioInput } from "../scenario.ts";
import { ideas, series } from "./parts.ts";

/** One decides and sounds right to themselves; the others hear that they are not. */
export const crewUnderPressure = {
  id: "crew-under-pressure",
  order: 13,
  seeds: ideas("S1", 109, 111),
  competences: ["responsibleDecisions", "relationshipSkills"],
  audience: ["team", "clinic"],
  chairs: { min: 4, max: 8, ideal: 5 },
  scenes: [
    {
      minutes: 3,
      piece: "lachrimae",
      objective: { measure: "shownSec", scope: "group", op: "atMost", value: 8 },
      needs: { kinds: ["direction"] },
      agreements: { conductor: 0 },
      chairs: [{ slot: 0 }, { slot: 1 }, { slot: 2 }, { slot: 3 }, { slot: 4 }],
      hard: [
        { from: 60, until: 80 },
        { from: 115, until: 135 },
      ],
      events: [
        ...series(22, 27, 6, (nth) => ({ do: "slip", chair: 0, cents: nth % 2 === 0 ? 60 : -60 })),
        ...series(30, 25, 6, (nth) => ({
          do: "need",
          chair: 1 + (nth % 4),
          need: "direction",
          to: 0,
        })),
      ],
    },
  ],
} as const satisfies ScenarioInput;
