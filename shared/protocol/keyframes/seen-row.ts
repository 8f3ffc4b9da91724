/** Encodes what one chair perceived as a row: the fields published to its player, and the public ones. */
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
import type { Row } from "./rows.ts";

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
  readonly #parts = [
    new SightState(),
    new SelfState(),
    new SoundState(),
    new BondsState(),
  ] as const;
  readonly #encoder = new PerceptionEncoder(...this.#parts);

  row(perception: Perception): Row {
    this.#encoder.encode(perception);
    return this.#parts.flatMap((part, i) => rowOf(part, SEAT[i] ?? []));
  }
}

/** Encodes the fields that all chairs perceive alike. */
export class PublicRows {
  readonly #state = new ConsortState();

  row({ music, tick, accord }: Perception): Row {
    publishMusic(this.#state, music, tick);
    publishAccord(this.#state, accord);
    return rowOf(this.#state, PUBLIC);
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
