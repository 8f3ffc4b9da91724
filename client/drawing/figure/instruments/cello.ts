import { lerp } from "../../geometry.ts";
import type { Colour } from "../../palette.ts";
import { drawBow, drawFiddle } from "./fiddle.ts";
import {
  type Bow,
  type Grip,
  hanging,
  type Hold,
  type Instrument,
  ON_THIGH,
  type Stage,
} from "./instrument.ts";

/** The board under the left hand, in units of the body, up from its middle. */
const NECK_END = 115;

/** Cello and viol stand between the knees, the neck beside the player's left ear. */
function upright(kind: "violin" | "viol", wood: Colour): Instrument {
  const size = kind === "violin" ? 1.42 : 1.32;
  const centreY = kind === "violin" ? 252 : 258;
  const tilt = 0.165;
  const BRIDGE = { x: -4, y: centreY + 34 };

  /** The frog while it plays: the bow slides along itself across the strings. */
  const frog = ({ pose }: Hold): { x: number; y: number; angle: number } => ({
    x: -124 - 54 * pose.stroke,
    y: centreY + 2 + 4 * pose.stroke + 7 * pose.limp,
    angle: -0.05 + 0.14 * pose.limp - 0.05 * pose.fidget,
  });

  const right = (hold: Hold): Grip => {
    const f = frog(hold);
    const k = hold.pose.lowered;
    return {
      x: lerp(f.x - 4, ON_THIGH.x - 44, k),
      y: lerp(f.y - 2, ON_THIGH.y, k),
      turn: lerp(0.16 + 0.45 * hold.pose.limp, ON_THIGH.turn, k),
      shape: k > 0.5 ? ON_THIGH.shape : "bow",
    };
  };

  const left = ({ pose, trunk }: Hold): Grip => ({
    x: 62 + 4 * pose.sway,
    y: 30 + 0.3 * (trunk.shoulderY - 30) + 16 * pose.limp - 6 * pose.fidget,
    turn: 0.1,
    shape: "neck",
  });

  const bow = (hold: Hold, hand: Grip): Bow => ({
    x: hand.x + 4,
    y: hand.y - 2,
    angle: lerp(frog(hold).angle, hanging(hand.x), hold.pose.lowered),
    length: 276,
  });

  const inPlace = ({ pose }: Hold, x: number, y: number): readonly [number, number] => [
    6 + pose.sway * 6 + size * (x * Math.cos(tilt) - y * Math.sin(tilt)),
    centreY + size * (x * Math.sin(tilt) + y * Math.cos(tilt)),
  ];

  const draw = (stage: Stage): void => {
    const { pen, fine, pose } = stage;
    stage.arm("left");
    pen.within(6 + pose.sway * 6, centreY, size, size, tilt, () => {
      pen.line([0, 112, -2, 205], 4.5, 0x2b191a);
      drawFiddle(pen, { wood, kind, fine });
    });
    stage.head();
    stage.hand("left");
    const { x, y, angle, length } = bow(stage, stage.hands.right);
    pen.within(x, y, 1, 1, angle, () => drawBow(pen, length, fine));
    stage.arm("right");
    stage.hand("right");
  };

  return {
    bridge: BRIDGE,
    high: {
      x: 6 + size * NECK_END * Math.sin(tilt),
      y: centreY - size * NECK_END * Math.cos(tilt),
    },
    kneesApart: true,
    right,
    left,
    draw,
    bowed: {
      bow,
      strings: (hold) => [...inPlace(hold, 0, 20), ...inPlace(hold, 0, -40)],
    },
  };
}

export const CELLO = upright("violin", 0xb9662c);
export const VIOL = upright("viol", 0x8f4f2c);
