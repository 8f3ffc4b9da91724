/** [J10] Gives a player who has never mended a tear something to mend: once, early on, a bot misreads them. */
import { TICKS_PER_SECOND } from "../model/units.ts";
import type { ChairId } from "../model/units.ts";
import type { Misreading } from "./scene-director.ts";

/** Leaves time for the first lessons. */
const FROM = 35 * TICKS_PER_SECOND;

/** Any bot that they call misreads them, unless one of their bonds has torn before. */
export const practiceRupture = (pupil: ChairId): Misreading => ({
  of: pupil,
  by: null,
  from: FROM,
  until: Infinity,
  untilTorn: true,
});
