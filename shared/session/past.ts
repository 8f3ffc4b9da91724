/** [Y15] What is known of movements that the present rules cannot play on: another version of them played these. */
import type { Kept, KeptBond } from "../model/kept.ts";
import type { GroupMeasures } from "../model/measures.ts";
import type { Brought } from "../model/setup.ts";
import { MODEL_VERSION, type Recording } from "../model/replay/recording.ts";

export interface Past {
  /** As the last of them ended, or was cut off; null: nothing is known. */
  readonly measures: GroupMeasures | null;
  /** With what the next one begins: a new world knows nothing else of them. */
  readonly kept: Kept | null;
}

/** A movement that is played, or goes on, from a world of these rules. */
export const isPresent = ({ modelVersion }: Recording): boolean => modelVersion === MODEL_VERSION;

/** What a movement of `n` chairs is set up with after these: what is brought counts over what had been. */
export function broughtAfter(past: Past | null, brought: Brought, n: number): Brought {
  const before = past?.kept ?? null;
  if (before === null) return brought;
  const { chairs, bonds } = brought.kept ?? { chairs: [], bonds: [] };
  const isBrought = (one: KeptBond): boolean =>
    bonds.some(({ a, b }) => a === one.a && b === one.b);
  const kept = {
    chairs: [
      ...before.chairs.filter(
        (one) => one.chair < n && chairs.every(({ chair }) => chair !== one.chair),
      ),
      ...chairs,
    ],
    bonds: [...before.bonds.filter((one) => one.a < n && one.b < n && !isBrought(one)), ...bonds],
  };
  return { ...brought, kept };
}
