import type { ScenarioInput } from "../scenario.ts";
import { desk, ideas, series, SEVEN, whenNeeded } from "./parts.ts";

const KINDS = ["support", "closeness", "steadiness"] as const;
const calls = series(10, 11, 12, (nth) => ({
  do: "need",
  chair: nth % 4,
  need: KINDS[nth % 3] ?? "support",
  to: desk(nth % 4),
  leak: 0.2,
}));

/** Strain, twice: a player is busy with themselves, and forgets to ask. */
const STRAIN = series(40, 50, 2, () => ({ do: "strain", chair: "all", rate: 0.2, seconds: 12 }));

/** The same faint calls twice: without words, and with them. */
export const couldntYouSee = {
  id: "couldnt-you-see",
  order: 3,
  seeds: ideas("S0", 1, 27),
  competences: ["relationshipSkills", "selfAwareness"],
  audience: ["pairs", "adult", "team"],
  chairs: { min: 2, max: 8, ideal: 4 },
  scenes: [
    {
      minutes: 2.5,
      piece: "tallis-canon",
      hand: SEVEN.filter((item) => item !== "ask" && item !== "showNeed"),
      needs: { kinds: [...KINDS] },
      tearsFrom: 150,
      chairs: [{ slot: 0 }, { slot: 1 }, { slot: 2 }, { slot: 3 }],
      events: [...calls, ...whenNeeded(4)],
    },
    {
      minutes: 2.5,
      piece: "tallis-canon",
      objective: { measure: "kept", scope: "group", op: "atLeast", value: 0.97 },
      hand: [...SEVEN, "propose"],
      needs: { kinds: [...KINDS] },
      agreements: { checkIn: 30 },
      chairs: [{ slot: 0 }, { slot: 1 }, { slot: 2 }, { slot: 3 }],
      events: [...calls, ...STRAIN, ...whenNeeded(4)],
    },
  ],
} as const satisfies ScenarioInput;
