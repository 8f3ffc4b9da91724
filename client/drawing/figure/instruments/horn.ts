import { arc, ellipse, lerp, placed, spline } from "../../geometry.ts";
import { PALETTE } from "../../palette.ts";
import type { Pen } from "../../pen.ts";
import { type Grip, type Hold, type Instrument, ON_THIGH, type Stage } from "./instrument.ts";

/** Brass, duller than the gold of mended bonds. */
const BRASS = 0xb87f3c;
const BRASS_DARK = 0x70441c;
const BRASS_LIGHT = 0xe8bf84;

/** How far the whole horn has sunk to the lap. */
const sink = ({ pose }: Hold): readonly [number, number] => [
  6 * pose.lowered,
  62 * pose.lowered + 2 * pose.stroke,
];

const right = (hold: Hold): Grip => {
  const k = hold.pose.lowered;
  const [dx, dy] = sink(hold);
  return {
    x: lerp(-112 + dx, ON_THIGH.x - 46, k),
    y: lerp(206 + dy + 6 * hold.pose.limp, ON_THIGH.y - 4, k),
    turn: lerp(-0.35 + 0.3 * hold.pose.limp, ON_THIGH.turn, k),
    shape: "rest",
  };
};

const left = (hold: Hold): Grip => {
  const [dx, dy] = sink(hold);
  return {
    x: 44 + dx,
    y: 116 + dy - 4 * hold.pose.fidget + 5 * hold.pose.limp,
    turn: 0.15,
    shape: "tube",
  };
};

function bell(pen: Pen, x: number, y: number, fine: boolean): void {
  pen.fill(ellipse(x + 4, y + 5, 90, 78, 0, 44), PALETTE.ink, 0.3);
  pen.fill(ellipse(x, y, 88, 76, 0, 44), BRASS_DARK);
  pen.fill(ellipse(x - 2, y - 2, 84, 72, 0, 44), BRASS);
  pen.fill(ellipse(x - 5, y - 3, 66, 55, 0, 38), 0x8a5a28);
  pen.fill(ellipse(x - 6, y - 2, 54, 44, 0, 34), 0x54301a);
  pen.fill(ellipse(x - 4, y + 2, 36, 29, 0, 28), 0x2c170f);
  pen.line(
    placed(arc(0, 0, 1, Math.PI * 1.02, Math.PI * 1.6), x - 2, y - 2, 78, 66),
    4,
    BRASS_LIGHT,
    0.85,
  );
  if (fine)
    pen.line(
      placed(arc(0, 0, 1, Math.PI * 0.1, Math.PI * 0.45), x - 2, y - 2, 60, 49),
      3,
      BRASS_LIGHT,
      0.35,
    );
}

function coils(pen: Pen, fine: boolean): void {
  for (const [x, y, r, w] of [
    [6, 178, 64, 15],
    [6, 178, 44, 12],
  ] as const) {
    pen.line(ellipse(x, y, r, r, 0, 44), w, BRASS_DARK, 1, true);
    pen.line(ellipse(x, y, r, r, 0, 44), w - 5, BRASS, 1, true);
    pen.line(arc(x, y, r + 1, Math.PI * 1.05, Math.PI * 1.6), 2.6, BRASS_LIGHT, 0.9);
  }
  pen.line(spline([-38, 224, -70, 246, -104, 236], false, 6), 20, BRASS_DARK);
  pen.line(spline([-38, 224, -70, 246, -104, 236], false, 6), 14, BRASS);
  // Three rotary valves under the left hand's fingers.
  for (let i = 0; i < 3; i++) {
    const x = 2 + i * 19;
    pen.fill(ellipse(x, 170 - i * 3, 10, 10, 0, 16), BRASS_DARK);
    pen.fill(ellipse(x - 1, 169 - i * 3, 7.5, 7.5, 0, 14), BRASS);
    if (fine) pen.fill(ellipse(x - 2, 168 - i * 3, 2.8, 2.8, 0, 8), BRASS_LIGHT);
    pen.line([x + 2, 160 - i * 3, x + 10, 130 - i * 2], 3.2, 0xb9b2a6);
  }
}

const draw = (stage: Stage): void => {
  const { pen, fine, mouth, pose } = stage;
  const [dx, dy] = sink(stage);
  stage.arm("left");
  stage.head();
  pen.within(dx, dy, 1, 1, 0, () => {
    bell(pen, -100, 222, fine);
    coils(pen, fine);
  });
  // The leadpipe swings from the lips to beside the chest.
  const k = pose.lowered;
  const mx = lerp(mouth.x, 44, k);
  const my = lerp(mouth.y + 3, 56, k);
  const pipe = spline([mx, my, mx + 13, my + 34, 54 + dx, 128 + dy, 66 + dx, 168 + dy], false, 8);
  pen.line(pipe, 11, BRASS_DARK);
  pen.line(pipe, 6.5, BRASS);
  pen.line([mx - 2, my - 3, mx + 5, my + 13], 12, BRASS_LIGHT);
  pen.line([mx + 1, my + 2, mx + 5, my + 13], 8, BRASS);
  stage.hand("left");
  if (k < 0.5) {
    // The right hand goes into the bell: forearm over the rim, hand in its dark.
    stage.hand("right");
    stage.arm("right");
  } else {
    stage.arm("right");
    stage.hand("right");
  }
};

export const HORN: Instrument = {
  bridge: { x: -60, y: 226 },
  high: { x: 54, y: 128 },
  kneesApart: false,
  right,
  left,
  draw,
};
