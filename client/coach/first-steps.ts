/**
 * The first steps: what is said in them, one thing at a time, from what the player perceives and
 * has done.
 */
import type { Command } from "../../shared/model/command.ts";
import { CUES, FITTING_ANSWER } from "../../shared/model/cue.ts";
import { deskOf } from "../../shared/model/desk.ts";
import type { Perception } from "../../shared/model/perception.ts";
import type { Sighting } from "../../shared/model/sighting.ts";
import { type ChairId, chairId, TICKS_PER_SECOND } from "../../shared/model/units.ts";
import { FIRST_TEAR } from "../../shared/scenarios/first-tear.ts";
import { signText } from "../../shared/i18n/phrases/sign.ts";
import { texts } from "../language/texts.ts";
import { type Demand, demand } from "./director/demand.ts";
import { LONG_AGO, otherOf, since } from "./director/memory.ts";
import { looked, type Situation } from "./director/situation.ts";
import { asking, type LessonLine, telling } from "./lesson.ts";

/** The scenario it belongs to. */
export const FIRST_STEPS = "first-steps";
/** New things on the table that these lines announce by themselves, both in one. */
export const TOLD_OTHERWISE = ["wait", "warm"] as const;

interface News {
  readonly chair: ChairId;
  readonly tick: number;
}

/** State of the first steps. */
export interface FirstSteps {
  readonly tick: number;
  /** Tick from which there are cues to give; LONG_AGO: not yet. */
  readonly signsSince: number;
  /** The player last answered, and the one who answered the player. */
  readonly eased: News | null;
  readonly met: News | null;
  /** Whether a player that was waited for has come back. */
  readonly returned: boolean;
  /** Whether the player has chosen a face. */
  readonly looks: boolean;
}

export const NO_STEPS: FirstSteps = {
  tick: 0,
  signsSince: LONG_AGO,
  eased: null,
  met: null,
  returned: false,
  looks: false,
};

export function stepsPerceived(before: FirstSteps, { tick, self }: Perception): FirstSteps {
  const isNew = before.signsSince === LONG_AGO && CUES.some((cue) => self.hand?.includes(cue));
  return { ...before, tick, signsSince: isNew ? tick : before.signsSince };
}

export function stepsSaw(before: FirstSteps, sighting: Sighting): FirstSteps {
  const { tick } = before;
  if (sighting.see === "eased") return { ...before, eased: { chair: sighting.chair, tick } };
  if (sighting.see === "met") return { ...before, met: { chair: sighting.by, tick } };
  if (sighting.see === "returned") return { ...before, returned: true };
  return before;
}

export const stepsDid = (before: FirstSteps, command: Command): FirstSteps =>
  command.do === "look" ? { ...before, looks: true } : before;

/** s after which a player who has turned away is left alone. */
const TURNED = 0.6;

/** [N4] A player who turns away is waited for, with the cue that is there for it. */
export function leaveInPeace({ now, memory, nameOf }: Situation): Demand | null {
  const { focus } = now;
  if (focus === null || focus.gaze !== "away") return null;
  const other = otherOf(memory, focus.chair);
  if (other.letBe || since(now, other.awaySince) < TURNED) return null;
  const say = texts.value.coach.errand.wait(nameOf(focus.chair));
  return demand("errand", `wait ${focus.chair}`, { do: "cue", cue: "wait" }, say);
}

/** s for which news is shown, and two new cues are. */
const TELLS = 5;
/** Tick from which it is said that it counts: shortly before it does. */
const COUNTS = (FIRST_TEAR - 3) * TICKS_PER_SECOND;
/** s of looking at one face before another is suggested. */
const LOOKS = 6;
/** s within which the player should get the first answer. */
const TRIES = 60;
/** Share of the time to answer of the player's own need after which it is worth telling. */
const UNSEEN = 0.3;
const SAID = 6;

export function firstStepsLine(steps: FirstSteps, situation: Situation): LessonLine {
  return news(steps, situation) ?? eyes(steps, situation) ?? answer(steps, situation);
}

/** Getting an answer: eyes first, then patience, then words. */
export function ownNeedLine({ now, memory, nameOf }: Situation): LessonLine | null {
  const { need, bidTo, bidAge, gaze, hand } = now.self;
  if (need === null || need === "space" || bidTo === null) return null;
  const says = texts.value.coach.first;
  const who = nameOf(bidTo);
  if (now.periphery[bidTo]?.gaze === "away") return null;
  if (gaze !== bidTo) return asking(says.lookForNeed(who, need), { do: "look", at: bidTo });
  if (bidAge > UNSEEN && hand?.includes("showNeed") === true && since(now, memory.toldAt) > SAID)
    return asking(says.showNeed(who), { do: "cue", cue: "showNeed" });
  return asking(says.need(who, need), { do: "stay" });
}

function news(steps: FirstSteps, { now, nameOf }: Situation): LessonLine | null {
  const says = texts.value.coach.first;
  // [N4] They are to be left in peace now.
  if (now.focus?.gaze === "away") return null;
  const { met, eased } = steps;
  if (met !== null && since(now, met.tick) < TELLS) return telling(says.met(nameOf(met.chair)));
  if (now.tick >= COUNTS && since(now, COUNTS) < TELLS) return telling(says.counts);
  if (eased !== null && since(now, eased.tick) < TELLS)
    return telling(says.eased(nameOf(eased.chair)));
  return null;
}

/** Looking, and going on looking: all there is at first. */
function eyes(steps: FirstSteps, situation: Situation): LessonLine | null {
  const { now, memory, nameOf } = situation;
  const says = texts.value.coach.first;
  const { focus, me } = now;
  if (focus?.gaze === "away" && otherOf(memory, focus.chair).letBe)
    return asking(says.stay(nameOf(focus.chair)), { do: "stay" });
  if (steps.signsSince !== LONG_AGO) return null;
  if (!steps.looks) return asking(says.look, { do: "look", at: anyBut(now, focus?.chair ?? me) });
  if (focus === null) return telling(says.listen);
  if (looked(situation) < LOOKS) return telling(says.felt(nameOf(focus.chair)));
  const unseen = memory.others.findIndex(
    ({ seenAt }, chair) => chair !== me && seenAt === LONG_AGO,
  );
  return unseen < 0
    ? telling(says.listen)
    : asking(says.another(nameOf(chairId(unseen))), { do: "look", at: chairId(unseen) });
}

/** A face that the player does not look at yet. */
const anyBut = ({ me, chairs }: Perception, chair: ChairId): ChairId =>
  chairId(
    Array.from({ length: chairs }, (_, i) => i).find((i) => i !== me && i !== chair) ?? chair,
  );

/** Reading, and answering with what is there. */
function answer(steps: FirstSteps, { now, memory, watch, nameOf }: Situation): LessonLine {
  const { first, signs } = texts.value.coach;
  const { focus, me, chairs, self, periphery } = now;
  if (since(now, steps.signsSince) < TELLS) return telling(first.two, "cues");
  const desk = deskOf(me, chairs);
  const { reading } = watch;
  const justDone = focus !== null && since(now, otherOf(memory, focus.chair).answeredAt) < TELLS;
  if (focus !== null && focus.gaze !== "away" && reading !== null && !justDone) {
    const cue = FITTING_ANSWER[reading.need];
    const [one, other] = reading.signs;
    const both = [signText(texts.value, one), signText(texts.value, other)] as const;
    if (self.hand?.includes(cue) === true)
      return asking(signs.answer(nameOf(focus.chair), both, reading.need, cue), { do: "cue", cue });
  }
  if (steps.eased === null && since(now, steps.signsSince) < TRIES) {
    if (self.gaze !== desk && periphery[desk]?.gaze !== "away")
      return asking(first.neighbour(nameOf(desk)), { do: "look", at: desk });
    return asking(first.fits(nameOf(desk)), { do: "stay" });
  }
  // They are about to turn away and come back: that should be seen.
  if (!steps.returned && since(now, steps.signsSince) < TRIES && self.gaze !== desk)
    return asking(first.another(nameOf(desk)), { do: "look", at: desk });
  if (!steps.returned && since(now, steps.signsSince) < TRIES)
    return asking(first.rest(nameOf(desk)), { do: "stay" });
  return telling(first.listen);
}
