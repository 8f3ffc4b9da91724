import type { Body } from "../../../shared/model/body.ts";
import { SIGNATURE_CHANNELS } from "../../../shared/model/body.ts";
import type { Command } from "../../../shared/model/command.ts";
import type { Perception } from "../../../shared/model/perception.ts";
import type { Sighting } from "../../../shared/model/sighting.ts";
import { type ChairId, TICKS_PER_SECOND } from "../../../shared/model/units.ts";

/** What the coach goes by: only what the player perceived and did. */
export interface Heard {
  readonly now: Perception;
  /** The face looked at, averaged over about a second and a half: a single moment is noisy. */
  readonly face: Readonly<Partial<Record<keyof Body, number>>>;
  /** Seconds one has looked at the present face. */
  readonly looked: number;
  /** Since the lesson's present step began. */
  readonly seen: readonly Sighting[];
  readonly done: readonly Command[];
  /** Seconds since the present step began. */
  readonly since: number;
}

const WATCHED = [...SIGNATURE_CHANNELS, "listenPitch", "listenTime"] as const;
/** Seconds over which a face is averaged. */
const AVERAGE = 1.5;
/** Mean square of the averaged channels above which a face is asking for something. */
const ASKING = 0.085;

export interface Watch {
  readonly chair: ChairId | null;
  readonly since: number;
  readonly tick: number;
  readonly face: Heard["face"];
}
export const UNWATCHED: Watch = { chair: null, since: 0, tick: 0, face: {} };

/** Follows the face looked at from one perception to the next. */
export function watch(before: Watch, { focus, tick }: Perception): Watch {
  if (!focus) return { ...UNWATCHED, tick };
  if (focus.chair !== before.chair)
    return { chair: focus.chair, since: tick, tick, face: Object.fromEntries(WATCHED.map((c) => [c, 0])) };
  const share = Math.min(1, (tick - before.tick) / TICKS_PER_SECOND / AVERAGE);
  const face = Object.fromEntries(
    WATCHED.map((channel) => {
      const old = before.face[channel] ?? 0;
      return [channel, old + (focus.body[channel] - old) * share];
    }),
  );
  return { chair: focus.chair, since: before.since, tick, face };
}

/** Whether the face looked at asks for something, as far as one can tell. */
export function asks({ face, looked }: Heard): boolean {
  const sum = SIGNATURE_CHANNELS.reduce((total, channel) => total + (face[channel] ?? 0) ** 2, 0);
  return looked > 1.5 && sum / SIGNATURE_CHANNELS.length > ASKING;
}
