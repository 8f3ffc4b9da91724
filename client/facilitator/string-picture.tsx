import type { JSX } from "preact";
import type { OwnBond } from "../../shared/model/perception.ts";
import { useCanvas } from "../components/use-canvas.ts";
import { CanvasPen } from "../drawing/canvas-pen.ts";
import type { Pen } from "../drawing/pen.ts";
import { RecolouredPen } from "../drawing/recoloured-pen.ts";
import { stringBetween } from "../drawing/string/between.ts";
import { stringByDay } from "../drawing/string/by-day.ts";
import { drawString } from "../drawing/string/draw.ts";
import { STILL } from "../drawing/string/motion.ts";
import { stringShape } from "../drawing/string/shape.ts";
import { useLead } from "./lead.ts";

/** Draws on a canvas of that size in CSS px, again whenever `of` or the theme changes. */
export function useDrawing(
  width: number,
  height: number,
  draw: (pen: Pen, strings: Pen) => void,
  of: unknown,
): { readonly current: HTMLCanvasElement | null } {
  const light = useLead().light.value;
  return useCanvas(
    width,
    height,
    (on) => {
      const pen = new CanvasPen(on);
      draw(pen, light ? new RecolouredPen(pen, stringByDay) : pen);
    },
    [of, light],
  );
}

/** Picture of a single string. */
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
