/** Writes keyframes of a movement while it is played. */
import { observe } from "../../model/observe.ts";
import { perceive } from "../../model/perceive.ts";
import type { Perception } from "../../model/perception.ts";
import type { Camera, Keyframe, KeyframeFields } from "../../model/replay/recording.ts";
import { chairId } from "../../model/units.ts";
import type { World } from "../../model/world.ts";
import { OBSERVED_FORMAT, observedRow } from "./observed-row.ts";
import { deltaOf } from "./rows.ts";
import type { Row } from "./rows.ts";
import { PUBLIC, PublicRows, SEAT_FIELDS, SeenRows } from "./seen-row.ts";

export const FIELDS: KeyframeFields = {
  observed: OBSERVED_FORMAT,
  common: PUBLIC,
  seat: SEAT_FIELDS,
};

export class KeyframeWriter implements Camera {
  readonly fields = FIELDS;
  readonly #common = new PublicRows();
  readonly #seats: readonly SeenRows[];
  /** Rows of the previous frame: public, observed, then each chair's. */
  #last: readonly Row[] = [];
  #perception: Perception | undefined;

  /** `chairs`: number of chairs in the movement. */
  constructor(chairs: number) {
    this.#seats = Array.from({ length: chairs }, () => new SeenRows());
  }

  /** Encodes the present world. */
  frame(world: World): Keyframe {
    let common: Row = [];
    const seen = this.#seats.map((rows, i) => {
      const perception = (this.#perception = perceive(world, chairId(i), this.#perception));
      if (i === 0) common = this.#common.row(perception);
      return rows.row(perception);
    });
    const now = [common, observedRow(observe(world), world), ...seen];
    const frame = now.map((row, i) => deltaOf(this.#last[i] ?? [], row));
    this.#last = now;
    return frame;
  }
}
