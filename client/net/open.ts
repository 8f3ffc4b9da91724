/** Opens the door to a consort and keeps the chair in memory. */
import type { Consort } from "./consort.ts";
import { JoinError, enterRoom, findRoom } from "./door.ts";
import type { Entry, Patience } from "./door.ts";
import { deviceOf } from "./device.ts";
import { LiveConsort } from "./live.ts";
import { browserDoorstep, type Doorstep } from "./doorstep.ts";
import { chairOfBrowser, chairOfTab, forget, remember } from "./seat-memory.ts";
import type { KeptChair } from "./seat-memory.ts";

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
