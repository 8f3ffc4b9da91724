import type { Observation } from "../../shared/model/observe.ts";
import type { Perception } from "../../shared/model/perception.ts";
import type { Sighting } from "../../shared/model/sighting.ts";
import type { ChairId } from "../../shared/model/units.ts";

/** What the timeline marks. */
export interface Mark {
  readonly tick: number;
  readonly kind: "torn" | "mended" | "met" | "missed";
  readonly chairs: readonly [ChairId, ChairId];
}

/** How a chair stood in truth: what nobody is told while the music plays. */
export interface Standing {
  readonly chair: ChairId;
  /** Against the mean of all, as it sounded. */
  readonly cents: number;
  /** Against the common beat; below 0 is early. */
  readonly ms: number;
}

/** [F7] A movement that can be seen again, at any of its ticks. */
export interface Footage {
  /** The first tick that is shown. */
  readonly start: number;
  /** The tick that is shown. */
  readonly tick: number;
  readonly ticks: number;
  /** Id of the piece; null where it was not recorded: then it is silent. */
  readonly piece: string | null;
  /** Ticks of one beat. */
  readonly beatTicks: number;
  /** In the order of time. */
  readonly marks: readonly Mark[];
  /** One tick on. False at the end. */
  next(): boolean;
  /** Goes to a tick, before or after; beyond the ends it stays at the end. */
  seek(tick: number): void;
  /** What that chair perceived at this tick. */
  perception(chair: ChairId): Perception;
  /** What that chair saw happen in the last tick. */
  sightings(chair: ChairId): readonly Sighting[];
  /** Insides, bonds and tears of all at this tick; null where only one chair's view is known. */
  observe(): Observation | null;
  /** How each stood at this tick. */
  standings(): readonly Standing[];
}

/** Against the mean of all. */
export function standingsOf(
  chairs: readonly { readonly cents: number; readonly ms: number }[],
): readonly Standing[] {
  const mean = (of: readonly number[]): number =>
    of.reduce((sum, value) => sum + value, 0) / of.length;
  const pitch = mean(chairs.map(({ cents }) => cents));
  const beat = mean(chairs.map(({ ms }) => ms));
  return chairs.map(({ cents, ms }, chair) => ({
    chair: chair as ChairId,
    cents: cents - pitch,
    ms: ms - beat,
  }));
}
