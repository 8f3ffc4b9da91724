/**
 * Tells the engine beforehand what a kind of record will hold. V8 gives all records from one literal one
 * shape, and gives it up for all of them once a field first changes, first holds a fraction, or holds
 * something else than null: compiled code is thrown away then, in the middle of the music. So one record
 * that nobody uses goes through all of it as the program starts.
 */

/** A shape is forgotten with the last record that has it. */
const samples: object[] = [];

/** Spoils `sample`, of the literal that all others come from. `fractions`: numbers that are not always whole. */
export function foresee<T extends object>(
  sample: T,
  fractions: readonly (keyof T)[] = [],
): readonly (keyof T)[] {
  samples.push(sample);
  const fields = sample as Record<keyof T, unknown>;
  for (const key of Object.keys(sample) as (keyof T)[]) {
    const value = fields[key];
    if (typeof value === "number") fields[key] = fractions.includes(key) ? 0.5 : value + 1;
    else if (typeof value === "boolean") fields[key] = !value;
    else if (value === null) for (const other of [{}, "", 1]) fields[key] = other;
    else if (typeof value === "string") for (const other of [`${value} `, 1]) fields[key] = other;
  }
  return fractions;
}
