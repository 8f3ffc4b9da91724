import { freshScratch, type Store, type World } from "./world.ts";

/** Types of value that a world is made of. */
export type Plain =
  | number
  | string
  | boolean
  | null
  | Float64Array
  | readonly Plain[]
  | { [key: string]: Plain };

/** An independent copy of the world: stepping one does not change the other. */
export function cloneWorld(world: World): World {
  const state = stateOf(world);
  const copy = copyOf(state as unknown as Plain) as unknown as Store;
  return { ...copy, ...freshScratch(copy.n) };
}

/** Everything that lasts from tick to tick; what belongs to one tick is left out. */
export function stateOf(world: World): Omit<Store, "moment" | "scratch"> {
  const { moment: _moment, scratch: _scratch, ...state } = world as unknown as Store;
  return state;
}

/** An independent copy of plain data. */
export const copyOfPlain = <T extends object>(value: T): T =>
  copyOf(value as unknown as Plain) as unknown as T;

function copyOf(value: Plain): Plain {
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Float64Array) return value.slice();
  if (Array.isArray(value)) return value.map((item: Plain) => copyOf(item));
  // Spread keeps V8's hidden class of the record: a world copied field by field would be stepped several times
  // slower, and slow down all others.
  // several times slower, and slow down every other.
  const copy: { [key: string]: Plain } = { ...(value as { [key: string]: Plain }) };
  for (const key of Object.keys(copy)) {
    const item = copy[key] as Plain;
    if (typeof item === "object" && item !== null) copy[key] = copyOf(item);
  }
  return copy;
}

const number = new Float64Array(1);
const words = new Int32Array(number.buffer);
/** Which half of a number holds its sign: machines differ in byte order, hashes may not. */
const UPPER = new Int32Array(new Float64Array([-1]).buffer)[1] === 0 ? 0 : 1;

/** State of the hash being computed. Module variables: several times as fast as a closure. */
let low = 0;
let high = 0;

/** [X1] 16 hexadecimal digits over every bit of the state: two FNV-1a style lanes. */
export function hashWorld(world: World): string {
  low = 0x811c9dc5;
  high = 0x1b873593;
  take(stateOf(world) as unknown as Plain);
  return hex(high) + hex(low);
}

const hex = (lane: number): string => (lane >>> 0).toString(16).padStart(8, "0");

function take(value: Plain): void {
  if (typeof value === "number") takeNumber(value);
  else if (typeof value === "string") takeText(value);
  else if (typeof value === "boolean") takeWord(Number(value));
  else if (value === null) takeWord(2);
  else if (value instanceof Float64Array)
    for (let i = 0; i < value.length; i += 1) takeNumber(value[i] ?? 0);
  else if (Array.isArray(value)) {
    const list = value as readonly Plain[];
    takeWord(list.length);
    for (let i = 0; i < list.length; i += 1) take(list[i] ?? null);
  } else {
    const record = value as { readonly [key: string]: Plain };
    for (const key of Object.keys(record)) {
      takeText(key);
      take(record[key] ?? null);
    }
  }
}

function takeNumber(value: number): void {
  number[0] = value;
  takeWord(words[UPPER] ?? 0);
  takeWord(words[1 - UPPER] ?? 0);
}

function takeText(text: string): void {
  for (let i = 0; i < text.length; i += 1) takeWord(text.charCodeAt(i));
  takeWord(-1);
}

function takeWord(word: number): void {
  low = Math.imul(low ^ word, 0x01000193);
  high = Math.imul(high ^ word, 0x85ebca6b);
  high ^= high >>> 13;
}
