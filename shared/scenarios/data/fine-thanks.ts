import type { ScenarioInput } from "../scenario.ts";
import { SEVEN, whenNeeded } from "./parts.ts";

const [FIRST, SECOND, THIRD] = [18, 78, 138] as const;

/** A hard moment comes to each in turn, while the others call. */
export const fineThanks = {
  id: "fine-thanks",
  order: 4,
  seeds: ["S1.7", "S1.56", "S2.41"],
  competences: ["selfAwareness", "selfManagement"],
  audience: ["adult", "teen", "team"],
  chairs: { min: 2, max: 6, ideal: 3 },
  scenes: [
    {
      minutes: 3.5,
      piece: "tallis-canon",
      objective: { measure: "firstRight", scope: "group", op: "atLeast", value: 0.75 },
      hand: SEVEN,
      needs: { kinds: ["steadiness", "closeness"] },
      chairs: [{ slot: 0 }, { slot: 1 }, { slot: 2 }],
      events: [
        ...whenNeeded(3),
        { at: FIRST, deed: { do: "strain", chair: 0, rate: 0.3, seconds: 20 } },
        { at: FIRST + 8, deed: { do: "need", chair: 1, need: "steadiness", to: 0 } },
        { at: FIRST + 13, deed: { do: "need", chair: 2, need: "closeness", to: 0 } },
        { at: SECOND, deed: { do: "strain", chair: 1, rate: 0.3, seconds: 20 } },
        { at: SECOND + 8, deed: { do: "need", chair: 2, need: "steadiness", to: 1 } },
        { at: SECOND + 13, deed: { do: "need", chair: 0, need: "closeness", to: 1 } },
        { at: THIRD, deed: { do: "strain", chair: 2, rate: 0.3, seconds: 20 } },
        { at: THIRD + 8, deed: { do: "need", chair: 0, need: "steadiness", to: 2 } },
        { at: THIRD + 13, deed: { do: "need", chair: 1, need: "closeness", to: 2 } },
      ],
    },
  ],
} as const satisfies ScenarioInput;
