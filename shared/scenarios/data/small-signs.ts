import type { ScenarioInput } from "../scenario.ts";
import { desk, series, SEVEN, whenNeeded } from "./parts.ts";

const KINDS = ["steadiness", "support", "closeness"] as const;

/** Needs that show on faces, plain and faint in turn, to be answered before they are put in words. */
export const smallSigns = {
  id: "small-signs",
  order: 2,
  seeds: ["S1.10", "S1.39", "S2.14"],
  competences: ["socialAwareness"],
  audience: ["class", "teen", "adult", "pairs", "parents", "team", "clinic"],
  chairs: { min: 3, max: 6, ideal: 4 },
  scenes: [
    {
      minutes: 4.5,
      piece: "tallis-canon",
      objective: { measure: "firstRight", scope: "group", op: "atLeast", value: 0.58 },
      hand: SEVEN,
      needs: { kinds: [...KINDS] },
      chairs: [{ slot: 0 }, { slot: 1 }, { slot: 2 }, { slot: 3 }],
      events: [
        ...series(12, 16, 15, (nth) => ({
          do: "need",
          chair: nth % 4,
          need: KINDS[nth % 3] ?? "support",
          to: desk(nth % 4),
          leak: nth % 2 === 0 ? 1 : 0.45,
        })),
        ...whenNeeded(4),
      ],
    },
  ],
} as const satisfies ScenarioInput;
