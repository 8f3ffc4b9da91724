import { clamp } from "../../geometry.ts";
import type { Pen } from "../../pen.ts";
import type { MouthAt } from "../mouth.ts";
import type { HandShape, Pose } from "../pose.ts";
import type { Trunk } from "../trunk.ts";

export interface Grip {
  readonly x: number;
  readonly y: number;
  readonly turn: number;
  readonly shape: HandShape;
}

/** Where the instrument and the player's hands are, in the trunk's frame. */
export interface Hold {
  readonly pose: Pose;
  readonly trunk: Trunk;
  /** Mouth in the trunk's frame. */
  readonly mouth: MouthAt;
}

/** A bow as it is held: the frog, and which way the stick runs from it (radians), in the trunk's frame. */
export interface Bow {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
  readonly length: number;
}

/** What is played with a bow. The bow never leaves the right hand, whatever that hand does. */
export interface Bowed {
  /** @param hand where the right hand is, on the instrument or in a gesture */
  bow(hold: Hold, hand: Grip): Bow;
  /** The middle string where a bow may touch it: from the bridge up over the end of the board. */
  strings(hold: Hold): readonly [x0: number, y0: number, x1: number, y1: number];
}

/** What an instrument draws with; it decides in which order limbs, head and wood overlap. */
export interface Stage extends Hold {
  readonly pen: Pen;
  readonly fine: boolean;
  /** Where the hands are drawn. */
  readonly hands: { readonly right: Grip; readonly left: Grip };
  head(): void;
  arm(side: "right" | "left"): void;
  hand(side: "right" | "left"): void;
}

export interface Instrument {
  /** Where the string to this player ends, in figure units, at rest. */
  readonly bridge: { readonly x: number; readonly y: number };
  /** The same where the string comes from below: a low end would leave it no length. */
  readonly high?: { readonly x: number; readonly y: number };
  /** Knees apart for what stands between them. */
  readonly kneesApart: boolean;
  right(hold: Hold): Grip;
  left(hold: Hold): Grip;
  draw(stage: Stage): void;
  /** Missing where no bow is used. */
  readonly bowed?: Bowed;
}

/** A hand lying on the thigh, where playing hands go when the instrument is lowered. */
export const ON_THIGH: Grip = { x: -72, y: 312, turn: -0.5, shape: "rest" };

/**
 * A bow in a hand that does not play hangs from it: down and outwards, past the leg. The further out
 * the hand, the steeper. @returns radians
 */
export const hanging = (handX: number): number =>
  Math.PI / 2 + clamp(0.55 + (handX + 60) * 0.004, 0.15, 0.6);
