/** [Z3] Ending a movement at once, and changing its length. */
import { happen } from "../happen.ts";
import type { ScoreMarks } from "../score.ts";
import type { Store } from "../world.ts";

/** Ends the movement as if it had been played to here. */
export function endNow(store: Store): void {
  setBeats(store, store.beat + 1);
  store.playing = false;
  happen(store, { event: "ended" });
}

/** Continues with another score of the same piece, longer or shorter. */
export function lengthen(store: Store, score: ScoreMarks): void {
  const { beatTicks, beatsPerBar, hard, dissonant, solos } = score;
  const { score: before } = store;
  if (beatTicks !== before.beatTicks || beatsPerBar !== before.beatsPerBar) return;
  if (!Number.isInteger(score.beats) || score.beats <= store.beat) return;
  // Whoever leads to the end leads to the new end.
  const leads = store.agreed.leads.map((lead) =>
    lead.to === before.beats ? { ...lead, to: score.beats } : lead,
  );
  store.agreed = { ...store.agreed, leads };
  setBeats(store, score.beats);
  store.score = { ...store.score, hard, dissonant, solos };
}

function setBeats(store: Store, beats: number): void {
  const { course, courseOf } = store.tally;
  for (const row of [course, courseOf]) respread(row, store.score.beats, beats, store.beat + 1);
  store.score = { ...store.score, beats };
}

/** Redistributes counts from parts of `before` beats to parts of `after`; `played`: beats so far. */
function respread(row: Float64Array, before: number, after: number, played: number): void {
  const parts = row.length;
  const anew = new Float64Array(parts);
  for (const [part, counted] of row.entries()) {
    const from = (part * before) / parts;
    const to = Math.min(played, ((part + 1) * before) / parts);
    if (to <= from) continue;
    for (let k = 0; k < parts; k += 1) {
      const start = Math.max(from, (k * after) / parts);
      const end = Math.min(to, ((k + 1) * after) / parts);
      if (end > start) anew[k] = (anew[k] ?? 0) + (counted * (end - start)) / (to - from);
    }
  }
  row.set(anew);
}
