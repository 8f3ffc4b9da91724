/**
 * The private part of a seat: fields that are written for one client, and the structures by which Colyseus sends them
 * to whoever joins. What changes later is encoded here: Colyseus' own record of changes costs more than all the rest
 * of a patch.
 */
import { $refId, OPERATION, encode } from "@colyseus/schema";
import { MASKS, lowestField, textOf } from "./field-writer.ts";
import {
  ENCODERS,
  INDEXES,
  IS_TEXT,
  PART_OF_MASK,
  PRIVATE_PARTS,
  blankFields,
  newStructures,
  valuesOf,
} from "./private-fields.ts";
import type { Cursor } from "./private-fields.ts";
import type { Seat } from "./state.ts";

/** Colyseus' byte before the id of the structure that the next fields belong to. */
const SWITCH_TO_STRUCTURE = 255;

export class Publication {
  readonly fields = blankFields();
  readonly #structures = newStructures();
  /** The structures' ids, which Colyseus gives once; 0: not known yet. */
  readonly #ids = [0, 0, 0, 0];

  /** Becomes the private part of that seat. */
  constructor(seat: Seat) {
    const [sight, self, sound, bonds] = this.#structures;
    Object.assign(seat, { sight, self, sound, bonds });
  }

  /** Appends what has changed since the last `clear` as Colyseus does; `bytes` must have room for all fields. */
  encodeChanges(bytes: Uint8Array, at: Cursor): void {
    const { fields } = this;
    let part = -1;
    for (let mask = 0; mask < MASKS; mask += 1) {
      let rest = fields.changed(mask);
      if (rest === 0) continue;
      if (PART_OF_MASK[mask] !== part) {
        part = PART_OF_MASK[mask] as number;
        bytes[at.offset++] = SWITCH_TO_STRUCTURE;
        encode.number(bytes, this.#idOf(part), at);
      }
      for (; rest !== 0; rest &= rest - 1) {
        const field = lowestField(mask, rest);
        const value = fields.get(field);
        bytes[at.offset++] = (INDEXES[field] as number) | OPERATION.ADD;
        ENCODERS[field]?.(bytes, IS_TEXT[field] === true ? textOf(value) : value, at);
      }
    }
  }

  /** Every client that shows the part has been sent its changes. */
  clear(): void {
    this.fields.clear();
  }

  /** Lets the structures hold the present values. To be called before Colyseus encodes them for somebody. */
  fillStructures(): void {
    for (const [k, structure] of this.#structures.entries()) {
      const values = valuesOf(structure);
      const first = PRIVATE_PARTS[k]?.first ?? 0;
      for (const i of values.keys()) {
        const value = this.fields.get(first + i);
        values[i] = IS_TEXT[first + i] === true ? textOf(value) : value;
      }
    }
  }

  #idOf(part: number): number {
    return (this.#ids[part] ||= this.#structures[part]?.[$refId] ?? 0);
  }
}
