/** The private fields of a chair, numbered: those of its four structures, one structure behind the other. */
import { $changes, $values } from "@colyseus/schema";
import type { Schema } from "@colyseus/schema";
import { FieldWriter, MASKS, MASK_BITS, fieldNumbers } from "./field-writer.ts";
import {
  BONDS_FIELDS,
  BOND_OWES,
  BondsState,
  SELF_FIELDS,
  SELF_OWES,
  SIGHT_FIELDS,
  SOUND_FIELDS,
  SelfState,
  SightState,
  SoundState,
} from "./state.ts";

/** Where the next byte goes. */
export interface Cursor {
  offset: number;
}

type EncodeValue = (bytes: Uint8Array, value: unknown, at: Cursor) => void;

/** One structure: its fields are numbered from `first` on, in their order; those from number `texts` on are texts. */
interface Part {
  readonly names: readonly string[];
  readonly first: number;
  readonly texts: number;
}

function partFrom(first: number, numbers: readonly string[], texts: readonly string[] = []): Part {
  return { names: [...numbers, ...texts], first, texts: first + numbers.length };
}

/** Fields of different structures share no mask. */
const endOf = ({ first, names }: Part): number =>
  Math.ceil((first + names.length) / MASK_BITS) * MASK_BITS;

const sight = partFrom(0, SIGHT_FIELDS);
const self = partFrom(endOf(sight), SELF_FIELDS, SELF_OWES);
const sound = partFrom(endOf(self), SOUND_FIELDS);
const bonds = partFrom(endOf(sound), BONDS_FIELDS, BOND_OWES);
export const PRIVATE_PARTS: readonly Part[] = [sight, self, sound, bonds];
if (endOf(bonds) > MASKS * MASK_BITS) throw new RangeError("too many private fields");

export const SIGHT = fieldNumbers(SIGHT_FIELDS, sight.first);
export const SELF = fieldNumbers([...SELF_FIELDS, ...SELF_OWES], self.first);
export const SOUND = fieldNumbers(SOUND_FIELDS, sound.first);
export const BONDS = fieldNumbers([...BONDS_FIELDS, ...BOND_OWES], bonds.first);

/** The structures that hold these fields, in the order of `PRIVATE_PARTS`. */
export const newStructures = () =>
  [new SightState(), new SelfState(), new SoundState(), new BondsState()] as const;

/** By number of the field: its place among all fields, its index in its structure, … */
export const PLACES: number[] = [];
export const INDEXES: number[] = [];
export const IS_TEXT: boolean[] = [];
/** … and how Colyseus encodes it. */
export const ENCODERS: EncodeValue[] = [];
/** The numbers of all fields, in order. */
export const PRIVATE_FIELDS: number[] = [];
/** Which part a mask of fields belongs to. */
export const PART_OF_MASK: number[] = [];

/** Values as the structures begin with them. */
const BLANK = new Int32Array(endOf(bonds));
for (const [k, structure] of newStructures().entries()) {
  const part = PRIVATE_PARTS[k] as Part;
  const encoders = structure[$changes]?.encDescriptor.encoders as EncodeValue[];
  for (const [i, value] of valuesOf(structure).entries()) {
    const field = part.first + i;
    PLACES[field] = PRIVATE_FIELDS.push(field) - 1;
    INDEXES[field] = i;
    IS_TEXT[field] = field >= part.texts;
    ENCODERS[field] = encoders[i] as EncodeValue;
    PART_OF_MASK[Math.floor(field / MASK_BITS)] = k;
    if (typeof value === "number") BLANK[field] = value;
  }
}

/** The structure's own values, by index of the field: joining clients are sent these. */
export function valuesOf(structure: Schema): (number | string)[] {
  return structure[$values] as (number | string)[];
}

export const blankFields = (): FieldWriter => new FieldWriter(BLANK);
