/** Encodes what one chair perceived as a row: the fields published to its player, and the public ones. */
import { $values } from "@colyseus/schema";
import type { Perception } from "../../model/perception.ts";
import type { ChairId } from "../../model/units.ts";
import { decodePerception } from "../perception-decoder.ts";
import { ACCORD, PerceptionEncoder, publishAccord, publishMusic } from "../perception-encoder.ts";
import {
  BONDS_FIELDS,
  BOND_OWES,
  BondsState,
  ConsortState,
  SELF_FIELDS,
  SIGHT_FIELDS,
  SOUND_FIELDS,
  SelfState,
  SightState,
  SoundState,
} from "../state.ts";
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
const SEAT = [
  SIGHT_FIELDS,
  [...SELF_FIELDS, "splitOwes", "wholeOwes"],
  SOUND_FIELDS,
  [...BONDS_FIELDS, ...BOND_OWES],
] as const;

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
export const NOTHING_SEEN: Row = SEAT.flatMap((names, i) =>
  rowOf([new SightState(), new SelfState(), new SoundState(), new BondsState()][i], names),
);

/** Encodes one chair's perceptions as published during play: the same fields and precision. */
export class SeenRows {
  readonly #row = new RowDelta();
  readonly #values: readonly ArrayLike<unknown>[];
  readonly #encoder: PerceptionEncoder;

  constructor() {
    const parts = [new SightState(), new SelfState(), new SoundState(), new BondsState()] as const;
    // Their own arrays of values, in the order of `SEAT`: reading thousands of fields by name is slow.
    this.#values = parts.map((part) => part[$values] as unknown[]);
    this.#encoder = new PerceptionEncoder(...parts);
  }

  delta(perception: Perception): Delta {
    this.#encoder.encode(perception);
    for (const values of this.#values) this.#row.addAll(values);
    return this.#row.take();
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
