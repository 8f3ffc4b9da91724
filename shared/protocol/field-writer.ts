/**
 * Writes a published structure by field index: dynamic property names are slow in V8. Most fields
 * of most patches have not changed, but hundreds of thousands a second may have, so comparing and
 * writing must be cheap.
 */
import { $changes, $values } from "@colyseus/schema";
import type { ChangeTree, Schema } from "@colyseus/schema";
import { quantize } from "./codecs.ts";
import type { Quantization } from "./codecs.ts";

/** Index of each field, in declaration order. */
export function fieldIndexes<Key extends string>(
  names: readonly Key[],
): Readonly<Record<Key, number>> {
  return Object.fromEntries(names.map((name, i) => [name, i])) as Record<Key, number>;
}

export class FieldWriter {
  /** The structure's own array of values, and its change tree. */
  readonly #row: number[];
  readonly #changes: ChangeTree;

  /** The fields written here must be whole numbers of at most 31 bits. */
  constructor(to: Schema) {
    const changes = to[$changes];
    if (changes === undefined) throw new TypeError("keeps no record of changes");
    this.#row = to[$values] as number[];
    this.#changes = changes;
  }

  /** Writes a code or a count when it differs. */
  set(field: number, value: number): void {
    if (this.#row[field] !== value) this.#write(field, value);
  }

  /** Writes `value` when it moved by at least `scale.least` steps. */
  setQuantized(field: number, value: number, scale: Quantization): void {
    const next = quantize(value, scale);
    const moved = next - (this.#row[field] ?? 0);
    if (moved >= scale.deadband || -moved >= scale.deadband) this.#write(field, next);
  }

  #write(field: number, value: number): void {
    this.#row[field] = value;
    this.#changes.change(field);
  }
}
