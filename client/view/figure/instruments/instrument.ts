import type { Pen } from "../../pen.ts";
import type { MouthAt } from "../mouth.ts";
import type { HandShape, Pose } from "../pose.ts";
import type { Trunk } from "../torso.ts";

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

/** What an instrument draws with; it decides in which order limbs, head and wood overlap. */
export interface Stage extends Hold {
  readonly pen: Pen;
  readonly fine: boolean;
  head(): void;
  arm(side: "right" | "left"): void;
  hand(side: "right" | "left"): void;
}

export interface Instrument {
  /** Where the string to this player ends, in figure units, at rest. */
  readonly bridge: { readonly x: number; readonly y: number };
  /** Knees apart for what stands between them. */
  readonly kneesApart: boolean;
  right(hold: Hold): Grip;
  left(hold: Hold): Grip;
  draw(stage: Stage): void;
}

/** A hand lying on the thigh, where playing hands go when the instrument is lowered. */
export const ON_THIGH: Grip = { x: -72, y: 312, turn: -0.5, shape: "rest" };
