import type { JSX } from "preact";
import type { StageConsort } from "../../shared/live/views.ts";
import { pieceById } from "../../shared/pieces/index.ts";
import { strand } from "../components/cord.tsx";

/** Radii of the ring, in units of the surrounding picture. */
export const RX = 270;
export const RY = 84;
const CORD = { width: 400, height: 56 } as const;
/** Marks are spread over the front of the ring from its middle, so that they belong to no player. */
const STEP = 0.27;
const MAX_MARKS = 7;

/**
 * The ring of light in which a consort sits: brighter the closer they are, rough for each tear, bound in gold for
 * each mend. Positions carry no meaning. The time played so far lies on its floor as a cord.
 */
export function Ring({ consort }: { readonly consort: StageConsort }): JSX.Element {
  const { shown, phase, music } = consort;
  const torn = (shown?.strands ?? []).filter((whole) => whole < 1);
  const mended = shown?.measures?.mended ?? 0;
  const light = phase === "playing" ? 0.35 + 0.65 * (shown?.measures?.harmony ?? 0.5) : 0.35;
  const roughs = torn.slice(0, MAX_MARKS);
  const bindings = Math.min(mended, MAX_MARKS - roughs.length);
  const course = shown?.measures?.course ?? [];
  const done = music === null || shown === null ? 0 : doneOf(music, shown.tick);
  return (
    <g class="ring">
      <ellipse class="floor" rx={RX - 6} ry={RY - 4} style={{ opacity: light * 0.3 }} />
      <ellipse class="glow" rx={RX} ry={RY} style={{ opacity: light }} />
      <ellipse class="light" rx={RX} ry={RY} style={{ opacity: light }} />
      <g class="cord" transform={`translate(${-CORD.width / 2} ${-CORD.height / 2})`}>
        {(["theirs", "yours"] as const).map((which) => {
          const path = strand(course, done, CORD.width, CORD.height, which === "yours" ? -1 : 1);
          return [
            <path key={`${which} edge`} class="edge" d={path} />,
            <path key={which} class={which} d={path} />,
          ];
        })}
      </g>
      {roughs.map((whole, i) => (
        <g key={i}>
          <path class="rough edge" d={roughAt(placeOf(i), 1 - whole)} />
          <path class="rough" d={roughAt(placeOf(i), 1 - whole)} />
        </g>
      ))}
      {Array.from({ length: bindings }, (_, i) => (
        <g key={i} class="binding" transform={bindingAt(placeOf(i + roughs.length))}>
          <path class="edge" d="M-17-14H17V14H-17Z" />
          {[-12, -6, 0, 6, 12].map((x) => (
            <path key={x} d={`M${x + 1}-13L${x - 1} 13`} />
          ))}
        </g>
      ))}
    </g>
  );
}

/** Progress of a movement, 0 … 1. */
const doneOf = ({ piece, beats }: NonNullable<StageConsort["music"]>, tick: number): number =>
  Math.min(1, tick / pieceById(piece).beatTicks / beats);

/** Angle of a mark: the first in the middle of the front, then alternately to both sides. */
const placeOf = (n: number): number => {
  const side = n % 2 === 0 ? 1 : -1;
  return Math.PI / 2 + side * Math.ceil(n / 2) * STEP;
};

const at = (angle: number): readonly [number, number] => [
  RX * Math.cos(angle),
  RY * Math.sin(angle),
];

/** A zigzag across the ring, wider for a worse tear. */
function roughAt(angle: number, severity: number): string {
  const [x, y] = at(angle);
  const teeth = 4;
  const height = 9 + 9 * severity;
  return Array.from({ length: teeth * 2 + 1 }, (_, i) => {
    const along = (i - teeth) * 7;
    return `${i === 0 ? "M" : "L"}${(x + along).toFixed(1)} ${(y + (i % 2 === 0 ? height : -height)).toFixed(1)}`;
  }).join("");
}

const bindingAt = (angle: number): string => {
  const [x, y] = at(angle);
  return `translate(${x.toFixed(1)} ${y.toFixed(1)})`;
};
