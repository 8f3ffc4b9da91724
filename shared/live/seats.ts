/** Seating plans of a live session: consorts of even size, and a chair for latecomers. */
import { MAX_CHAIRS } from "../model/units.ts";
import { chairId } from "../model/units.ts";
import type { ChairId } from "../model/units.ts";
import type { Randomness } from "../session/randomness.ts";
import { MAX_CONSORTS } from "./commands.ts";

/** A consort as far as finding a seat needs it. */
export interface Seats {
  /** By chair: a person has it. */
  readonly taken: readonly boolean[];
  /** By chair, while it plays: a person may take it from a bot now. Null between movements: any chair may be taken. */
  readonly free: readonly boolean[] | null;
}

/** The chair for a newcomer; null when there is none. */
export function freeChair({ taken, free }: Seats): ChairId | null {
  for (let chair = 0; chair < MAX_CHAIRS; chair += 1) {
    if (taken[chair] === true || (free !== null && free[chair] !== true)) continue;
    return chairId(chair);
  }
  return null;
}

const peopleIn = ({ taken }: Seats): number => taken.filter(Boolean).length;

/**
 * The consort for a newcomer: the emptiest with fewer than `size` people; otherwise a new one; otherwise the
 * emptiest with a free chair. Null when every chair of every consort is taken.
 */
export function consortForNewcomer(consorts: readonly Seats[], size: number): number | null {
  const byPeople = [...consorts.entries()]
    .filter(([, seats]) => freeChair(seats) !== null)
    .toSorted(([, one], [, other]) => peopleIn(one) - peopleIn(other));
  const below = byPeople.find(([, seats]) => peopleIn(seats) < size);
  if (below !== undefined) return below[0];
  if (consorts.length < MAX_CONSORTS) return consorts.length;
  return byPeople[0]?.[0] ?? null;
}

/** People per consort: as few consorts as `size` allows, differing by at most one person. */
export function evenSizes(people: number, size: number): readonly number[] {
  const consorts = Math.min(MAX_CONSORTS, Math.ceil(people / size));
  return Array.from({ length: consorts }, (_, i) =>
    Math.floor((people + consorts - 1 - i) / consorts),
  );
}

/** The same items in random order (Fisher–Yates shuffle). */
export function shuffled<T>(all: readonly T[], { below }: Pick<Randomness, "below">): readonly T[] {
  const mixed = [...all];
  for (let i = mixed.length - 1; i > 0; i -= 1) {
    const j = below(i + 1);
    [mixed[i], mixed[j]] = [mixed[j] as T, mixed[i] as T];
  }
  return mixed;
}
