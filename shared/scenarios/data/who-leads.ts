import type { ScenarioInput } from "../scenario.ts";
import { series, usualAnd } from "./parts.ts";

const asking = series(15, 10, 15, (nth) => ({
  do: "need",
  chair: 1 + (nth % 5),
  need: "direction",
  to: 0,
}));
const hard = [50, 120].map((from) => ({ from, until: from + 12 }));
const agreements = { conductor: 0 } as const;
const others = [{ slot: 1 }, { slot: 2 }, { slot: 3 }, { slot: 4 }, { slot: 5 }] as const;

/** [R7] A bot conducts, and pushes once; then one of the players conducts. */
export const whoLeads = {
  id: "who-leads",
  order: 11,
  seeds: ["S1.64", "S1.109"],
  competences: ["responsibleDecisions", "relationshipSkills"],
  audience: ["team", "teen"],
  chairs: { min: 4, max: 12, ideal: 6 },
  scenes: [
    {
      minutes: 3,
      piece: "lachrimae",
      objective: { measure: "mended", within: 15, scope: "group", op: "atLeast", value: 0.45 },
      needs: { kinds: ["direction"] },
      agreements,
      chairs: [{ slot: 0, who: "bot" }, ...others],
      hard,
      events: [...asking, { at: 52, deed: { do: "impose", bot: 0, to: 3 } }],
    },
    {
      minutes: 3,
      piece: "lachrimae",
      objective: {
        measure: "firstRight",
        need: "direction",
        scope: "group",
        op: "atLeast",
        value: 0.7,
      },
      needs: { kinds: ["direction"] },
      agreements,
      chairs: [{ slot: 0, who: "person", hand: usualAnd("impose") }, ...others],
      hard,
      events: asking,
    },
  ],
} as const satisfies ScenarioInput;
