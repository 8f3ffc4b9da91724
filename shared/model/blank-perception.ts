/** Empty perceptions, for `perceive` to fill. */
import type { Focus, Glimpse, OwnBond, Perception, Sounding } from "./perception.ts";
import { foresee } from "./shapes.ts";
import { cents, type ChairId, chairId, millis } from "./units.ts";

/** The same, writable. */
export type Open<T> = T extends number | string | boolean | null
  ? T
  : T extends readonly (infer Item)[]
    ? Open<Item>[]
    : { -readonly [Key in keyof T]: Open<T[Key]> };

export function blank(n: number, me: ChairId): Perception {
  const others = <T>(one: () => T): (T | null)[] =>
    Array.from({ length: n }, (_, i) => (i === me ? null : one()));
  return {
    tick: 0,
    me,
    chairs: n,
    music: { beat: -1, beatTick: 0, beatTicks: 1, beatsPerBar: 1, beats: 1, hard: false },
    accord: {
      conductor: null,
      shown: null,
      leader: null,
      loudness: null,
      checkIn: null,
      proposal: null,
    },
    whole: null,
    self: {
      activation: 0,
      band: "calm",
      need: null,
      bidTo: null,
      bidAge: 0,
      shame: 0,
      gaze: "inward",
      gazeLanded: true,
      breathing: false,
      bow: { pitch: 0, tempo: 0, volume: 0.5 },
      cue: null,
      spaceLeft: 0,
      wish: null,
      masking: 0,
      split: null,
      role: null,
      pulled: false,
      strength: null,
      marked: 0,
      checkInDue: null,
      hand: null,
    },
    bonds: others(blankBond),
    focus: null,
    periphery: others(blankGlimpse),
    sounding: others(blankSounding),
  };
}

const blankGlimpse = (): Glimpse => ({ gaze: "inward", moving: false, volume: 0.5 });

const blankSounding = (): Sounding => ({
  cents: cents(0),
  ms: millis(0),
  volume: 0.5,
  tone: 0.5,
  rough: 0,
});

const blankBond = (): OwnBond => ({
  severity: "whole",
  type: null,
  clause: null,
  step: 0,
  owes: [],
  together: 0,
  trust: 0,
  seams: 0,
  residue: 0,
});

export const blankFocus = (): Open<Focus> => ({
  chair: chairId(0),
  body: {
    brow: 0,
    eyes: 0,
    mouth: 0,
    head: 0,
    lean: 0,
    openness: 0,
    shoulders: 0,
    hands: 0,
    listenPitch: 0,
    listenTime: 0,
    breathRate: 0,
    breathDepth: 0,
    flush: 0,
    shake: 0,
  },
  gaze: "inward",
  mutual: false,
  cue: null,
  cueAtMe: false,
  shownNeed: null,
  shownWish: null,
  breathing: false,
  cents: cents(0),
  ms: millis(0),
});

const sample = blank(2, chairId(0));
foresee(sample);
foresee(sample.music);
foresee(sample.accord);
foresee(sample.self, ["activation", "bidAge", "shame", "spaceLeft", "masking", "checkInDue"]);
foresee(sample.self.bow, ["pitch", "tempo", "volume"]);
foresee(blankBond(), ["trust", "residue"]);
foresee(blankGlimpse(), ["volume"]);
foresee(blankSounding(), ["cents", "ms", "volume", "tone", "rough"]);
const focus = blankFocus();
foresee(focus, ["cents", "ms"]);
foresee(focus.body, Object.keys(focus.body) as (keyof typeof focus.body)[]);
