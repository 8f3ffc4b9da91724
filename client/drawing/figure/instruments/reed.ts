import { ellipse, lerp } from "../../geometry.ts";
import type { Pen } from "../../pen.ts";
import { type Grip, type Hold, type Instrument, ON_THIGH, type Stage } from "./instrument.ts";

/** Clarinet and oboe point down from the mouth; lowered, they lie slanting on the left thigh. */
function downward(kind: "clarinet" | "oboe"): Instrument {
  const length = kind === "clarinet" ? 246 : 226;

  const lie = ({ pose, mouth }: Hold): { x: number; y: number; angle: number } => {
    const k = pose.lowered;
    return {
      x: lerp(mouth.x, 92, k),
      y: lerp(mouth.y + 7 + 4 * pose.stroke, 128, k),
      angle: lerp(-0.02 - 0.05 * pose.sway + 0.03 * pose.stroke, 0.3, k),
    };
  };
  const along = (hold: Hold, d: number): readonly [number, number] => {
    const at = lie(hold);
    return [at.x - Math.sin(at.angle) * d, at.y + Math.cos(at.angle) * d];
  };

  const right = (hold: Hold): Grip => {
    const { pose } = hold;
    const [x, y] = along(hold, 176 + 6 * pose.fidget);
    const k = pose.lowered;
    return {
      x: lerp(x - 9, ON_THIGH.x, k),
      y: lerp(y + 8 * pose.limp, ON_THIGH.y, k),
      turn: lerp(0.1 + 0.3 * pose.limp, ON_THIGH.turn, k),
      shape: k > 0.5 ? ON_THIGH.shape : "tube",
    };
  };
  const left = (hold: Hold): Grip => {
    const [x, y] = along(hold, 98 - 4 * hold.pose.fidget);
    return {
      x: x + 9,
      y: y + 6 * hold.pose.limp,
      turn: -0.1 + 0.4 * hold.pose.lowered,
      shape: "tube",
    };
  };

  const draw = (stage: Stage): void => {
    const { pen, fine } = stage;
    stage.arm("left");
    stage.arm("right");
    stage.head();
    const at = lie(stage);
    pen.within(at.x, at.y, 1, 1, at.angle, () =>
      kind === "clarinet" ? clarinet(pen, length, fine) : oboe(pen, length, fine),
    );
    stage.hand("left");
    stage.hand("right");
  };

  return { bridge: { x: 0, y: 205 }, high: { x: 0, y: 110 }, kneesApart: false, right, left, draw };
}

const KEY = 0xc9c4b8;

function clarinet(pen: Pen, length: number, fine: boolean): void {
  const black = 0x1b1416;
  pen.fill([-4, -8, 4, -8, 8.5, 24, -8.5, 24], 0x0f0a0b);
  pen.fill([-9.5, 22, 9.5, 22, 10.5, length - 48, -10.5, length - 48], black);
  pen.fill(
    [
      -10.5,
      length - 48,
      10.5,
      length - 48,
      14,
      length - 24,
      25,
      length,
      -25,
      length,
      -14,
      length - 24,
    ],
    black,
  );
  pen.fill([-9.5, 22, -5.5, 22, -5.5, length - 48, -10.5, length - 48], 0x8f8a86, 0.5);
  pen.fill(ellipse(0, length, 25, 6, 0, 22), 0x0d0809);
  for (const y of [30, 78, 150, length - 50])
    pen.fill([-11.5, y, 11.5, y, 11.5, y + 4.5, -11.5, y + 4.5], KEY);
  keys(pen, [42, 58, 92, 112, 134, 164, 180], fine);
}

function oboe(pen: Pen, length: number, fine: boolean): void {
  const wood = 0x3a1f1a;
  pen.fill([-3, -12, 3, -12, 1.8, 14, -1.8, 14], 0xd9b98a);
  pen.fill([-2.4, 12, 2.4, 12, 5.5, 30, -5.5, 30], 0xb9b2a6);
  pen.fill([-6, 28, 6, 28, 9.5, length - 44, -9.5, length - 44], wood);
  pen.fill(
    [
      -9.5,
      length - 44,
      9.5,
      length - 44,
      16,
      length - 18,
      13,
      length,
      -13,
      length,
      -16,
      length - 18,
    ],
    wood,
  );
  pen.fill([-6, 28, -3, 28, -5, length - 44, -9.5, length - 44], 0xa08478, 0.5);
  pen.fill(ellipse(0, length, 13, 4, 0, 16), 0x0d0809);
  for (const y of [66, 132, length - 46])
    pen.fill([-10.5, y, 10.5, y, 10.5, y + 4, -10.5, y + 4], KEY);
  keys(pen, [44, 56, 80, 94, 108, 144, 158, 172], fine);
}

function keys(pen: Pen, heights: readonly number[], fine: boolean): void {
  if (fine)
    pen.line([7, heights[0] as number, 8.5, heights[heights.length - 1] as number], 2, KEY, 0.7);
  for (const y of heights) {
    pen.fill(ellipse(0, y, 6, 5, 0, 12), KEY);
    if (fine) pen.fill(ellipse(0, y, 3, 2.4, 0, 8), 0x5d5853);
  }
}

export const CLARINET = downward("clarinet");
export const OBOE = downward("oboe");
