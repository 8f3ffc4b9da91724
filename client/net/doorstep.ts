/** Where a consort is opened from, and whether a chair is kept: known before the line itself is loaded. */
import type { Surroundings } from "./live.ts";
import { attempt, chairOfBrowser, chairOfTab } from "./seat-memory.ts";
import type { Memories } from "./seat-memory.ts";

/** Where a consort is opened from; `browserHouse()` in a page, made by hand in tests. */
export interface Doorstep extends Surroundings {
  /** Address of the server, `http(s)://host:port`. */
  readonly origin: string;
  readonly memories: Memories;
  /** Wall clock, ms. */
  wallClock(): number;
  /** 0 … 1. */
  chance(): number;
}

export function browserDoorstep(): Doorstep {
  return {
    origin: location.origin,
    memories: {
      tab: attempt(() => sessionStorage) ?? null,
      browser: attempt(() => localStorage) ?? null,
    },
    wallClock: () => Date.now(),
    chance: Math.random,
    now: () => performance.now(),
    after: (ms, call) => {
      const timer = setTimeout(call, ms);
      return () => clearTimeout(timer);
    },
  };
}

/**
 * Whether a chair may be waiting: of this tab (it was reloaded: go back at once), or of this browser
 * (its tab was closed: offer it).
 */
export function chairWaiting(step: Doorstep = browserDoorstep()): "tab" | "browser" | null {
  if (chairOfTab(step.memories, step.wallClock())) return "tab";
  return chairOfBrowser(step.memories, step.wallClock()) ? "browser" : null;
}
