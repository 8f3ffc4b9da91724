/** [T4] Counts, once per beat, the pairs that are in tune and together. */
import { at, chairAt, type Store } from "../world.ts";
import { TUNE } from "../numbers.ts";

/**
 * Errors are measured against the notes as planned, so that a dissonance or a solo in the score is
 * never out of tune ([D2]).
 */
export function measure(store: Store): void {
  if (!store.playing || store.tick % store.score.beatTicks !== 0) return;
  const { tally } = store;
  let good = 0;
  for (const bond of store.bonds) {
    const a = chairAt(store, bond.a);
    const b = chairAt(store, bond.b);
    const cents = a.sounds - b.sounds;
    const ms = a.late - b.late;
    if (cents > TUNE.inTune || cents < -TUNE.inTune) continue;
    if (ms > TUNE.together || ms < -TUNE.together) continue;
    good += 1;
  }
  const pairs = store.bonds.length;
  const { course, courseOf } = tally;
  const part = Math.floor((store.beat * course.length) / store.score.beats);
  tally.pairBeats += pairs;
  tally.goodPairBeats += good;
  course[part] = at(course, part) + good;
  courseOf[part] = at(courseOf, part) + pairs;
}
