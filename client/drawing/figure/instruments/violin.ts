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

/** Seen along its length. */
const FLAT = 0.86;

/** Violin and viola lie on the player's left shoulder, the scroll to our right. */
function shouldered(size: number, wood: Colour): Instrument {
  const angle = 1.33;
  const reach = 122 * (size / 0.74) ** 0.7;

  const seat = ({ pose }: Hold): { x: number; y: number } => ({
    x: 64,
    y: 8 - 22 * pose.shoulders + 3 * pose.sway,
  });

  /** The frog while it plays: the bow crosses between bridge and board, rising to our right. */
  const frog = (hold: Hold): { x: number; y: number; angle: number } => {
    const { pose } = hold;
    const along = -1.0 + 0.16 * pose.limp - 0.06 * pose.fidget;
    const s = seat(hold);
    const back = 148 + 46 * pose.stroke;
    return {
      x: s.x + 1 - Math.cos(along) * back,
      y: s.y + 2 - Math.sin(along) * back,
      angle: along,
    };
  };

  const right = (hold: Hold): Grip => {
    const f = frog(hold);
    const k = hold.pose.lowered;
    return {
      x: lerp(f.x - 2, ON_THIGH.x, k),
      y: lerp(f.y + 2, ON_THIGH.y, k),
      turn: lerp(-0.72 + 0.5 * hold.pose.limp, ON_THIGH.turn, k),
      shape: k > 0.5 ? ON_THIGH.shape : "bow",
    };
  };

  const left = (hold: Hold): Grip => {
    const s = seat(hold);
    return {
      x: s.x + reach,
      y: s.y + 2 + 8 * hold.pose.limp - 4 * hold.pose.fidget,
      turn: 0.55,
      shape: "tube",
    };
  };

  const bow = (hold: Hold, hand: Grip): Bow => ({
    x: hand.x + 2,
    y: hand.y - 2,
    angle: lerp(frog(hold).angle, hanging(hand.x), hold.pose.lowered),
    length: 262,
  });

  const inPlace = (hold: Hold, x: number, y: number): readonly [number, number] => {
    const s = seat(hold);
    const [sx, sy] = [x * size, y * size * FLAT];
    return [
      s.x + sx * Math.cos(angle) - sy * Math.sin(angle),
      s.y + sx * Math.sin(angle) + sy * Math.cos(angle),
    ];
  };

  const draw = (stage: Stage): void => {
    const { pen, fine } = stage;
    const s = seat(stage);
    stage.arm("left");
    pen.within(s.x, s.y, size, size * FLAT, angle, () =>
      drawFiddle(pen, { wood, kind: "violin", fine }),
    );
    stage.hand("left");
    stage.head();
    const held = bow(stage, stage.hands.right);
    pen.within(held.x, held.y, 1, 1, held.angle, () => drawBow(pen, held.length, fine));
    stage.arm("right");
    stage.hand("right");
  };

  return {
    bridge: { x: 50, y: 20 },
    kneesApart: false,
    right,
    left,
    draw,
    bowed: {
      bow,
      strings: (hold) => [...inPlace(hold, 0, 20), ...inPlace(hold, 0, -30)],
    },
  };
}

export const VIOLIN = shouldered(0.74, 0xc47431);
export const VIOLA = shouldered(0.86, 0xa4552a);
