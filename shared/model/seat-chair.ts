/** A new chair, and a chair at the start of a movement. */
import { SIGNATURE_CHANNELS } from "./body.ts";
import type { Chair } from "./chair.ts";
import { NEEDS } from "./cue.ts";
import { deskOf } from "./desk.ts";
import { ACTIVATION, BODY, BOW, LONGING, NEED, NEVER, TIME } from "./numbers.ts";
import { putReflexDown } from "./pattern.ts";
import { gauss, type Rng, seedRng } from "./rng.ts";
import { BREATH, NOISE } from "./signature.ts";
import { foresee } from "./shapes.ts";
import { type ChairId, chairId } from "./units.ts";

/** Chair `i` of `n`. Draws its dialect and breath. */
export function seatChair(i: number, n: number, rng: Rng): Chair {
  const desk = deskOf(i, n);
  const channels = SIGNATURE_CHANNELS.length;
  const dialect = new Float64Array(NEEDS.length * channels);
  for (let k = 0; k < dialect.length; k++) dialect[k] = BODY.dialect * gauss(rng);
  const chair: Chair = {
    id: chairId(i),
    circle: circleOf(i, n, desk),
    desk,
    activation: ACTIVATION.begins,
    guard: 0,
    shame: 0,
    longing: LONGING.begins,
    bid: null,
    nextNeed: 0,
    wish: null,
    mask: 0,
    split: null,
    dull: 0,
    role: null,
    pulledUntil: NEVER,
    strength: null,
    strongUntil: NEVER,
    marked: 0,
    gaze: chairId(desk),
    lands: 0,
    stareFrom: 0,
    breathing: false,
    bow: { pitch: 0, tempo: 0, volume: BOW.rest },
    bowGain: 1,
    cue: null,
    cueTo: null,
    cueAt: NEVER,
    proposeFrom: NEVER,
    checkInBy: NEVER,
    overLoud: 0,
    driving: 0,
    floodedAt: NEVER,
    imposedAt: NEVER,
    stoppedAt: NEVER,
    restedAt: NEVER,
    struckAt: NEVER,
    struckBefore: NEVER,
    noneAtMe: false,
    engaged: false,
    mending: false,
    strike: null,
    inquiredAt: NEVER,
    returnedAt: NEVER,
    dialect,
    signal: new Float64Array(channels + 2),
    noise: new Float64Array(NOISE.length),
    breathRest: BREATH.own * gauss(rng),
    breathRate: 12,
    breathDepth: 0.6,
    flush: 0,
    shake: 0,
    seesCents: 0,
    seesMs: 0,
    pitch: 0,
    haste: 0,
    sounds: 0,
    onset: 0,
    late: 0,
    onsets: new Float64Array(TIME.meanBeats),
    bent: 0,
    pushed: 0,
  };
  return chair;
}

const sample = seatChair(0, 2, seedRng(0));
sample.gaze = "away";
/** Numbers of a chair, and of its bow, that may be fractions. */
export const BOW_FRACTIONS = foresee(sample.bow, ["pitch", "tempo", "volume"]);
export const CHAIR_FRACTIONS = foresee(sample, [
  "activation",
  "guard",
  "shame",
  "longing",
  "mask",
  "dull",
  "bowGain",
  "breathRest",
  "breathRate",
  "breathDepth",
  "flush",
  "shake",
  "seesCents",
  "seesMs",
  "pitch",
  "haste",
  "sounds",
  "onset",
  "late",
  "bent",
  "pushed",
]);

/** A chair as it sits down for a movement: what lasts stays. */
export function takeSeat(chair: Chair): void {
  chair.activation = ACTIVATION.begins;
  chair.longing = LONGING.begins;
  chair.bid = null;
  chair.mask = 0;
  chair.split = null;
  chair.dull = 0;
  putReflexDown(chair);
  chair.proposeFrom = NEVER;
  chair.overLoud = 0;
  chair.driving = 0;
  chair.gaze = chair.desk;
  chair.lands = 0;
  chair.stareFrom = 0;
  chair.breathing = false;
  chair.bow.pitch = 0;
  chair.bow.tempo = 0;
  chair.bow.volume = BOW.rest;
  chair.bowGain = 1;
  chair.cue = null;
  chair.cueTo = null;
  chair.cueAt = NEVER;
  chair.floodedAt = NEVER;
  chair.imposedAt = NEVER;
  chair.stoppedAt = NEVER;
  chair.restedAt = NEVER;
  chair.struckAt = NEVER;
  chair.struckBefore = NEVER;
  chair.engaged = false;
  chair.mending = false;
  chair.strike = null;
  chair.inquiredAt = NEVER;
  chair.returnedAt = NEVER;
  chair.signal.fill(0);
  chair.pitch = 0;
  chair.haste = 0;
  chair.sounds = 0;
  chair.onset = 0;
  chair.late = 0;
  chair.onsets.fill(0);
  chair.pushed = 0;
}

/** [N2] Nearest along the half circle, the desk partner first among equals. */
function circleOf(i: number, n: number, desk: number): readonly ChairId[] {
  const others = Array.from({ length: n }, (_, j) => j).filter((j) => j !== i);
  const far = (j: number): number => Math.abs(i - j) - (j === desk ? 0.5 : 0);
  return others
    .toSorted((x, y) => far(x) - far(y) || x - y)
    .slice(0, NEED.circle)
    .map((j) => chairId(j));
}
