/** [C4] The body shows the inside by itself, with noise and in its own dialect. */
import { SIGNATURE_CHANNELS } from "../body.ts";
import type { Chair } from "../chair.ts";
import { at, chairAt, type Store, tieOf } from "../world.ts";
import { type Need, NEEDS } from "../cue.ts";
import { isMasking } from "../mask.ts";
import { ACTIVATION, BODY, DT, PACES, REFLEX, SEEING, SPLIT, ticks, TRUST } from "../numbers.ts";
import { isStrong, PATTERN_NUMBERS, patternOf } from "../pattern.ts";
import { gauss } from "../rng.ts";
import { bodyCents, bodyMs } from "../centre.ts";
import { stirOf } from "../stir.ts";
import { BREATH, FLUSH, levelsOf, MOOD, NOISE } from "../signature.ts";

const COMES = ticks(BODY.comes);
const CHANNELS = SIGNATURE_CHANNELS.length;
const PITCH_WINCE = CHANNELS;
const TIME_WINCE = CHANNELS + 1;
const FOLLOWS = DT / BODY.follows;
const NOISE_KEEPS = 1 - DT / BODY.noiseFades;
/** Kick per tick that keeps an Ornstein–Uhlenbeck noise at SD 1. */
const NOISE_KICK = Math.sqrt(1 - NOISE_KEEPS * NOISE_KEEPS);
const SEES_KEEPS = 1 - DT / SEEING.fades;
const SEES_KICK = Math.sqrt(1 - SEES_KEEPS * SEES_KEEPS);

export function express(store: Store): void {
  for (let i = 0; i < store.n; i += 1) {
    const chair = chairAt(store, i);
    face(store, chair);
    wince(store, chair);
    const { noise } = chair;
    for (let k = 0; k < noise.length; k++) {
      noise[k] = at(noise, k) * NOISE_KEEPS + at(NOISE, k) * NOISE_KICK * gauss(store.rng);
    }
    chair.seesCents = chair.seesCents * SEES_KEEPS + SEEING.cents * SEES_KICK * gauss(store.rng);
    chair.seesMs = chair.seesMs * SEES_KEEPS + SEEING.ms * SEES_KICK * gauss(store.rng);
    breathe(chair);
  }
}

/** The signature of the need, under the mood. */
function face(store: Store, chair: Chair): void {
  const { bid, signal } = chair;
  const open = opennessOf(chair) * (isStrong(store, chair, "clarity") ? REFLEX.clear : 1);
  const { mixes } = PATTERN_NUMBERS[patternOf(chair)];
  const which = bid === null ? 0 : NEEDS.indexOf(bid.need);
  const levels = bid === null ? null : levelsOf(bid.need);
  // [Q1] Some patterns mix in the signature of the need half way round the list.
  const others =
    bid === null || mixes === 0 ? null : levelsOf(NEEDS[(which + 3) % NEEDS.length] as Need);
  const trust = bid === null ? 0 : tieOf(store, chair.id, bid.to).trust;
  const accent = 1 - trust;
  const strength =
    bid === null
      ? 0
      : BODY.signature *
        PACES[store.pace].shows *
        bid.leak *
        shareShown(store.tick - bid.since) *
        open *
        (1 + BODY.leakTrust * (trust - TRUST.start)) *
        clearnessOf(chair);
  const row = which * CHANNELS;
  const stir = chair.activation - ACTIVATION.stirred;
  for (let k = 0; k < CHANNELS; k++) {
    const mood = MOOD.stir[k] as number;
    let target = (stir > 0 ? mood * stir * open : 0) + (MOOD.shame[k] as number) * chair.shame;
    if (levels !== null) {
      target += strength * (at(levels, k) + accent * at(chair.dialect, row + k));
      if (others !== null) target += mixes * strength * at(others, k);
    }
    signal[k] = at(signal, k) + (target - at(signal, k)) * FOLLOWS;
  }
}

/** [P4] Share of a need's signature so many ticks after it rose: it appears gradually. */
const shareShown = (age: number): number => (age < COMES ? age / COMES : 1);

/** [C4], [R9] Share of the inside that comes through a mask or a split. */
function opennessOf(chair: Chair): number {
  return (isMasking(chair) ? SPLIT.maskLeaks : 1) * (1 - SPLIT.leak * chair.dull);
}

/** [R11], [B2], [P5] What shame, a guard and being stirred leave of what shows. */
const clearnessOf = (chair: Chair): number =>
  (1 - BODY.leakShame * chair.shame) *
  (1 - BODY.leakStirred * stirOf(chair)) *
  (1 - BODY.leakGuard * chair.guard);

/** [A4] The listening face: one way for sharp or early, the other for flat or late, in proportion. */
function wince(store: Store, chair: Chair): void {
  let pitch = 0;
  let time = 0;
  if (typeof chair.gaze === "number" && store.tick >= chair.lands) {
    const other = chairAt(store, chair.gaze);
    const plain = BODY.wince * opennessOf(chair) * clearnessOf(chair);
    pitch = -plain * unit((other.sounds - bodyCents(store, chair.id)) / BODY.winceCents);
    time = plain * unit((other.late - bodyMs(store, chair.id)) / BODY.winceMs);
  }
  const { signal } = chair;
  signal[PITCH_WINCE] = at(signal, PITCH_WINCE) + (pitch - at(signal, PITCH_WINCE)) * FOLLOWS;
  signal[TIME_WINCE] = at(signal, TIME_WINCE) + (time - at(signal, TIME_WINCE)) * FOLLOWS;
}

function breathe(chair: Chair): void {
  const activation = isMasking(chair) ? SPLIT.maskLeaks * chair.activation : chair.activation;
  const own = BREATH.calm + chair.breathRest;
  const rate = chair.breathing ? BREATH.held : own + BREATH.stirs * activation;
  const depth = chair.breathing ? 1 : BREATH.deep - BREATH.shallows * activation;
  chair.breathRate += (rate - chair.breathRate) * FOLLOWS;
  chair.breathDepth += (depth - chair.breathDepth) * FOLLOWS;
  const flush = FLUSH.stirs * (activation - FLUSH.from) + FLUSH.shame * chair.shame;
  chair.flush += ((flush > 1 ? 1 : flush < 0 ? 0 : flush) - chair.flush) * FOLLOWS;
  chair.shake += (shakeOf(activation) - chair.shake) * FOLLOWS;
}

/** Above .6 only when flooded. */
function shakeOf(activation: number): number {
  const { strained, flooded } = ACTIVATION;
  if (activation >= flooded) return 0.6 + (0.4 * (activation - flooded)) / (1 - flooded);
  if (activation < strained) return 0;
  return (0.6 * (activation - strained)) / (flooded - strained);
}

const unit = (value: number): number => (value > 1 ? 1 : value < -1 ? -1 : value);
