/** Opens the door to a consort and keeps the chair in memory. */
import type { Consort } from "./consort.ts";
import { JoinError, enterRoom, findRoom } from "./door.ts";
import type { Entry, Patience } from "./door.ts";
import { deviceOf } from "./device.ts";
import { LiveConsort } from "./live.ts";
import type { Surroundings } from "./live.ts";
import { attempt, chairOfBrowser, chairOfTab, forget, remember } from "./seat-memory.ts";
import type { KeptChair, Memories } from "./seat-memory.ts";

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

/**
 * Takes a chair. `waits` is told what to say while many come in at once. Throws JoinError, whose message
 * is a sentence for the player.
 */
export async function openConsort(
  entry: Entry,
  name: string,
  step: Doorstep = browserDoorstep(),
  waits: (words: string) => void = () => {},
): Promise<Consort> {
  const patience: Patience = { after: step.after, chance: step.chance, waits };
  const kept = entry.enter === "back" ? waiting(step) : null;
  const room =
    entry.enter === "back" ? (kept?.room ?? "") : await findRoom(step.origin, entry, patience);
  const device = deviceOf(step.memories.browser);
  const who = kept ? { name: kept.name, seat: kept.seat, device } : { name, device };
  const line = await enterRoom(step.origin, room, who, patience).catch((error: unknown) => {
    if (kept && error instanceof JoinError && error.why !== "unreachable") {
      forget(step.memories, kept.seat);
      throw new JoinError(error.why === "freed" ? "freed" : "gone");
    }
    throw error;
  });
  const consort = new LiveConsort(
    line,
    {
      again: (seat) => enterRoom(step.origin, room, { name, seat, device }),
      seated: (seat) =>
        remember(step.memories, { room, seat, name: who.name, at: step.wallClock() }),
      ended: (seat) => forget(step.memories, seat),
    },
    step,
  );
  await consort.ready;
  return consort;
}

function waiting(step: Doorstep): KeptChair {
  const now = step.wallClock();
  const kept = chairOfTab(step.memories, now) ?? chairOfBrowser(step.memories, now);
  if (kept === null) throw new JoinError("gone");
  return kept;
}
