/** Splits a typed or pasted list of nicknames into portions that fit a message. */
import { MAX_NAME_TYPED } from "../../../shared/protocol/messages.ts";
import { nameKey, showableName } from "../../../shared/session/name.ts";

/** Most UTF-8 bytes of names in one command; a message may hold 1 kB. */
const MAX_BYTES = 640;

/** One name per line; lines without printable characters are left out. */
export const namesIn = (typed: string): readonly string[] =>
  typed
    .split(/[\r\n]+/u)
    .map((line) => line.trim().slice(0, MAX_NAME_TYPED))
    .filter((name) => showableName(name) !== "");

/** In list order, but equal names together, since a portion tells how many of them there are. */
export function portionsOf(names: readonly string[]): readonly (readonly string[])[] {
  const alike = new Map<string, string[]>();
  for (const name of names) {
    const key = nameKey(showableName(name));
    alike.set(key, [...(alike.get(key) ?? []), name]);
  }
  const portions: string[][] = [];
  let bytes = Infinity;
  for (const group of alike.values()) {
    const more = group.reduce((sum, name) => sum + new TextEncoder().encode(name).length + 3, 0);
    if (bytes + more > MAX_BYTES) {
      portions.push([]);
      bytes = 0;
    }
    portions.at(-1)?.push(...group);
    bytes += more;
  }
  return portions;
}
