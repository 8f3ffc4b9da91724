/**
 * A world as bytes: a header (`BCW`, format, model version, hash), then the state field by field,
 * each value after a byte for its type, numbers as they are in memory (little endian), so that it
 * continues bit for bit.
 */
import { hashWorld, type Plain, stateOf } from "../hash.ts";
import { freshScratch, type World } from "../world.ts";
import { MODEL_VERSION } from "./recording.ts";

const MAGIC = "BCW";
const FORMAT = 1;
const HASH_DIGITS = 16;
const KIND = {
  null: 0,
  false: 1,
  true: 2,
  number: 3,
  text: 4,
  row: 5,
  list: 6,
  record: 7,
} as const;

/** Why the bytes cannot be loaded. */
export type LoadProblem =
  /** Not a saved world. */
  | "notAWorld"
  /** Saved by another version of the rules or of this format. */
  | "otherVersion"
  /** Truncated or changed. */
  | "damaged";

export class LoadError extends Error {
  readonly why: LoadProblem;

  constructor(why: LoadProblem) {
    super(`load: ${why}`);
    this.why = why;
  }
}

export function saveWorld(world: World): Uint8Array {
  const writer = new Writer();
  writer.ascii(MAGIC);
  writer.byte(FORMAT);
  writer.count(MODEL_VERSION);
  writer.ascii(hashWorld(world));
  writer.value(stateOf(world) as unknown as Plain);
  return writer.bytes();
}

/** Throws LoadError. */
export function loadWorld(bytes: Uint8Array): World {
  const reader = new Reader(bytes);
  if (bytes.length < MAGIC.length || reader.ascii(MAGIC.length) !== MAGIC)
    throw new LoadError("notAWorld");
  if (reader.byte() !== FORMAT || reader.count() !== MODEL_VERSION)
    throw new LoadError("otherVersion");
  const hash = reader.ascii(HASH_DIGITS);
  const state = reader.value() as unknown as ReturnType<typeof stateOf>;
  if (!reader.atEnd || typeof state !== "object" || state === null || !Number.isInteger(state.n))
    throw new LoadError("damaged");
  const world = { ...state, ...freshScratch(state.n) };
  if (hashWorld(world) !== hash) throw new LoadError("damaged");
  return world;
}

class Writer {
  #bytes = new Uint8Array(4096);
  #view = new DataView(this.#bytes.buffer);
  #at = 0;

  bytes(): Uint8Array {
    return this.#bytes.slice(0, this.#at);
  }

  byte(value: number): void {
    const at = this.#room(1);
    this.#view.setUint8(at, value);
  }

  count(value: number): void {
    const at = this.#room(4);
    this.#view.setUint32(at, value, true);
  }

  ascii(text: string): void {
    for (let i = 0; i < text.length; i += 1) this.byte(text.charCodeAt(i));
  }

  value(value: Plain): void {
    if (value === null) this.byte(KIND.null);
    else if (typeof value === "boolean") this.byte(value ? KIND.true : KIND.false);
    else if (typeof value === "number") {
      this.byte(KIND.number);
      this.#number(value);
    } else if (typeof value === "string") {
      this.byte(KIND.text);
      this.#text(value);
    } else if (value instanceof Float64Array) {
      this.byte(KIND.row);
      this.count(value.length);
      for (const item of value) this.#number(item);
    } else if (Array.isArray(value)) {
      this.byte(KIND.list);
      this.count(value.length);
      for (const item of value as readonly Plain[]) this.value(item);
    } else {
      const entries = Object.entries(value);
      this.byte(KIND.record);
      this.count(entries.length);
      for (const [key, item] of entries) {
        this.#text(key);
        this.value(item);
      }
    }
  }

  #number(value: number): void {
    const at = this.#room(8);
    this.#view.setFloat64(at, value, true);
  }

  #text(text: string): void {
    this.count(text.length);
    const at = this.#room(2 * text.length);
    for (let i = 0; i < text.length; i += 1)
      this.#view.setUint16(at + 2 * i, text.charCodeAt(i), true);
  }

  /**
   * Offset where that many bytes may be written. Call it first: it may replace the buffer behind
   * the view.
   */
  #room(bytes: number): number {
    const at = this.#at;
    this.#at += bytes;
    if (this.#at > this.#bytes.length) {
      const larger = new Uint8Array(2 * this.#at);
      larger.set(this.#bytes);
      this.#bytes = larger;
      this.#view = new DataView(larger.buffer);
    }
    return at;
  }
}

class Reader {
  readonly #view: DataView;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get atEnd(): boolean {
    return this.#at === this.#view.byteLength;
  }

  byte(): number {
    return this.#view.getUint8(this.#take(1));
  }

  count(): number {
    return this.#view.getUint32(this.#take(4), true);
  }

  ascii(length: number): string {
    return Array.from({ length }, () => String.fromCharCode(this.byte())).join("");
  }

  value(): Plain {
    switch (this.byte()) {
      case KIND.null:
        return null;
      case KIND.false:
        return false;
      case KIND.true:
        return true;
      case KIND.number:
        return this.#number();
      case KIND.text:
        return this.#text();
      case KIND.row:
        return Float64Array.from(this.#all(8, () => this.#number()));
      case KIND.list:
        return this.#all(1, () => this.value());
      case KIND.record:
        return Object.fromEntries(this.#all(5, () => [this.#text(), this.value()] as const));
      default:
        throw new LoadError("damaged");
    }
  }

  /** A count that the bytes left can hold, at `bytes` or more per entry. */
  #all<T>(bytes: number, one: () => T): T[] {
    const length = this.count();
    if (length * bytes > this.#view.byteLength - this.#at) throw new LoadError("damaged");
    return Array.from({ length }, one);
  }

  #number(): number {
    return this.#view.getFloat64(this.#take(8), true);
  }

  #text(): string {
    return this.#all(2, () => String.fromCharCode(this.#view.getUint16(this.#take(2), true))).join(
      "",
    );
  }

  #take(bytes: number): number {
    const at = this.#at;
    if (at + bytes > this.#view.byteLength) throw new LoadError("damaged");
    this.#at += bytes;
    return at;
  }
}
