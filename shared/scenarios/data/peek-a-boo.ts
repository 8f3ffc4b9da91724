import type { ScenarioInput } from "../scenario.ts";
import { FOUR, ideas, series, whenNeeded } from "./parts.ts";

const rests = series(15, 25, 4, () => ({ do: "need", chair: 1, need: "space", to: 0 }));

/** In a pair, one stays near (and in the second scene longs for the other), and the other comes and goes. */
export const peekABoo = {
  id: "peek-a-boo",
  order: 1,
  seeds: ideas("S2", 19, 31),
  competences: ["selfManagement", "socialAwareness"],
  audience: ["parents", "pairs", "class", "team"],
  chairs: { min: 2, max: 4, ideal: 2 },
  scenes: [
    {
      minutes: 2,
      piece: "tallis-canon",
      objective: { measure: "greetRate", scope: "group", op: "atLeast", value: 0.6 },
      hand: FOUR,
      needs: { kinds: ["space"] },
      tearsFrom: 120,
      chairs: [{ slot: 0 }, { slot: 1 }],
      events: [...rests, ...whenNeeded(2)],
    },
    {
      minutes: 2,
      piece: "tallis-canon",
      hand: FOUR,
      needs: { kinds: ["space"] },
      tearsFrom: 120,
      chairs: [{ slot: 0 }, { slot: 1 }],
      events: [...rests, ...whenNeeded(2)],
    },
  ],
} as const satisfies ScenarioInput;
