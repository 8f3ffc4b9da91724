/** [J10] For somebody to whom mending is new: once, early on, a bot misreads them, so that there is something to mend. */
import { TICKS_PER_SECOND } from "../model/units.ts";
import type { ChairId } from "../model/units.ts";
import type { Misreading } from "./scene-director.ts";

/** Not before the first lessons have had their time. */
const FROM = 35 * TICKS_PER_SECOND;

/** Whichever bot their need turns to, until something has torn. */
export const practiceRupture = (pupil: ChairId): Misreading => ({
  of: pupil,
  by: null,
  from: FROM,
  until: Infinity,
  untilTorn: true,
});
