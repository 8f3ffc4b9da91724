import { lerp } from "../../geometry.ts";
import type { Colour } from "../../palette.ts";
import { drawBow, drawFiddle } from "./fiddle.ts";
import { type Grip, type Hold, type Instrument, ON_THIGH, type Stage } from "./instrument.ts";

/** Violin and viola lie on the player's left shoulder, the scroll to our right. */
function shouldered(size: number, wood: Colour): Instrument {
  const angle = 1.33;
  const reach = 122 * (size / 0.74) ** 0.7;

  const seat = ({ pose }: Hold): { x: number; y: number } => ({
    x: 64,
    y: 8 - 22 * pose.shoulders + 3 * pose.sway,
  });

  /** The bow crosses between bridge and board, rising to our right. */
  const frog = (hold: Hold): { x: number; y: number; angle: number } => {
    const { pose } = hold;
    const along = -1.0 + 0.16 * pose.limp - 0.06 * pose.fidget;
    const s = seat(hold);
    const back = 128 + 46 * pose.stroke;
    return {
      x: s.x + 6 - Math.cos(along) * back,
      y: s.y + 22 - Math.sin(along) * back,
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

  const draw = (stage: Stage): void => {
    const { pen, fine, pose } = stage;
    const s = seat(stage);
    stage.arm("left");
    pen.within(s.x, s.y, size, size * 0.86, angle, () =>
      drawFiddle(pen, { wood, kind: "violin", fine }),
    );
    stage.hand("left");
    stage.head();
    const f = frog(stage);
    const grip = left(stage);
    const k = pose.lowered;
    pen.within(
      lerp(f.x, grip.x - 2, k),
      lerp(f.y, grip.y + 6, k),
      1,
      1,
      lerp(f.angle, 1.62, k),
      () => drawBow(pen, 262, fine),
    );
    if (k > 0.5) stage.hand("left");
    stage.arm("right");
    stage.hand("right");
  };

  return { bridge: { x: 50, y: 20 }, kneesApart: false, right, left, draw };
}

export const VIOLIN = shouldered(0.74, 0xc47431);
export const VIOLA = shouldered(0.86, 0xa4552a);
