/** Everything the page uses to decide what to ask: the present perception, and its memory. */
import { SIGNATURE_CHANNELS } from "../../../shared/model/body.ts";
import { CUE_GROUPS, type Cue, type Way } from "../../../shared/model/cue.ts";
import { type PaceNumbers, SEEING, TUNE } from "../../../shared/model/numbers.ts";
import { drawsAct } from "../../../shared/model/hand.ts";
import type { Perception } from "../../../shared/model/perception.ts";
import { type ChairId, TICKS_PER_SECOND } from "../../../shared/model/units.ts";
import type { Watch } from "../face.ts";
import { type Memory, otherOf, since } from "./memory.ts";

export type NameOf = (chair: ChairId) => string;

export interface Situation {
  readonly now: Perception;
  readonly memory: Memory;
  readonly watch: Watch;
  readonly nameOf: NameOf;
  readonly pace: PaceNumbers;
}

/** Mean square of the averaged channels above which a face needs something. */
const ASKING = 0.085;
/** Averaged wince that counts, and s of looking before it does. */
const URGES = 0.3;
const WINCES_AFTER = 2;
/** s after a push of the bow in which the same sign is not followed again. */
const FOLLOWED = 4;
/** Averaged levels at which a body this far back and folded in closes up. */
const CLOSED = -0.2;
/** Error from which showing the way helps; with a margin for the noise of seeing ([P1]). */
const OFF_CENTS = TUNE.inTune + SEEING.cents;
const OFF_MS = TUNE.together + SEEING.ms;

/** s of looking at the present face without a break. */
export const looked = ({ now, watch }: Pick<Situation, "now" | "watch">): number =>
  (now.tick - watch.since) / TICKS_PER_SECOND;

/** Whether the focused face needs something, as far as can be seen. */
export function asks({ now, watch }: Pick<Situation, "now" | "watch">): boolean {
  const { face } = watch;
  const sum = SIGNATURE_CHANNELS.reduce((total, channel) => total + (face[channel] ?? 0) ** 2, 0);
  return looked({ now, watch }) > 1.5 && sum / SIGNATURE_CHANNELS.length > ASKING;
}

/** [N4] Whether the focused body closes up. */
export const closes = ({ watch: { face } }: Pick<Situation, "watch">): boolean =>
  (face.lean ?? 0) < CLOSED && (face.openness ?? 0) < CLOSED;

/** [A4] Correction signalled by the focused player and not followed yet: a cue, or a lasting wince. */
export function urge({ now, memory, watch }: Omit<Situation, "nameOf">): Way | null {
  const { focus, self } = now;
  if (!focus || self.breathing || !drawsAct(self.hand, "bow")) return null;
  const cue = focus.cueAtMe ? focus.cue : null;
  if (cue !== null && isWay(cue)) {
    const { cueSince } = otherOf(memory, focus.chair);
    return memory.bowedAt > cueSince && since(now, memory.bowedAt) < FOLLOWED ? null : cue;
  }
  if (since(now, memory.bowedAt) < FOLLOWED) return null;
  const pitch = watch.face.listenPitch ?? 0;
  const time = watch.face.listenTime ?? 0;
  const winces =
    focus.mutual &&
    looked({ now, watch }) > WINCES_AFTER &&
    Math.max(Math.abs(pitch), Math.abs(time)) > URGES;
  return winces ? wince(pitch, time) : null;
}

const isWay = (cue: Cue): cue is Way => (CUE_GROUPS.way as readonly Cue[]).includes(cue);

const wince = (pitch: number, time: number): Way =>
  Math.abs(pitch) >= Math.abs(time)
    ? pitch > 0
      ? "comeUp"
      : "comeDown"
    : time > 0
      ? "moveOn"
      : "holdBack";

/** [A4] The way to show the focused player, by the larger error; null when they are together. */
export function wayFor(now: Perception): Way | null {
  const way = wayOf(now);
  const { hand } = now.self;
  return way !== null && (hand === null || hand.includes(way)) ? way : null;
}

function wayOf({ focus }: Perception): Way | null {
  if (!focus) return null;
  const { cents, ms } = focus;
  const pitch = Math.abs(cents) / OFF_CENTS;
  const time = Math.abs(ms) / OFF_MS;
  if (Math.max(pitch, time) < 1) return null;
  if (pitch >= time) return cents < 0 ? "comeUp" : "comeDown";
  return ms > 0 ? "moveOn" : "holdBack";
}

/** The bow movement that a shown way asks for. */
export const PUSHES = {
  comeUp: { do: "bow", pitch: 1, tempo: 0 },
  comeDown: { do: "bow", pitch: -1, tempo: 0 },
  moveOn: { do: "bow", pitch: 0, tempo: 1 },
  holdBack: { do: "bow", pitch: 0, tempo: -1 },
} as const;
