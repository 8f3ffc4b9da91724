/** One round of the reading room: a face that needs something, and the two signs that tell it from another need. */
import { type Body, SIGNATURE_CHANNELS } from "../../model/body.ts";
import type { Need } from "../../model/cue.ts";
import { BODY } from "../../model/numbers.ts";
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
const NOISE = 0.22;
const OWN_WAYS = 0.3;
/** Leak of a need at difficulty 0, and difficulties by which it halves. */
const PLAIN = 2;
const HALVES = 4;

export interface Round {
  readonly need: Need;
  readonly body: Body;
  /** Index of the person, of so many. */
  readonly person: number;
}

/** How much of a need shows at that difficulty. */
export const leakAt = (x: number): number => PLAIN * 2 ** (-x / HALVES);

/** `persons`: how many faces there are; `before`: the last round, whose person stays unless faces are new. */
export function roundOf(
  rng: Rng,
  { needs, newFaces }: Level,
  x: number,
  persons: number,
  before: Round | null,
): Round {
  const need = needs[below(rng, needs.length)] ?? needs[0];
  const person = before !== null && !newFaces ? before.person : below(rng, persons);
  const shows = 1.4 * BODY.signature * leakAt(x);
  const levels = levelsOf(need);
  const body: Record<keyof Body, number> = { ...AT_EASE };
  SIGNATURE_CHANNELS.forEach((channel, k) => {
    const ways = newFaces ? OWN_WAYS * gauss(rng) : 0;
    const value = shows * ((levels[k] ?? 0) + ways) + NOISE * gauss(rng);
    body[channel] = Math.max(-1, Math.min(1, value));
  });
  return { need, body, person };
}

export type Channel = (typeof SIGNATURE_CHANNELS)[number];

/** A channel at its low or high end. */
export interface Telling {
  readonly channel: Channel;
  readonly end: 0 | 1;
}

/** The two channels on which these needs lie farthest apart, with what shows of the first. */
export function tellingSigns(of: Need, from: Need): readonly Telling[] {
  const [one, other] = [levelsOf(of), levelsOf(from)];
  return SIGNATURE_CHANNELS.map((channel, k) => {
    const level = one[k] ?? 0;
    return { channel, level, apart: Math.abs(level - (other[k] ?? 0)) };
  })
    .filter(({ level, apart }) => level !== 0 && apart > 0)
    .toSorted((a, b) => b.apart - a.apart)
    .slice(0, 2)
    .map(({ channel, level }) => ({ channel, end: level < 0 ? 0 : 1 }));
}
