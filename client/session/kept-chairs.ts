/** Environment of a connection, and whether a chair is kept; loaded before the connection code. */
import { forgetDevice } from "./device.ts";
import type { PageTimers } from "./colyseus-consort.ts";
import type { SoloPort } from "./local/worker-line.ts";
import { siteAddress } from "./site-address.ts";
import { attempt, chairOfBrowser, chairOfTab, decline } from "./seat-storage.ts";
import type { SeatStorages } from "./seat-storage.ts";

/** Environment of a connection: `browserDoorstep()` in a page, a fake in tests. */
export interface ClientEnvironment extends PageTimers {
  /** Address of the site, without a slash at the end: `http(s)://host:port`, and its path if it has one. */
  readonly origin: string;
  readonly storages: SeatStorages;
  /** [O3] How solo practice is played in this browser; absent: it is not. */
  readonly solo?: SoloPlace;
}

export interface SoloPlace {
  /** False when the browser knows that there is no network. */
  online(): boolean;
  worker(): SoloPort;
}

export function browserEnvironment(): ClientEnvironment {
  return {
    origin: siteAddress(),
    storages: {
      tab: attempt(() => sessionStorage) ?? null,
      browser: attempt(() => localStorage) ?? null,
    },
    random: Math.random,
    now: () => performance.now(),
    after: (ms, call) => {
      const timer = setTimeout(call, ms);
      return () => clearTimeout(timer);
    },
    onWake,
    solo: {
      online: () => navigator.onLine,
      worker: soloWorker,
    },
  };
}

function soloWorker(): SoloPort {
  const worker = new Worker(new URL("./local/worker.ts", import.meta.url), { type: "module" });
  // It may fail before anybody listens.
  let hasFailed = false;
  worker.addEventListener("error", () => (hasFailed = true));
  return {
    post: (message) => worker.postMessage(message, []),
    listen(heard, failed) {
      if (hasFailed) return failed();
      worker.addEventListener("message", ({ data }: MessageEvent<unknown>) => heard(data));
      worker.addEventListener("error", failed);
    },
    terminate: () => worker.terminate(),
  };
}

/** Chromium's; elsewhere a new network only shows as `online`. */
type Network = { readonly connection?: EventTarget };

function onWake(call: (why: "awake" | "network") => void): () => void {
  const off = new AbortController();
  const { signal } = off;
  const awake = (): void => call("awake");
  const network = (): void => call("network");
  addEventListener("online", network, { signal });
  (navigator as Network).connection?.addEventListener("change", network, { signal });
  addEventListener("pageshow", awake, { signal });
  // After the browser froze the page.
  document.addEventListener("resume", awake, { signal });
  document.addEventListener(
    "visibilitychange",
    () => document.visibilityState === "visible" && awake(),
    { signal },
  );
  return () => off.abort();
}

/** A chair that may still be kept, as far as this browser knows. */
export interface WaitingChair {
  /** `tab`: of this tab, which was reloaded. `browser`: of this browser, so that it may be somebody else's. */
  readonly of: "tab" | "browser";
  readonly name: string;
  /** Code of its consort; "" for practice. */
  readonly code: string;
}

export function chairWaiting(
  environment: ClientEnvironment = browserEnvironment(),
): WaitingChair | null {
  const own = chairOfTab(environment.storages);
  const kept = own ?? chairOfBrowser(environment.storages);
  return kept && { of: own ? "tab" : "browser", name: kept.name, code: kept.code };
}

/**
 * The present person says that the kept chair is not theirs: this tab no longer offers it, and they get their own
 * chair, even in that consort. The server keeps the other for its player.
 */
export function declineChair(environment: ClientEnvironment = browserEnvironment()): void {
  const chair = chairOfTab(environment.storages) ?? chairOfBrowser(environment.storages);
  if (chair === null) return;
  decline(environment.storages, chair.seat);
  forgetDevice(environment.storages.browser);
}
