/**
 * A published structure, and what was last written to it by field number. Most fields of most patches
 * have not changed: to find that out must cost neither a getter nor an allocation.
 */
import { steps } from "./scale.ts";
import type { Scale } from "./scale.ts";

/** Number of each field, in the order given. */
export function numbered<Key extends string>(names: readonly Key[]): Readonly<Record<Key, number>> {
  return Object.fromEntries(names.map((name, i) => [name, i])) as Record<Key, number>;
}

export class Slate<Key extends string> {
  readonly #to: Record<Key, number>;
  readonly #names: readonly Key[];
  readonly #was: Int32Array;

  /** Fields of `to` named in `names`, all whole numbers of at most 31 bits. */
  constructor(to: Record<Key, number>, names: readonly Key[]) {
    this.#to = to;
    this.#names = names;
    this.#was = Int32Array.from(names, (name) => to[name]);
  }

  /** Writes a code or a count when it differs. */
  set(field: number, value: number): void {
    if (this.#was[field] !== value) this.#write(field, value);
  }

  /** Writes `value` when it moved by at least `scale.least` steps. */
  move(field: number, value: number, scale: Scale): void {
    const next = steps(value, scale);
    const moved = next - (this.#was[field] ?? 0);
    if (moved >= scale.least || -moved >= scale.least) this.#write(field, next);
  }

  #write(field: number, value: number): void {
    const name = this.#names[field];
    if (name === undefined) throw new RangeError(`no field ${field}`);
    this.#was[field] = value;
    this.#to[name] = value;
  }
}
