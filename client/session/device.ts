/** [H7] An id of this browser, so that one browser holds one chair in a consort. */
import { attempt } from "./seat-storage.ts";

const KEY = "broken-consort.device";
const BYTES = 16;

/** A random id, as hexadecimal digits. */
export const drawId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(BYTES)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");

/** The id this browser keeps, made the first time; where storage is blocked it is new each time. */
export function deviceOf(browser: Storage | null): string {
  const kept = attempt(() => browser?.getItem(KEY)) ?? "";
  if (/^[\da-f]{32}$/.test(kept)) return kept;
  const made = drawId();
  attempt(() => browser?.setItem(KEY, made));
  return made;
}

/** Somebody else uses this device now: it gets a new id. */
export function forgetDevice(browser: Storage | null): void {
  attempt(() => browser?.removeItem(KEY));
}
