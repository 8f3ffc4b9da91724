import { texts } from "../../language/texts.ts";
import type { JSX } from "preact";
import { Explained } from "../../components/explained.tsx";
import type { OwnRupture } from "./own-ruptures.ts";

const WIDTH = 560;
const HEIGHT = 110;
/** Least width of a tear, so that one mended at once is still visible. */
const LEAST = 9;

/**
 * Harmony over the movement as one string; below it the player's own tears, gold where they were
 * mended.
 */
export function HarmonyChart(props: {
  readonly of: readonly number[];
  readonly minutes: number;
  readonly tears: readonly OwnRupture[];
}): JSX.Element | null {
  const { of, minutes, tears } = props;
  const { course: says, counted } = texts.value.result;
  if (of.length < 2) return null;
  const points = of.map(
    (share, i) => [(i / (of.length - 1)) * WIDTH, HEIGHT - share * HEIGHT] as const,
  );
  const first = of[0] ?? 0;
  const last = of[of.length - 1] ?? 0;
  const way = last > first + 0.1 ? "rose" : last < first - 0.1 ? "fell" : "held";
  const x = (seconds: number): number => Math.min(1, seconds / (minutes * 60)) * WIDTH;
  return (
    <figure class="course">
      <figcaption>
        <Explained how={counted.course}>{says.title}</Explained>
      </figcaption>
      <svg
        viewBox={`-34 -10 ${WIDTH + 44} ${HEIGHT + 34}`}
        role="img"
        aria-label={says[way](Math.round(first * 100), Math.round(last * 100))}
      >
        {[0, 0.5, 1].map((share) => (
          <g class="grid">
            <path d={`M0 ${HEIGHT - share * HEIGHT}H${WIDTH}`} />
            <text x="-8" y={HEIGHT - share * HEIGHT + 5} text-anchor="end">
              {share * 100}
            </text>
          </g>
        ))}
        <path class="edge" d={smooth(points)} />
        <path class="line" d={smooth(points)} />
        {tears.map(({ at, mendedAfter }) => {
          const from = x(at);
          const to = mendedAfter === null ? WIDTH : Math.max(from + LEAST, x(at + mendedAfter));
          return (
            <g>
              <path
                class="torn"
                d={`M${from} ${HEIGHT - 5}V${HEIGHT + 5}M${from} ${HEIGHT}H${to}`}
              />
              {mendedAfter !== null &&
                [0, 4, 8].map((k) => (
                  <path class="bound" d={`M${to + k + 1} ${HEIGHT - 6}l-3 12`} />
                ))}
            </g>
          );
        })}
        <text x="0" y={HEIGHT + 21}>
          {says.start}
        </text>
        <text x={WIDTH} y={HEIGHT + 21} text-anchor="end">
          {says.end(minutes)}
        </text>
      </svg>
    </figure>
  );
}

/** A curve through all points without overshoot: tangents are flat at every turning point. */
function smooth(points: readonly (readonly [number, number])[]): string {
  let d = "";
  points.forEach(([x, y], i) => {
    const before = points[i - 1];
    if (!before) {
      d = `M${x.toFixed(1)} ${y.toFixed(1)}`;
      return;
    }
    const middle = ((before[0] + x) / 2).toFixed(1);
    d += `C${middle} ${before[1].toFixed(1)} ${middle} ${y.toFixed(1)} ${x.toFixed(1)} ${y.toFixed(1)}`;
  });
  return d;
}
