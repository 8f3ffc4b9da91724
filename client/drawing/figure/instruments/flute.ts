import { ellipse, lerp } from "../../geometry.ts";
import type { Pen } from "../../pen.ts";
import { type Grip, type Hold, type Instrument, ON_THIGH, type Stage } from "./instrument.ts";

/** Held across to the player's right (our left), sinking a little; lowered, it lies over the lap. */
const lie = ({ pose, mouth }: Hold): { x: number; y: number; angle: number } => {
  const k = pose.lowered;
  return {
    x: lerp(mouth.x, 78, k),
    y: lerp(mouth.y + 9 + 3 * pose.stroke, 262, k),
    angle: lerp(-0.15 - 0.05 * pose.sway - 0.08 * pose.limp + 0.02 * pose.stroke, -0.34, k),
  };
};

/** A point `d` along the tube from the mouth hole, `off` below it. */
const along = (hold: Hold, d: number, off: number): readonly [number, number] => {
  const { x, y, angle } = lie(hold);
  return [
    x - Math.cos(angle) * d - Math.sin(angle) * off,
    y - Math.sin(angle) * d + Math.cos(angle) * off,
  ];
};

const right = (hold: Hold): Grip => {
  const { pose } = hold;
  const [x, y] = along(hold, 196, 8 - 5 * pose.fidget);
  const k = pose.lowered;
  return {
    x: lerp(x, ON_THIGH.x, k),
    y: lerp(y + 8 * pose.limp, ON_THIGH.y, k),
    turn: lerp(0.5, ON_THIGH.turn, k),
    shape: k > 0.5 ? ON_THIGH.shape : "level",
  };
};

const left = (hold: Hold): Grip => {
  const [x, y] = along(hold, lerp(104, 40, hold.pose.lowered), 9 - 4 * hold.pose.fidget);
  return {
    x,
    y,
    turn: lerp(0.25, 0.1, hold.pose.lowered),
    shape: hold.pose.lowered > 0.5 ? "fist" : "fist",
  };
};

function tube(pen: Pen, fine: boolean): void {
  const silver = 0xb9bdbd;
  const dark = 0x6d6a70;
  pen.fill([-262, -7.5, 26, -7, 26, 7, -262, 7.5], dark);
  pen.fill([-262, -6, 26, -5.5, 26, 4, -262, 4.5], silver);
  pen.fill([-258, -4.5, 24, -4, 24, -1.5, -258, -2], 0xf0efe6, 0.8);
  pen.fill(ellipse(0, -5, 13, 4.5, 0, 16), silver);
  pen.fill(ellipse(0, -6, 5.5, 2.4, 0, 12), 0x2b2528);
  for (const x of [-52, -206]) pen.fill([x - 3, -8.5, x + 3, -8.5, x + 3, 8.5, x - 3, 8.5], dark);
  for (let i = 0; i < 10; i++) {
    const x = -74 - i * 17;
    pen.fill(ellipse(x, -2, 6.2, 5.6, 0, 12), dark);
    pen.fill(ellipse(x - 0.5, -2.8, 4.8, 4.2, 0, 10), 0xd9dbd6);
    if (fine) pen.line([x - 5, 5, x + 6, 5], 1.6, 0xf0efe6, 0.7);
  }
}

const draw = (stage: Stage): void => {
  const { pen, fine } = stage;
  stage.arm("left");
  stage.head();
  stage.arm("right");
  const { x, y, angle } = lie(stage);
  pen.within(x, y, 1, 1, angle, () => tube(pen, fine));
  stage.hand("left");
  stage.hand("right");
};

export const FLUTE: Instrument = {
  bridge: { x: -70, y: 30 },
  kneesApart: false,
  right,
  left,
  draw,
};
