/**
 * [P1] The pitch each chair hears of each other, tears apart: no finer than the eye sees it, so
 * that no device knows more than its player can, and gliding, so that steps are not heard.
 */
import { coarse, heardCentre } from "../centre.ts";
import { DT, HEARING } from "../numbers.ts";
import { chairAt, type Store, tieOf } from "../world.ts";

const GLIDES = HEARING.glide * DT;

const centre = { pitch: 0, phase: 0, tornCents: 0, tornMs: 0 };

export function hear(store: Store): void {
  for (let i = 0; i < store.n; i += 1) {
    heardCentre(store, i, centre);
    for (let j = 0; j < store.n; j += 1) {
      if (i === j) continue;
      const tie = tieOf(store, i, j);
      const off = coarse(chairAt(store, j).pitch - centre.pitch, HEARING.cents) - tie.heard;
      tie.heard += off > GLIDES ? GLIDES : off < -GLIDES ? -GLIDES : off;
    }
  }
}
