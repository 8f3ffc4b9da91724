/**
 * Writes a published structure of one client by field index, and encodes what has changed. Most fields of most
 * patches have not changed, but hundreds of thousands a second may have, so comparing and writing must be cheap:
 * dynamic property names are slow in V8, and Colyseus' own record of changes costs more than the comparing.
 */
import { $changes, $refId, $values, OPERATION, encode } from "@colyseus/schema";
import type { Schema } from "@colyseus/schema";
import { quantize } from "./codecs.ts";
import type { Quantization } from "./codecs.ts";

/** Where the next byte goes. */
export interface Cursor {
  offset: number;
}

/** Colyseus' byte before the id of the structure that the next fields belong to. */
const SWITCH_TO_STRUCTURE = 255;
/** Bits of one mask of fields. */
const MASK_BITS = 32;

type EncodeValue = (bytes: Uint8Array, value: unknown, at: Cursor) => void;

/** Index of each field, in declaration order. */
export function fieldIndexes<Key extends string>(
  names: readonly Key[],
): Readonly<Record<Key, number>> {
  return Object.fromEntries(names.map((name, i) => [name, i])) as Record<Key, number>;
}

export class FieldWriter {
  readonly #to: Schema;
  /** The structure's own array of values: joining clients are sent these. */
  readonly #row: (number | string)[];
  /** How Colyseus encodes each field. */
  readonly #encoders: readonly (EncodeValue | undefined)[];
  /** Bit masks of the fields changed since the last `clear`: 0 … 31, and the rest. */
  #low = 0;
  #high = 0;

  /** Numbers written here must be whole, of at most 31 bits. */
  constructor(to: Schema) {
    const changes = to[$changes];
    if (changes === undefined) throw new TypeError("keeps no record of changes");
    this.#to = to;
    this.#row = to[$values] as (number | string)[];
    this.#encoders = changes.encDescriptor.encoders;
  }

  /** Writes a code or a count when it differs. */
  set(field: number, value: number): void {
    if (this.#row[field] !== value) this.#write(field, value);
  }

  /** Writes a text when it differs; apart from `set`, since V8 compares numbers faster where there are only numbers. */
  setText(field: number, value: string): void {
    if (this.#row[field] === value) return;
    this.#row[field] = value;
    this.#mark(field);
  }

  /** Writes `value` when it moved by at least `scale.deadband` steps. */
  setQuantized(field: number, value: number, scale: Quantization): void {
    const next = quantize(value, scale);
    const moved = next - (this.#row[field] as number);
    if (moved >= scale.deadband || -moved >= scale.deadband) this.#write(field, next);
  }

  /** Appends the changed fields as Colyseus does; `bytes` must have room for all fields. */
  encode(bytes: Uint8Array, at: Cursor): void {
    if ((this.#low | this.#high) === 0) return;
    bytes[at.offset++] = SWITCH_TO_STRUCTURE;
    encode.number(bytes, this.#to[$refId] ?? 0, at);
    this.#encodeFields(this.#low, 0, bytes, at);
    this.#encodeFields(this.#high, MASK_BITS, bytes, at);
  }

  /** Every client that shows the structure has been sent its changes. */
  clear(): void {
    this.#low = 0;
    this.#high = 0;
  }

  #encodeFields(mask: number, first: number, bytes: Uint8Array, at: Cursor): void {
    for (let rest = mask; rest !== 0; rest &= rest - 1) {
      const field = first + MASK_BITS - 1 - Math.clz32(rest & -rest);
      bytes[at.offset++] = field | OPERATION.ADD;
      this.#encoders[field]?.(bytes, this.#row[field], at);
    }
  }

  #write(field: number, value: number): void {
    this.#row[field] = value;
    this.#mark(field);
  }

  #mark(field: number): void {
    if (field < MASK_BITS) this.#low |= 1 << field;
    else this.#high |= 1 << (field - MASK_BITS);
  }
}
