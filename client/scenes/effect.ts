import type { Sighting } from "../../shared/model/sighting.ts";
import type { ChairId } from "../../shared/model/units.ts";
import type { Path, Pen } from "../drawing/pen.ts";
import type { Point } from "./effect-marks.ts";

/** Where things are on screen while an effect runs. */
export interface EffectPlaces {
  /** Head of a chair as drawn now; null for the player or a missing chair. */
  head(chair: ChairId): (Point & { readonly scale: number }) | null;
  /** The player: the rose of the own instrument. */
  readonly self: Point;
  /** Where the own instrument cracks. */
  readonly crack: Path;
  /** Middle of the string. */
  readonly string: Point;
  /** A lamp by step, 1 … 4. */
  lamp(step: number): Point;
  readonly width: number;
  readonly height: number;
  /** The floor in the middle of the half circle. */
  readonly floor: Point;
  readonly scale: number;
}

export interface Effect {
  /** Milliseconds. */
  readonly lasts: number;
  /** Behind the focused player. @param t 0 … 1 of its time */
  under?(pen: Pen, places: EffectPlaces, t: number): void;
  /** Over everything. */
  draw?(pen: Pen, places: EffectPlaces, t: number): void;
}

export type Make<Kind extends Sighting["see"]> = (what: Extract<Sighting, { see: Kind }>) => Effect;
