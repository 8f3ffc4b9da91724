/**
 * [P4] How each need shows: a level −1, 0 or 1 on each of eight channels, each level shared by two
 * needs, so that one channel alone never names the need. Any two needs differ on at least six.
 */
import { SIGNATURE_CHANNELS } from "./body.ts";
import { type Need, NEEDS } from "./cue.ts";
import { BODY } from "./numbers.ts";

type Channel = (typeof SIGNATURE_CHANNELS)[number];
type Level = -1 | 0 | 1;

export const SIGNATURES: Readonly<Record<Channel, Readonly<Record<Need, Level>>>> = {
  //            back, closed, low              stiff, wide-eyed drawn up     tall, open       close, soft    looking about
  brow: { space: -1, steadiness: 0, support: 1, recognition: 1, closeness: 0, direction: -1 },
  eyes: { space: -1, steadiness: 1, support: 0, recognition: 0, closeness: -1, direction: 1 },
  mouth: { space: 0, steadiness: -1, support: 1, recognition: -1, closeness: 1, direction: 0 },
  head: { space: -1, steadiness: 1, support: 0, recognition: 1, closeness: -1, direction: 0 },
  lean: { space: -1, steadiness: -1, support: 1, recognition: 0, closeness: 1, direction: 0 },
  openness: { space: -1, steadiness: 0, support: -1, recognition: 1, closeness: 1, direction: 0 },
  shoulders: { space: 0, steadiness: 1, support: 1, recognition: 0, closeness: -1, direction: -1 },
  hands: { space: -1, steadiness: 0, support: -1, recognition: 1, closeness: 0, direction: 1 },
};

const LEVELS: Readonly<Record<Need, readonly Level[]>> = Object.fromEntries(
  NEEDS.map((need) => [need, SIGNATURE_CHANNELS.map((channel) => SIGNATURES[channel][need])]),
) as Record<Need, Level[]>;

/** Levels of a need on `SIGNATURE_CHANNELS`, in their order. */
export const levelsOf = (need: Need): readonly Level[] => LEVELS[need];
/** The level on channel k. */
export const levelOf = (need: Need, k: number): Level => LEVELS[need][k] as Level;

const along = (values: Partial<Record<Channel, number>>): readonly number[] =>
  SIGNATURE_CHANNELS.map((channel) => values[channel] ?? 0);

/** How activation above calm, and shame, move the same channels, per unit. */
export const MOOD = {
  stir: along({ shoulders: 0.5, brow: -0.25, openness: -0.3, hands: 0.3 }),
  shame: along({ eyes: -0.6, shoulders: -0.5, head: -0.5 }),
} as const;

/**
 * Breaths a minute and depth (0 … 1): when calm, as activation rises, and during deliberate
 * breathing; SD of a person's own pace, and of the moment-to-moment changes ([C4]); the slowest
 * pace.
 */
export const BREATH = {
  calm: 10,
  stirs: 19,
  held: 8,
  deep: 0.75,
  shallows: 0.55,
  own: 1,
  uneven: 1.4,
  unevenDepth: 0.07,
  least: 4,
} as const;

/** Heat of the cheeks: per activation above a threshold, and per shame; SD of its noise. */
export const FLUSH = { from: 0.45, stirs: 1.4, shame: 0.3, uneven: 0.1 } as const;

/** SD of the noise on the signature channels, the two winces, breath's pace and depth, and cheeks. */
export const NOISE: readonly number[] = [
  ...SIGNATURE_CHANNELS.map(() => BODY.noise),
  BODY.winceNoise,
  BODY.winceNoise,
  BREATH.uneven,
  BREATH.unevenDepth,
  FLUSH.uneven,
];
