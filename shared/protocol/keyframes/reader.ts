/** Reads keyframes: the view of everything, or of a single chair, at each of their ticks. */
import type { Perception } from "../../model/perception.ts";
import type { Keyframe, KeyframeFields, Recording } from "../../model/replay/recording.ts";
import { chairId } from "../../model/units.ts";
import type { ChairId } from "../../model/units.ts";
import { OBSERVED_FORMAT, observedIn } from "./observed-row.ts";
import type { Observed } from "./observed-row.ts";
import { deltaOf, inFields, rowsOf } from "./rows.ts";
import type { Row } from "./rows.ts";
import { NOTHING_PUBLIC, NOTHING_SEEN, PUBLIC, SEAT_FIELDS, perceptionIn } from "./seen-row.ts";

/** Keyframes, with everything that is needed to read them. Plain data. */
export interface Track {
  readonly fields: KeyframeFields;
  /** Number of chairs in the consort. */
  readonly chairs: number;
  /** The chairs whose rows are present, in their order. */
  readonly seats: readonly ChairId[];
  readonly frames: readonly Keyframe[];
  /** Id of the piece; absent in older ones. */
  readonly piece?: string;
}

/** All keyframes of a recording; null when it has none, or none that can still be read. */
export function trackOf({ keyframes, keyframeFields, setup, piece }: Recording): Track | null {
  if (keyframes === undefined || keyframeFields === undefined || keyframes.length === 0)
    return null;
  if (keyframeFields.observed !== OBSERVED_FORMAT) return null;
  const seats = Array.from({ length: setup.chairs }, (_, i) => chairId(i));
  const track = { fields: keyframeFields, chairs: setup.chairs, seats, frames: keyframes };
  return piece === undefined ? track : { ...track, piece };
}

/** [F21] The perceptions of one chair, from that tick on: without other chairs' rows and without the whole world. */
export function ownTrack(track: Track, chair: ChairId, since: number): Track {
  const at = track.seats.indexOf(chair);
  const rows = rowsOf(track.frames);
  const tick = track.fields.common.indexOf("tick");
  let last: readonly Row[] = [];
  const frames = rows
    .filter(([common]) => Number(common?.[tick]) >= since)
    .map(([common = [], , ...seats]): Keyframe => {
      const now = [common, [], seats[at] ?? []];
      const frame = now.map((row, i) => deltaOf(last[i] ?? [], row));
      last = now;
      return frame;
    });
  return { ...track, seats: [chair], frames };
}

export class KeyframeReader {
  readonly track: Track;
  /** In the order of time. */
  readonly ticks: readonly number[];
  readonly #rows: readonly (readonly Row[])[];

  /** Throws RangeError when frames are damaged. */
  constructor(track: Track) {
    this.track = track;
    const { common, seat } = track.fields;
    this.#rows = rowsOf(track.frames).map(([shared = [], observed = [], ...seats]) => [
      inFields(shared, common, PUBLIC, NOTHING_PUBLIC),
      observed,
      ...seats.map((row) => inFields(row, seat, SEAT_FIELDS, NOTHING_SEEN)),
    ]);
    this.ticks = this.#rows.map(([shared]) => Number(shared?.[0]));
    if (this.ticks.length === 0) throw new RangeError("no keyframes");
  }

  /** Index of the frame for that tick: the last one at or before it, else the first. */
  at(tick: number): number {
    const after = this.ticks.findIndex((one) => one > tick);
    return Math.max(0, (after < 0 ? this.ticks.length : after) - 1);
  }

  /** Throws RangeError when that chair's rows are not present. */
  perception(frame: number, chair: ChairId): Perception {
    const rows = this.#rows[frame];
    const seen = rows?.[2 + this.track.seats.indexOf(chair)];
    if (rows === undefined || seen === undefined || !this.track.seats.includes(chair))
      throw new RangeError(`nothing of chair ${chair}`);
    return perceptionIn(rows[0] ?? [], seen, chair, this.track.chairs);
  }

  /** Null when only a single chair is known. */
  observed(frame: number): Observed | null {
    const row = this.#rows[frame]?.[1] ?? [];
    return row.length === 0 ? null : observedIn(row, this.track.chairs);
  }
}
