import type { Body } from "../../shared/model/body.ts";
import { SIGNATURE_CHANNELS } from "../../shared/model/body.ts";
import type { Perception } from "../../shared/model/perception.ts";
import { followJumps, type Jumping, NOTHING_JUMPS } from "./jump.ts";
import { type Reading, readFace } from "./read-face.ts";
import { type ChairId, TICKS_PER_SECOND } from "../../shared/model/units.ts";

const WATCHED = [...SIGNATURE_CHANNELS, "listenPitch", "listenTime"] as const;
/** Seconds over which a face is averaged. */
const AVERAGE = 1.5;

/** The focused face, averaged: single moments are noisy. */
export interface Watch {
  readonly chair: ChairId | null;
  /** Tick at which the eyes landed there. */
  readonly since: number;
  readonly tick: number;
  readonly face: Readonly<Partial<Record<keyof Body, number>>>;
  /** [P4] Its need, once that shows plainly. */
  readonly reading: Reading | null;
  /** [C4] What changes at either end of its cues. */
  readonly jumping: Jumping;
}
export const UNWATCHED: Watch = {
  chair: null,
  since: 0,
  tick: 0,
  face: {},
  reading: null,
  jumping: NOTHING_JUMPS,
};

/** Follows the focused face from one perception to the next. A new face starts neutral. */
export function watch(before: Watch, now: Perception): Watch {
  const { focus, tick } = now;
  const jumping = followJumps(before.jumping, now);
  if (!focus) return { ...UNWATCHED, tick };
  if (focus.chair !== before.chair) {
    const face = Object.fromEntries(WATCHED.map((channel) => [channel, 0]));
    return { chair: focus.chair, since: tick, tick, face, reading: null, jumping };
  }
  const share = Math.min(1, (tick - before.tick) / TICKS_PER_SECOND / AVERAGE);
  const face = Object.fromEntries(
    WATCHED.map((channel) => {
      const old = before.face[channel] ?? 0;
      return [channel, old + (focus.body[channel] - old) * share];
    }),
  );
  const reading = readFace(before.reading, face);
  return { chair: focus.chair, since: before.since, tick, face, reading, jumping };
}
