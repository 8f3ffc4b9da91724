/** [N1]–[N3], [N5], [N6] Needs rise, turn to someone, and are met, misread, late or missed. */
import type { Bid, Chair } from "../chair.ts";
import { bondAt, bondOf, chairAt, type Given, looksAt, type Store, tieOf } from "../world.ts";
import { type Answer, CUE_GROUPS, FITTING_ANSWER, type Need, NEEDS } from "../cue.ts";
import {
  ACTIVATION,
  BODY,
  CUE,
  DIRECTION,
  NEED,
  NEVER,
  PACES,
  DRAWN,
  ticks,
  TRUST,
} from "../numbers.ts";
import type { PlannedNeed } from "../directed-state.ts";
import { owedCue } from "../owed.ts";
import { below, uniform } from "../rng.ts";
import { isResting } from "../shield.ts";
import type { ChairId } from "../units.ts";
import { isStrong, PATTERN_NUMBERS, patternOf } from "../pattern.ts";
import { leaderAt } from "../agreed.ts";
import { happen } from "../happen.ts";
import { turnEyes } from "./obey.ts";
import { showWish } from "./differ.ts";

const ASK_DELAY = ticks(CUE.askDelay);
const COMES = ticks(BODY.comes);
const CHECK_IN = ticks(NEED.checkIn);
const REST = ticks(NEED.rest);
const ROUND = ticks(NEED.round);
const DRAWN_LASTS = ticks(DRAWN.lasts);
const WAY_GAP = ticks(CUE.wayGap);
const POSTPONE = ticks(NEED.postpone);

export function bid(store: Store): void {
  for (const given of store.moment.cues) receive(store, given);
  const askedThen = wasAsked(store, store.tick - ASK_DELAY);
  for (let i = 0; i < store.n; i += 1) {
    const chair = chairAt(store, i);
    if (chair.bid === null) {
      const planned = store.directed?.planned[i]?.[0];
      if (planned !== undefined) raise(store, chair, planned);
      else if (store.tick >= chair.nextNeed && store.directed?.byChance !== false)
        raise(store, chair, null);
    } else if (chair.bid.need !== "space" && store.tick >= chair.bid.lateBy) {
      const { need, to } = chair.bid;
      store.tally.missed += 1;
      happen(store, { event: "missed", chair: chair.id, by: to, need });
      endNeed(store, chair);
    }
    if (askedThen) for (const asker of store.chairs) answerAsk(store, chair, asker);
  }
}

// ---- needs rise ------------------------------------------------------------------------------

/** `planned`: [J1] the need a scene has ready, instead of chance. */
function raise(store: Store, chair: Chair, planned: PlannedNeed | null): void {
  // [R10] While the whole is apart no new need rises.
  if (store.whole !== null) return;
  const due = planned?.at ?? chair.nextNeed;
  if (store.tick < due + POSTPONE && isMending(store, chair)) return;
  // [A9] A need waits while everybody it could turn to is resting from calls.
  if (planned === null ? allResting(store, chair) : isResting(store, planned.to)) return;
  const from = PATTERN_NUMBERS[patternOf(chair)];
  if (planned !== null) store.directed?.planned[chair.id]?.shift();
  const { need, to, leak, faint } = planned === null ? drawn(store, chair) : asPlanned(planned);
  const pace = PACES[store.pace];
  // [B2] A guarded chair gives up sooner.
  const waits = from.waits * (1 - NEED.guarded * chair.guard);
  chair.bid = {
    need,
    to,
    since: store.tick,
    answerBy: store.tick + ticks(pace.answerBy * waits),
    lateBy: store.tick + ticks(pace.lateBy * waits),
    leak: from.leak * leak,
    faint,
    told: false,
    worth: 1,
    met: false,
    until: need === "space" ? store.tick + ticks(NEED.space) : NEVER,
  };
  const spread = 1 + NEED.spread * (2 * uniform(store.rng) - 1);
  chair.nextNeed = store.tick + ticks(pace.needEvery * from.every * spread);
  happen(store, { event: "need", chair: chair.id, need, to });
  // [N4] The body turns away once, by itself; the eyes stay under the player's control and may look
  // back.
  if (need === "space") turnEyes(store, chair, "away");
}

/** Which need rises, to whom it turns, how much of it shows, and whether that is faint. */
type Drawn = Pick<Bid, "need" | "to" | "leak" | "faint">;

function drawn(store: Store, chair: Chair): Drawn {
  const need = drawNeed(uniform(store.rng), weightsOf(store, chair));
  const draw = uniform(store.rng);
  const strong = BODY.leakLeast + BODY.leakSpread * uniform(store.rng);
  const to = addressee(store, chair);
  // [N5] A trusted player is shown what others would hardly see.
  const guarded = (1 - tieOf(store, chair.id, to).trust) / (1 - TRUST.start);
  const weak = draw < BODY.leakWeakChance * guarded;
  return { need, to, leak: weak ? BODY.leakWeak : strong, faint: weak };
}

const asPlanned = ({ need, to, leak }: PlannedNeed): Drawn => ({
  need,
  to,
  leak,
  faint: leak < DIRECTION.faintBelow,
});

/** [Q1] How often the pattern has each need, [J1] among those that a scene allows. */
function weightsOf(store: Store, chair: Chair): readonly number[] {
  const { needs } = PATTERN_NUMBERS[patternOf(chair)];
  const kinds = store.directed?.kinds ?? null;
  if (kinds === null) return needs;
  return needs.map((weight, k) => (kinds.includes(NEEDS[k] as Need) ? weight : 0));
}

/** [Q1] Some needs come oftener to some patterns. `draw` is uniform in [0, 1). */
function drawNeed(draw: number, weights: readonly number[]): Need {
  let left = draw * weights.reduce((sum, weight) => sum + weight, 0);
  for (let k = 0; k < NEEDS.length; k++) {
    left -= weights[k] as number;
    if (left < 0) return NEEDS[k] as Need;
  }
  return NEEDS[weights.findLastIndex((weight) => weight > 0)] ?? "direction";
}

/**
 * [N2] Mostly the focused player, else the desk partner; now and then anybody of the circle, since
 * otherwise two who only look at each other would never be asked by the rest ([X4]). A player who
 * is already being asked is not asked again while another of the circle is free.
 */
function addressee(store: Store, chair: Chair): ChairId {
  const { gaze } = chair;
  const near =
    typeof gaze === "number" &&
    (chair.circle.includes(gaze) || looksAt(store, chairAt(store, gaze), chair.id))
      ? gaze
      : chair.desk;
  const anyone = uniform(store.rng) < NEED.elsewhere;
  const first = anyone ? (chair.circle[below(store.rng, chair.circle.length)] as ChairId) : near;
  if (!isResting(store, first) && !isAsked(store, first)) return first;
  const open = chair.circle.filter((other) => !isResting(store, other));
  const free = open.find((other) => !isAsked(store, other));
  return free ?? (isResting(store, first) ? open[0] : first) ?? first;
}

const allResting = (store: Store, { circle }: Chair): boolean =>
  circle.every((other) => isResting(store, other));

const isAsked = (store: Store, chair: ChairId): boolean =>
  store.chairs.some((other) => other.bid !== null && !other.bid.met && other.bid.to === chair);

/**
 * Attention is on mending: a need waits while its chair looks at a player it is torn from, and
 * during last steps.
 */
function isMending(store: Store, chair: Chair): boolean {
  if (chair.mending && store.n > 2) return true;
  for (let i = 0; i < store.bonds.length; i += 1) {
    const bond = bondAt(store, i);
    if (bond.rupture === null || bond.rupture.repair.step < 3) continue;
    if (bond.a === chair.id || bond.b === chair.id) return true;
  }
  return false;
}

/** The need is over, met or not; nobody is told about it any more. */
export function endNeed(store: Store, chair: Chair): void {
  chair.bid = null;
  if (chair.nextNeed < store.tick + REST) chair.nextNeed = store.tick + REST;
  for (let i = 0; i < store.n; i += 1) {
    const other = chairAt(store, i);
    if (other !== chair) tieOf(store, other.id, chair.id).told = false;
  }
}

// ---- and are received ------------------------------------------------------------------------

function receive(store: Store, given: Given): void {
  if (given.to === null) return;
  const by = chairAt(store, given.by);
  const to = chairAt(store, given.to);
  if (given.cue === "showNeed") tell(store, by, to, false);
  else if (given.cue === "ask") ask(store, by, to);
  else if ((CUE_GROUPS.way as readonly string[]).includes(given.cue)) pointTheWay(store, by, to);
  else if ((CUE_GROUPS.answer as readonly string[]).includes(given.cue)) {
    judgeAnswer(store, by, to, given.cue as Answer);
    if (given.cue === "lead" && leaderAt(store) === by.id) leadAll(store, by, to);
  }
}

/** [A4] Shown again before it could be followed, a way pesters. */
function pointTheWay(store: Store, by: Chair, to: Chair): void {
  const tie = tieOf(store, by.id, to.id);
  if (store.tick - tie.wayAt < WAY_GAP) {
    happen(store, { event: "pestered", chair: to.id, by: by.id });
  }
  tie.wayAt = store.tick;
}

/** [O1] The agreed leader's "lead" answers everyone who looks to them for direction. */
function leadAll(store: Store, by: Chair, to: Chair): void {
  for (let i = 0; i < store.n; i += 1) {
    const chair = chairAt(store, i);
    if (chair === to || chair.bid?.need !== "direction" || chair.gaze !== by.id) continue;
    meet(store, chair, chair.bid, by.id);
    endNeed(store, chair);
  }
}

function judgeAnswer(store: Store, by: Chair, to: Chair, answer: Answer): void {
  const open = to.bid;
  // [N4] What is done to a chair that needs space is judged elsewhere.
  if (open?.need === "space") return;
  if (open?.to === by.id && FITTING_ANSWER[open.need] === answer) {
    meet(store, to, open, by.id);
    endNeed(store, to);
    return;
  }
  // What a repair waits for, a greeting and "wait" are not wrong answers to something else.
  if (owedCue(store, by.id, to.id, answer)) return;
  if (answer === "warm" && isBack(store, to)) return;
  if (open?.to === by.id) {
    happen(store, { event: "misread", chair: to.id, by: by.id, need: open.need, answer });
    // [N3] A need found by trying has not been read.
    open.worth *= NEED.tried;
  } else if (open !== null && FITTING_ANSWER[open.need] === answer) {
    // [N6] Another player read it: that does no harm, and the need stays with the player it is
    // turned to.
    return;
  } else if (answer !== "wait") attend(store, by, to);
}

/** [N6] Attention that nothing called for, again and again, is a burden, however well meant. */
function attend(store: Store, by: Chair, to: Chair): void {
  if (bondOf(store, by.id, to.id).rupture !== null) return;
  const tie = tieOf(store, by.id, to.id);
  if (store.tick - tie.checkedAt < CHECK_IN)
    happen(store, { event: "pestered", chair: to.id, by: by.id });
  else tie.checkedAt = store.tick;
}

/** [N3] Counts the answer; the caller ends the need. */
export function meet(store: Store, chair: Chair, open: Bid, by: ChairId): void {
  const timely = store.tick <= open.answerBy;
  // Late and told is worth no less than told.
  const worth = timely || open.worth < NEED.late ? open.worth : NEED.late;
  store.tally.met += 1;
  store.tally.worth += worth;
  open.met = true;
  // [N3] A player who reads a need in time is drawn to the other for a while.
  if (worth === 1) tieOf(store, by, chair.id).drawnUntil = store.tick + DRAWN_LASTS;
  const seconds = (store.tick - open.since) / ticks(1);
  happen(store, {
    event: "met",
    chair: chair.id,
    by,
    need: open.need,
    timely,
    told: open.told,
    worth,
    seconds,
  });
}

/** [N4] Just returned from space, and not greeted yet. */
export const isBack = (store: Store, chair: Chair): boolean =>
  store.tick - chair.returnedAt <= ticks(PACES[store.pace].greet);

/**
 * [N5] A need said in plain words: always understood, at the cost of pride. Without a need, a wish
 * ([D1]).
 */
function tell(store: Store, chair: Chair, to: Chair, asked: boolean): void {
  if (chair.bid === null) {
    showWish(store, chair, to);
    return;
  }
  const left = timeLeftToSee(store, chair.bid);
  if (!chair.bid.told) chair.bid.worth = worthTold(chair.bid);
  chair.bid.told = true;
  tieOf(store, to.id, chair.id).told = true;
  const pride = asked ? NEED.prideAsked : NEED.pride + (NEED.prideAtOnce - NEED.pride) * left;
  // [Q1] Clarity says its need without shame; [J3] a scene may let everybody.
  const free = store.directed?.tellingIsFree === true || isStrong(store, chair, "clarity");
  const cost = free ? 0 : pride;
  happen(store, { event: "told", chair: chair.id, to: to.id, asked, pride: cost });
  // [A9] A chair that rests from calls need not answer a need that it is told, unless it asked.
  if (!asked && isResting(store, to.id)) return;
  if (chair.bid.to !== to.id && chair.bid.need !== "space") {
    chair.bid.to = to.id;
    happen(store, { event: "turned", chair: chair.id, need: chair.bid.need, to: to.id });
  }
}

/** Once put in words it is not seen any more; if it could not be seen, words take little away. */
function worthTold({ faint, worth }: Bid): number {
  const told = faint ? NEED.toldFaint : NEED.told;
  return told < worth ? told : worth;
}

/**
 * Telling ends the chance to see it: share of the time to answer in which it still could have been
 * seen.
 */
function timeLeftToSee(store: Store, { since, answerBy }: Bid): number {
  const left = (answerBy - store.tick) / (answerBy - since);
  return left > 0 ? left : 0;
}

/** [N6] Asking when nothing is wrong keeps trust up, at most once in a while. */
function ask(store: Store, by: Chair, to: Chair): void {
  const tie = tieOf(store, by.id, to.id);
  // [O2] An agreed check-in does not pester, unless it is done twice.
  const { checkIn } = store.agreed;
  const asAgreed =
    checkIn !== null && by.desk === to.id && store.tick - tie.inquiredAt > ticks(checkIn) / 2;
  tie.askedAt = store.tick;
  tie.inquiredAt = store.tick;
  if (bondOf(store, by.id, to.id).rupture !== null) return;
  if (to.bid !== null && !isComing(store, to.bid)) return;
  // [N6] Only once in a while for each asked player, and for each asker: asking everyone in turn
  // shows no interest.
  const good = store.tick - tie.checkedAt >= CHECK_IN && store.tick - by.inquiredAt >= ROUND;
  by.inquiredAt = store.tick;
  // Somebody visibly stirred may be asked at any time.
  if (!good && (asAgreed || to.activation >= ACTIVATION.stirred)) return;
  if (good) tie.checkedAt = store.tick;
  happen(store, { event: good ? "checkedIn" : "pestered", chair: to.id, by: by.id });
}

/** Whether any ask of `tick` is unanswered: mostly none is. */
function wasAsked(store: Store, tick: number): boolean {
  const { ties } = store;
  for (let i = 0; i < ties.length; i++) if (ties[i]?.askedAt === tick) return true;
  return false;
}

/** A while after an ask, the asked face says plainly what is needed. */
function answerAsk(store: Store, chair: Chair, asker: Chair): void {
  if (chair === asker) return;
  const tie = tieOf(store, asker.id, chair.id);
  if (store.tick - tie.askedAt !== ASK_DELAY) return;
  tie.askedAt = NEVER;
  if (chair.bid === null || !isComing(store, chair.bid)) tell(store, chair, asker, true);
}

/** [P4] A need that has not appeared on the face yet cannot be told yet either. */
const isComing = (store: Store, { since }: Bid): boolean => store.tick - since < COMES;
