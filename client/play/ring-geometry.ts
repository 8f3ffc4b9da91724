/**
 * Positions of the cues in the ring: an upright oval with room for a name beside every icon; a
 * circle for few cues, with the name under each. Units at scale 1.
 */
import { CUE_GROUPS, CUES, type Cue, type CueGroup } from "../../shared/model/cue.ts";
import { groupOf } from "../components/cue-icon.tsx";

/** On which side of its icon a name is: inward, or below. */
export type NameSide = "east" | "west" | "north" | "south";

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

/** Half axes of a curve on which icons stand, and how square it is: 2 is round. */
export interface Curve {
  readonly across: number;
  readonly up: number;
  readonly square: number;
}
export interface Ring {
  readonly curve: Curve;
  /** Clockwise. */
  readonly places: readonly RingPlace[];
  readonly arcs: readonly RingArc[];
  /** For few cues: larger icons, each with its name below. */
  readonly few: boolean;
}

const OVAL: Curve = { across: 155, up: 186, square: 3 };
/** Number of cues that fit on a circle; and that circle, lower for just two. */
const FEW = 8;
const CIRCLE: Curve = { across: 128, up: 122, square: 2 };
const PAIR: Curve = { ...CIRCLE, across: 100, up: 62 };
/** Middle of the highest icons, and of the lowest at the sides; from one to the next at most; more between two groups; and to the row at the foot. */
const TOP = -176;
const BOTTOM = 124;
const ROW = 84;
const GAP = 10;
const FOOT = 58;
/** From one icon at the foot to the next. */
const APART = 62;

/** From the top down. */
const RIGHT: readonly Cue[] = [...CUE_GROUPS.answer, "nod", "ask"];
const LEFT: readonly Cue[] = [
  ...CUE_GROUPS.way.toReversed(),
  ...CUE_GROUPS.edge.toReversed(),
  "gather",
];
/** From the right to the left. */
const AT_FOOT: readonly Cue[] = ["showNeed", "ownIt", "stop"];
/** Clockwise from the top. */
const ROUND: readonly Cue[] = [...RIGHT, ...AT_FOOT, ...LEFT.toReversed()];

const place = (cue: Cue, x: number, y: number, name: NameSide): RingPlace => {
  const angle = Math.atan2(y, x);
  const onward = angle < -Math.PI / 2 ? angle + 2 * Math.PI : angle;
  return { cue, group: groupOf(cue), x, y, angle: onward, name };
};

/** Groups that follow on another one. */
const gapsIn = (cues: readonly Cue[]): number =>
  cues.filter((cue, i) => i > 0 && isOther(cue, cues[i - 1])).length;
const isOther = (cue: Cue, before: Cue | undefined): boolean =>
  before !== undefined && groupOf(cue) !== groupOf(before);

/** Evenly from top to bottom; closer to the middle when there are few. */
function down(cues: readonly Cue[], gap: number, side: 1 | -1): readonly RingPlace[] {
  const steps = Math.max(1, cues.length - 1);
  const gaps = gap * gapsIn(cues);
  const row = Math.min(ROW, (BOTTOM - TOP - gaps) / steps);
  let y = (TOP + BOTTOM - (row * (cues.length - 1) + gaps)) / 2;
  return cues.map((cue, i) => {
    if (isOther(cue, cues[i - 1])) y += gap;
    const { across, up, square } = OVAL;
    const x = across * (1 - (Math.abs(y) / up) ** square) ** (1 / square);
    const one = place(cue, side * x, y, side > 0 ? "west" : "east");
    y += row;
    return one;
  });
}

function onOval(cues: ReadonlySet<Cue>): readonly RingPlace[] {
  const those = (all: readonly Cue[]): readonly Cue[] => all.filter((cue) => cues.has(cue));
  const foot = those(AT_FOOT);
  const atFoot = foot.map((cue, i) =>
    place(cue, ((foot.length - 1) / 2 - i) * APART, BOTTOM + FOOT, "north"),
  );
  return [...down(those(RIGHT), 2 * GAP, 1), ...atFoot, ...down(those(LEFT), GAP, -1).toReversed()];
}

/** Evenly around, symmetric left and right. */
function onCircle(cues: readonly Cue[], { across, up }: Curve): readonly RingPlace[] {
  const turn = (2 * Math.PI) / cues.length;
  const first = -Math.PI / 2 + (cues.length % 2 === 0 ? turn / 2 : 0);
  return cues.map((cue, i) => {
    const angle = first + i * turn;
    return place(cue, Math.cos(angle) * across, Math.sin(angle) * up, "south");
  });
}

/** Half the angle that an icon takes. */
const HALF = 0.12;

const arcsOf = (places: readonly RingPlace[]): readonly RingArc[] =>
  (Object.keys(CUE_GROUPS) as CueGroup[]).flatMap((group) => {
    const angles = places.filter((one) => one.group === group).map(({ angle }) => angle);
    return angles.length === 0
      ? []
      : [{ group, from: Math.min(...angles) - HALF, to: Math.max(...angles) + HALF }];
  });

/** The ring of those cues. */
export function ringOf(cues: ReadonlySet<Cue>): Ring {
  const few = cues.size <= FEW;
  const curve = few ? (cues.size === 2 ? PAIR : CIRCLE) : OVAL;
  const places = few
    ? onCircle(
        ROUND.filter((cue) => cues.has(cue)),
        curve,
      )
    : onOval(cues);
  return { curve, places, arcs: arcsOf(places), few };
}

/** The ring of all cues. */
export const FULL_RING = ringOf(new Set(CUES));

/** Angle between two points of a drawn oval, radians. */
const STROKE = 0.05;

/** A piece of such a curve, `out` beyond the icons' middles, clockwise, as an svg path; closed when it goes all the way round. */
export function ovalPath(
  { across, up, square }: Curve,
  out: number,
  from: number,
  to: number,
): string {
  const points = Math.ceil((to - from) / STROKE);
  const at = (i: number): string => {
    const angle = from + ((to - from) * i) / points;
    const [x, y] = [Math.cos(angle), Math.sin(angle)];
    const r =
      (Math.abs(x / (across + out)) ** square + Math.abs(y / (up + out)) ** square) **
      (-1 / square);
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
