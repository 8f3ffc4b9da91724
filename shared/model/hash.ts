import { freshScratch, type Store, type World } from "./world.ts";

/** Values a world is made of. */
export type Plain =
  | number
  | string
  | boolean
  | null
  | Float64Array
  | readonly Plain[]
  | { [key: string]: Plain };

/** An independent copy of the world; stepping one leaves the other as it was. */
export function cloneWorld(world: World): World {
  const state = stateOf(world);
  const copy = copyOf(state as unknown as Plain) as unknown as Store;
  return { ...copy, ...freshScratch(copy.n) };
}

/** All that lasts from tick to tick; what a tick leaves for its events is made anew. */
export function stateOf(world: World): Omit<Store, "moment" | "scratch"> {
  const { moment: _moment, scratch: _scratch, ...state } = world as unknown as Store;
  return state;
}

function copyOf(value: Plain): Plain {
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Float64Array) return value.slice();
  if (Array.isArray(value)) return value.map((item: Plain) => copyOf(item));
  const copy: { [key: string]: Plain } = {};
  for (const [key, item] of Object.entries(value)) copy[key] = copyOf(item);
  return copy;
}

const bits = new DataView(new ArrayBuffer(8));

/** [X1] 16 hexadecimal digits over every bit of the state: two FNV-1a style lanes. */
export function hashWorld(world: World): string {
  let low = 0x811c9dc5;
  let high = 0x1b873593;
  const take = (word: number): void => {
    low = Math.imul(low ^ word, 0x01000193);
    high = Math.imul(high ^ word, 0x85ebca6b);
    high ^= high >>> 13;
  };
  const walk = (value: Plain): void => {
    if (typeof value === "number") {
      bits.setFloat64(0, value);
      take(bits.getInt32(0));
      take(bits.getInt32(4));
    } else if (typeof value === "string") {
      for (let i = 0; i < value.length; i++) take(value.charCodeAt(i));
      take(-1);
    } else if (typeof value === "boolean" || value === null) {
      take(value === null ? 2 : Number(value));
    } else if (value instanceof Float64Array) {
      for (const item of value) walk(item);
    } else if (Array.isArray(value)) {
      take(value.length);
      for (const item of value as readonly Plain[]) walk(item);
    } else {
      for (const [key, item] of Object.entries(value)) {
        walk(key);
        walk(item);
      }
    }
  };
  const state = stateOf(world);
  walk(state as unknown as Plain);
  const hex = (lane: number): string => (lane >>> 0).toString(16).padStart(8, "0");
  return hex(high) + hex(low);
}
