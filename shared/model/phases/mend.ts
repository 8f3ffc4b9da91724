/**
 * [M1]–[M3] Repair in four steps, in order. It takes both chairs; making nice and fighting are not
 * steps of it.
 */
import { isEdge } from "../cue.ts";
import type { Bond } from "../bond.ts";
import type { Chair } from "../chair.ts";
import type { Repair, Rupture } from "../trouble.ts";
import { bondAt, chairAt, looksAt, type Store } from "../world.ts";
import type { Evidence } from "../event.ts";
import { BOW, MEMORY, REPAIR, RUPTURE, ticks } from "../numbers.ts";
import { deedsNow, doerOf, inStep, isCalm, isQuiet, keyLength, owedCue } from "../owed.ts";
import type { RepairStep } from "../perception.ts";
import { RUPTURES } from "../ruptures/all.ts";
import type { ChairId } from "../units.ts";
import { isBack } from "./bid.ts";
import { happen } from "../happen.ts";
import { grown } from "../share.ts";

const NOTICE = ticks(REPAIR.notice);
const QUIET = ticks(REPAIR.quiet);
const APART = ticks(REPAIR.apart);
const IDLE = ticks(REPAIR.idle);
const STAY = ticks(REPAIR.stay);
const HIDES = ticks(REPAIR.niceHides);
const FARMING = ticks(REPAIR.farming);

export function mend(store: Store): void {
  const onBeat = store.tick % store.score.beatTicks === 0;
  for (let i = 0; i < store.bonds.length; i += 1) {
    const bond = bondAt(store, i);
    const { rupture } = bond;
    if (rupture === null) continue;
    const a = chairAt(store, bond.a);
    const b = chairAt(store, bond.b);
    const aLooks = looksAt(store, a, b.id);
    const bLooks = looksAt(store, b, a.id);
    if (struckNow(store, bond)) {
      // [M3] Fighting sends it back to the beginning.
      if (rupture.repair.step !== 0) move(store, bond, rupture, { step: 0, looked: 0 }, true);
      continue;
    }
    keepContact(store, bond, rupture, aLooks || bLooks);
    if (aLooks && bLooks) smoothOver(store, bond, rupture, onBeat && inStep(a, b));
    if (rupture.repair.step >= 3 && RUPTURES[rupture.type].holds?.(store, rupture) === false) {
      move(store, bond, rupture, begin(2), true);
      continue;
    }
    advance(store, bond, rupture, { a, b, aLooks, bLooks, onBeat });
  }
}

interface Sight {
  readonly a: Chair;
  readonly b: Chair;
  readonly aLooks: boolean;
  readonly bLooks: boolean;
  readonly onBeat: boolean;
}

function advance(store: Store, bond: Bond, rupture: Rupture, sight: Sight): void {
  const { repair } = rupture;
  switch (repair.step) {
    case 0:
      repair.looked = sight.aLooks || sight.bLooks ? repair.looked + 1 : 0;
      if (repair.looked >= NOTICE) move(store, bond, rupture, { step: 1, quiet: 0 });
      break;
    case 1:
      if (!isQuiet(store, bond)) repair.quiet = 0;
      else if ((sight.aLooks || sight.bLooks) && isCalm(sight.a) && isCalm(sight.b))
        repair.quiet += 1;
      if (repair.quiet >= QUIET) move(store, bond, rupture, { step: 2, done: 0, stayed: 0 });
      break;
    case 2:
      if (doneNow(store, rupture, repair, sight)) {
        repair.done += 1;
        rupture.idle = 0;
        repair.stayed = 0;
      }
      // The key may have become shorter: the missing answer came by itself.
      if (repair.done >= keyLength(rupture)) {
        move(store, bond, rupture, { step: 3 });
      }
      break;
    case 3:
      if (givenNow(store, rupture)) move(store, bond, rupture, { step: 4, together: 0 });
      break;
    case 4:
      if (!sight.onBeat) break;
      repair.together =
        sight.aLooks && sight.bLooks && inStep(sight.a, sight.b) ? repair.together + 1 : 0;
      if (repair.together >= REPAIR.beats) heal(store, bond, rupture);
      break;
  }
}

/** Whether the owed deed was done in this tick. */
function doneNow(
  store: Store,
  rupture: Rupture,
  repair: Repair & { step: 2 },
  sight: Sight,
): boolean {
  for (const deed of deedsNow(rupture)) {
    const doer = doerOf(rupture, deed) === sight.a.id ? sight.a : sight.b;
    if (deed.what === "softer") {
      if (doer.bow.volume < BOW.loud) return true;
      continue;
    }
    if (deed.what === "renew") {
      if (hasRenewed(store, rupture, doer.id)) return true;
      continue;
    }
    const looks = doer === sight.a ? sight.aLooks : sight.bLooks;
    if (deed.what === "lookAt" && looks) return true;
    if (deed.what === "stay") {
      repair.stayed = looks ? repair.stayed + 1 : 0;
      if (repair.stayed >= STAY) return true;
    }
  }
  return givenNow(store, rupture);
}

/** [R4] The broken clause was proposed again. */
const hasRenewed = (store: Store, rupture: Rupture, by: ChairId): boolean =>
  store.moment.events.some(
    (event) =>
      event.event === "proposed" && event.by === by && event.terms.about === rupture.clause,
  );

function givenNow(store: Store, rupture: Rupture): boolean {
  for (const given of store.moment.cues) {
    for (const deed of deedsNow(rupture)) {
      if (deed.what !== given.cue || given.by !== doerOf(rupture, deed)) continue;
      if (given.to === (given.by === rupture.cause ? rupture.hurt : rupture.cause)) return true;
    }
  }
  return false;
}

/** [M1] About 6 s without contact drop a step; so does a long time without progress. */
function keepContact(store: Store, bond: Bond, rupture: Rupture, contact: boolean): void {
  rupture.apart = contact ? 0 : rupture.apart + 1;
  rupture.idle += 1;
  const { step: now } = rupture.repair;
  // Tuning to each other takes as long as it takes.
  const idle = rupture.idle >= IDLE && now < 4;
  if ((rupture.apart < APART && !idle) || now === 0) return;
  rupture.apart = 0;
  const step = (rupture.repair.step - 1) as RepairStep;
  move(store, bond, rupture, begin(step), true);
  if (step === 0 && rupture.begun) letGo(store, rupture);
}

/** [R11], [B2] Noticed and then given up: it tears a little deeper, and is one more disappointment. */
function letGo(store: Store, rupture: Rupture): void {
  const { type, cause, hurt } = rupture;
  rupture.begun = false;
  if (rupture.severity < RUPTURE.growsTo) rupture.severity += RUPTURE.letGo;
  const evidence: Evidence = { tick: store.tick, what: "letGo", by: cause, to: hurt };
  if (rupture.evidence.length < RUPTURE.evidence) rupture.evidence.push(evidence);
  const { severity } = rupture;
  happen(store, { event: "torn", type, cause, hurt, severity, again: true, evidence });
}

function begin(step: RepairStep): Repair {
  switch (step) {
    case 0:
      return { step, looked: 0 };
    case 1:
      return { step, quiet: 0 };
    case 2:
      return { step, done: 0, stayed: 0 };
    case 3:
      return { step };
    case 4:
      return { step, together: 0 };
  }
}

function move(store: Store, bond: Bond, rupture: Rupture, to: Repair, slipped = false): void {
  rupture.repair = to;
  if (to.step === 2) rupture.begun = true;
  rupture.idle = 0;
  bond.smooth = 0;
  happen(store, { event: "step", a: bond.a, b: bond.b, step: to.step, slipped });
}

function struckNow(store: Store, bond: Bond): boolean {
  for (const given of store.moment.cues) {
    if (!isEdge(given.cue)) continue;
    if (given.by === bond.a && given.to === bond.b) return true;
    if (given.by === bond.b && given.to === bond.a) return true;
  }
  return false;
}

/**
 * [M3] Making nice: being warm before steps 2–3 in mutual gaze, or playing sweetly together for
 * long with nothing said. It hides the detuning for a while, and leaves residue.
 */
function smoothOver(store: Store, bond: Bond, rupture: Rupture, sweet: boolean): void {
  if (rupture.repair.step >= 3) return;
  if (sweet) bond.smooth += 1;
  let nice = bond.smooth >= REPAIR.niceBeats;
  for (const given of store.moment.cues) {
    if (given.cue !== "warm" || given.to === null) continue;
    const between =
      (given.by === bond.a && given.to === bond.b) || (given.by === bond.b && given.to === bond.a);
    if (!between || owedCue(store, given.by, given.to, "warm")) continue;
    if (!wasMeant(store, given.by, given.to)) nice = true;
  }
  if (!nice) return;
  bond.smooth = 0;
  bond.residue = grown(bond.residue, REPAIR.niceResidue);
  bond.residueOf = rupture.type;
  rupture.hiddenUntil = store.tick + HIDES;
  happen(store, { event: "madeNice", a: bond.a, b: bond.b });
}

/** Warmth that answers a need, or tries to, or greets a return is no pretence. */
function wasMeant(store: Store, by: number, to: number): boolean {
  if (isBack(store, chairAt(store, to))) return true;
  return store.moment.events.some(
    (event) =>
      (event.event === "met" || event.event === "misread" || event.event === "greeted") &&
      event.by === by &&
      event.chair === to,
  );
}

/** [M4] Mended honestly. */
function heal(store: Store, bond: Bond, rupture: Rupture): void {
  let worth = rupture.fresh;
  for (const mended of bond.mends) if (store.tick - mended < FARMING) worth *= REPAIR.again;
  bond.mends.push(store.tick);
  bond.rupture = null;
  bond.smooth = 0;
  bond.seams += 1;
  bond.residue -= MEMORY.residueMended * bond.residue;
  const seconds = (store.tick - rupture.since) / ticks(1);
  store.tally.mended.push(seconds);
  const { type } = rupture;
  happen(store, { event: "mended", a: bond.a, b: bond.b, type, seconds, worth });
}
