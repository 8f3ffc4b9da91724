/** [O1], [O2] Agreements: proposed, nodded to, kept or broken. */
import { type Clause, LOUDNESSES, type Terms } from "../agreement.ts";
import { leaderAt, nodsNeeded, remind } from "../agreed.ts";
import { AGREE, CUE, NEVER, ticks } from "../numbers.ts";
import type { Refusal } from "../refusal.ts";
import type { ChairId } from "../units.ts";
import type { Chair } from "../chair.ts";
import { chairAt, bondOf, type Store, tieOf } from "../world.ts";
import { happen } from "../happen.ts";
import { meetHalfway } from "./differ.ts";

const AGAIN = ticks(CUE.gap);
const LAPSES = ticks(AGREE.lapses);
const PAUSE = ticks(AGREE.pause);
const OVER_LOUD = ticks(AGREE.overLoud);
const DRIVING = ticks(AGREE.driving);
const GRACE = ticks(AGREE.grace);

export function agree(store: Store): void {
  hearNods(store);
  const { motion } = store;
  if (motion !== null && motion.nodded.length >= nodsNeeded(store, motion)) {
    settle(store, motion.terms);
    store.motion = null;
    happen(store, { event: "agreed", by: motion.by, terms: motion.terms });
  } else if (motion !== null && store.tick - motion.since >= LAPSES) {
    store.motion = null;
    chairAt(store, motion.by).proposeFrom = store.tick + PAUSE;
    happen(store, { event: "lapsed", by: motion.by, terms: motion.terms });
  }
  for (let i = 0; i < store.n; i += 1) keep(store, chairAt(store, i));
}

/** [A8] Why this cannot be proposed now, or null when it can. */
export function judgeTerms(store: Store, by: Chair, terms: Terms): Refusal | null {
  if (!makesSense(store, terms)) return "outOfRange";
  const renews = breaksWith(store, by, terms.about);
  const { motion, tick } = store;
  if (motion === null) {
    if (tick < by.proposeFrom && !renews) return "floorToOthers";
  } else {
    if (motion.by !== by.id) return "proposalInTheAir";
    if (tick - motion.since < AGAIN) return "tooSoon";
    if (tick - motion.opened >= LAPSES) return "floorToOthers";
  }
  return isSo(store, terms) && !renews ? "agreedAlready" : null;
}

export function propose(store: Store, by: Chair, terms: Terms): void {
  // A chair can only replace its own proposal.
  const opened = store.motion?.opened ?? store.tick;
  store.motion = { by: by.id, terms, since: store.tick, opened, nodded: [] };
  happen(store, { event: "proposed", by: by.id, terms });
}

function makesSense(store: Store, terms: Terms): boolean {
  switch (terms.about) {
    case "conductor":
    case "lead":
      return terms.chair === null || store.chairs[terms.chair] !== undefined;
    case "loudness":
      return terms.loudness === null || LOUDNESSES.includes(terms.loudness);
    case "checkIn":
      return (
        terms.seconds === null ||
        (terms.seconds >= AGREE.checkInLeast && terms.seconds <= AGREE.checkInMost)
      );
    default:
      return false;
  }
}

function isSo(store: Store, terms: Terms): boolean {
  const { agreed } = store;
  switch (terms.about) {
    case "conductor":
      return agreed.conductor === terms.chair;
    case "lead":
      return leaderAt(store) === terms.chair;
    case "loudness":
      return agreed.loudness === terms.loudness;
    case "checkIn":
      return agreed.checkIn === terms.seconds;
  }
}

/** [R4] Whether `by` has broken this clause with somebody, and so may renew it unchanged. */
function breaksWith(store: Store, by: Chair, clause: Clause): boolean {
  return store.chairs.some((other) => {
    if (other === by) return false;
    const { rupture } = bondOf(store, by.id, other.id);
    return rupture !== null && rupture.cause === by.id && rupture.clause === clause;
  });
}

function hearNods(store: Store): void {
  const { motion } = store;
  // A proposal made in this tick cannot have nods yet.
  if (motion === null || motion.since === store.tick) return;
  for (const { by, to, cue } of store.moment.cues) {
    if (cue === "nod" && to === motion.by && !motion.nodded.includes(by)) motion.nodded.push(by);
  }
}

function settle(store: Store, terms: Terms): void {
  const { agreed } = store;
  switch (terms.about) {
    case "conductor":
      agreed.conductor = terms.chair;
      break;
    case "lead":
      agreed.leads =
        terms.chair === null
          ? []
          : [{ from: store.beat, to: store.score.beats, chair: terms.chair }];
      break;
    case "loudness":
      agreed.loudness = terms.loudness;
      for (let i = 0; i < store.n; i += 1) chairAt(store, i).overLoud = 0;
      if (terms.loudness === "ordinary") meetHalfway(store);
      break;
    case "checkIn":
      agreed.checkIn = terms.seconds;
      for (let i = 0; i < store.n; i += 1) remind(store, chairAt(store, i));
      break;
  }
}

/** What a chair does against the agreements, after some patience. */
function keep(store: Store, chair: Chair): void {
  const { agreed } = store;
  if (chair.checkInBy !== NEVER) {
    // A chair that is torn from its desk partner has more to do than check in.
    const asked = tieOf(store, chair.id, chair.desk).inquiredAt === store.tick;
    const torn = bondOf(store, chair.id, chair.desk).rupture !== null;
    if (asked || torn) remind(store, chair);
    else if (store.tick >= chair.checkInBy + GRACE) {
      breach(store, chair, chair.desk, "checkIn");
      remind(store, chair);
    }
  }
  if (agreed.loudness !== null) {
    const tooLoud = chair.bow.volume > AGREE.most[agreed.loudness] && !chair.breathing;
    chair.overLoud = tooLoud ? chair.overLoud + 1 : 0;
    if (chair.overLoud === OVER_LOUD) breach(store, chair, partyOf(store, chair), "loudness");
  }
  const leader = leaderAt(store);
  if (leader !== null && leader !== chair.id) {
    const push = chair.bow.tempo > 0 ? chair.bow.tempo : -chair.bow.tempo;
    chair.driving = push >= AGREE.drive ? chair.driving + 1 : 0;
    if (chair.driving === DRIVING) breach(store, chair, leader, "lead");
  } else chair.driving = 0;
}

/** The chair an agreement concerns most: the conductor, else the desk partner. */
function partyOf(store: Store, chair: Chair): ChairId {
  const { conductor } = store.agreed;
  return conductor === null || conductor === chair.id ? chair.desk : conductor;
}

function breach(store: Store, chair: Chair, to: ChairId, clause: Clause): void {
  happen(store, { event: "brokeAgreement", chair: chair.id, to, clause });
}
