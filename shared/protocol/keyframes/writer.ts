/** Writes keyframes of a movement while it is played. */
import { observe } from "../../model/observe.ts";
import { perceive } from "../../model/perceive.ts";
import type { Perception } from "../../model/perception.ts";
import type { Camera, Filmed, Keyframe, KeyframeFields } from "../../model/replay/recording.ts";
import { chairId } from "../../model/units.ts";
import type { World } from "../../model/world.ts";
import { OBSERVED_FORMAT, ObservedRows } from "./observed-row.ts";
import { deltaOf, inFields, rowAfter, rowsOf } from "./rows.ts";
import type { Delta, Row } from "./rows.ts";
import { PUBLIC, PublicRows, SEAT_FIELDS, SeenRows } from "./seen-row.ts";

export const FIELDS: KeyframeFields = {
  observed: OBSERVED_FORMAT,
  common: PUBLIC,
  seat: SEAT_FIELDS,
};

export class KeyframeWriter implements Camera {
  readonly #common = new PublicRows();
  readonly #observed = new ObservedRows();
  readonly #seats: readonly SeenRows[];
  #perception: Perception | undefined;
  /** Null while these are the first frames of the movement. */
  #resumed: ResumedFrames | null = null;

  /** `chairs`: number of chairs in the movement. */
  constructor(chairs: number) {
    this.#seats = Array.from({ length: chairs }, () => new SeenRows());
  }

  get fields(): KeyframeFields {
    return this.#resumed?.fields ?? FIELDS;
  }

  resume({ keyframes, keyframeFields }: Filmed): boolean {
    if (keyframes === undefined || keyframeFields === undefined) return false;
    try {
      this.#resumed = new ResumedFrames(rowsOf(keyframes).at(-1) ?? [], keyframeFields);
    } catch {
      return false;
    }
    return true;
  }

  /** Encodes the present world: what is public, what is observed, then what each chair perceives. */
  frame(world: World): Keyframe {
    let common: Delta = [];
    const seen = this.#seats.map((rows, i) => {
      const perception = (this.#perception = perceive(world, chairId(i), this.#perception));
      if (i === 0) common = this.#common.delta(perception);
      return rows.delta(perception);
    });
    const frame = [common, this.#observed.delta(observe(world), world), ...seen];
    return this.#resumed === null ? frame : this.#resumed.next(frame);
  }
}

/** Lets frames go on behind earlier ones of the movement, whose fields may be those of another version. */
class ResumedFrames {
  readonly fields: KeyframeFields;
  /** Rows of the previous frame, in those fields and in the present ones. */
  #last: readonly Row[];
  #own: readonly Row[] = [];

  constructor(last: readonly Row[], fields: KeyframeFields) {
    this.#last = last;
    this.fields = fields;
  }

  /** `frame`: in the present fields, and the first of them against nothing. */
  next(frame: Keyframe): Keyframe {
    const { observed, common, seat } = this.fields;
    this.#own = frame.map((delta, i) => rowAfter(this.#own[i] ?? [], delta));
    const now = this.#own.map((row, i) => {
      if (i === 0) return inFields(row, PUBLIC, common);
      if (i > 1) return inFields(row, SEAT_FIELDS, seat);
      // One of another format stays as it was last: rows of two formats could not be told apart.
      return observed === OBSERVED_FORMAT ? row : (this.#last[i] ?? []);
    });
    const next = now.map((row, i) => deltaOf(this.#last[i] ?? [], row));
    this.#last = now;
    return next;
  }
}
