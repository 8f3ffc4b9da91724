import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { ObservedBond } from "../../shared/model/observe.ts";
import { severityBand } from "../../shared/model/perceive.ts";
import type { OwnBond } from "../../shared/model/perception.ts";
import { CanvasPen } from "../drawing/canvas-pen.ts";
import { bezier } from "../drawing/geometry.ts";
import { curveThrough, type StringCurve } from "../drawing/string/curve.ts";
import type { Pen } from "../drawing/pen.ts";
import { RecolouredPen } from "../drawing/recoloured-pen.ts";
import { stringByDay } from "../drawing/string/by-day.ts";
import { drawString } from "../drawing/string/draw.ts";
import { STILL } from "../drawing/string/motion.ts";
import { QUIET_BOND } from "../drawing/string/quiet-bond.ts";
import { stringShape } from "../drawing/string/shape.ts";
import { useLead } from "./lead.ts";

/** A bond between two, as an onlooker draws it: from neither side. */
export const bondSeen = ({ trust, seams, residue, rupture }: ObservedBond): OwnBond => ({
  ...QUIET_BOND,
  trust: (trust[0] + trust[1]) / 2,
  seams,
  residue,
  ...(rupture && {
    severity: severityBand(rupture.severity),
    type: rupture.type,
    step: rupture.step,
  }),
});

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A string between two places, hanging a little; sizes in CSS pixels. */
export function stringBetween(from: Spot, to: Spot, thick: number, sag = 0.06): StringCurve {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const long = Math.hypot(dx, dy);
  const hang = sag * long;
  const path = bezier(
    from.x,
    from.y,
    from.x + dx * 0.3,
    from.y + dy * 0.3 + hang,
    from.x + dx * 0.7,
    from.y + dy * 0.7 + hang,
    to.x,
    to.y,
    32,
  );
  const swing = Math.min(thick * 2.6, long * 0.07);
  return curveThrough(path, Math.max(40, Math.round(long / 1.6)), {
    swing: [swing, swing],
    width: [thick, thick * 0.8],
    scale: thick / 9,
  });
}

/** Draws on a canvas of that size in CSS pixels, sharp on any screen, whenever `of` or the theme changes. */
export function useDrawing(
  width: number,
  height: number,
  draw: (pen: Pen, strings: Pen) => void,
  of: unknown,
): { readonly current: HTMLCanvasElement | null } {
  const canvas = useRef<HTMLCanvasElement>(null);
  const light = useLead().light.value;
  useEffect(() => {
    const shown = canvas.current;
    const on = shown?.getContext("2d");
    if (!shown || !on) return;
    const ratio = Math.min(2, devicePixelRatio);
    shown.width = Math.round(width * ratio);
    shown.height = Math.round(height * ratio);
    on.scale(ratio, ratio);
    const pen = new CanvasPen(on);
    draw(pen, light ? new RecolouredPen(pen, stringByDay) : pen);
  }, [width, height, of, light]);
  return canvas;
}

/** One string by itself, as a picture. */
export function StringPicture(props: {
  readonly bond: OwnBond;
  readonly cents?: number;
  readonly width: number;
  readonly height: number;
}): JSX.Element {
  const { bond, cents = 0, width, height } = props;
  const canvas = useDrawing(
    width,
    height,
    (_, pen) => {
      const y = height * 0.46;
      const curve = stringBetween({ x: 14, y }, { x: width - 14, y }, 5.4, 0.05);
      drawString(pen, curve, stringShape(bond, { cents, ms: 0 }), {
        ...STILL,
        onset: null,
      });
    },
    `${JSON.stringify(bond)}${cents}`,
  );
  return (
    <canvas
      ref={canvas}
      class="string"
      style={{ width: `${width}px`, height: `${height}px` }}
      aria-hidden="true"
    />
  );
}
