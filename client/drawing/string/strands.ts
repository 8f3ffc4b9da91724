import { at, clamp, lerp, smoothstep, TAU } from "../geometry.ts";
import { along, offCurve, type StringCurve } from "./curve.ts";
import type { StringMotion } from "./motion.ts";
import { pulledBy, swingLeft, tautened } from "./pull.ts";
import type { StringShape } from "./shape.ts";

/** Both strands in this frame: flat paths with one point per sample of the curve. */
export interface Strands {
  readonly mine: number[];
  readonly theirs: number[];
  /** Half way between them: where gold runs. */
  readonly middle: number[];
  /** 0 apart … 1 joined by gold, per sample. */
  readonly joined: number[];
  /** The gap as it is now, while it opens. */
  readonly gap: readonly [number, number] | null;
}

const PHASE = 0.3;
const NOWHERE = [0, 0] as const;
/** Strands that wind around each other are this far out of phase. */
const WOUND = 0.62;
/** Near the hand the swing begins, and near the bridge it ends. */
const held = (s: number): number => Math.sin(Math.PI * s) ** 0.55 * 0.92;

export function strandsOf(curve: StringCurve, shape: StringShape, motion: StringMotion): Strands {
  const { theirs, wear, look, gold } = shape;
  const mine: number[] = [];
  const other: number[] = [];
  const middle: number[] = [];
  const joined: number[] = [];
  const gap = openedSoFar(wear.gap, motion.torn);
  // A slow sway of the whole string, so that it moves even when in tune.
  const sway = 1 + 0.045 * Math.sin(motion.seconds * 1.7) + 0.05 * (motion.onset?.mine ?? 0);
  const drift = PHASE + 0.22 * Math.sin(motion.seconds * 0.6);
  const running = TAU * motion.beating;
  const kinkPixels = (look?.kink ?? 0) * 30 * curve.scale;
  const kinkAt = look?.at ?? 0.5;
  const dragged = look !== null && look.drag > 0;
  for (let i = 0; i <= curve.samples; i++) {
    const s = i / curve.samples;
    const swing = along(curve.swing, s) * held(s) * sway * at(curve.room, i);
    const close = goldJoins(s, gold.reach, gold.thread ? 1 : 0);
    const loose = look === null ? 0 : 1 - close;
    const plain = swing * Math.sin(TAU * shape.crests * s + drift);
    const own =
      look === null
        ? plain
        : lerp(
            plain,
            plain * swingLeft(look, gap, s, -1) + pulledBy(look, curve, motion, s, -1),
            loose,
          );
    const x = TAU * theirs.crests * s + drift + WOUND + wear.apart * 1.1 - running;
    const wave = swing * waveOf(shape, x);
    const free =
      look === null
        ? wave
        : wave * swingLeft(look, gap, s, 1) + pulledBy(look, curve, motion, s, 1);
    const wound = swing * Math.sin(TAU * shape.crests * s + drift + WOUND);
    const beside =
      kinkPixels * smoothstep(kinkAt - 0.012, kinkAt + 0.012, s) * smoothstep(1, 0.86, s);
    const off = lerp(free + beside, wound, close);
    // Before a limit a strand lies still and does not sag.
    const hangs = wear.slack > 0 || (gap !== null && wear.fibres > 0);
    const fall = hangs ? droop(s, gap, wear.slack, curve.scale, motion) : 0;
    const [ax, ay] = offCurve(curve, i, own);
    const [cx, cy] = offCurve(curve, i, off);
    const [tx, ty] = dragged ? tautened(look, curve, i) : NOWHERE;
    const [bx, by] = [cx + tx * loose, cy + ty * loose];
    mine.push(ax, ay + fall);
    other.push(bx, by + fall * 1.12);
    middle.push((ax + bx) / 2, (ay + by) / 2 + fall);
    joined.push(close);
  }
  return { mine, theirs: other, middle, joined, gap };
}

function waveOf({ theirs }: StringShape, x: number): number {
  const round = Math.sin(x);
  if (theirs.edge === 0) return round;
  const edged =
    theirs.lean > 0 ? Math.asin(Math.sin(x) * 0.985) / 1.4 : 2 * Math.abs(Math.sin(x / 2)) - 1.05;
  return lerp(round, edged, theirs.edge);
}

/** Behind the running heads of gold the strands are joined; between them they are not. */
function goldJoins(s: number, reach: number, thread: number): number {
  if (thread > 0) return 1;
  if (reach <= 0) return 0;
  const fromEnd = Math.min(s, 1 - s);
  return smoothstep(reach + 0.07, reach - 0.02, fromEnd);
}

function openedSoFar(
  gap: readonly [number, number] | null,
  torn: number,
): readonly [number, number] | null {
  if (!gap || torn <= 0) return null;
  const middle = (gap[0] + gap[1]) / 2;
  return [lerp(middle, gap[0], torn), lerp(middle, gap[1], torn)];
}

/** Torn ends sink, slack ones sag; just after the tear they spring. Pixels downwards. */
function droop(
  s: number,
  gap: readonly [number, number] | null,
  slack: number,
  scale: number,
  motion: StringMotion,
): number {
  if (!gap) return 0;
  const [from, to] = gap;
  const near = s < (from + to) / 2 ? clamp(s / from, 0, 1) : clamp((1 - s) / (1 - to), 0, 1);
  const spring = Math.exp(-motion.sinceTorn * 4.2) * Math.sin(motion.sinceTorn * 19) * 22;
  return near ** 3 * (10 + 44 * slack + spring) * scale;
}
