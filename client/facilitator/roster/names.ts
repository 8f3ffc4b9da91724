/** A list of nicknames as it is typed or pasted, in portions that a line can carry. */
import { MAX_NAME_TYPED } from "../../../shared/protocol/messages.ts";
import { nameKey, showableName } from "../../../shared/session/name.ts";

/** UTF-8 bytes of names in one command; a frame of the line holds 1 kB. */
const MAX_BYTES = 640;

/** One name a line; lines with nothing to show are left out. */
export const namesIn = (typed: string): readonly string[] =>
  typed
    .split(/[\r\n]+/u)
    .map((line) => line.trim().slice(0, MAX_NAME_TYPED))
    .filter((name) => showableName(name) !== "");

/** In the order of the list, but with those of one name together: a portion says how many of them there are. */
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
