/** One round of the reading room: faces, one of which needs something, and the two signs that tell this need from another. */
import { type Body, SIGNATURE_CHANNELS } from "../../model/body.ts";
import type { Need } from "../../model/cue.ts";
import { ACTIVATION, BODY, SEEING } from "../../model/numbers.ts";
import { below, gauss, type Rng } from "../../model/rng.ts";
import { levelsOf } from "../../model/signature.ts";
import type { Level } from "./levels.ts";

/** Of a face at ease: what is looked at before and after. */
export const AT_EASE: Body = {
  brow: 0,
  eyes: 0,
  mouth: 0.1,
  head: 0,
  lean: 0,
  openness: 0.1,
  shoulders: 0,
  hands: 0,
  listenPitch: 0,
  listenTime: 0,
  breathRate: 12,
  breathDepth: 0.6,
  flush: 0,
  shake: 0,
};

/** What is left of a face's noise after a look of a second or two, SD; and of ways of one's own. */
export const NOISE = 0.22;
const OWN_WAYS = 0.3;
const ALL: readonly number[] = SIGNATURE_CHANNELS.map((_, k) => k);
/** Leak of a need at difficulty 0, and difficulties by which it halves. */
const PLAIN = 2;
const HALVES = 4;

/** [P5] Factor on the noise for a reader who is strained: the activation between strained and flooded. */
const WHEN_STRAINED =
  1 +
  (SEEING.stirred * ((ACTIVATION.strained + ACTIVATION.flooded) / 2 - ACTIVATION.stirred)) /
    (1 - ACTIVATION.stirred);

export interface SeenFace {
  /** Index of the person, of so many. */
  readonly person: number;
  readonly body: Body;
}

export interface Round {
  readonly need: Need;
  readonly faces: readonly SeenFace[];
  /** Index of the face that needs something. */
  readonly asks: number;
  /** The channels on which it shows, in the order of `SIGNATURE_CHANNELS`. */
  readonly channels: readonly Channel[];
}

/** How much of a need shows at that difficulty. */
export const leakAt = (x: number): number => PLAIN * 2 ** (-x / HALVES);

/** `persons`: how many faces there are; `before`: the last round, whose person stays unless faces are new. */
export function roundOf(
  rng: Rng,
  level: Level,
  x: number,
  persons: number,
  before: Round | null,
): Round {
  const { needs, newFaces } = level;
  const need = needs[below(rng, needs.length)] ?? needs[0];
  const kept = newFaces ? undefined : before?.faces[before.asks]?.person;
  const people = kept === undefined ? some(rng, persons, level.faces) : [kept];
  const asks = below(rng, people.length);
  const shown = level.channels === ALL.length ? ALL : some(rng, ALL.length, 4);
  const noise = NOISE * (level.strained ? WHEN_STRAINED : 1);
  const faces = people.map((person, i): SeenFace => {
    const ways = newFaces ? OWN_WAYS : 0;
    return { person, body: restless(rng, i === asks ? need : null, x, { noise, ways, shown }) };
  });
  return { need, faces, asks, channels: SIGNATURE_CHANNELS.filter((_, k) => shown.includes(k)) };
}

/**
 * A face that needs that at that difficulty, or nothing; with its noise, SD, and ways of its own, SD. `shown`: indices
 * of the channels on which anything shows; what does not show is still, so that as much is left to read as there would
 * be on all.
 */
export function restless(
  rng: Rng,
  need: Need | null,
  x: number,
  { noise = NOISE, ways = 0, shown = ALL } = {},
): Body {
  const body: Record<keyof Body, number> = { ...AT_EASE };
  const levels = need === null ? null : levelsOf(need);
  SIGNATURE_CHANNELS.forEach((channel, k) => {
    if (!shown.includes(k)) return;
    const own = ways === 0 ? 0 : ways * gauss(rng);
    const signal = levels === null ? 0 : shows(x) * ((levels[k] ?? 0) + own);
    body[channel] = clamp(signal + noise * gauss(rng));
  });
  return body;
}

/** How far a need moves a channel at that difficulty. */
const shows = (x: number): number => 1.4 * BODY.signature * leakAt(x);

export const clamp = (value: number): number => Math.max(-1, Math.min(1, value));

/** That many different numbers below n, in no order. */
export function some(rng: Rng, n: number, many: number): number[] {
  const all = Array.from({ length: n }, (_, i) => i);
  return Array.from({ length: many }, () => all.splice(below(rng, all.length), 1)[0] ?? 0);
}

export type Channel = (typeof SIGNATURE_CHANNELS)[number];

/** A channel at its low or high end. */
export interface Telling {
  readonly channel: Channel;
  readonly end: 0 | 1;
}

/**
 * Of these channels, the two on which the needs lie farthest apart, with what shows of the first. Fewer where the
 * first shows on fewer of them; of two needs and any four channels, at least one of the two has a sign.
 */
export function tellingSigns(
  of: Need,
  from: Need,
  among: readonly Channel[] = SIGNATURE_CHANNELS,
): readonly Telling[] {
  const [one, other] = [levelsOf(of), levelsOf(from)];
  return SIGNATURE_CHANNELS.map((channel, k) => {
    const level = one[k] ?? 0;
    return { channel, level, apart: Math.abs(level - (other[k] ?? 0)) };
  })
    .filter(({ channel, level, apart }) => level !== 0 && apart > 0 && among.includes(channel))
    .toSorted((a, b) => b.apart - a.apart)
    .slice(0, 2)
    .map(({ channel, level }) => ({ channel, end: level < 0 ? 0 : 1 }));
}
