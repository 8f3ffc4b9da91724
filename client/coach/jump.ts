/**
 * [C4] The visible part of a mask. While it lasts it hides breath, cheeks and tremor, so nothing
 * can be seen; but all three change at once when the cue begins, and change back when it ends.
 */
import { type Jump, type JumpEnd, JUMP_SIGNS, type JumpSign } from "../../shared/i18n/signs.ts";
import { SOFT_CUES } from "../../shared/model/cue.ts";
import type { Focus, Perception } from "../../shared/model/perception.ts";
import { type ChairId, TICKS_PER_SECOND } from "../../shared/model/units.ts";

type Means = Readonly<Record<JumpSign, number>>;

/** Follows one face; a new face starts with nothing known. */
export interface Jumping {
  readonly chair: ChairId | null;
  readonly tick: number;
  /** Tick at which the eyes landed there. */
  readonly from: number;
  readonly means: Means;
  readonly soft: boolean;
  /** The body when the last soft cue began or ended, and the tick; null when it was not seen long enough. */
  readonly turn: { readonly tick: number; readonly before: Means } | null;
  /** What is shown now, and since which tick. */
  readonly jump: Jump | null;
  readonly since: number;
}

/** s over which what shows is averaged. */
const AVERAGE = 0.6;
/** s of looking before there is anything to compare with. */
const KNOWN = 1.2;
/** s after an end of a cue within which everything has changed. */
const CHANGED = 1.3;
/** s for which it is told: long enough for a caption that changes every two. */
const TOLD = 3.5;
/** Least change: breaths a minute, and shares of full heat and tremor. Well above the noise of a face. */
const LEAST: Means = { breathRate: 5.5, flush: 0.22, shake: 0.2 };

export const NOTHING_JUMPS: Jumping = {
  chair: null,
  tick: 0,
  from: 0,
  means: { breathRate: 0, flush: 0, shake: 0 },
  soft: false,
  turn: null,
  jump: null,
  since: 0,
};

export function followJumps(before: Jumping, { focus, tick }: Perception): Jumping {
  if (focus === null) return { ...NOTHING_JUMPS, tick };
  const soft = focus.cue !== null && SOFT_CUES.has(focus.cue);
  if (focus.chair !== before.chair) {
    const { chair, body } = focus;
    return { ...NOTHING_JUMPS, chair, tick, from: tick, means: pick(body), soft };
  }
  const seconds = (from: number): number => (tick - from) / TICKS_PER_SECOND;
  const share = Math.min(1, seconds(before.tick) / AVERAGE);
  const means = mapped((sign) => {
    const old = before.means[sign];
    return old + (focus.body[sign] - old) * share;
  });
  let { turn, jump, since } = before;
  if (soft !== before.soft)
    turn = seconds(before.from) < KNOWN ? null : { tick, before: before.means };
  if (jump !== null && seconds(since) > TOLD) jump = null;
  if (turn !== null && seconds(turn.tick) >= CHANGED) {
    // A breath that is held explains itself.
    const found = focus.breathing ? null : jumpOf(turn.before, means, soft ? "slows" : "quickens");
    if (found !== null) [jump, since] = [found, tick];
    turn = null;
  }
  return { chair: focus.chair, tick, from: before.from, means, soft, turn, jump, since };
}

function jumpOf(before: Means, now: Means, end: JumpEnd): Jump | null {
  const way = end === "slows" ? -1 : 1;
  const signs = JUMP_SIGNS.filter((sign) => way * (now[sign] - before[sign]) >= LEAST[sign]);
  return signs.includes("breathRate") ? { end, signs } : null;
}

const mapped = (of: (sign: JumpSign) => number): Means => ({
  breathRate: of("breathRate"),
  flush: of("flush"),
  shake: of("shake"),
});
const pick = (body: Focus["body"]): Means => mapped((sign) => body[sign]);
