/** Where the cues of the ring stand: an upright oval with room for a name beside every icon. Units at scale 1. */
import { CUE_GROUPS, type Cue, type CueGroup } from "../../shared/model/cue.ts";
import { groupOf } from "../components/cue-icon.tsx";

/** The side of its icon on which a name stands: always inward. */
export type NameSide = "east" | "west" | "north";

export interface RingPlace {
  readonly cue: Cue;
  readonly group: CueGroup;
  /** The icon's middle, from the middle of the ring. */
  readonly x: number;
  readonly y: number;
  /** The same as an angle: radians clockwise from the right, the first at the top. */
  readonly angle: number;
  readonly name: NameSide;
}
export interface RingArc {
  readonly group: CueGroup;
  /** Angles as above. */
  readonly from: number;
  readonly to: number;
}

/** Half axes of the oval on which icons stand, and how square it is. */
const OVAL = { across: 155, up: 186 } as const;
const SQUARE = 3;
/** Middle of the highest icons; from one to the next below; more between two groups; and to the row at the foot. */
const TOP = -176;
const ROW = 40;
const GAP = 10;
const FOOT = 58;
/** From one icon at the foot to the next. */
const APART = 62;

/** From the top down, with `null` between two groups. */
const RIGHT: readonly (Cue | null)[] = [...CUE_GROUPS.answer, null, null, "nod", "ask"];
const LEFT: readonly (Cue | null)[] = [
  ...CUE_GROUPS.way.toReversed(),
  null,
  ...CUE_GROUPS.edge.toReversed(),
  null,
  "gather",
];
/** From the right to the left. */
const AT_FOOT: readonly Cue[] = ["showNeed", "ownIt", "stop"];

const place = (cue: Cue, x: number, y: number, name: NameSide): RingPlace => {
  const angle = Math.atan2(y, x);
  const onward = angle < -Math.PI / 2 ? angle + 2 * Math.PI : angle;
  return { cue, group: groupOf(cue), x, y, angle: onward, name };
};

function down(cues: readonly (Cue | null)[], side: 1 | -1): readonly RingPlace[] {
  let y = TOP;
  return cues.flatMap((cue) => {
    if (cue === null) {
      y += GAP;
      return [];
    }
    const x = OVAL.across * (1 - (Math.abs(y) / OVAL.up) ** SQUARE) ** (1 / SQUARE);
    const one = place(cue, side * x, y, side > 0 ? "west" : "east");
    y += ROW;
    return [one];
  });
}

const right = down(RIGHT, 1);
const foot = (right.at(-1)?.y ?? 0) + FOOT;
const atFoot = AT_FOOT.map((cue, i) => place(cue, (1 - i) * APART, foot, "north"));

/** Clockwise from the top. */
export const RING_PLACES: readonly RingPlace[] = [
  ...right,
  ...atFoot,
  ...down(LEFT, -1).toReversed(),
];

/** Half the angle that an icon takes. */
const HALF = 0.12;

export const RING_ARCS: readonly RingArc[] = (Object.keys(CUE_GROUPS) as CueGroup[]).map(
  (group) => {
    const angles = RING_PLACES.filter((one) => one.group === group).map(({ angle }) => angle);
    return { group, from: Math.min(...angles) - HALF, to: Math.max(...angles) + HALF };
  },
);

/** Angle between two points of a drawn oval, radians. */
const STROKE = 0.05;

/** A piece of the oval, `out` beyond the icons' middles, clockwise, as an svg path; closed when it goes all the way round. */
export function ovalPath(out: number, from: number, to: number): string {
  const points = Math.ceil((to - from) / STROKE);
  const at = (i: number): string => {
    const angle = from + ((to - from) * i) / points;
    const [x, y] = [Math.cos(angle), Math.sin(angle)];
    const r =
      (Math.abs(x / (OVAL.across + out)) ** SQUARE + Math.abs(y / (OVAL.up + out)) ** SQUARE) **
      (-1 / SQUARE);
    return `${(x * r).toFixed(1)} ${(y * r).toFixed(1)}`;
  };
  return `M${Array.from({ length: points + 1 }, (_, i) => at(i)).join("L")}`;
}

/** An svg arc of radius `r` round the origin. */
export const arcPath = (r: number, from: number, to: number): string => {
  const point = (a: number): string =>
    `${(Math.cos(a) * r).toFixed(1)} ${(Math.sin(a) * r).toFixed(1)}`;
  const large = to - from > Math.PI ? 1 : 0;
  return `M${point(from)}A${r} ${r} 0 ${large} 1 ${point(to)}`;
};
