/** A simulated reader of the reading room: compares a face with what each need looks like, with noise of their own. */
import { LEVELS } from "../../../shared/course/gym/levels.ts";
import { type Round, roundOf } from "../../../shared/course/gym/round.ts";
import {
  answered,
  beginStaircase,
  difficulty,
  isOver,
  type Staircase,
} from "../../../shared/course/gym/staircase.ts";
import { SIGNATURE_CHANNELS } from "../../../shared/model/body.ts";
import type { Need } from "../../../shared/model/cue.ts";
import { below, gauss, type Rng, seedRng, uniform } from "../../../shared/model/rng.ts";
import { levelsOf } from "../../../shared/model/signature.ts";

/** SD of a reader's own noise at skill 1, on each channel; and share of slips of the finger. */
const OWN_NOISE = 0.35;
const LAPSES = 0.02;

/** What somebody of that skill takes the likest face for: the likeness is its projection on each need. */
function takenFor({ faces }: Round, needs: readonly Need[], skill: number, rng: Rng): Need {
  const [first = "space"] = needs;
  if (uniform(rng) < LAPSES) return needs[below(rng, needs.length)] ?? first;
  const all = faces.map(({ body }) =>
    SIGNATURE_CHANNELS.map((channel) => body[channel] + (OWN_NOISE / skill) * gauss(rng)),
  );
  const likeness = (need: Need): number => {
    const levels = levelsOf(need);
    const size = Math.hypot(...levels);
    return Math.max(
      ...all.map((seen) =>
        seen.reduce((sum, value, k) => sum + (value * (levels[k] ?? 0)) / size, 0),
      ),
    );
  };
  return needs.reduce((best, need) => (likeness(need) > likeness(best) ? need : best), first);
}

/** One visit at that level, from the easiest. `skill`: 1 is usual, more is finer. */
export function readVisit(level: number, skill: number, seed: number): Staircase {
  const rng = seedRng(seed);
  const of = LEVELS[level];
  if (of === undefined) throw new RangeError(`there is no level ${level}`);
  let stairs = beginStaircase();
  let round: Round | null = null;
  while (!isOver(stairs)) {
    round = roundOf(rng, of, difficulty(stairs), 10, round);
    stairs = answered(stairs, takenFor(round, of.needs, skill, rng) === round.need);
  }
  return stairs;
}

export interface VisitTask {
  readonly level: number;
  readonly skill: number;
  readonly seed: number;
}

export const playVisit = ({ level, skill, seed }: VisitTask): Staircase =>
  readVisit(level, skill, seed);
