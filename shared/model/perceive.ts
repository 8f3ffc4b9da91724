/**
 * [P1]–[P5] One chair's view: all that anyone (bot, browser or test player) gets to see of the
 * world. Nothing here reads the viewer's own pitch or onset, another chair's inside, or a bond
 * between others ([P3]); all that a body shows was computed by `express` before.
 */
import { blank, blankFocus, type Open } from "./blank-perception.ts";
import { type Body, SIGNATURE_CHANNELS } from "./body.ts";
import { centreCents, centreMs, coarse, heardCentre, tornCents, tornMs } from "./centre.ts";
import type { Bond } from "./bond.ts";
import type { Chair } from "./chair.ts";
import { at, bondOf, chairAt, open, rift, type Store, tieOf, type World } from "./world.ts";
import {
  ACTIVATION,
  BODY,
  BOW,
  CUE,
  HEARING,
  NEVER,
  PACES,
  RUPTURE,
  SEEING,
  ticks,
} from "./numbers.ts";
import { owesOf, splitOwes, wholeOwes } from "./owed.ts";
import { PATTERN_NUMBERS, patternOf } from "./pattern.ts";
import { leaderAt, nodsNeeded } from "./agreed.ts";
import type {
  ActivationBand,
  Focus,
  Glimpse,
  OwnBond,
  OwnSplit,
  OwnWhole,
  Perception,
  Self,
  SeverityBand,
  Sounding,
} from "./perception.ts";
import { RUPTURES } from "./ruptures/all.ts";
import { dull } from "./ruptures/internal.ts";
import { BREATH } from "./signature.ts";
import { instantOf } from "./ruptures/instant.ts";
import { stirOf } from "./stir.ts";
import { cents, type ChairId, millis } from "./units.ts";

const WAY_GAP = ticks(CUE.wayGap);

/** Kept for the next perception that has a focus, so that looking around creates no garbage. */
const spare = new WeakMap<Perception, Open<Focus>>();

/**
 * What `chair` perceives now. Fills and returns `into`, which must have come from here for any chair of
 * a consort of the same size; without it, makes a new one. Throws RangeError when there is no such chair.
 */
export function perceive(world: World, chair: ChairId, into?: Perception): Perception {
  const store = open(world);
  const me = chairAt(store, chair);
  const view = (into ?? blank(store.n, chair)) as Open<Perception>;
  if (view.me !== chair) moveTo(view, chair);
  view.tick = store.tick;
  view.chairs = store.n;
  fillMusic(store, view.music);
  fillAccord(store, view.accord);
  view.whole = wholeOf(store, me, view.whole);
  fillSelf(store, me, view.self);
  heardCentre(store, chair, heard);
  for (let i = 0; i < store.n; i += 1) {
    const other = chairAt(store, i);
    if (other === me) continue;
    const bond = bondOf(store, chair, other.id);
    fillBond(store, bond, me, other, view.bonds[other.id] as Open<OwnBond>);
    fillGlimpse(store, other, view.periphery[other.id] as Open<Glimpse>);
    fillSounding(store, bond, other, chair, view.sounding[other.id] as Open<Sounding>);
  }
  if (typeof me.gaze === "number" && store.tick >= me.lands) {
    view.focus ??= spare.get(view) ?? blankFocus();
    fillFocus(store, me, chairAt(store, me.gaze), view.focus);
  } else if (view.focus !== null) {
    spare.set(view, view.focus);
    view.focus = null;
  }
  return view;
}

/** Belongs to another chair from now on: its list of the others has the gap there. */
function moveTo(view: Open<Perception>, chair: ChairId): void {
  for (const others of [view.bonds, view.periphery, view.sounding] as (object | null)[][]) {
    others[view.me] = others[chair] ?? null;
    others[chair] = null;
  }
  view.me = chair;
}

function fillMusic(store: Store, music: Open<Perception["music"]>): void {
  const { score } = store;
  music.beat = store.playing ? store.beat : -1;
  music.beatTick = store.beat * score.beatTicks;
  music.beatTicks = score.beatTicks;
  music.beatsPerBar = score.beatsPerBar;
  music.beats = score.beats;
  music.hard = store.hard;
}

function fillAccord(store: Store, accord: Open<Perception["accord"]>): void {
  const { agreed, motion } = store;
  accord.conductor = agreed.conductor;
  accord.shown = agreed.conductor === null ? null : chairAt(store, agreed.conductor).cue;
  accord.leader = leaderAt(store);
  accord.loudness = agreed.loudness;
  accord.checkIn = agreed.checkIn;
  accord.proposal =
    motion === null
      ? null
      : {
          by: motion.by,
          terms: motion.terms,
          nods: motion.nodded.length,
          needed: nodsNeeded(store, motion),
        };
}

function wholeOf(store: Store, me: Chair, was: Open<OwnWhole> | null): Open<OwnWhole> | null {
  const { whole } = store;
  if (whole === null) return null;
  const own = was ?? { severity: "tension", step: 0, by: null, owes: [] };
  own.severity = severityBand(whole.severity);
  own.step = whole.step;
  own.by = whole.by;
  wholeOwes(store, whole, me, own.owes);
  return own;
}

function splitOf(store: Store, me: Chair, was: Open<OwnSplit> | null): Open<OwnSplit> | null {
  const { split } = me;
  if (split === null) return null;
  const own = was ?? { severity: "tension", step: 0, owes: [] };
  own.severity = severityBand(split.severity);
  own.step = split.step;
  splitOwes(store, me, split, own.owes);
  return own;
}

function fillSelf(store: Store, me: Chair, self: Open<Self>): void {
  const { bid } = me;
  self.activation = me.activation;
  self.band = bandOf(me.activation);
  self.need = bid === null ? null : bid.need;
  // A need for space that has been met is turned towards nobody any more.
  const waits = bid !== null && !bid.met;
  self.bidTo = waits ? bid.to : null;
  self.bidAge = 0;
  if (waits) {
    const age = (store.tick - bid.since) / (bid.lateBy - bid.since);
    self.bidAge = age < 1 ? age : 1;
  }
  self.shame = me.shame;
  self.gaze = me.gaze;
  self.gazeLanded = store.tick >= me.lands;
  self.breathing = me.breathing;
  self.bow.pitch = me.bow.pitch;
  self.bow.tempo = me.bow.tempo;
  self.bow.volume = me.bow.volume;
  self.cue = me.cue;
  self.spaceLeft = 0;
  if (bid !== null && bid.need === "space" && bid.until > store.tick) {
    self.spaceLeft = (bid.until - store.tick) / ticks(1);
  }
  self.wish = me.wish;
  self.masking = me.mask;
  self.split = splitOf(store, me, self.split);
  self.role = me.role;
  self.pulled = store.tick < me.pulledUntil;
  self.strength = store.tick < me.strongUntil ? me.strength : null;
  self.marked = me.marked;
  self.hand = store.directed?.hands[me.id] ?? null;
  self.checkInDue = null;
  if (me.checkInBy !== NEVER) {
    const due = (me.checkInBy - store.tick) / ticks(1);
    self.checkInDue = due > 0 ? due : 0;
  }
}

function fillBond(store: Store, bond: Bond, me: Chair, other: Chair, own: Open<OwnBond>): void {
  const { rupture } = bond;
  own.severity = rupture === null ? "whole" : severityBand(rupture.severity);
  own.type = rupture === null ? null : rupture.type;
  own.clause = rupture === null ? null : rupture.clause;
  own.step = rupture === null ? 0 : rupture.repair.step;
  owesOf(store, bond, me.id, own.owes);
  own.together = rupture?.repair.step === 4 ? rupture.repair.together : 0;
  own.trust = tieOf(store, me.id, other.id).trust;
  own.seams = bond.seams;
  own.residue = bond.residue;
}

function fillGlimpse(store: Store, other: Chair, glimpse: Open<Glimpse>): void {
  glimpse.gaze = other.gaze;
  glimpse.moving = other.cue !== null || store.tick < other.lands;
  glimpse.volume = volumeOf(other);
}

const timbre = { volume: 1, tone: 0, rough: 0 };
const heard = { pitch: 0, phase: 0, tornCents: 0, tornMs: 0 };

function fillSounding(
  store: Store,
  bond: Bond,
  other: Chair,
  listener: ChairId,
  sounding: Open<Sounding>,
): void {
  timbre.volume = 1;
  timbre.tone = 0;
  timbre.rough = 0;
  let louder = 0;
  const { rupture } = bond;
  if (rupture !== null) {
    const level = bond.sound < 1 ? bond.sound : 1;
    const side = listener === rupture.cause ? "cause" : "hurt";
    // The ear hears ratios: half of a sound is most of it.
    const heardAs = Math.sqrt(level);
    RUPTURES[rupture.type].timbre(side, heardAs, instantOf(store, bond, rupture), timbre);
    // [R11] the low road: both get louder
    louder = RUPTURE.louder * level;
  }
  dull(Math.sqrt(other.dull), timbre);
  const volume = volumeOf(other) + louder;
  // Tears sound as they are: both players know of them.
  const stands = tieOf(store, listener, other.id).heard;
  sounding.cents = cents(stands + tornCents(other) - heard.tornCents);
  const falls = coarse(at(store.phase, other.id) - heard.phase, HEARING.ms);
  sounding.ms = millis(falls + tornMs(store, other) - heard.tornMs);
  sounding.volume = share(volume * timbre.volume);
  sounding.tone = share(BOW.tone + BOW.toneVolume * other.bow.volume + timbre.tone);
  sounding.rough = share(timbre.rough);
}

function fillFocus(store: Store, me: Chair, other: Chair, focus: Open<Focus>): void {
  focus.chair = other.id;
  fillBody(store, me, other, focus.body);
  focus.gaze = other.gaze;
  focus.mutual = other.gaze === me.id && store.tick >= other.lands;
  focus.cue = other.cue;
  focus.cueAtMe = other.cueTo === me.id;
  focus.shownNeed =
    other.bid !== null && tieOf(store, me.id, other.id).told ? other.bid.need : null;
  focus.shownWish = tieOf(store, me.id, other.id).wishSeen ? other.wish : null;
  focus.breathing = other.breathing;
  // In a duo only tears show, and those plainly.
  const blurs = store.n === 2 ? 0 : 1;
  focus.cents = cents(other.sounds - centreCents(store, me.id) + blurs * me.seesCents);
  focus.ms = millis(other.late - centreMs(store, me.id) + blurs * me.seesMs);
}

/** How that chair's body looks to a viewer, wherever their eyes are. A new record. */
export function bodySeen(world: World, viewer: ChairId, chair: ChairId): Body {
  const { body } = blankFocus();
  const store = open(world);
  fillBody(store, chairAt(store, viewer), chairAt(store, chair), body);
  return body;
}

/** Levels of the signature channels, then of the two listening ones, as seen. A row, since a call for each would allocate. */
const shown = new Float64Array(SIGNATURE_CHANNELS.length + 2);

/** [P5], [N5] The same body looks noisier to a stirred viewer, and plainer to one who trusts. */
function fillBody(store: Store, me: Chair, other: Chair, body: Open<Focus["body"]>): void {
  const { trust } = tieOf(store, me.id, other.id);
  let blur = SEEING.distrusting + (SEEING.trusting - SEEING.distrusting) * trust;
  blur *= 1 + SEEING.torn * rift(bondOf(store, me.id, other.id));
  blur *= PATTERN_NUMBERS[patternOf(me)].blur;
  blur *= 1 + SEEING.stirred * stirOf(me);
  // [A4] After a way was shown, the face of its giver says plainly how far.
  const showedWay = store.tick - tieOf(store, other.id, me.id).wayAt < WAY_GAP;
  const listening = (blur / PACES[store.pace].tells) * (showedWay ? BODY.wincePlain : 1);
  const { signal, noise } = other;
  for (let k = 0; k < shown.length; k += 1) {
    const blurs = k < SIGNATURE_CHANNELS.length ? blur : listening;
    const value = at(signal, k) + blurs * at(noise, k);
    shown[k] = value > 1 ? 1 : value < -1 ? -1 : value;
  }
  body.brow = at(shown, 0);
  body.eyes = at(shown, 1);
  body.mouth = at(shown, 2);
  body.head = at(shown, 3);
  body.lean = at(shown, 4);
  body.openness = at(shown, 5);
  body.shoulders = at(shown, 6);
  body.hands = at(shown, 7);
  body.listenPitch = at(shown, 8);
  body.listenTime = at(shown, 9);
  const breath = SIGNATURE_CHANNELS.length + 2;
  const rate = other.breathRate + blur * at(noise, breath);
  body.breathRate = rate > BREATH.least ? rate : BREATH.least;
  body.breathDepth = share(other.breathDepth + blur * at(noise, breath + 1));
  body.flush = share(other.flush + blur * at(noise, breath + 2));
  body.shake = other.shake;
}

const volumeOf = (chair: Chair): number =>
  chair.bow.volume * (chair.breathing ? BOW.breathVolume : 1);
const share = (value: number): number => (value > 1 ? 1 : value < 0 ? 0 : value);

export function bandOf(activation: number): ActivationBand {
  if (activation >= ACTIVATION.flooded) return "flooded";
  if (activation >= ACTIVATION.strained) return "strained";
  return activation >= ACTIVATION.stirred ? "stirred" : "calm";
}

export function severityBand(severity: number): SeverityBand {
  if (severity >= RUPTURE.breakdown) return "breakdown";
  if (severity >= RUPTURE.rupture) return "rupture";
  return severity >= RUPTURE.strain ? "strain" : "tension";
}
