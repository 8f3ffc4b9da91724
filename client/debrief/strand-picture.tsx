import type { JSX } from "preact";
import { isJagged, type Place, type StrandShape } from "./line-shape.ts";

/** Positions of a lamp's dots: one dot for each repair step. */
const DOTS: readonly (readonly Place[])[] = [
  [],
  [{ x: 0, y: 0 }],
  [
    { x: -2.2, y: 0 },
    { x: 2.2, y: 0 },
  ],
  [
    { x: -3.4, y: 0 },
    { x: 0, y: 0 },
    { x: 3.4, y: 0 },
  ],
  [
    { x: -4.5, y: 0 },
    { x: -1.5, y: 0 },
    { x: 1.5, y: 0 },
    { x: 4.5, y: 0 },
  ],
];
/** Windings of a mend; fewer where there is little room. */
const WINDINGS = { wide: [-6, -3, 0, 3, 6], narrow: [-2, 1] } as const;

/** A strand, from its first sign to its mend or end. */
export function StrandPicture(props: {
  readonly shape: StrandShape;
  /** The reader is one of the two players. */
  readonly own: boolean;
  readonly narrow?: boolean;
}): JSX.Element {
  const { shape, own, narrow = false } = props;
  const { strand, path, torn, end, lamps } = shape;
  return (
    <g class={`tear ${own ? "own" : ""} ${isJagged(strand) ? "jagged" : "smooth"}`}>
      <path class="shade" d={path} />
      <path class="hair" d={path} />
      <path
        class="fray"
        d={`M${torn.x} ${torn.y}q-7 2-9 8M${torn.x} ${torn.y}q-2 6-8 11M${torn.x} ${torn.y}q4 6 2 12`}
      />
      {own &&
        lamps.map(({ x, y, step }) => (
          <g key={step} class="lamp" transform={`translate(${x} ${y})`}>
            <circle r="8" />
            {DOTS[step]?.map((dot) => (
              <circle class="dot" cx={dot.x} cy={dot.y} r="1.4" />
            ))}
          </g>
        ))}
      {strand.end === "mended" && (
        <g class="bound" transform={`translate(${end.x} ${end.y})`}>
          {WINDINGS[narrow ? "narrow" : "wide"].map((x) => (
            <path key={x} d={`M${x + 1}-9l-2 18`} />
          ))}
        </g>
      )}
      {strand.end === "open" && (
        <path
          class="fray"
          d={`M${end.x} ${end.y}l9-6M${end.x} ${end.y}l11 1M${end.x} ${end.y}l8 7`}
        />
      )}
      {strand.end === "letBe" && <circle class="let-be" cx={end.x} cy={end.y} r="4" />}
    </g>
  );
}
