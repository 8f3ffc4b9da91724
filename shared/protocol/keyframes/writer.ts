/** Writes keyframes of a movement while it is played. */
import { observe } from "../../model/observe.ts";
import { perceive } from "../../model/perceive.ts";
import type { Perception } from "../../model/perception.ts";
import type { Camera, Keyframe, KeyframeFields } from "../../model/replay/recording.ts";
import { chairId } from "../../model/units.ts";
import type { World } from "../../model/world.ts";
import { OBSERVED_FORMAT, ObservedRows } from "./observed-row.ts";
import type { Delta } from "./rows.ts";
import { PUBLIC, PublicRows, SEAT_FIELDS, SeenRows } from "./seen-row.ts";

export const FIELDS: KeyframeFields = {
  observed: OBSERVED_FORMAT,
  common: PUBLIC,
  seat: SEAT_FIELDS,
};

export class KeyframeWriter implements Camera {
  readonly fields = FIELDS;
  readonly #common = new PublicRows();
  readonly #observed = new ObservedRows();
  readonly #seats: readonly SeenRows[];
  #perception: Perception | undefined;

  /** `chairs`: number of chairs in the movement. */
  constructor(chairs: number) {
    this.#seats = Array.from({ length: chairs }, () => new SeenRows());
  }

  /** Encodes the present world: what is public, what is observed, then what each chair perceives. */
  frame(world: World): Keyframe {
    let common: Delta = [];
    const seen = this.#seats.map((rows, i) => {
      const perception = (this.#perception = perceive(world, chairId(i), this.#perception));
      if (i === 0) common = this.#common.delta(perception);
      return rows.delta(perception);
    });
    return [common, this.#observed.delta(observe(world), world), ...seen];
  }
}
