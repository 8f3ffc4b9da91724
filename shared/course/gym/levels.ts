/** Levels of the reading room: which needs are asked for, and how long a face shows one. */
import type { Need } from "../../model/cue.ts";

export interface Level {
  readonly needs: readonly [Need, Need, ...Need[]];
  /** s for which the need shows; then the face is at ease again. */
  readonly seconds: number;
  /** Another person in each round, each with ways of their own. */
  readonly newFaces: boolean;
  /** Faces at a time: one of them needs something, the others are at ease. */
  readonly faces: 1 | 4;
  /** Channels on which the need shows, others in each round; any two needs differ on two of any four ([P4]). */
  readonly channels: 4 | 8;
  /** [P5] As somebody sees who is strained: each face is noisier. */
  readonly strained: boolean;
}

const TWO = ["space", "closeness"] as const;
const SIX = ["space", "steadiness", "support", "recognition", "closeness", "direction"] as const;

const PLAIN = { newFaces: false, faces: 1, channels: 8, strained: false } as const;

/** The first one first. */
export const LEVELS: readonly Level[] = [
  { ...PLAIN, needs: [...TWO], seconds: 5 },
  { ...PLAIN, needs: ["space", "closeness", "steadiness"], seconds: 4 },
  { ...PLAIN, needs: ["space", "closeness", "steadiness", "support"], seconds: 3 },
  { ...PLAIN, needs: [...SIX], seconds: 3 },
  { ...PLAIN, needs: [...SIX], seconds: 2, newFaces: true },
  { ...PLAIN, needs: [...SIX], seconds: 3, channels: 4 },
  { ...PLAIN, needs: [...SIX], seconds: 3, newFaces: true, strained: true },
  { ...PLAIN, needs: [...SIX], seconds: 6, newFaces: true, faces: 4 },
];

/** Difficulty from which a level is learnt, and visits in a row that must reach it. */
const LEARNT_X = 8;
const LEARNT_VISITS = 2;
/** Rounds in a row at the easiest after which a level was too much. */
const TOO_MUCH = 6;

/** The level of the next visit. `estimates`: of the visits on this level, the last one last. */
export function nextLevel(level: number, estimates: readonly number[], stuck: number): number {
  if (stuck >= TOO_MUCH) return Math.max(0, level - 1);
  const last = estimates.slice(-LEARNT_VISITS);
  const learnt = last.length === LEARNT_VISITS && last.every((x) => x >= LEARNT_X);
  return learnt ? Math.min(LEVELS.length - 1, level + 1) : level;
}
