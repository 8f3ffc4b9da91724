import type { JSX } from "preact";
import type { ReplayTexts } from "../../shared/i18n/catalogue.ts";
import type { ObservedBond } from "../../shared/model/observe.ts";
import type { ChairId } from "../../shared/model/units.ts";
import { type Named, storyNamesIn } from "../components/names.ts";
import { px } from "../components/px.ts";
import { useBoxSize } from "../components/use-box-size.ts";
import { useCanvas } from "../components/use-canvas.ts";
import { drawBodies, halfCircle, headAbove } from "../drawing/bodies.ts";
import { CanvasPen } from "../drawing/canvas-pen.ts";
import { bondSeen, stringBetween } from "../drawing/string/between.ts";
import { drawString } from "../drawing/string/draw.ts";
import { STILL } from "../drawing/string/motion.ts";
import { stringShape } from "../drawing/string/shape.ts";
import type { Footage } from "./footage.ts";

/** Space for names above the heads and below the feet, CSS px. */
const EDGE = { over: 44, under: 26 } as const;
/** Distance from the middle of a head to the top of its hair, in the figure's own units. */
const HAIR = 150;
/** Residue from which it is drawn on a string. */
const LEFT = 0.15;

const hasSomethingToShow = ({ rupture, seams, residue }: ObservedBond): boolean =>
  rupture !== null || seams > 0 || residue > LEFT;

/** [F7] The whole consort from above: gazes, and every bond. Pressing a name changes to that seat. */
export function FromAbove(props: {
  readonly film: Footage;
  /** Re-renders when it changes. */
  readonly tick: number;
  readonly consort: Named;
  readonly says: ReplayTexts;
  readonly onSeat: (chair: ChairId) => void;
}): JSX.Element {
  const { film, consort, says, onSeat } = props;
  const { box, size } = useBoxSize({ width: 640, height: 360 });
  const { width, height } = size;
  const { chairs, bonds } = film.observe() ?? { chairs: [], bonds: [] };
  const nameOf = storyNamesIn(consort);
  const n = chairs.length;
  const scale = Math.min(height / 1500, width / (n + 1) / 420);
  const tall = headAbove(scale) + HAIR * scale;
  const spots = halfCircle(n, {
    x: width / 2,
    y: height - EDGE.under,
    rx: width / 2 - Math.max(44, 190 * scale),
    ry: Math.max(10, height - EDGE.over - EDGE.under - tall),
  });
  const at = (chair: ChairId) => spots[chair] ?? { x: width / 2, y: height / 2 };
  const canvas = useCanvas(
    width,
    height,
    (on) => {
      on.clearRect(0, 0, width, height);
      for (const { a, b } of bonds.filter((bond) => !hasSomethingToShow(bond)))
        hairline(on, at(a), at(b));
      const pen = new CanvasPen(on);
      drawBodies(pen, spots, scale, chairs);
      for (const bond of bonds.filter(hasSomethingToShow))
        drawString(
          pen,
          stringBetween(at(bond.a), at(bond.b), Math.min(7, width / 82), 0.04),
          stringShape(bondSeen(bond), { cents: 0, ms: 0 }),
          { ...STILL, onset: null },
        );
    },
    [JSON.stringify([chairs, bonds])],
  );
  return (
    <div class="from-above" ref={box}>
      <canvas
        ref={canvas}
        style={{ width: px(width), height: px(height) }}
        role="img"
        aria-label={says.picture(bondsInWords(bonds, nameOf, says))}
      />
      <div role="group" aria-label={says.seat}>
        {spots.map(({ x, y }, i) => (
          <button
            key={i}
            type="button"
            style={{ left: px(x), top: px(y - tall - 14) }}
            onClick={() => onSeat(i as ChairId)}
          >
            {nameOf(i as ChairId)}
          </button>
        ))}
      </div>
    </div>
  );
}

/** A bond without anything to show. */
function hairline(
  on: CanvasRenderingContext2D,
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
): void {
  on.strokeStyle = "rgb(244 230 204 / 0.28)";
  on.lineWidth = 1.5;
  on.beginPath();
  on.moveTo(from.x, from.y);
  on.lineTo(to.x, to.y);
  on.stroke();
}

/** The strings as text, limited to bonds with something to show. */
function bondsInWords(
  bonds: readonly ObservedBond[],
  nameOf: (chair: ChairId) => string,
  { bond, quiet }: ReplayTexts,
): string {
  const told = bonds.flatMap(({ a, b, rupture, seams }) => {
    const [one, other] = [nameOf(a), nameOf(b)];
    if (rupture !== null) return [bond.torn(one, other, rupture.step)];
    return seams > 0 ? [bond.mended(one, other, seams)] : [];
  });
  return told.length === 0 ? quiet : told.join("; ");
}
