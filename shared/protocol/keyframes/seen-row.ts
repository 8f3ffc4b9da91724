/** Encodes what one chair perceived as a row: the fields published to its player, and the public ones. */
import type { Perception } from "../../model/perception.ts";
import type { ChairId } from "../../model/units.ts";
import { decodePerception } from "../perception-decoder.ts";
import { MASKS, lowestField, textOf } from "../field-writer.ts";
import { ACCORD, publishAccord, publishMusic, publishPerception } from "../perception-encoder.ts";
import {
  IS_TEXT,
  PLACES,
  PRIVATE_FIELDS,
  PRIVATE_PARTS,
  blankFields,
  newStructures,
} from "../private-fields.ts";
import { ConsortState } from "../state.ts";
import { RowDelta } from "./rows.ts";
import type { Delta, Row } from "./rows.ts";

export const PUBLIC = [
  "tick",
  "beat",
  "beatTick",
  "beatTicks",
  "beatsPerBar",
  "beats",
  "hard",
  ...ACCORD,
] as const;
/** Field names of the parts of a seat, in their order. */
const SEAT = PRIVATE_PARTS.map(({ names }) => names);

/** Field names of all parts; they are unique. */
export const SEAT_FIELDS: readonly string[] = SEAT.flat();

type Fields = Readonly<Record<string, number | string | boolean>>;

const rowOf = (fields: unknown, names: readonly string[]): Row =>
  names.map((name) => {
    const value = (fields as Fields)[name] ?? 0;
    return typeof value === "boolean" ? Number(value) : value;
  });

const fieldsOf = (row: Row, names: readonly string[], from = 0): Fields =>
  Object.fromEntries(names.map((name, i) => [name, row[from + i] ?? 0]));

/** The rows before the first frame. */
export const NOTHING_PUBLIC: Row = rowOf(new ConsortState(), PUBLIC);
export const NOTHING_SEEN: Row = SEAT.flatMap((names, i) => rowOf(newStructures()[i], names));

/** Encodes one chair's perceptions as published during play: the same fields and precision. */
export class SeenRows {
  readonly #fields = blankFields();
  /** The values at the last frame; null before the first. */
  #last: Int32Array | null = null;

  delta(perception: Perception): Delta {
    publishPerception(this.#fields, perception);
    const delta = this.#last === null ? this.#whole() : this.#changes(this.#last);
    this.#fields.clear();
    return delta;
  }

  /** The first row, against nothing. */
  #whole(): Delta {
    const fields = this.#fields;
    this.#last = Int32Array.from(PLACES, (_, field) => fields.get(field));
    return PRIVATE_FIELDS.flatMap((field) => {
      const value = fields.get(field);
      return [0, IS_TEXT[field] === true ? textOf(value) : value];
    });
  }

  /** Looks only at what has changed: a server does this often. */
  #changes(last: Int32Array): Delta {
    const fields = this.#fields;
    const delta: (number | string)[] = [];
    let next = 0;
    for (let mask = 0; mask < MASKS; mask += 1) {
      for (let rest = fields.changed(mask); rest !== 0; rest &= rest - 1) {
        const field = lowestField(mask, rest);
        const value = fields.get(field);
        const place = PLACES[field] as number;
        delta.push(
          place - next,
          IS_TEXT[field] === true ? textOf(value) : value - (last[field] as number),
        );
        last[field] = value;
        next = place + 1;
      }
    }
    return delta;
  }
}

/** Encodes the fields that all chairs perceive alike. */
export class PublicRows {
  readonly #row = new RowDelta();
  readonly #state = new ConsortState();

  delta({ music, tick, accord }: Perception): Delta {
    publishMusic(this.#state, music, tick);
    publishAccord(this.#state, accord);
    this.#row.addAll(rowOf(this.#state, PUBLIC));
    return this.#row.take();
  }
}

/** Decodes what that chair perceived; `chairs`: number of chairs in the consort. */
export function perceptionIn(common: Row, seen: Row, me: ChairId, chairs: number): Perception {
  let from = 0;
  const parts = SEAT.map((names) => {
    const part = fieldsOf(seen, names, from);
    from += names.length;
    return part;
  });
  const [sight, self, sound, bonds] = parts;
  const all = fieldsOf(common, PUBLIC);
  const state = {
    ...all,
    hard: all["hard"] !== 0,
    chairs,
    seats: Array.from({ length: chairs }, (_, i) =>
      i === me ? { sight, self, sound, bonds } : {},
    ),
  };
  const perception = decodePerception(state as unknown as ConsortState, me);
  if (perception === null) throw new RangeError("nothing was perceived");
  return perception;
}
