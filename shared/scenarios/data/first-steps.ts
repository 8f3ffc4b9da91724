import { FIRST_TEAR } from "../first-tear.ts";
import type { ScenarioInput } from "../scenario.ts";
import { whenNeeded } from "./parts.ts";

/**
 * Nobody shows a way to a player who has no bow yet; and the others ask nobody, so that the
 * neighbour's needs stay with the newcomer.
 */
const QUIET = ["wait", "steady", "support", "makeRoom", "warm", "lead", "nod"] as const;

/**
 * The first minutes of a newcomer: faces and sound, then one thing after another comes to the table
 * when it is first needed. Each call of the neighbour comes once more if it had no answer. From
 * three minutes on tears are possible: then one need is misread, and can be mended.
 */
export const firstSteps = {
  id: "first-steps",
  order: 0,
  seeds: ["S1.36", "S2.21", "S2.22"],
  competences: ["selfAwareness", "socialAwareness"],
  audience: ["class", "teen", "adult", "pairs", "parents", "team", "clinic"],
  readFirst: false,
  chairs: { min: 2, max: 4, ideal: 4 },
  scenes: [
    {
      minutes: 4.5,
      piece: "tallis-canon",
      tearsFrom: FIRST_TEAR,
      tellingIsFree: true,
      chairs: [
        { slot: 0, who: "person", hand: ["look"] },
        { slot: 1, who: "bot", hand: [...QUIET, "ask", "showNeed", "ownIt"] },
        { slot: 2, who: "bot", hand: [...QUIET] },
        { slot: 3, who: "bot", hand: [...QUIET] },
      ],
      events: [
        { at: 30, deed: { do: "table", chair: 0, items: ["wait", "warm"] } },
        { at: 30, deed: { do: "need", chair: 1, need: "closeness", to: 0, leak: 1.6 } },
        {
          after: { event: "unanswered", from: 1, to: 0, plus: 2 },
          deed: { do: "need", chair: 1, need: "closeness", to: 0, leak: 1.6 },
        },
        {
          at: 58,
          every: 15,
          times: 2,
          deed: { do: "need", chair: 1, need: "space", to: 0, leak: 1.3 },
        },
        { at: 58, every: 15, times: 2, deed: { do: "away", bot: 1, seconds: 4 } },
        { at: 85, deed: { do: "table", chair: 0, items: ["nod"] } },
        { at: 91, deed: { do: "table", chair: 0, items: ["breathe"] } },
        { at: 95, deed: { do: "strain", chair: 0, rate: 0.1, seconds: 8 } },
        { at: 120, deed: { do: "need", chair: 0, need: "closeness", to: 1 } },
        { at: 131, deed: { do: "table", chair: 0, items: ["showNeed"] } },
        { at: 140, deed: { do: "table", chair: 0, items: ["ask"] } },
        { at: 168, deed: { do: "table", chair: 0, items: ["turnIn"] } },
        { at: 185, deed: { do: "misread", bot: 1, to: 0, seconds: 20 } },
        { at: 186, deed: { do: "need", chair: 0, need: "support", to: 1, leak: 1.3 } },
        ...whenNeeded(4, ["breathe", "turnIn", "showNeed"]),
      ],
    },
  ],
} as const satisfies ScenarioInput;
