import type { JSX } from "preact";
import type { StageConsort } from "../../shared/live/views.ts";

/** Drawn in these units; the picture is as large as there is room. */
const WIDTH = 400;
const HEIGHT = 150;
const RX = 186;
const RY = 60;
/** Marks stand at the front of the ring, from the middle outwards: at nobody's feet. */
const STEP = 0.3;
const MAX_MARKS = 7;

/**
 * The ring of light in which a consort sits: brighter the nearer they are, rough where something is torn,
 * bound in gold where it was mended. Places mean nobody.
 */
export function Ring({ consort }: { readonly consort: StageConsort }): JSX.Element {
  const { shown, phase } = consort;
  const torn = (shown?.strands ?? []).filter((whole) => whole < 1);
  const mended = shown?.measures?.mended ?? 0;
  const light = phase === "playing" ? 0.35 + 0.65 * (shown?.measures?.harmony ?? 0.5) : 0.35;
  const roughs = torn.slice(0, MAX_MARKS);
  const bindings = Math.min(mended, MAX_MARKS);
  return (
    <svg
      class="ring"
      viewBox={`${-WIDTH / 2} ${-HEIGHT / 2} ${WIDTH} ${HEIGHT}`}
      aria-hidden="true"
    >
      <ellipse class="floor" rx={RX - 6} ry={RY - 4} style={{ opacity: light * 0.5 }} />
      <ellipse class="glow" rx={RX} ry={RY} style={{ opacity: light }} />
      <ellipse class="light" rx={RX} ry={RY} style={{ opacity: light }} />
      {roughs.map((whole, i) => (
        <path key={i} class="rough" d={roughAt(placeOf(i), 1 - whole)} />
      ))}
      {Array.from({ length: bindings }, (_, i) => (
        <g key={i} class="binding" transform={bindingAt(placeOf(i + roughs.length))}>
          {[-6, -2, 2, 6].map((x) => (
            <path key={x} d={`M${x}-9V9`} />
          ))}
        </g>
      ))}
    </svg>
  );
}

/** Angle of a mark: the middle of the front first, then alternately to its sides. */
const placeOf = (n: number): number => {
  const side = n % 2 === 0 ? 1 : -1;
  return Math.PI / 2 + side * Math.ceil(n / 2) * STEP;
};

const at = (angle: number): readonly [number, number] => [
  RX * Math.cos(angle),
  RY * Math.sin(angle),
];

/** A zigzag over the ring; wider the worse it is. */
function roughAt(angle: number, severity: number): string {
  const [x, y] = at(angle);
  const teeth = 5;
  const height = 5 + 8 * severity;
  return Array.from({ length: teeth * 2 + 1 }, (_, i) => {
    const along = (i - teeth) * 4.4;
    return `${i === 0 ? "M" : "L"}${(x + along).toFixed(1)} ${(y + (i % 2 === 0 ? height : -height)).toFixed(1)}`;
  }).join("");
}

const bindingAt = (angle: number): string => {
  const [x, y] = at(angle);
  return `translate(${x.toFixed(1)} ${y.toFixed(1)})`;
};
