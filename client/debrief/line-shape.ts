/** [G6] Layout of the timeline's strands. Pure geometry, in px. */
import type { Strand, Timeline } from "../../shared/debrief/timeline.ts";
import type { RuptureType } from "../../shared/model/perception.ts";

export interface LineBox {
  readonly width: number;
  /** Margin on the left and on the right. */
  readonly side: number;
  /** Centre line and height of the cord; strands hang below it. */
  readonly cord: { readonly y: number; readonly height: number };
  /** Height of a row of strands. */
  readonly row: number;
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface StrandShape {
  readonly strand: Strand;
  readonly row: number;
  /** SVG path: from the cord down along the tear, and back up or to where it ends. */
  readonly path: string;
  /** Points where it tore, and where it ends. */
  readonly torn: Place;
  readonly end: Place;
  /** [M1] A lamp for each repair step (1 … 4), where the step was first reached. */
  readonly lamps: readonly (Place & { readonly step: number })[];
}

/** Maximum number of rows; further strands share the row that is free first. */
const ROWS = 3;
/** Minimum distance between two strands of one row, px. */
const GAP = 14;
/** Distance between two points of a path, px. */
const POINTS = 3;
/** Half the height of a zigzag, and its length, px. */
const ZIG = { height: 2.6, length: 7 } as const;
/** Share of the row height by which the deepest tear hangs lower than the shallowest. */
const DEEPEST = 0.42;
/** Width over which a strand leaves the cord, and returns, px. */
const BEND = 12;
/** A lamp closer than this to the next one is left out, px. */
const LAMPS_APART = 15;

/** Attacks are drawn jagged, withdrawals smooth: shape distinguishes them, not colour alone. */
const JAGGED: ReadonlySet<RuptureType> = new Set<RuptureType>([
  "benign",
  "hitAndRun",
  "powerAssertive",
  "toxic",
  "limitSetting",
]);
export const isJagged = ({ type }: Pick<Strand, "type">): boolean => JAGGED.has(type);

/** x coordinate of a time, px. */
export const placeOf = ({ width, side }: LineBox, seconds: number, at: number): number =>
  side + (seconds === 0 ? 0 : at / seconds) * (width - 2 * side);

/** Shapes in the order of the strands. */
export function shapesOf({ seconds, strands }: Timeline, box: LineBox): readonly StrandShape[] {
  const freeFrom: number[] = Array.from({ length: ROWS }, () => -Infinity);
  return strands.map((strand) => {
    const x = (at: number): number => placeOf(box, seconds, at);
    const begin = x(strand.from);
    const free = freeFrom.findIndex((until) => until <= begin);
    const row = free >= 0 ? free : freeFrom.indexOf(Math.min(...freeFrom));
    const end = Math.max(x(strand.to), x(strand.torn) + BEND);
    freeFrom[row] = end + GAP;
    return shapeOf(strand, row, { begin, torn: Math.max(x(strand.torn), begin), end }, box, x);
  });
}

function shapeOf(
  strand: Strand,
  row: number,
  { begin, torn, end }: { readonly begin: number; readonly torn: number; readonly end: number },
  { cord, row: height }: LineBox,
  x: (at: number) => number,
): StrandShape {
  const top = cord.y + cord.height * 0.3;
  const base = cord.y + cord.height / 2 + row * height + height * 0.34;
  const isBound = strand.end !== "open";
  const down = Math.max(BEND, torn - begin);
  const yAt = (at: number): number => {
    if (strand.depth.length === 0) return base;
    const share = end === torn ? 0 : (at - torn) / (end - torn);
    const index = Math.round(Math.max(0, share) * (strand.depth.length - 1));
    const hangs =
      base + (strand.depth[Math.min(index, strand.depth.length - 1)] ?? 0) * height * DEEPEST;
    const leaves = eased(Math.min(1, (at - begin) / down));
    const back = isBound ? eased(Math.min(1, Math.max(0, end - at) / BEND)) : 1;
    return top + (hangs - top) * Math.min(leaves, back);
  };
  const zig = isJagged(strand) ? ZIG.height : 0;
  const steps = Math.max(2, Math.round((end - begin) / POINTS));
  const points = Array.from({ length: steps + 1 }, (_, i) => {
    const at = begin + ((end - begin) * i) / steps;
    const isInside = at > torn && i < steps;
    const phase = ((at - torn) / ZIG.length) % 1;
    const y = yAt(at) + (isInside ? zig * (phase < 0.5 ? 1 : -1) : 0);
    return `${at.toFixed(1)} ${y.toFixed(1)}`;
  });
  const lamps: (Place & { readonly step: number })[] = [];
  for (const { at, step } of strand.steps) {
    const reached = lamps.at(-1)?.step ?? 0;
    if (step <= reached) continue;
    const place = Math.min(x(at), end - BEND);
    const before = lamps.at(-1);
    if (before !== undefined && place - before.x < LAMPS_APART) lamps.pop();
    lamps.push({ x: place, y: yAt(place), step });
  }
  return {
    strand,
    row,
    path: `M${points.join("L")}`,
    torn: { x: torn, y: yAt(torn) },
    end: { x: end, y: yAt(end) },
    lamps,
  };
}

const eased = (share: number): number => share * share * (3 - 2 * share);

/** Total height, px. */
export const heightOf = ({ cord, row }: LineBox, shapes: readonly StrandShape[]): number =>
  cord.y + cord.height / 2 + (Math.max(0, ...shapes.map((shape) => shape.row)) + 1) * row;
