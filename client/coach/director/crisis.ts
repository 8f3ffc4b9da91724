/** What is torn, most urgent first: the whole, oneself, a bond. At most one of them speaks. */
import { texts } from "../../language/texts.ts";
import type { Perception } from "../../../shared/model/perception.ts";
import type { ChairId } from "../../../shared/model/units.ts";
import { pull } from "./action-prompts.ts";
import { leave } from "./calls.ts";
import { type Demand, demand } from "./demand.ts";
import type { Situation } from "./situation.ts";
import { isAway, tearDemand, type Tending } from "./tear.ts";

export function crisisOf(situation: Situation, tending: Tending): Demand | null {
  const { now } = situation;
  const all = now.whole && wholeDemand(situation, now.whole);
  const own = all ?? (now.self.split && splitDemand(situation, now.self.split));
  if (own !== null) {
    // [N4] Whatever is torn, nobody is stared at.
    const leaving = own.act.do === "look" ? null : leave(situation);
    return leaving === null ? own : { ...leaving, from: "crisis" };
  }
  // [N4] The player's own rest comes first, and [Q1] noticing a pull, unless a mend would be lost
  // meanwhile.
  const begun = tending.chair !== null && (now.bonds[tending.chair]?.step ?? 0) > 0;
  const pulled = begun ? null : pull(now);
  if (pulled !== null) return { ...pulled, from: "crisis" };
  if (tending.chair === null) return null;
  if (now.self.spaceLeft > 0 && !begun) return restDemand();
  return tearDemand(situation, tending.chair);
}

export const restDemand = (): Demand =>
  demand("crisis", "rest", { do: "stay" }, texts.value.coach.errand.rest, "weather");

function wholeDemand({ now, nameOf }: Situation, whole: NonNullable<Perception["whole"]>) {
  const { self } = now;
  const wait = demand(
    "crisis",
    "whole wait",
    { do: "stay" },
    texts.value.coach.whole.wait,
    "lamps",
  );
  const mine = whole.owes.some(({ by, what }) => by !== "them" && what !== "stay");
  if (whole.step === 0)
    return demand(
      "crisis",
      "whole gather",
      { do: "cue", cue: "gather" },
      texts.value.coach.whole.gather,
      "gather",
      texts.value.coach.offer.cue("gather"),
    );
  if (!mine) return wait;
  switch (whole.step) {
    case 1:
      return demand(
        "crisis",
        "whole still",
        { do: "still" },
        texts.value.coach.whole.still,
        "rose",
      );
    case 2: {
      const at = whole.by === null || whole.by === now.me ? anyoneIn(now) : whole.by;
      if (self.gaze === at) return wait;
      return demand(
        "crisis",
        "whole look",
        { do: "look", at },
        texts.value.coach.whole.lookUp(nameOf(at)),
        `chair-${at}`,
        texts.value.coach.offer.lookUp,
      );
    }
    case 3:
      return demand("crisis", "whole breathe", { do: "breathe" }, texts.value.coach.whole.breathe);
    case 4:
      return demand(
        "crisis",
        "whole begin",
        { do: "stay" },
        texts.value.coach.whole.begin,
        "breathe",
      );
  }
}

/** [R9] */
function splitDemand({ now, nameOf }: Situation, split: NonNullable<Perception["self"]["split"]>) {
  const { self } = now;
  if (split.step === 0)
    return demand("crisis", "split breathe", { do: "breathe" }, texts.value.coach.split.breathe);
  if (split.step === 1)
    return demand(
      "crisis",
      "split inward",
      { do: "look", at: "inward" },
      texts.value.coach.split.inward,
      "inward",
      self.gaze === "inward" ? "" : texts.value.coach.offer.lookIn,
    );
  if (typeof self.gaze === "number" && !isAway(now, self.gaze))
    return demand(
      "crisis",
      "split show",
      { do: "cue", cue: "showNeed" },
      texts.value.coach.split.show,
      "showNeed",
      texts.value.coach.offer.cue("showNeed"),
    );
  const at = anyoneIn(now);
  return demand(
    "crisis",
    "split look",
    { do: "look", at },
    texts.value.coach.split.lookUp(nameOf(at)),
  );
}

/** A player who has not turned away: the most trusted one. */
export function anyoneIn(now: Perception): ChairId {
  let best: ChairId | null = null;
  let most = -1;
  now.bonds.forEach((bond, chair) => {
    if (!bond) return;
    const trust = bond.trust + (isAway(now, chair) ? -1 : 0) + (now.self.gaze === chair ? 0.1 : 0);
    if (best !== null && trust <= most) return;
    most = trust;
    best = chair as ChairId;
  });
  return best ?? now.me;
}
