/** [H7] Which kept chair is given to a newcomer when no other is free. */
import type { From, Occupant, SeatedPerson } from "./occupant.ts";

/** Minimum interruption after which a chair may be given away, ms. */
const DROP_MS = 5000;
/** Time after which a chair that was played may go to somebody from the same address, ms. */
const AWAY_MS = 60_000;
/** Number of kept chairs that one caller may have in a full consort. */
const MAX_KEPT = 3;

/**
 * Whether a chair is worth keeping: its person has played, or opened the consort and may be sending its link around.
 */
export const isSettled = ({ acted, since }: SeatedPerson): boolean => acted || since === 0;

/**
 * A kept chair is given away if nothing was ever done from it, if its caller keeps more than their
 * share, and after a while to a newcomer from the same address. Null when there is none.
 */
export function yieldingChair(chairs: readonly Occupant[], from: From, now: number): number | null {
  const keptBy = (caller: string | null): number =>
    caller === null ? 0 : chairs.filter((o) => o.kind === "keptFor" && o.caller === caller).length;
  const yielding = chairs.flatMap((o, chair) => {
    if (o.kind !== "keptFor" || o.since === 0) return [];
    const awayMs = now - o.droppedAt;
    const share = keptBy(o.caller);
    const yields =
      (awayMs >= DROP_MS && (!isSettled(o) || share > MAX_KEPT)) ||
      (awayMs >= AWAY_MS && o.caller !== null && o.caller === from.caller);
    return yields ? [{ chair, idle: isSettled(o) ? 0 : 1, share, awayMs }] : [];
  });
  yielding.sort((a, b) => b.idle - a.idle || b.share - a.share || b.awayMs - a.awayMs);
  return yielding[0]?.chair ?? null;
}
