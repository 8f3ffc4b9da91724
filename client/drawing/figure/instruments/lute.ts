import {
  TAU,
  at,
  circle,
  ellipse,
  lerp,
  mirrored,
  placed,
  reversed,
  spline,
} from "../../geometry.ts";
import { PALETTE, mix } from "../../palette.ts";
import type { Pen } from "../../pen.ts";
import { type Grip, type Hold, type Instrument, ON_THIGH, type Stage } from "./instrument.ts";

const WOOD = 0xc98d4e;
const RIB = 0x6d3a20;

/** Held across: the bowl at the player's right, the neck rising to our right. */
const CENTRE = { x: -34, y: 232, angle: 1.06 };

const HALF = [0, -128, 14, -120, 44, -84, 74, -36, 88, 16, 80, 62, 50, 92, 0, 102];
const right_ = spline(HALF, false, 7);
const BOARD = [...right_, ...reversed(mirrored(right_))];

const at_ = (x: number, y: number): readonly [number, number] => {
  const c = Math.cos(CENTRE.angle);
  const s = Math.sin(CENTRE.angle);
  return [CENTRE.x + x * c - y * s, CENTRE.y + x * s + y * c];
};

const right = ({ pose }: Hold): Grip => {
  const k = pose.lowered;
  const [x, y] = at_(-2, 30);
  return {
    x: lerp(x - 6 + 3 * pose.stroke, ON_THIGH.x - 20, k),
    y: lerp(y - 6 + 10 * pose.stroke + 6 * pose.limp, ON_THIGH.y, k),
    turn: lerp(0.3 + 0.12 * pose.stroke + 0.3 * pose.limp, ON_THIGH.turn, k),
    shape: k > 0.5 ? ON_THIGH.shape : "pluck",
  };
};

const left = ({ pose }: Hold): Grip => {
  const [x, y] = at_(4, -188 + 8 * pose.fidget);
  return { x, y: y + 6 * pose.limp, turn: 0.95, shape: "neck" };
};

function lute(pen: Pen, fine: boolean): void {
  const dark = mix(WOOD, 0x2a0f0c, 0.6);
  pen.fill(placed(BOARD, 5, 7, 1.06, 1.05), PALETTE.ink, 0.35);
  pen.fill(placed(BOARD, 0, 2, 1.07, 1.04), RIB);
  if (fine) pen.line(placed(BOARD, 0, 1, 1.045, 1.025), 1.6, 0xd9a066, 0.5, true);
  pen.fill(BOARD, WOOD);
  pen.fill(placed(BOARD, -8, -4, 0.82, 0.86), 0xffdca0, 0.2);
  pen.fill(placed(BOARD, -14, -8, 0.5, 0.6), 0xffdca0, 0.2);
  if (fine)
    for (let i = -6; i <= 6; i++)
      pen.line([i * 11, -70 + i * i * 1.9, i * 11.5, 84 - i * i * 0.9], 0.9, dark, 0.2);
  drawRose(pen, fine);
  // Bridge, board, frets, courses.
  pen.fill([-42, 66, 42, 66, 38, 76, -38, 76], 0x3a1f16);
  pen.fill([-15, -78, 15, -78, 11, -262, -11, -262], 0x33201c);
  pen.fill([-15, -78, -10, -78, -7, -262, -11, -262], 0x6b4a3c, 0.8);
  if (fine)
    for (let i = 0; i < 8; i++)
      pen.line([-14 + i * 0.35, -96 - i * 20, 14 - i * 0.35, -96 - i * 20], 1.8, 0xe6d3ad, 0.6);
  for (let i = 0; i < 6; i++) {
    const k = (i - 2.5) / 2.5;
    pen.line([k * 30, 68, k * 9, -262], 1.3, 0xf7e6c4, 0.75);
    if (fine) pen.line([k * 30 + 3, 68, k * 9 + 1.4, -262], 0.9, 0xf7e6c4, 0.5);
  }
  // The pegbox breaks back at the nut.
  pen.fill([-12, -258, 12, -258, 30, -322, 14, -330], 0x2b1916);
  pen.fill([-9, -260, -2, -260, 20, -326, 14, -328], 0x6b3a24);
  for (let i = 0; i < 6; i++) {
    const x = 3 + i * 3.6;
    const y = -268 - i * 10;
    pen.line([x - 20, y - 5, x + 26, y + 7], 3.4, 0x1d1112);
    pen.fill(ellipse(x - 22, y - 6, 4.6, 4.6, 0, 10), 0x3a2420);
    pen.fill(ellipse(x + 28, y + 8, 4.6, 4.6, 0, 10), 0x3a2420);
  }
}

function drawRose(pen: Pen, fine: boolean): void {
  pen.fill(circle(0, -16, 28, 28), 0x2a150f);
  const lattice = mix(WOOD, 0x2a0f0c, 0.2);
  const petals = fine ? 8 : 5;
  for (let i = 0; i < petals; i++) {
    const a = (i / petals) * TAU;
    pen.line(circle(13 * Math.cos(a), -16 + 13 * Math.sin(a), 13, 16), 2, lattice, 0.9, true);
  }
  pen.line(circle(0, -16, 28, 28), 2.6, mix(WOOD, 0x2a0f0c, 0.5), 1, true);
}

const draw = (stage: Stage): void => {
  const { pen, fine } = stage;
  stage.arm("left");
  stage.head();
  pen.within(CENTRE.x, CENTRE.y, 1, 1, CENTRE.angle, () => lute(pen, fine));
  stage.hand("left");
  stage.arm("right");
  stage.hand("right");
};

export const LUTE: Instrument = {
  bridge: { x: Math.round(at(at_(0, 60), 0)), y: Math.round(at(at_(0, 60), 1)) },
  high: { x: Math.round(at(at_(4, -100), 0)), y: Math.round(at(at_(4, -100), 1)) },
  kneesApart: false,
  right,
  left,
  draw,
};
