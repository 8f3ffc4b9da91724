import { CUE_GROUPS, type Cue, type CueGroup } from "../../shared/model/cue.ts";

/** Places on the cue ring for a ring of radius 1: angles in radians, clockwise from the right. */
export interface RingPlace {
  readonly cue: Cue;
  readonly group: CueGroup;
  readonly angle: number;
}
export interface RingArc {
  readonly group: CueGroup;
  readonly from: number;
  readonly to: number;
}

const ORDER: readonly CueGroup[] = ["way", "answer", "mend", "edge"];
/** Gap between two groups, in tokens. */
const GAP = 0.62;
const COUNT = ORDER.reduce((sum, group) => sum + CUE_GROUPS[group].length, 0);
const STEP = (2 * Math.PI) / (COUNT + ORDER.length * GAP);
/** The first group ends at the top. */
const START = -Math.PI / 2 - STEP * (CUE_GROUPS.way.length + GAP / 2);

const places: RingPlace[] = [];
const arcs: RingArc[] = [];
let angle = START;
for (const group of ORDER) {
  const from = angle;
  for (const cue of CUE_GROUPS[group]) {
    places.push({ cue, group, angle: angle + STEP / 2 });
    angle += STEP;
  }
  arcs.push({ group, from, to: angle });
  angle += STEP * GAP;
}

export const RING_PLACES: readonly RingPlace[] = places;
export const RING_ARCS: readonly RingArc[] = arcs;

/** An svg arc of radius `r` round the origin. `back` draws it anticlockwise, so that text on it stands upright below. */
export function arcPath(r: number, from: number, to: number, back = false): string {
  const point = (a: number): string =>
    `${(Math.cos(a) * r).toFixed(1)} ${(Math.sin(a) * r).toFixed(1)}`;
  const large = to - from > Math.PI ? 1 : 0;
  return back
    ? `M${point(to)}A${r} ${r} 0 ${large} 0 ${point(from)}`
    : `M${point(from)}A${r} ${r} 0 ${large} 1 ${point(to)}`;
}
