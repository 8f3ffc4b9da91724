import type { JSX } from "preact";

/** Width of a wave, as a share of the cord's height. */
const CREST = 0.62;

interface CordProps {
  /** How close the strands are, 0 … 1, in equal parts of the whole; one value for each part so far. */
  readonly course: readonly number[];
  /** Progress, 0 … 1. */
  readonly done: number;
  readonly width: number;
  readonly height: number;
  /** Accessible name; "" when decorative. */
  readonly label: string;
  /** Positions of flags, 0 … 1 along the whole. */
  readonly flags?: readonly number[];
}

/** Time as a cord of two strands: twined when the players are together, far apart when they are not. */
export function Cord(props: CordProps): JSX.Element {
  const { course, done, width, height, label, flags = [] } = props;
  return (
    <svg
      class="cord"
      viewBox={`0 0 ${width} ${height}`}
      {...(label === "" ? { "aria-hidden": true } : { role: "img", "aria-label": label })}
      preserveAspectRatio="none"
    >
      <path class="yours" d={strand(course, done, width, height, -1)} />
      <path class="theirs" d={strand(course, done, width, height, 1)} />
      {flags.map((at) => (
        <path class="flagged" d={`M${at * width} 0V${height}M${at * width} 1h9v6h-9`} />
      ))}
    </svg>
  );
}

/** SVG path of one of the two strands, in a box of that size. */
export function strand(
  course: readonly number[],
  done: number,
  width: number,
  height: number,
  side: -1 | 1,
): string {
  if (done <= 0) return "";
  const steps = Math.max(2, Math.round(done * width));
  const middle = height / 2;
  const crests = Math.max(2, Math.round((width * CREST) / height / 1.2));
  const points = Array.from({ length: steps + 1 }, (_, i) => {
    const t = (i / steps) * done;
    const near = levelAt(course, t);
    // Together both swing around one line; apart, each around its own.
    const apart = (1 - near) * height * 0.3;
    const swing = height * (0.1 + 0.1 * near);
    const y = middle + side * apart - side * Math.sin(t * crests * 2 * Math.PI) * swing;
    return `${(t * width).toFixed(1)} ${y.toFixed(1)}`;
  });
  return `M${points.join("L")}`;
}

/** Linear interpolation between the middles of two parts. */
function levelAt(course: readonly number[], t: number): number {
  if (course.length === 0) return 0.5;
  const place = Math.max(0, Math.min(course.length - 1, t * course.length - 0.5));
  const [before, after] = [course[Math.floor(place)] ?? 0.5, course[Math.ceil(place)] ?? 0.5];
  return before + (after - before) * (place % 1);
}
