import type { Cue } from "../../../shared/model/cue.ts";
import { clamp, lerp, smoothstep } from "../geometry.ts";
import { GESTURES, type Still } from "./gestures.ts";
import type { Pose } from "./pose.ts";

/**
 * [C4] A cue covers most of the need beneath it, not all. Once it has been made, the hand keeps
 * showing it and the face returns: otherwise long cues would hide for seconds what the face is
 * there to show.
 */
const HOLD = 0.86;
const KEPT = 0.3;
/** s at which the face begins to return, and at which it is back. */
const MADE = [0.9, 1.6] as const;

/** Across a tear a friendly gesture is serious: only a warm greeting smiles. */
const EARNEST = { mouthCurve: 0.8, lowerLid: 0.3 } as const;

/** Puts a cue over the body's own pose. `age` ms, `beat` in beats, `torn` 0 … 1. Pure. */
export function applyGesture(pose: Pose, cue: Cue, age: number, beat: number, torn: number): Pose {
  const gesture = GESTURES[cue];
  const move = gesture.move?.(age / 1000, beat) ?? {};
  const hold =
    gesture.hand === null ? HOLD : lerp(HOLD, KEPT, smoothstep(MADE[0], MADE[1], age / 1000));
  const out: { -readonly [K in keyof Pose]: Pose[K] } = { ...pose };
  for (const key of Object.keys(gesture.body) as (keyof Still)[])
    out[key] = lerp(pose[key], gesture.body[key] as number, hold);
  if (cue !== "warm") {
    if (out.mouthCurve > 0) out.mouthCurve *= 1 - EARNEST.mouthCurve * torn;
    out.lowerLid = Math.max(0, out.lowerLid - EARNEST.lowerLid * torn);
  }
  out.nod = clamp(out.nod + (move.nod ?? 0), -1, 1);
  out.lean = clamp(out.lean + (move.lean ?? 0), -1, 1);
  out.sway = clamp(out.sway + (move.sway ?? 0), -1, 1);
  out.browInner = clamp(out.browInner + (move.brow ?? 0), -1, 1);
  out.browOuter = clamp(out.browOuter + (move.brow ?? 0), -1, 1);
  if (gesture.hand === null) return out;
  const [x, y, turn, shape] = gesture.hand;
  out.lowered = 1;
  out.rightFree = 1;
  out.rightX = x + (move.x ?? 0);
  out.rightY = y + (move.y ?? 0);
  out.rightTurn = turn + (move.turn ?? 0);
  out.rightShape = shape;
  return out;
}
