/** [O1], [O2] What the agreements mean at this moment. */
import { AGREE, NEVER, ticks } from "./numbers.ts";
import type { Motion } from "./trouble.ts";
import type { ChairId } from "./units.ts";
import type { Chair } from "./chair.ts";
import type { Store } from "./world.ts";

/** Who leads at this beat: by agreement, else the conductor. */
export function leaderAt(store: Store): ChairId | null {
  const { leads, conductor } = store.agreed;
  for (const { from, to, chair } of leads) {
    if (store.beat >= from && store.beat < to) return chair;
  }
  return conductor;
}

/** [O2] More than half of the others; [O1] a conductor needs one in three. */
export function nodsNeeded(store: Store, { by }: Motion): number {
  const others = store.n - 1;
  return store.agreed.conductor === by
    ? Math.ceil(others / AGREE.conductorNeeds)
    : Math.floor(others / 2) + 1;
}

/** [O2] Restarts the time until this chair has to ask its desk partner, if that is agreed. */
export function remind(store: Store, chair: Chair): void {
  const { checkIn } = store.agreed;
  chair.checkInBy = checkIn === null ? NEVER : store.tick + ticks(checkIn);
}
