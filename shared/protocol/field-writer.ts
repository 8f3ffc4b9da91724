/**
 * The values of one client's private fields, and which of them have changed. Most fields of most patches have not
 * changed, but hundreds of thousands a second may have. The values of thousands of clients never are in the
 * processor's cache, so what costs is each piece of memory that is looked at: all lie in one row of whole numbers.
 */
import type { Quantization } from "./codecs.ts";

/** Bits of one mask of changed fields. */
export const MASK_BITS = 32;
/** Enough masks for all private fields. The masks are at the beginning of the row, the values behind them. */
export const MASKS = 8;

/** Texts seen so far, by their numbers: repairs owe a few hundred different things. */
const TEXTS: string[] = [""];
const TEXT_NUMBERS = new Map([["", 0]]);

function textNumber(text: string): number {
  let number = TEXT_NUMBERS.get(text);
  if (number === undefined) TEXT_NUMBERS.set(text, (number = TEXTS.push(text) - 1));
  return number;
}

export const textOf = (number: number): string => TEXTS[number] ?? "";

/** Number of each field, in declaration order, from `first` on. */
export function fieldNumbers<Key extends string>(
  names: readonly Key[],
  first: number,
): Readonly<Record<Key, number>> {
  return Object.fromEntries(names.map((name, i) => [name, first + i])) as Record<Key, number>;
}

/** The lowest field of a mask that is not empty. */
export const lowestField = (mask: number, changed: number): number =>
  mask * MASK_BITS + MASK_BITS - 1 - Math.clz32(changed & -changed);

export class FieldWriter {
  readonly #row: Int32Array;

  /** `values`: of the first perception to compare with. */
  constructor(values: ArrayLike<number>) {
    this.#row = new Int32Array(MASKS + values.length);
    this.#row.set(values, MASKS);
  }

  /** Writes a code or a count when it differs. Numbers must be whole, of at most 31 bits. */
  set(field: number, value: number): void {
    if (this.#row[MASKS + field] !== value) this.#write(field, value);
  }

  /** Writes a text when it differs. */
  setText(field: number, text: string): void {
    this.set(field, text === "" ? 0 : textNumber(text));
  }

  /**
   * Writes a quantity in whole steps (`quantize`) when it moved by at least `scale.deadband` of them. Rounded by the
   * caller: handing over a fraction would allocate it.
   */
  setSteps(field: number, steps: number, scale: Quantization): void {
    const moved = steps - this.get(field);
    if (moved >= scale.deadband || -moved >= scale.deadband) this.#write(field, steps);
  }

  /** Of a text: its number. */
  get(field: number): number {
    return this.#row[MASKS + field] as number;
  }

  /** The fields changed since the last `clear`, as a mask of those from `MASK_BITS * mask` on. */
  changed(mask: number): number {
    return this.#row[mask] as number;
  }

  /** The changes have been taken. */
  clear(): void {
    for (let mask = 0; mask < MASKS; mask += 1) this.#row[mask] = 0;
  }

  #write(field: number, value: number): void {
    const row = this.#row;
    row[MASKS + field] = value;
    const mask = field >> 5;
    row[mask] = (row[mask] as number) | (1 << (field & 31));
  }
}
