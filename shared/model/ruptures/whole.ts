/** [R10] The whole falls apart: most pairs torn, or no common beat. Gathered, it begins again. */
import { DT, RUPTURE, ticks, WHOLE } from "../numbers.ts";
import { doesPart } from "../owed.ts";
import type { RepairStep } from "../perception.ts";
import { happen } from "../happen.ts";
import type { Rupture, Whole } from "../trouble.ts";
import { cosTurn, sinTurn } from "../turn.ts";
import { TICK_MS } from "../units.ts";
import type { Bond } from "../bond.ts";
import { bondAt, chairAt, at, type Store } from "../world.ts";
import type { Apart } from "./kind.ts";
import { sway } from "./wave.ts";
import { grown } from "../share.ts";

const LASTS = ticks(WHOLE.disorderFor);
const RESTS = ticks(WHOLE.rests);
const PATIENCE = ticks(WHOLE.patience);
const DRIFTS = ticks(WHOLE.drifts);
const GROWTH = RUPTURE.grows * DT;
const SOUND_FOLLOWS = DT / RUPTURE.soundFollows;
const HOLD = WHOLE.hold.map((seconds) => ticks(seconds));

export function holdTogether(store: Store): void {
  const { whole } = store;
  if (whole === null) detect(store);
  else gather(store, whole);
  const level =
    store.whole === null
      ? 0
      : store.whole.severity * (RUPTURE.soundAtStep[store.whole.step] as number);
  store.drift += (level - store.drift) * SOUND_FOLLOWS;
}

/** Length of the mean of all onsets as directions on the beat's circle: 1 all together, 0 none. */
export function orderOf(store: Store): number {
  const beat = store.score.beatTicks * TICK_MS;
  let x = 0;
  let y = 0;
  for (let i = 0; i < store.n; i += 1) {
    const chair = chairAt(store, i);
    x += cosTurn(chair.late / beat);
    y += sinTurn(chair.late / beat);
  }
  return Math.sqrt(x * x + y * y) / store.n;
}

/** Sections drift apart: one half sharper and earlier, the other flatter and later, increasingly. */
export function drift(store: Store, chair: number, into: Apart): void {
  const { whole } = store;
  const since = whole === null ? 0 : store.tick - whole.since;
  const far = since < DRIFTS ? since / DRIFTS : 1;
  const left = chair * 2 < store.n;
  const wander = 0.3 * sway(since, left ? DRIFTS / 2 : DRIFTS / 3);
  const size = (left ? 0.5 : -0.5) * (WHOLE.apart + (1 - WHOLE.apart) * far);
  into.cause = size * WHOLE.cents + wander;
  into.hurt = -size * WHOLE.ms - wander;
}

/** A duo has no whole besides its one bond. */
function detect(store: Store): void {
  if (store.n < 3) return;
  let torn = 0;
  for (let i = 0; i < store.bonds.length; i += 1) {
    const { rupture } = bondAt(store, i);
    // A tear that two are mending does not pull the rest apart.
    if (rupture !== null && rupture.repair.step < 2 && rupture.severity >= RUPTURE.strain)
      torn += 1;
  }
  const share = torn / store.bonds.length;
  const order = share > WHOLE.torn ? 1 : orderOf(store);
  store.disorder = share > WHOLE.torn || order < WHOLE.order ? store.disorder + 1 : 0;
  if (store.disorder < LASTS || store.tick - store.beganAgainAt < RESTS) return;
  store.disorder = 0;
  store.whole = {
    since: store.tick,
    severity: WHOLE.severity,
    step: 0,
    by: null,
    held: 0,
    waited: 0,
  };
  store.tally.ruptures += 1;
  happen(store, { event: "fellApart", torn: share, order: orderOf(store) });
}

/** Stop, all look up, breathe, begin again. */
function gather(store: Store, whole: Whole): void {
  if (whole.step === 0) {
    if (whole.severity < RUPTURE.growsTo) whole.severity += GROWTH;
    for (const { by, cue } of store.moment.cues) {
      if (cue !== "gather" || whole.by !== null) continue;
      whole.by = by;
      reach(store, whole, 1);
    }
    return;
  }
  let doing = 0;
  for (const chair of store.chairs) if (doesPart(store, whole, chair)) doing += 1;
  whole.waited += 1;
  whole.held = doing >= gatheredBy(store.n) ? whole.held + 1 : 0;
  if (whole.held < (HOLD[whole.step] as number)) {
    if (whole.waited >= PATIENCE) reach(store, whole, (whole.step - 1) as RepairStep, true);
  } else if (whole.step < 4) reach(store, whole, (whole.step + 1) as RepairStep);
  else if (isBarLine(store)) beginAgain(store, whole);
}

/** [R10] Enough when this many chairs do their part. */
export const gatheredBy = (n: number): number => Math.ceil(WHOLE.enough * n);

function isBarLine({ tick, score }: Store): boolean {
  return tick % (score.beatTicks * score.beatsPerBar) === 0;
}

function reach(store: Store, whole: Whole, step: RepairStep, slipped = false): void {
  whole.step = step;
  whole.held = 0;
  whole.waited = 0;
  if (step === 0) whole.by = null;
  happen(store, { event: "gathering", step, by: whole.by, slipped });
}

/** [M3] Let be is not mended: no seam, no trust, and some residue. */
function letBe(store: Store, bond: Bond, { type, severity }: Rupture): void {
  bond.rupture = null;
  bond.smooth = 0;
  bond.residue = grown(bond.residue, WHOLE.leaves * severity);
  bond.residueOf = type;
  happen(store, { event: "letBe", a: bond.a, b: bond.b, type });
}

/** On one beat and in one tune; large tears become softer, small ones are let be. */
function beginAgain(store: Store, whole: Whole): void {
  let [pitch, phase] = [0, 0];
  for (let i = 0; i < store.n; i += 1) {
    const chair = chairAt(store, i);
    pitch += chair.pitch / store.n;
    phase += at(store.phase, chair.id) / store.n;
  }
  for (let i = 0; i < store.n; i += 1) {
    const chair = chairAt(store, i);
    chair.pitch = pitch;
    store.phase[chair.id] = phase;
    chair.activation *= WHOLE.calms;
  }
  for (let i = 0; i < store.bonds.length; i += 1) {
    const bond = bondAt(store, i);
    const { rupture } = bond;
    if (rupture === null) continue;
    rupture.severity *= WHOLE.softens;
    rupture.apart = 0;
    if (rupture.severity < WHOLE.letBe) letBe(store, bond, rupture);
  }
  const seconds = (store.tick - whole.since) / ticks(1);
  store.whole = null;
  store.beganAgainAt = store.tick;
  store.tally.mended.push(seconds);
  happen(store, { event: "beganAgain", seconds });
}
