import { at, clamp } from "../geometry.ts";
import { type Colour, mix, PALETTE } from "../palette.ts";
import type { Path } from "../pen.ts";
import { along, sampleAt, type StringCurve } from "./curve.ts";
import type { StringShape } from "./shape.ts";
import type { Strands } from "./strands.ts";

const SLACK_MINE = 0xa79a8c;
const SLACK_THEIRS = 0x6d6a78;
/** Stripes of colour along the whole string. */
const STRIPES = 11;
/** Holes along the whole string in a strand that fades. */
const DASHES = 16;

export interface Colours {
  readonly mine: Colour;
  /** By place 0 … 1: becomes the colour of "them" where gold has joined the strands. */
  readonly theirs: (s: number) => Colour;
  /** How far their strand has faded by place, 0 … 1. */
  readonly faded: (s: number) => number;
  /** Width of their strand by place: thinner where it fades. */
  readonly theirWidth: (s: number) => number;
  /** 0 in the holes of a fading strand. */
  readonly theirAlpha: (s: number) => number;
}

export function coloursOf(curve: StringCurve, shape: StringShape, strands: Strands): Colours {
  const { theirs, wear, look } = shape;
  const off = theirs.lean > 0 ? PALETTE.sharp : PALETTE.flat;
  const fade = look?.fade ?? 0;
  const faded = (s: number): number => fade * clamp((s - 0.22) / 0.6, 0, 1);
  return {
    mine: mix(PALETTE.you, SLACK_MINE, wear.grey),
    theirs: (s) => {
      // A mixed colour would be muddy: instead a growing share of every winding has the new colour.
      const share = theirs.hue * (1 - at(strands.joined, sampleAt(curve, s)));
      return mix((s * STRIPES) % 1 < share ? off : PALETTE.them, SLACK_THEIRS, wear.grey);
    },
    faded,
    theirWidth: (s) => along(curve.width, s) * shape.thickness * (1 - 0.72 * faded(s)),
    theirAlpha: (s) => ((s * DASHES) % 1 < 0.85 * faded(s) ? 0 : 1 - 0.5 * faded(s)),
  };
}

export const mineWidth = (curve: StringCurve, shape: StringShape, s: number): number =>
  along(curve.width, s) * shape.thickness;

/** Runs of samples outside the gap. */
export function* unbroken(
  curve: StringCurve,
  strands: Strands,
  from: number,
  to: number,
): Generator<readonly [number, number]> {
  if (!strands.gap) {
    yield [from, to];
    return;
  }
  const first = Math.floor(strands.gap[0] * curve.samples);
  const second = Math.ceil(strands.gap[1] * curve.samples);
  if (from < first) yield [from, Math.min(to, first)];
  if (to > second) yield [Math.max(from, second), to];
}

/** Samples `from` … `to` of a flat path. */
export const piece = (path: Path, from: number, to: number): number[] =>
  path.slice(2 * from, 2 * to + 2);
