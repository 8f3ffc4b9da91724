/** Demands other than tears, and the coach's reminders in between. */
import { texts } from "../../language/texts.ts";
import { type Cue, FITTING_ANSWER, SOFT_CUES } from "../../../shared/model/cue.ts";
import { BOW, CUE, NEED } from "../../../shared/model/numbers.ts";
import type { ChairId } from "../../../shared/model/units.ts";
import { type Act, type Demand, demand } from "./demand.ts";
import { LONG_AGO, otherOf, since } from "./memory.ts";
import { asks, looked, PUSHES, type Situation, urge, wayFor } from "./situation.ts";
import { afterBlow, isAway } from "./tear.ts";

/** Time that a player needs to act after reading, s: what ends sooner is not asked for. */
const FOLLOWS = 1;
/** Share of the time to answer of the player's own need after which it is worth telling. */
const UNSEEN_NEED = 0.5;
/** s after which a player who has turned away is left alone, and after which the eyes should move on. */
const TURNED = 0.6;
const MOVE_ON = 7;
/** s between two ways shown. */
const SHOWS = 6;
/** s of reading a face before asking: a need that was asked for has not been read ([N5]). */
const READS = 4;
/** s for which a chair has looked at the player, or has not been looked at, before the page says so. */
const WATCHED = 1;
const UNSEEN = 15;
/** Activation that is worth a breath; it ends when the weather is calm. */
const STIRRED = 0.44;

/** Most urgent first. */
export function callsOf(situation: Situation, guided: boolean): readonly Demand[] {
  const always = [told, urged, rough, rest, greet, near, ownNeed, called];
  const reminders = guided ? [ask, way, watched, unseen] : [];
  return [...always, ...reminders]
    .map((of) => of(situation))
    .filter((one): one is Demand => one !== null);
}

const errand = (id: string, act: Act, say: string, at?: string): Demand =>
  demand("errand", id, act, say, at);

/** [N4] A player who has turned away is left alone: "wait" if they close up, else the eyes go elsewhere. */
export function leave(situation: Situation): Demand | null {
  const { now, memory, nameOf } = situation;
  const { focus } = now;
  if (focus === null || focus.gaze !== "away") return null;
  const other = otherOf(memory, focus.chair);
  if (since(now, other.awaySince) < TURNED) return null;
  const who = nameOf(focus.chair);
  if (other.letBe) return null;
  const says = texts.value.coach.errand;
  const blow = afterBlow(now, focus.chair);
  const at = nextToSee(situation);
  // In a duo there is nobody else to look at: stay near, to see and greet their return.
  const stays = at === null && isOnHand(situation, "wait");
  if (stays || other.leaving === "wait" || focus.shownNeed === "space")
    return errand(
      `wait ${focus.chair}`,
      { do: "cue", cue: "wait" },
      (blow ? says.waitAfterBlow : says.wait)(who),
    );
  return at === null
    ? errand(
        `leave ${focus.chair}`,
        { do: "look", at: "inward" },
        (blow ? says.leaveAloneAfterBlow : says.leaveAlone)(who),
      )
    : errand(
        `leave ${focus.chair}`,
        { do: "look", at },
        (blow ? says.leaveAfterBlow : says.leave)(who),
      );
}

/** [Q15] Somebody plays far too loud, and may be stopped ([R3]): said in lessons, where it is taught. */
export function limit({ now, nameOf }: Situation): Demand | null {
  const { focus, periphery, self } = now;
  const loud = periphery.findIndex((other) => (other?.volume ?? 0) >= BOW.loud);
  if (loud < 0 || (self.hand !== null && !self.hand.includes("stop"))) return null;
  const says = texts.value.coach.errand;
  const who = nameOf(loud as ChairId);
  return focus?.chair === loud
    ? errand(`limit ${loud}`, { do: "cue", cue: "stop" }, says.limit(who))
    : errand(`loud ${loud}`, { do: "look", at: loud as ChairId }, says.loud(who));
}

const isOnHand = ({ now: { self } }: Situation, cue: Cue): boolean =>
  self.hand === null || self.hand.includes(cue);

/** [V2], [C4] Whether a cue would fail, or a soft cue would be a mask. */
const cannotMean = ({ now: { self } }: Situation, cue: Cue): boolean =>
  self.band === "flooded" || (self.band === "strained" && SOFT_CUES.has(cue));

/** [A6] The focused player has said plainly what they need. */
function told(situation: Situation): Demand | null {
  const { now, memory, nameOf } = situation;
  const { focus } = now;
  const need = focus?.shownNeed ?? null;
  if (focus === null || need === null) return null;
  const other = otherOf(memory, focus.chair);
  if (other.answered === need && since(now, other.answeredAt) < NEED.checkIn) return null;
  const cue = FITTING_ANSWER[need];
  if (cannotMean(situation, cue)) return breathing(situation);
  return errand(
    `told ${focus.chair}`,
    { do: "cue", cue },
    texts.value.coach.errand.answer(nameOf(focus.chair), need, cue),
  );
}

function urged(situation: Situation): Demand | null {
  const { focus } = situation.now;
  const shown = urge(situation);
  if (focus === null || shown === null) return null;
  return errand(
    `urged ${focus.chair} ${shown}`,
    PUSHES[shown],
    texts.value.coach.errand.urged(situation.nameOf(focus.chair), shown),
  );
}

const breathing = ({ now: { self } }: Situation): Demand =>
  errand("rough", { do: "breathe" }, texts.value.coach.errand.rough(self.band));

function rough(situation: Situation): Demand | null {
  const { self } = situation.now;
  const worth = self.breathing ? self.band !== "calm" : self.activation > STIRRED;
  return worth ? breathing(situation) : null;
}

/** [N4] The player's own need for space, and its end. */
function rest({ now: { self } }: Situation): Demand | null {
  if (self.need !== "space" || typeof self.gaze === "number") return null;
  return self.spaceLeft > 0
    ? errand("rest", { do: "stay" }, texts.value.coach.errand.rest, "weather")
    : null;
}

/** [N4] A player who is back from a space, while there is time to greet them. */
function greet(situation: Situation): Demand | null {
  const { now, memory, nameOf, pace } = situation;
  const left = pace.greet - FOLLOWS;
  const back = memory.others.findIndex(({ backAt }) => since(now, backAt) < left);
  if (back < 0 || cannotMean(situation, "warm")) return null;
  // There is no time to look first.
  if (now.focus?.chair !== back) return null;
  return errand(
    `greet ${back}`,
    { do: "cue", cue: "warm" },
    texts.value.coach.errand.greet(nameOf(back as ChairId)),
  );
}

/** [N4] A player who is waited for is about to return: says in time what to do then. */
function near(situation: Situation): Demand | null {
  const { now, memory, nameOf } = situation;
  const { focus, self } = now;
  if (focus === null || focus.gaze !== "away" || !otherOf(memory, focus.chair).letBe) return null;
  if (self.band !== "calm" || !isOnHand(situation, "warm")) return null;
  const say = texts.value.coach.errand.near(nameOf(focus.chair));
  return errand(`near ${focus.chair}`, { do: "stay" }, say);
}

function ownNeed(situation: Situation): Demand | null {
  const { now, memory, nameOf } = situation;
  const { need, bidTo, bidAge, gaze } = now.self;
  if (need === null || need === "space" || bidTo === null || isAway(now, bidTo)) return null;
  const who = nameOf(bidTo);
  if (gaze !== bidTo) {
    // Looking away again so soon would not help.
    if (bidAge > 0.12 && bidAge < UNSEEN_NEED) return null;
    return errand(
      `need look ${bidTo}`,
      { do: "look", at: bidTo },
      texts.value.coach.errand.lookForNeed(who, need),
    );
  }
  if (bidAge < UNSEEN_NEED || since(now, memory.toldAt) < 6) return null;
  return errand(
    `need show ${bidTo}`,
    { do: "cue", cue: "showNeed" },
    texts.value.coach.errand.showNeed(who, need),
  );
}

/** A cue meant for the player, and only glimpsed. */
function called({ now, memory, nameOf }: Situation): Demand | null {
  const chair = memory.others.findIndex(({ calledAt }) => since(now, calledAt) < 2);
  if (chair < 0 || now.self.gaze === chair || isAway(now, chair)) return null;
  return errand(
    `called ${chair}`,
    { do: "look", at: chair as ChairId },
    texts.value.coach.errand.called(nameOf(chair as ChairId)),
  );
}

// ---- reminders of the coach --------------------------------------------------------------------

/** [A6] [N6] Asks now and then; more often would pester. */
function ask(situation: Situation): Demand | null {
  const { now, memory, nameOf } = situation;
  const { focus } = now;
  if (focus === null || focus.gaze === "away" || focus.shownNeed !== null) return null;
  if (!asks(situation) || looked(situation) < READS || cannotMean(situation, "ask")) return null;
  if (since(now, otherOf(memory, focus.chair).caredAt) < NEED.checkIn) return null;
  return errand(
    `ask ${focus.chair}`,
    { do: "cue", cue: "ask" },
    texts.value.coach.errand.ask(nameOf(focus.chair)),
  );
}

/** [A4] The focused player is off, and does not hear it. */
export function way(situation: Situation): Demand | null {
  const { now, memory, nameOf } = situation;
  const { focus } = now;
  const shown = wayFor(now);
  if (focus === null || shown === null || focus.gaze === "away" || looked(situation) < 1)
    return null;
  if (since(now, memory.showedAt) < SHOWS || now.self.band === "flooded") return null;
  if (since(now, otherOf(memory, focus.chair).shownAt) < CUE.wayGap) return null;
  return errand(
    `way ${focus.chair} ${shown}`,
    { do: "cue", cue: shown },
    texts.value.coach.errand.way(nameOf(focus.chair), shown),
  );
}

function watched(situation: Situation): Demand | null {
  const { now, memory, nameOf } = situation;
  if (isBusy(situation)) return null;
  const chair = memory.others.findIndex(
    ({ onMeSince }, k) =>
      k !== now.self.gaze && onMeSince !== LONG_AGO && since(now, onMeSince) > WATCHED,
  );
  if (chair < 0) return null;
  return errand(
    `watched ${chair}`,
    { do: "look", at: chair as ChairId },
    texts.value.coach.errand.watched(nameOf(chair as ChairId)),
  );
}

function unseen(situation: Situation): Demand | null {
  const { now, memory, nameOf } = situation;
  if (isBusy(situation)) return null;
  const chair = nextToSee(situation);
  if (chair === null) return null;
  const long = looked(situation) > MOVE_ON || now.focus === null;
  if (!long && since(now, otherOf(memory, chair).seenAt) < UNSEEN) return null;
  return errand(
    `unseen ${chair}`,
    { do: "look", at: chair },
    texts.value.coach.errand.unseen(nameOf(chair)),
  );
}

/** Eyes that have just landed should read first; the effect of an ask or answer takes a moment. */
function isBusy(situation: Situation): boolean {
  const { now, memory } = situation;
  const { focus, self } = now;
  if (self.breathing) return false;
  if (typeof self.gaze === "number" && !self.gazeLanded) return true;
  if (focus === null) return false;
  const other = otherOf(memory, focus.chair);
  return looked(situation) < 3 || since(now, other.caredAt) < 3;
}

/** The player not looked at for longest, who has not turned away. */
function nextToSee({ now, memory }: Situation): ChairId | null {
  let best: ChairId | null = null;
  let oldest = Infinity;
  now.periphery.forEach((glimpse, chair) => {
    if (!glimpse || glimpse.gaze === "away" || chair === now.self.gaze) return;
    const { seenAt } = otherOf(memory, chair);
    if (seenAt >= oldest) return;
    oldest = seenAt;
    best = chair as ChairId;
  });
  return best;
}
