/** What this browser supports on this page, found by trying. */
import { isLoopbackHost } from "../../shared/protocol/addresses.ts";

/** `own`: http on this very machine, which browsers trust like https. */
export type PageWay = "https" | "own" | "http";
export type Awake = "good" | "http" | "refused" | "none";
export type Copying = "good" | "http" | "none";
/** `tab`: only until the tab is closed. */
export type Storing = "good" | "tab" | "none";

export interface CheckedDevice {
  /** Host and port of the page. */
  readonly host: string;
  /** The browser's user agent string. */
  readonly browser: string;
  readonly page: PageWay;
  awake(): Promise<Awake>;
  copying(): Copying;
  storing(): Storing;
}

export function browserDevice(): CheckedDevice {
  const page: PageWay =
    location.protocol === "https:" ? "https" : isLoopbackHost(location.hostname) ? "own" : "http";
  return {
    host: location.host,
    browser: navigator.userAgent,
    page,
    async awake() {
      if (!("wakeLock" in navigator)) return isSecureContext ? "none" : "http";
      try {
        await (await navigator.wakeLock.request("screen")).release();
        return "good";
      } catch {
        return "refused";
      }
    },
    copying() {
      if ("clipboard" in navigator) return "good";
      return isSecureContext ? "none" : "http";
    },
    storing() {
      if (keeps(() => localStorage)) return "good";
      return keeps(() => sessionStorage) ? "tab" : "none";
    },
  };
}

const PROBE = "broken-consort.check";

/** Whether stored values can be read back: some browsers have storage that keeps nothing. */
function keeps(store: () => Storage): boolean {
  try {
    store().setItem(PROBE, PROBE);
    const kept = store().getItem(PROBE) === PROBE;
    store().removeItem(PROBE);
    return kept;
  } catch {
    return false;
  }
}
