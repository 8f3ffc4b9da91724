/** [D1] In lessons: one's own wish is shown, theirs asked for and nodded to, with one player after the other. */
import { texts } from "../../language/texts.ts";
import type { Cue } from "../../../shared/model/cue.ts";
import type { ChairId } from "../../../shared/model/units.ts";
import { type Demand, demand } from "./demand.ts";
import { otherOf, since } from "./memory.ts";
import type { Situation } from "./situation.ts";

/** s after an ask in which they may show their wish before they are asked again. */
const ANSWERS = 6;

/** Null where the player has no wish, cannot show one, or everybody knows and is known. */
export function wish(situation: Situation): Demand | null {
  const { now, memory, nameOf } = situation;
  const { self, focus } = now;
  if (self.wish === null || self.need !== null) return null;
  if (self.hand !== null && !self.hand.includes("showNeed")) return null;
  const says = texts.value.coach.errand;
  const ask = (chair: ChairId, cue: Cue, say: string): Demand =>
    demand("errand", `wish ${chair} ${cue}`, { do: "cue", cue }, say);
  if (focus === null || focus.gaze === "away" || isDone(situation, focus.chair)) {
    const next = now.periphery.findIndex(
      (other, chair) =>
        other !== null && other.gaze !== "away" && !isDone(situation, chair as ChairId),
    ) as ChairId;
    if (next < 0 || next === focus?.chair) return null;
    const say = says.wishLook(nameOf(next));
    return demand("errand", `wish look ${next}`, { do: "look", at: next }, say);
  }
  const { chair } = focus;
  const other = otherOf(memory, chair);
  const who = nameOf(chair);
  if (!other.wishShown)
    return ask(chair, "showNeed", says.wishShow(who, texts.value.roles.wish[self.wish]));
  if (focus.shownWish !== null) return ask(chair, "nod", says.wishNod(who));
  return since(now, other.caredAt) < ANSWERS ? null : ask(chair, "ask", says.wishAsk(who));
}

function isDone({ memory }: Situation, chair: ChairId): boolean {
  const { wishShown, wishNodded } = otherOf(memory, chair);
  return wishShown && wishNodded;
}
