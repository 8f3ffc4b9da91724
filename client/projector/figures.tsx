import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Body } from "../../shared/model/body.ts";
import { SEATING } from "../../shared/pieces/cast.ts";
import { CanvasPen } from "../drawing/canvas-pen.ts";
import { pose } from "../drawing/figure/body-pose.ts";
import { drawFigure, FIGURE_BOX } from "../drawing/figure/figure.ts";

/** A face that says nothing of anybody: what people feel is not for the room. */
const AT_REST: Body = {
  brow: 0,
  eyes: 0,
  mouth: 0.25,
  head: 0,
  lean: 0,
  openness: 0.2,
  shoulders: -0.1,
  hands: 0,
  listenPitch: 0,
  listenTime: 0,
  breathRate: 14,
  breathDepth: 0.4,
  flush: 0,
  shake: 0,
};
const HEIGHT = FIGURE_BOX.bottom - FIGURE_BOX.top;
const SCALE = 0.5;
/** Pixels from one to the next at `SCALE`, least. */
const APART = 150;

/** A half circle of seated players, all alike at rest, or all with their eyes raised. */
export function Figures(props: {
  /** By chair: places in the cast. */
  readonly seats: number;
  /** Everything stands still: instruments rest and eyes go up. */
  readonly up: boolean;
}): JSX.Element {
  const { seats, up } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const width = Math.max(2, seats) * APART + 220;
  const height = HEIGHT * SCALE + 40;
  useEffect(() => {
    const on = canvas.current?.getContext("2d") ?? null;
    if (on === null) return;
    on.clearRect(0, 0, width, height);
    const pen = new CanvasPen(on);
    // From the middle of the half circle, at the back, to its ends in front.
    for (const chair of byDepth(seats)) {
      const seat = SEATING[chair % SEATING.length];
      if (seat === undefined) continue;
      const side = seats === 1 ? 0 : (2 * chair) / (seats - 1) - 1;
      const x = width / 2 + side * (width / 2 - 120);
      const y = -FIGURE_BOX.top * SCALE * 0.72 + side * side * 34;
      pen.within(x, y, SCALE, SCALE, 0, () =>
        drawFigure(pen, {
          ...seat,
          detail: "far",
          pose: pose({
            body: up ? { ...AT_REST, head: 0.8, eyes: 0.3 } : AT_REST,
            gaze: { x: up ? 0 : -side * 0.8, y: up ? -0.9 : 0 },
            cue: null,
            cueAge: 0,
            beat: 0,
            torn: 0,
            playing: !up,
          }),
        }),
      );
    }
  }, [seats, up, width, height]);
  return <canvas class="figures" width={width} height={height} ref={canvas} aria-hidden="true" />;
}

/** Chairs in the order in which they are drawn: the middle ones first. */
const byDepth = (seats: number): readonly number[] =>
  Array.from({ length: seats }, (_, chair) => chair).toSorted(
    (one, other) => Math.abs(one - (seats - 1) / 2) - Math.abs(other - (seats - 1) / 2),
  );
