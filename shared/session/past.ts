/** [Y15] What is known of movements that were played by another version of the rules, and cannot be replayed. */
import type { Kept, KeptBond } from "../model/kept.ts";
import type { GroupMeasures } from "../model/measures.ts";
import type { Brought } from "../model/setup.ts";
import { MODEL_VERSION, type Recording } from "../model/replay/recording.ts";

export interface Past {
  /** Measures at the end of the last of them, finished or not; null: unknown. */
  readonly measures: GroupMeasures | null;
  /** Bonds that the next movement starts with, in a new world; null: unknown. */
  readonly kept: Kept | null;
}

/** Whether a recording was made by the present rules. */
export const isPresent = ({ modelVersion }: Recording): boolean => modelVersion === MODEL_VERSION;

/** Setup of the next movement of `n` chairs: bonds that people bring along override the earlier ones. */
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
