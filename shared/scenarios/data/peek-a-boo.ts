import type { ScenarioInput } from "../scenario.ts";

/** One of two comes and goes; the other stays near. The second scene asks for closeness meanwhile. */
export const peekABoo = {
  id: "peek-a-boo",
  order: 1,
  seeds: ["S2.19", "S2.31"],
  competences: ["selfManagement", "socialAwareness"],
  audience: ["parents", "pairs", "class", "team"],
  chairs: { min: 2, max: 4, ideal: 2 },
  scenes: [
    {
      minutes: 2,
      piece: "tallis-canon",
      hand: ["wait", "warm", "nod", "ask"],
      needs: { kinds: ["space"] },
      chairs: [{ slot: 0 }, { slot: 1, who: "person" }],
      events: [
        { at: 15, every: 25, times: 4, deed: { do: "need", chair: 0, need: "space", to: 1 } },
      ],
    },
  ],
} as const satisfies ScenarioInput;
