import { at, clamp } from "../geometry.ts";
import type { Path } from "../pen.ts";
import type { Person } from "./person.ts";
import type { Pose } from "./pose.ts";

/**
 * The head as a ball that turns: features are written as seen from the front (u right, v down from
 * the head's centre) and carried round it, so that far cheeks narrow and noses overlap them.
 */
export interface Facing {
  readonly turn: number;
  readonly nod: number;
  /** Screen x of frontal u; `lift` is how far the feature stands out from the ball. */
  x(u: number, lift?: number): number;
  /** Screen y of frontal v. */
  y(v: number, lift?: number): number;
  /** A whole path carried round; `lift` may not vary within it. */
  path(points: Path, lift?: number): number[];
  /** How wide a feature at u still is: 1 frontal, towards 0 at the edge. */
  squeeze(u: number): number;
}

const RADIUS = 58;
/** A full turn shows about three quarters of the face: 32°. */
const FULL_TURN = 0.56;

export function facing(person: Person, pose: Pose): Facing {
  const radius = RADIUS * person.head.width;
  const angle = FULL_TURN * clamp(pose.turn, -1, 1);
  const shift = 10 * pose.nod;
  const round = (u: number): number => Math.asin(clamp(u / radius, -0.98, 0.98));
  const x = (u: number, lift = 0): number =>
    (radius + lift) * Math.sin(round(u) + angle) - 9 * pose.turn;
  const y = (v: number, lift = 0): number =>
    v + shift * (1 + lift / 40) - 0.00022 * v * v * pose.nod;
  return {
    turn: pose.turn,
    nod: pose.nod,
    x,
    y,
    path: (points, lift = 0) => {
      const out: number[] = [];
      for (let i = 0; i < points.length; i += 2)
        out.push(x(at(points, i), lift), y(at(points, i + 1), lift));
      return out;
    },
    squeeze: (u) => {
      const here = round(u);
      return Math.max(0.12, Math.cos(here + angle) / Math.cos(here));
    },
  };
}
