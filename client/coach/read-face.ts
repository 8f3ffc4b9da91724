/** [P4] The need on the focused face, as far as it shows: two signs that together mean one need. */
import type { Sign } from "../../shared/i18n/signs.ts";
import { type Body, SIGNATURE_CHANNELS } from "../../shared/model/body.ts";
import { type Need, NEEDS } from "../../shared/model/cue.ts";
import { levelOf, levelsOf, SIGNATURES } from "../../shared/model/signature.ts";

/** A need, and two signs of it. */
export interface Reading {
  readonly need: Need;
  readonly signs: readonly [Sign, Sign];
}

type Face = Readonly<Partial<Record<keyof Body, number>>>;

/**
 * Cosine between face and signature from which a need is read, its lead over the next, and the
 * value at which it is dropped.
 */
const READ = 0.8;
const LEADS = 0.3;
const KEEPS = 0.55;
/** Root mean square of the channels below which a face needs nothing. */
const SPEAKS = 0.3;
/** Size of a visible sign. */
const SHOWS = 0.3;

/** Reads an averaged face; keeps `before`, with its signs, as long as the face still agrees. */
export function readFace(before: Reading | null, face: Face): Reading | null {
  if (sizeOf(face) < SPEAKS) return null;
  const likes = NEEDS.map((need) => ({ need, like: likeness(face, need) }));
  likes.sort((a, b) => b.like - a.like);
  const [best, next] = likes;
  if (best === undefined || next === undefined) return null;
  if (before !== null && best.need === before.need && best.like >= KEEPS) return before;
  if (best.like < READ || best.like - next.like < LEADS) return null;
  const signs = twoSigns(face, best.need);
  return signs && { need: best.need, signs };
}

const valueOf = (face: Face, k: number): number => face[SIGNATURE_CHANNELS[k] ?? "brow"] ?? 0;

function sizeOf(face: Face): number {
  let sum = 0;
  for (let k = 0; k < SIGNATURE_CHANNELS.length; k += 1) sum += valueOf(face, k) ** 2;
  return Math.sqrt(sum / SIGNATURE_CHANNELS.length);
}

function likeness(face: Face, need: Need): number {
  let along = 0;
  let own = 0;
  let all = 0;
  levelsOf(need).forEach((level, k) => {
    const value = valueOf(face, k);
    along += level * value;
    own += level * level;
    all += value * value;
  });
  return along / Math.sqrt(own * all);
}

/** The two plainest signs that no other need shows together. */
function twoSigns(face: Face, need: Need): readonly [Sign, Sign] | null {
  const shown = SIGNATURE_CHANNELS.map((channel, k) => ({
    channel,
    level: levelOf(need, k),
    size: valueOf(face, k) * levelOf(need, k),
  }))
    .filter(({ level, size }) => level !== 0 && size >= SHOWS)
    .sort((a, b) => b.size - a.size);
  for (const [i, second] of shown.entries())
    for (const first of shown.slice(0, i)) {
      const others = NEEDS.some(
        (other) =>
          other !== need &&
          SIGNATURES[first.channel][other] === first.level &&
          SIGNATURES[second.channel][other] === second.level,
      );
      if (others) continue;
      const sign = ({ channel, level }: typeof first): Sign => ({
        channel,
        end: level < 0 ? 0 : 1,
      });
      return [sign(first), sign(second)];
    }
  return null;
}
