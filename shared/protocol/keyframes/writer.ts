/** Writes keyframes of a movement while it is played. */
import { observe } from "../../model/observe.ts";
import { perceive } from "../../model/perceive.ts";
import type { Perception } from "../../model/perception.ts";
import type { Camera, Filmed, Keyframe, KeyframeFields } from "../../model/replay/recording.ts";
import { chairId } from "../../model/units.ts";
import type { World } from "../../model/world.ts";
import { OBSERVED_FORMAT, observedRow } from "./observed-row.ts";
import { deltaOf, inFields, rowsOf } from "./rows.ts";
import type { Row } from "./rows.ts";
import { PUBLIC, PublicRows, SEAT_FIELDS, SeenRows } from "./seen-row.ts";

export const FIELDS: KeyframeFields = {
  observed: OBSERVED_FORMAT,
  common: PUBLIC,
  seat: SEAT_FIELDS,
};

export class KeyframeWriter implements Camera {
  readonly #common = new PublicRows();
  readonly #seats: readonly SeenRows[];
  /** Rows of the previous frame: public, observed, then each chair's. */
  #last: readonly Row[] = [];
  #perception: Perception | undefined;
  #fields = FIELDS;

  /** `chairs`: number of chairs in the movement. */
  constructor(chairs: number) {
    this.#seats = Array.from({ length: chairs }, () => new SeenRows());
  }

  get fields(): KeyframeFields {
    return this.#fields;
  }

  resume({ keyframes, keyframeFields }: Filmed): boolean {
    if (keyframes === undefined || keyframeFields === undefined) return false;
    try {
      this.#last = rowsOf(keyframes).at(-1) ?? [];
    } catch {
      return false;
    }
    this.#fields = keyframeFields;
    return true;
  }

  /** Encodes the present world. */
  frame(world: World): Keyframe {
    let common: Row = [];
    const seen = this.#seats.map((rows, i) => {
      const perception = (this.#perception = perceive(world, chairId(i), this.#perception));
      if (i === 0) common = this.#common.row(perception);
      return rows.row(perception);
    });
    const { observed, common: ofAll, seat } = this.#fields;
    const now = [
      inFields(common, PUBLIC, ofAll),
      // One of another format stays as it was last: rows of two formats could not be told apart.
      observed === OBSERVED_FORMAT ? observedRow(observe(world), world) : (this.#last[1] ?? []),
      ...seen.map((row) => inFields(row, SEAT_FIELDS, seat)),
    ];
    const frame = now.map((row, i) => deltaOf(this.#last[i] ?? [], row));
    this.#last = now;
    return frame;
  }
}
