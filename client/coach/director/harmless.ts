/** Whether a deed does no harm, as far as this chair may know: by the model's own rules. */
import { CUE_GROUPS, type Cue, FITTING_ANSWER, SOFT_CUES } from "../../../shared/model/cue.ts";
import { CUE, NEED } from "../../../shared/model/numbers.ts";
import { drawsAct, type HandItem } from "../../../shared/model/hand.ts";
import type { Act } from "./demand.ts";
import { otherOf, since } from "./memory.ts";
import type { Situation } from "./situation.ts";

/** s of margin before a look becomes a stare, and before a return can no longer be greeted. */
const SPARE = 2;
const SPARE_TO_GREET = 1;

/** [J2] Whether the hand allows it, and its control is drawn. */
export function isThere(act: Act, hand: readonly HandItem[] | null): boolean {
  switch (act.do) {
    case "cue":
      return hand === null || hand.includes(act.cue);
    case "propose":
      return hand === null || hand.includes("propose");
    case "breathe":
      return drawsAct(hand, "breathe");
    case "bow":
    case "softer":
    case "still":
      return drawsAct(hand, "bow");
    case "look":
      return typeof act.at === "number" || drawsAct(hand, "turnIn");
    case "stay":
      return true;
  }
}

export function isHarmless(act: Act, situation: Omit<Situation, "nameOf">): boolean {
  const { now, memory, pace, watch } = situation;
  const { self, focus } = now;
  const other = focus === null ? null : otherOf(memory, focus.chair);
  const away = focus?.gaze === "away";
  switch (act.do) {
    case "look":
      // [N4] A player who has turned away is looked at again when they are back.
      return typeof act.at !== "number" || now.periphery[act.at]?.gaze !== "away";
    case "stay":
      // [N4] Going on looking at a player who has turned away is staring, unless "wait" was given.
      return (
        !away || other?.letBe === true || since(now, other?.awaySince ?? 0) < pace.stare - SPARE
      );
    case "cue":
      break;
    default:
      return true;
  }
  const { cue } = act;
  // [V2] Flooded, cues fail; [C4] strained, a soft cue is a mask.
  if (self.band === "flooded" || (self.band === "strained" && SOFT_CUES.has(cue))) return false;
  if (cue === "ownIt") return self.gaze === "inward";
  if (focus === null || other === null) return false;
  if (away) return cue === "wait";
  if (cue === "wait") return focus.shownNeed === "space";
  const { shownNeed } = focus;
  // [N3] Any other answer than the fitting one is a misreading.
  if (isAnswer(cue)) {
    const need = shownNeed ?? watch.reading?.need ?? null;
    if (need !== null && FITTING_ANSWER[need] === cue) return true;
    if (shownNeed !== null) return false;
    return cue === "warm" && since(now, other.backAt) < pace.greet - SPARE_TO_GREET;
  }
  // [A4] Shown again before it could be followed, a way pesters.
  if (isWay(cue)) return since(now, other.shownAt) >= CUE.wayGap;
  // [N6] Asking again too soon, or asking everyone, pesters.
  if (cue === "ask") {
    if (now.self.checkInDue !== null) return true;
    return since(now, other.caredAt) >= NEED.checkIn && since(now, memory.askedAt) >= NEED.round;
  }
  // [D1] Without a need it shows a wish.
  return cue !== "showNeed" || self.need !== null || self.wish !== null;
}

const isWay = (cue: Cue): boolean => (CUE_GROUPS.way as readonly Cue[]).includes(cue);
const isAnswer = (cue: Cue): boolean => (CUE_GROUPS.answer as readonly Cue[]).includes(cue);
