import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { SEATING } from "../../shared/pieces/cast.ts";
import { CanvasPen } from "../drawing/canvas-pen.ts";
import { pose } from "../drawing/figure/body-pose.ts";
import { drawFigure, FIGURE_BOX } from "../drawing/figure/figure.ts";
import { RESTING } from "../drawing/figure/resting.ts";
import { TAU } from "../drawing/geometry.ts";
import type { Pen } from "../drawing/pen.ts";

/** All faces look friendly and alike: what people feel is not for the room. */
const FRIENDLY = { ...RESTING, mouth: 0.25 };
const RAISED = { ...FRIENDLY, head: 0.9, eyes: 0.35 };
/** Time between two frames, ms: breathing is slow. */
const FRAME_MS = 120;
/** Duration of a bow stroke there and back, ms. */
const BOW_MS = 2400;
/** Distance from the pit of the neck to the floor. */
const FLOOR = 566;

/** Size of a consort's picture; players sit behind a ring centred on `ring`. The violin of who sits last fits, too. */
export const CIRCLE = { width: 860, height: 550, ring: { x: 430, y: 440 } } as const;
const SEATS = { rx: 322, ry: 96 } as const;
/** Eyes up: everybody in a row, close by. */
const ROW = { width: 1900, height: 640 } as const;

interface Place {
  readonly x: number;
  /** y of the pit of the neck. */
  readonly y: number;
  readonly scale: number;
  /** Position: −1 left … 1 right. */
  readonly side: number;
}

/** All players of a consort: at rest, playing, or with raised eyes. They breathe. */
export function Figures(props: {
  /** Number of chairs; each has a fixed figure. */
  readonly seats: number;
  readonly as: "circle" | "row";
  /** Everything is paused: instruments rest, and eyes go up. */
  readonly up: boolean;
  /** Pixels per unit of the picture. */
  readonly sharp: number;
}): JSX.Element {
  const { seats, as, up, sharp } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const { width, height } = as === "row" ? ROW : CIRCLE;
  useEffect(() => {
    const on = canvas.current?.getContext("2d") ?? null;
    if (on === null) return;
    const places = placesOf(seats, as);
    const draw = (now: number): void => {
      on.setTransform(sharp, 0, 0, sharp, 0, 0);
      on.clearRect(0, 0, width, height);
      const pen = new CanvasPen(on);
      for (const chair of byDepth(seats)) {
        const place = places[chair];
        if (place !== undefined) drawSeated(pen, chair, place, up, now);
      }
    };
    draw(0);
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    const timer = setInterval(() => document.hidden || draw(performance.now()), FRAME_MS);
    return () => clearInterval(timer);
  }, [seats, as, up, sharp, width, height]);
  return (
    <canvas
      class="figures"
      width={width * sharp}
      height={height * sharp}
      ref={canvas}
      aria-hidden="true"
    />
  );
}

function drawSeated(pen: Pen, chair: number, place: Place, up: boolean, now: number): void {
  const seat = SEATING[chair % SEATING.length];
  if (seat === undefined) return;
  const { x, y, scale, side } = place;
  const body = up ? RAISED : FRIENDLY;
  const breath =
    body.breathDepth * Math.sin(TAU * ((now / 60_000) * body.breathRate + 0.37 * chair));
  const held = pose({
    body,
    gaze: { x: up ? 0 : -side * 0.8, y: up ? -0.95 : 0 },
    cue: null,
    cueAge: 0,
    beat: 0,
    torn: 0,
    playing: !up,
  });
  const stroke = up ? held.stroke : 0.7 * Math.sin((TAU * now) / BOW_MS + chair);
  pen.within(x, y, scale, scale, 0, () =>
    drawFigure(pen, { ...seat, detail: "far", pose: { ...held, breath, stroke } }),
  );
}

function placesOf(seats: number, as: "circle" | "row"): readonly Place[] {
  const sides = Array.from({ length: seats }, (_, chair) =>
    seats === 1 ? 0 : (2 * chair) / (seats - 1) - 1,
  );
  if (as === "row") {
    const scale = Math.min(0.68, 3.9 / seats);
    const reach = Math.min(ROW.width / 2 - 160, 190 * seats);
    return sides.map((side) => ({
      x: ROW.width / 2 + side * reach,
      y: -FIGURE_BOX.top * scale * 0.78 + 60 * side * side,
      scale,
      side,
    }));
  }
  const scale = 0.43 * Math.min(1, 7 / Math.max(1, seats));
  return sides.map((side) => ({
    x: CIRCLE.ring.x + SEATS.rx * side,
    // Players at the ends sit slightly in front of the ring's middle.
    y: CIRCLE.ring.y - SEATS.ry * (Math.sqrt(1 - (0.95 * side) ** 2) - 0.1) - FLOOR * scale,
    scale,
    side,
  }));
}

/** Drawing order of the chairs: those in the middle, at the back, come first. */
const byDepth = (seats: number): readonly number[] =>
  Array.from({ length: seats }, (_, chair) => chair).toSorted(
    (one, other) => Math.abs(one - (seats - 1) / 2) - Math.abs(other - (seats - 1) / 2),
  );
