/** [T1], [T2], [T6] Timing, once per beat: onsets are planned one beat ahead by phase correction. */
import type { Chair } from "../chair.ts";
import { bondAt, at, bondOf, chairAt, rift, type Store, tieOf } from "../world.ts";
import { ACTIVATION, AGREE, BOW, DT, LONGING, PACES, SPLIT, TIME, WHOLE } from "../numbers.ts";
import { correctPhases } from "../phase-correction.ts";
import { gauss } from "../rng.ts";
import { RUPTURES } from "../ruptures/all.ts";
import { instantOf } from "../ruptures/instant.ts";
import { drift as sections } from "../ruptures/whole.ts";
import { TICK_MS } from "../units.ts";
import { leaderAt } from "../agreed.ts";
import { happen } from "../happen.ts";

/** ms pushed or held, and ms a beat of haste changed, per tick at full deflection. */
const PUSH = BOW.tempoSpeed * DT;
const BENDS = BOW.hasteSpeed * DT;

const put = { cause: 0, hurt: 0 };

export function keepTime(store: Store): void {
  for (let i = 0; i < store.n; i += 1) {
    const chair = chairAt(store, i);
    // Pushing means earlier. A still bow pushes nothing.
    if (chair.bow.tempo === 0) continue;
    chair.pushed -= PUSH * chair.bow.tempo * chair.bowGain;
    chair.haste -= BENDS * chair.bow.tempo * chair.bowGain;
  }
  const { beatTicks } = store.score;
  if (store.tick % beatTicks !== 0) return;
  store.beat = store.tick / beatTicks;
  if (store.beat >= store.score.beats) {
    store.playing = false;
    happen(store, { event: "ended" });
    return;
  }
  press(store);
  for (const chair of store.chairs) fall(chair);
  couple(store);
  plan(store);
}

/** [T6] Hard passages. */
function press(store: Store): void {
  const hard = store.score.hard.some(({ from, to }) => store.beat >= from && store.beat < to);
  if (hard === store.hard) return;
  store.hard = hard;
  happen(store, { event: "hard", on: hard });
}

/** The beat falls: its onset is heard now, and counts in the mean of four. */
function fall(chair: Chair): void {
  const { onsets } = chair;
  let sum = chair.onset;
  for (let k = onsets.length - 1; k > 0; k--) {
    onsets[k] = at(onsets, k - 1);
    sum += at(onsets, k);
  }
  onsets[0] = chair.onset;
  chair.late = sum / onsets.length;
}

/**
 * [T2] How much each follows each: heard × trust × (1 − severity). Kept in the ties until the next
 * beat.
 */
function couple(store: Store): void {
  const leader = leaderAt(store);
  for (let i = 0; i < store.n; i += 1) {
    const one = chairAt(store, i);
    let worst = 0;
    for (let j = 0; j < store.n; j += 1) {
      const other = chairAt(store, j);
      if (other === one) continue;
      const apart = rift(bondOf(store, one.id, other.id));
      if (apart > worst) worst = apart;
    }
    let hearing = 1 - TIME.heardTorn * worst;
    if (one.activation >= ACTIVATION.flooded) hearing *= TIME.heardFlooded;
    hearing *= 1 - SPLIT.hearing * one.dull;
    hearing *= 1 - TIME.heardVolume * (one.bow.volume - BOW.rest);
    for (let j = 0; j < store.n; j += 1) {
      const other = chairAt(store, j);
      if (other === one) continue;
      const tie = tieOf(store, one.id, other.id);
      let heard = one.gaze === other.id && store.tick >= one.lands ? 1 : TIME.heardAside;
      heard *= 1 + TIME.heardVolume * (other.bow.volume - BOW.rest);
      if (other.breathing) heard *= BOW.breathVolume;
      if (other.cue === "impose" && !one.noneAtMe) heard *= TIME.heardImpose;
      // [O1] An agreed leader is followed more, and follows less.
      if (other.id === leader) heard *= AGREE.followed;
      else if (one.id === leader) heard *= AGREE.follows;
      if (store.drift > 0 && one.id * 2 < store.n !== other.id * 2 < store.n)
        heard *= 1 - WHOLE.deaf * store.drift;
      tie.coupling = heard * hearing * tie.trust * (1 - rift(bondOf(store, one.id, other.id)));
    }
  }
}

/**
 * [T1] The gain towards each of n chairs, before coupling: G is shared out and evened over sizes,
 * since among few others a chair hears each more, on average, than among many ([T2], [X8]).
 */
function gainFor(n: number): number {
  return (TIME.gain / n) * (heardOnAverage(4) / heardOnAverage(n));
}
const heardOnAverage = (n: number): number => (1 + TIME.heardAside * (n - 2)) / (n - 1);

const isEngagedWith = (store: Store, one: Chair, other: Chair): boolean =>
  one.gaze === other.id &&
  other.gaze === one.id &&
  bondOf(store, one.id, other.id).rupture?.repair.step === 4;

/** Haste: a chair hurries or drags beat after beat, more so the more it longs. */
function hasten(store: Store, chair: Chair): void {
  const keeps = 1 - (DT * store.score.beatTicks) / TIME.hasteFades;
  // Keeps the spread at what the pace says.
  const kick = PACES[store.pace].haste * Math.sqrt(1 - keeps * keeps);
  const longs = 1 + LONGING.haste * chair.longing * chair.longing;
  chair.haste = keeps * chair.haste + kick * longs * gauss(store.rng);
}

/** Plans the onsets of the next beat, so that each is known one beat ahead. */
function plan(store: Store): void {
  const { n, phase, motor, scratch } = store;
  const { timekeeper, tornMs } = PACES[store.pace];
  const share = gainFor(n);
  for (let i = 0; i < store.n; i += 1) {
    const one = chairAt(store, i);
    for (let j = 0; j < store.n; j += 1) {
      const other = chairAt(store, j);
      let gain = one === other ? 0 : share * tieOf(store, one.id, other.id).coupling;
      // [M1] In the last step the two follow each other first.
      if (one !== other && one.engaged && n > 2)
        gain = isEngagedWith(store, one, other) ? TIME.engaged : gain * TIME.engagedElse;
      scratch.gains[one.id * n + other.id] = gain;
    }
    const stirred = 1 + TIME.timekeeperActivation * one.activation;
    hasten(store, one);
    scratch.keeper[one.id] = timekeeper * stirred * gauss(store.rng) + one.haste + one.pushed;
    scratch.motor[one.id] = TIME.motor * gauss(store.rng);
    one.pushed = 0;
  }
  // Harmony tells which beat of the bar it is: only half a bar off is ambiguous.
  const cycle = store.score.beatTicks * store.score.beatsPerBar * TICK_MS;
  correctPhases(phase, cycle, scratch.gains, scratch.keeper, scratch.motor, motor, scratch.next);
  let common = 0;
  for (let i = 0; i < n; i++) common += at(scratch.next, i);
  common = (common / n) * TIME.recentre;
  for (let i = 0; i < n; i++) {
    phase[i] = at(scratch.next, i) - common;
    motor[i] = at(scratch.motor, i);
    chairAt(store, i).onset = at(phase, i);
  }
  for (let i = 0; i < store.bonds.length; i += 1) {
    const bond = bondAt(store, i);
    const { rupture } = bond;
    if (rupture === null) continue;
    const ms = bond.sound * tornMs;
    RUPTURES[rupture.type].ms(instantOf(store, bond, rupture), put);
    chairAt(store, rupture.cause).onset += ms * put.cause;
    chairAt(store, rupture.hurt).onset += ms * put.hurt;
  }
  if (store.whole !== null) {
    for (let i = 0; i < store.n; i += 1) {
      const chair = chairAt(store, i);
      sections(store, chair.id, put);
      chair.onset += store.drift * tornMs * put.hurt;
    }
  }
}
