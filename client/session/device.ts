/** [H7] An id of this browser, so that one browser holds one chair in a consort. */
import { browserRandomness } from "./local/browser-randomness.ts";
import { attempt } from "./seat-storage.ts";

const KEY = "broken-consort.device";

/** The id this browser keeps, made the first time; where storage is blocked it is new each time. */
export function deviceOf(browser: Storage | null): string {
  const kept = attempt(() => browser?.getItem(KEY)) ?? "";
  if (/^[\da-f]{32}$/.test(kept)) return kept;
  const made = browserRandomness.secret();
  attempt(() => browser?.setItem(KEY, made));
  return made;
}

/** Somebody else uses this device now: it gets a new id. */
export function forgetDevice(browser: Storage | null): void {
  attempt(() => browser?.removeItem(KEY));
}
