import type { ScenarioInput } from "../scenario.ts";
import { ideas } from "./parts.ts";

const residue = { of: "dismissive", level: 0.5 } as const;
const pairs = [
  [0, 1],
  [2, 3],
] as const;

/** [B2] Something was smoothed over last week, and is still there. */
export const smoothedOver = {
  id: "smoothed-over",
  order: 10,
  seeds: [...ideas("S0", 11, 14), "S1.71"],
  competences: ["selfAwareness", "relationshipSkills"],
  audience: ["pairs", "team", "adult"],
  chairs: { min: 2, max: 8, ideal: 4 },
  scenes: [
    {
      minutes: 3.5,
      piece: "lachrimae",
      objective: { measure: "mended", within: 15, scope: "group", op: "atLeast", value: 0.55 },
      needs: { kinds: ["recognition", "support"] },
      history: pairs.map(([one, other]) => ({ pair: [one, other], residue })),
      chairs: [{ slot: 0 }, { slot: 1, who: "bot" }, { slot: 2 }, { slot: 3, who: "bot" }],
      events: pairs.flatMap(([one, other], nth) => [
        { at: 14 + 12 * nth, deed: { do: "misread", bot: other, to: one, seconds: 12 } } as const,
        {
          at: 14 + 12 * nth,
          deed: { do: "need", chair: one, need: "recognition", to: other },
        } as const,
        {
          at: 80 + 12 * nth,
          deed: { do: "need", chair: one, need: "support", to: other },
        } as const,
        {
          at: 140 + 12 * nth,
          deed: { do: "need", chair: other, need: "support", to: one },
        } as const,
      ]),
    },
  ],
} as const satisfies ScenarioInput;
