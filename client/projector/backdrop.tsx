import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { CanvasPen } from "../drawing/canvas-pen.ts";
import { spline } from "../drawing/geometry.ts";
import { drawDaylight, drawHall } from "../drawing/hall.ts";
import { type Colour, mix, PALETTE } from "../drawing/palette.ts";
import type { Path, Pen } from "../drawing/pen.ts";
import { RecolouredPen } from "../drawing/recoloured-pen.ts";

/** Background colours for dark and bright rooms, outside the instrument. */
const GROUND = { dark: 0x150c0f, light: 0xf6ecd8 } as const;
/** Layers over the hall that make text stand out. */
const DIM = { layers: 4, alpha: 0.13 } as const;
/** Upper edge of the instrument's belly, from the left to the middle of the waist, as shares of the picture's size. */
const HALF_EDGE = [
  -0.07, 0.055, 0.03, 0.02, 0.172, 0.013, 0.312, 0.037, 0.386, 0.096, 0.417, 0.193, 0.458, 0.243,
  0.5, 0.254,
];
const GRAINS = 70;

/** The backdrop: the inside of the instrument, or its belly from above. */
export function Backdrop(props: {
  readonly shows: "hall" | "belly";
  readonly light: boolean;
}): JSX.Element {
  const { shows, light } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const on = canvas.current;
    const context = on?.getContext("2d") ?? null;
    if (on === null || context === null) return;
    const draw = (): void => {
      on.width = innerWidth;
      on.height = innerHeight;
      const pen = new CanvasPen(context);
      const day = light ? new RecolouredPen(pen, dayOf) : pen;
      if (shows === "hall") drawDimHall(day, innerWidth, innerHeight);
      else drawBellyFromAbove(pen, innerWidth, innerHeight, light);
    };
    draw();
    addEventListener("resize", draw);
    return () => removeEventListener("resize", draw);
  }, [shows, light]);
  return <canvas class="backdrop" ref={canvas} aria-hidden="true" />;
}

function drawDimHall(pen: Pen, width: number, height: number): void {
  const eye = {
    x: width / 2,
    horizon: height * 0.34,
    focal: Math.max(width / 1.92, height / 1.08),
  };
  drawHall(pen, width, height, eye, 0);
  drawDaylight(pen, eye, 0, 1.3);
  for (let i = 0; i < DIM.layers; i++)
    pen.fill([0, 0, width, 0, width, height, 0, height], GROUND.dark, DIM.alpha);
}

function drawBellyFromAbove(pen: Pen, width: number, height: number, light: boolean): void {
  const wood: readonly [Colour, Colour, Colour] = light
    ? [0xf4e3bd, 0xecd3a0, 0xd2a964]
    : [0x4a2a1b, 0x3c2117, 0x2c1813];
  const outside = light ? GROUND.light : GROUND.dark;
  const top: number[] = [];
  for (let i = 0; i < HALF_EDGE.length; i += 2)
    top.push((HALF_EDGE[i] ?? 0) * width, (HALF_EDGE[i + 1] ?? 0) * height);
  for (let i = HALF_EDGE.length - 4; i >= 0; i -= 2)
    top.push((1 - (HALF_EDGE[i] ?? 0)) * width, (HALF_EDGE[i + 1] ?? 0) * height);
  const edge = spline(top, false, 10);
  const below: number[] = [];
  for (let i = edge.length - 2; i >= 0; i -= 2)
    below.push(edge[i] ?? 0, height - (edge[i + 1] ?? 0));
  const outline = [...edge, ...below];
  const within = (share: number): number[] =>
    outline.map((value, i) =>
      i % 2 === 1 ? height / 2 + (value - height / 2) * share : width / 2 + (value - width / 2),
    );
  pen.fill([0, 0, width, 0, width, height, 0, height], outside);
  pen.fill(outline, wood[2]);
  pen.fill(within(0.96), wood[1]);
  pen.fill(within(0.86), wood[0], 0.5);
  for (let i = 0; i < GRAINS; i++) {
    const y = ((i + 0.5) / GRAINS) * height;
    const grain: Path = [0, y + 4 * Math.sin(i * 2.3), width, y + 4 * Math.sin(i * 1.7)];
    pen.line(grain, i % 3 === 0 ? 1.8 : 1, i % 2 === 0 ? PALETTE.maple : wood[2], 0.16);
  }
  // Clips the grain to the wood.
  for (const [side, cut] of [
    [-80, edge],
    [height + 80, below],
  ] as const)
    pen.fill(
      [...cut, side < 0 ? width + 200 : -200, side, side < 0 ? -200 : width + 200, side],
      outside,
    );
  pen.line(outline, 8, light ? 0x7a4d22 : 0x0f090a, 0.9, true);
  pen.line(within(0.972), 2.4, light ? 0x8a5a2c : PALETTE.varnish, 0.75, true);
}

/** Luminance of wood in half light; brighter colours are mapped towards paper. */
const HALF_LIGHT = 0.3;

/** Colour for a bright room: dark wood becomes pale, and light stays light. */
function dayOf(colour: Colour): Colour {
  const [red, green, blue] = [(colour >> 16) & 255, (colour >> 8) & 255, colour & 255];
  const light = (0.3 * red + 0.59 * green + 0.11 * blue) / 255;
  return light < HALF_LIGHT
    ? mix(0xdfc08a, 0xf1ddb4, light / HALF_LIGHT)
    : mix(0xf1ddb4, 0xfffaf0, (light - HALF_LIGHT) / (1 - HALF_LIGHT));
}
