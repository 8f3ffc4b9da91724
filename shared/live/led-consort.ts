/** One consort of a live session: its state, and why it may not be able to play. */
import type { Pace } from "../model/numbers.ts";
import type { Movement } from "../session/movement.ts";
import type { ConsortReport, LiveWord } from "./consort-orders.ts";

/**
 * Why a consort cannot play. `broken`: its room crashed with its movement; it has another room. `notBegun`: it
 * was told to begin and did not. `unopened`: no room could be opened yet; this is tried again and again.
 */
export type TroubleKind = "broken" | "notBegun" | "unopened";
export interface Trouble {
  readonly kind: TroubleKind;
  /** Since when, ms. */
  readonly since: number;
}

export interface LedConsort {
  ready: boolean;
  /** A movement was begun and, as far as is known, has not ended. */
  playing: boolean;
  /** Number of movements it was told to begin. */
  begun: number;
  /** What the plan gave it. */
  movement: Movement | null;
  /** It is another piece or scene than was begun last. */
  fresh: boolean;
  /** [H14] Its own pace; null: that of the plan. */
  pace: Pace | null;
  still: LiveWord["still"];
  endsIn: LiveWord["endsIn"];
  report: ConsortReport | null;
  /** Number of rooms it has had. */
  rooms: number;
  /** Time of the last failure to open a room, ms. */
  triedAt: number;
  trouble: Trouble | null;
}

/** [Y13] The stored form. */
export type KeptConsort = Pick<LedConsort, "playing" | "begun" | "movement" | "still"> & {
  /** Absent in what was stored before. */
  readonly pace?: Pace | null;
  readonly fresh?: boolean;
};

/** Whether somebody who has played the one would play something else with the other. */
export const isOther = (one: Movement | null, other: Movement): boolean =>
  one === null ||
  one.piece !== other.piece ||
  JSON.stringify(one.scene) !== JSON.stringify(other.scene);

/** What it plays, or will play next. */
export const movementOf = ({ movement, pace }: Pick<LedConsort, "movement" | "pace">) =>
  movement && { ...movement, pace: pace ?? movement.pace };

export const newConsort = (): LedConsort => ({
  ready: false,
  playing: false,
  begun: 0,
  movement: null,
  fresh: true,
  pace: null,
  still: null,
  endsIn: null,
  report: null,
  rooms: 1,
  triedAt: 0,
  trouble: null,
});
