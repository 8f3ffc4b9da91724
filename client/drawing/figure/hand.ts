import { at, ellipse, lerp, ribbon, spline } from "../geometry.ts";
import { type Colour, mix } from "../palette.ts";
import type { Path, Pen } from "../pen.ts";
import type { HandShape } from "./pose.ts";
import { skinLine } from "./shade.ts";

/** A finger or thumb: knuckle to tip through one bend, with its width at the knuckle. */
type Finger = readonly [path: Path, width: number];

interface Shape {
  readonly palm: Path;
  readonly fingers: readonly Finger[];
  /** Drawn last, over the palm. */
  readonly thumb: Finger;
  readonly lines: readonly Path[];
  /** Palm side towards us is a little lighter. */
  readonly open: boolean;
  /** Where the forearm joins. */
  readonly wrist: readonly [number, number];
}

/**
 * Right hands as seen by us, wrist at the bottom unless said; the left is the mirror image. Origin
 * at the middle of the palm, one hand about 75 long.
 */
const SHAPES: Readonly<Record<HandShape, Shape>> = {
  // Palm to us, fingers up: a limit, or a wave.
  palm: {
    palm: [-18, -22, 0, -26, 18, -21, 19, 0, 12, 20, -11, 20, -18, 2],
    fingers: [
      [[-14, -20, -18, -34, -21, -47], 10],
      [[-5, -24, -6, -42, -7.5, -58], 10.6],
      [[5, -24, 6, -42, 6.5, -57], 10.4],
      [[14, -20, 17, -34, 19.5, -47], 9.4],
    ],
    thumb: [[12, 8, 26, -5, 33, -20], 11.6],
    lines: [
      [13, -12, 4, -4, 1, 13],
      [-14, -10, -2, -13, 12, -16],
    ],
    open: true,
    wrist: [0, 22],
  },
  // Flat on the chest, fingers pointing across.
  heart: {
    palm: [-20, -16, -2, -18, 10, -15, 12, 14, -4, 17, -20, 13],
    fingers: [
      [[6, -10, 24, -13, 42, -13], 10],
      [[6, -2, 26, -3.5, 47, -2], 10.6],
      [[6, 6.5, 25, 7, 44, 9], 10.2],
      [[5, 13, 20, 16, 35, 19.5], 9],
    ],
    thumb: [[-10, -12, 2, -26, 13, -32], 11],
    lines: [[-8, -10, -4, 0, -8, 10]],
    open: false,
    wrist: [-22, 0],
  },
  // Palm up, foreshortened, fingers towards us.
  offer: {
    palm: [23, -5, 0, -9, -22, -5, -23, 6, -9, 14, 11, 14, 23, 5],
    fingers: [
      [[16, -4, 27, -11, 36, -17], 9.6],
      [[6, -6, 12, -16, 17, -25], 10.2],
      [[-5, -6, -5, -18, -4, -27], 10.2],
      [[-14, -4, -20, -14, -23, -22], 9.4],
    ],
    thumb: [[-15, 5, -31, 1, -41, -6], 10.8],
    lines: [
      [13, 2, 0, 5.5, -14, 2],
      [8, 8, -2, 9.5, -10, 7],
    ],
    open: true,
    wrist: [-5, 14],
  },
  // Palm down, flat: calming, steadying.
  level: {
    palm: [-20, -9, 2, -12, 21, -8, 22, 5, 8, 11, -12, 11, -21, 4],
    fingers: [
      [[-14, 2, -27, 6, -38, 9], 9.6],
      [[-8, 6, -18, 13, -28, 18], 9.8],
      [[2, 7, -4, 16, -11, 23], 9.6],
      [[12, 6, 10, 15, 5, 21], 9],
    ],
    thumb: [[16, -1, 25, 8, 24, 17], 10.2],
    lines: [[-13, -3, 0, -5, 14, -3]],
    open: false,
    wrist: [-10, -8],
  },
  fist: {
    palm: [19, -15, 0, -20, -19, -14, -21, 8, -10, 21, 11, 21, 21, 8],
    fingers: [
      [[14, -14, 16, -4, 13, 5], 9.6],
      [[4.5, -16, 6, -5, 4, 5], 9.8],
      [[-5, -16, -5, -5, -5, 5], 9.8],
      [[-14, -13, -15, -4, -13.5, 4], 9.2],
    ],
    thumb: [[19, 9, 6, 13, -9, 9], 10.4],
    lines: [],
    open: false,
    wrist: [-5, 18],
  },
  point: {
    palm: [-15, -11, 4, -16, 17, -8, 17, 11, 2, 19, -14, 12],
    fingers: [
      [[12, -6, 15, 4, 12, 12], 9],
      [[4, -3, 7, 8, 3, 15], 9.2],
      [[-5, -2, -3, 9, -5, 15], 9],
      [[0, -10, 2, -32, 4, -53], 10.6],
    ],
    thumb: [[-12, 5, -21, -9, -15, -20], 10],
    lines: [],
    open: false,
    wrist: [0, 18],
  },
  // Relaxed, fingers down.
  rest: {
    palm: [16, -20, 0, -23, -16, -18, -18, 4, -10, 15, 10, 15, 17, 4],
    fingers: [
      [[11, 8, 12, 22, 14, 31], 9.2],
      [[3, 10, 3, 26, 5, 38], 9.8],
      [[-6, 10, -7, 25, -5, 36], 9.6],
      [[-14, 6, -16, 19, -14, 28], 8.8],
    ],
    thumb: [[12, -8, 21, 5, 17, 19], 10.2],
    lines: [
      [6, 8, 6, 14],
      [-2, 9, -2, 15],
      [-10, 8, -10.5, 13],
    ],
    open: false,
    wrist: [0, -20],
  },
  // Over the stick of a bow, seen from its back.
  bow: {
    palm: [-4, -25, 17, -25, 27, -8, 21, 9, -2, 11, -9, -8],
    fingers: [
      [[-6, -3, -13, 7, -14, 18], 9.4],
      [[3, 1, -1, 12, -2, 23], 9.8],
      [[12, 1, 10, 12, 9.5, 22], 9.6],
      [[20, -3, 22, 8, 21, 18], 8.8],
    ],
    thumb: [[-4, -8, -15, -1, -18, 9], 9.4],
    lines: [
      [2, -16, 3, -8],
      [11, -17, 12, -8],
    ],
    open: false,
    wrist: [4, -22],
  },
  // Wrapped round a neck that runs up and down: knuckles to us.
  neck: {
    palm: [-10, -28, -28, -24, -35, 2, -27, 27, -11, 29, -4, 0],
    fingers: [
      [[-24, -23, -6, -28, 12, -22], 11],
      [[-26, -8, -6, -12, 14, -6], 11.2],
      [[-26, 8, -7, 4, 13, 9], 11],
      [[-22, 22, -7, 20, 10, 23], 10],
    ],
    thumb: [[-26, -18, -22, -30, -12, -36], 10],
    lines: [],
    open: false,
    wrist: [-32, 10],
  },
  // Over the strings of a lute, thumb out.
  pluck: {
    palm: [-22, -14, -6, -18, 10, -12, 13, 8, -2, 15, -20, 12],
    fingers: [
      [[8, -8, 24, -8, 32, 2], 9.4],
      [[9, -1, 24, 2, 31, 12], 9.6],
      [[7, 6, 20, 11, 26, 20], 9.4],
      [[2, 11, 12, 18, 16, 26], 8.6],
    ],
    thumb: [[-4, -12, 12, -22, 26, -22], 10.2],
    lines: [
      [4, -6, -2, -8],
      [4, 2, -3, 1],
    ],
    open: false,
    wrist: [-22, -6],
  },
  // Fingertips on a tube that runs up and down, seen from the front.
  tube: {
    palm: [-12, -26, -27, -20, -31, 2, -25, 24, -12, 27, -6, 0],
    fingers: [
      [[-22, -19, -6, -23, 7, -18], 9.4],
      [[-24, -6, -6, -9, 8, -5], 9.6],
      [[-24, 7, -7, 5, 7, 8], 9.4],
      [[-20, 19, -8, 18, 4, 20], 8.6],
    ],
    thumb: [[-24, -16, -18, -28, -6, -31], 9.4],
    lines: [],
    open: false,
    wrist: [-28, 8],
  },
};

/** Where the forearm of a hand ends, for the arm to be drawn first. */
export function wristOf(
  x: number,
  y: number,
  turn: number,
  shape: HandShape,
  side: -1 | 1,
): readonly [number, number] {
  const [wx, wy] = SHAPES[shape].wrist;
  const angle = turn * -side;
  const mx = wx * -side;
  return [
    x + mx * Math.cos(angle) - wy * Math.sin(angle),
    y + mx * Math.sin(angle) + wy * Math.cos(angle),
  ];
}

/** Draws a hand at a place. `side` −1 is the player's right hand as drawn above, 1 its mirror image. */
export function drawHand(
  pen: Pen,
  x: number,
  y: number,
  turn: number,
  shape: HandShape,
  side: -1 | 1,
  skin: Colour,
  fine: boolean,
): void {
  const { palm, fingers, thumb, lines, open } = SHAPES[shape];
  const line = skinLine(skin);
  const ground = open ? mix(skin, 0xfff0d0, 0.15) : skin;
  // Mirroring x also mirrors the turn's sense, so that both hands read the same numbers.
  pen.within(x, y, -side, 1, turn * -side, () => {
    const outline = spline(palm, true, fine ? 5 : 3);
    pen.line(outline, 2.6, line, 0.9, true);
    const drawn = [...fingers, thumb];
    for (const [path, width] of drawn) digit(pen, path, width + 2.6, line, fine);
    pen.fill(outline, ground);
    fingers.forEach(([path, width], i) => {
      if (i > 0) digit(pen, path, width + 1.8, mix(ground, line, 0.55), fine);
      digit(pen, path, width, i % 2 ? ground : mix(ground, 0xfff0d0, 0.07), fine);
    });
    if (fine) for (const crease of lines) pen.line(spline(crease, false, 4), 1.6, line, 0.5);
    // Shade on the side away from the lamp, whichever way the hand is mirrored.
    if (fine) pen.fill(ellipse(9 * -side, 6, 8, 13, 0, 14), line, 0.14);
    digit(pen, thumb[0], thumb[1] + 2, mix(ground, line, 0.7), fine);
    digit(pen, thumb[0], thumb[1], mix(ground, 0xfff0d0, 0.1), fine);
  });
}

function digit(pen: Pen, path: Path, width: number, colour: Colour, fine: boolean): void {
  const curve = spline(path, false, fine ? 5 : 2);
  if (!fine) {
    pen.line(curve, width * 0.95, colour);
    return;
  }
  // Fingers taper a little towards a round tip.
  pen.fill(
    ribbon(curve, (t) => width * lerp(1, 0.86, t)),
    colour,
  );
  pen.fill(
    ellipse(
      at(curve, curve.length - 2),
      at(curve, curve.length - 1),
      width * 0.43,
      width * 0.43,
      0,
      10,
    ),
    colour,
  );
  pen.fill(ellipse(at(curve, 0), at(curve, 1), width * 0.5, width * 0.5, 0, 10), colour);
}
