/**
 * Shows V8 in advance what a kind of record will hold. V8 gives all records from one literal the
 * same shape, and drops it for all of them once a field first changes, first holds a fraction, or
 * first holds something other than null: it then throws compiled code away, in the middle of the
 * music. So one unused record goes through all of this at program start.
 */

/** V8 forgets a shape with the last record that has it. */
const samples: object[] = [];

/** Changes `sample`, made from the same literal as all others. `fractions`: numbers that may be fractions. */
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
