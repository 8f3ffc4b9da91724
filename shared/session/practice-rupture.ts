/**
 * [J10] For a player who has never mended: once, early on, a bot misreads them, so that there is
 * something to mend.
 */
import { TICKS_PER_SECOND } from "../model/units.ts";
import type { ChairId } from "../model/units.ts";
import type { Misreading } from "./scene-director.ts";

/** After the time that the first lessons need. */
const FROM = 35 * TICKS_PER_SECOND;

/** Any bot that their need turns to, unless something has torn before. */
export const practiceRupture = (pupil: ChairId): Misreading => ({
  of: pupil,
  by: null,
  from: FROM,
  until: Infinity,
  untilTorn: true,
});
