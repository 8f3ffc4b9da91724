/** Opens the door to a consort and keeps the chair in memory. */
import type { Consort } from "./consort.ts";
import { CHAIR_PATH, readChairAnswer } from "../../shared/protocol/chair.ts";
import type { ChairAsked } from "../../shared/protocol/incoming.ts";
import { ANSWER_MS, JoinError, ask, enterRoom, findRoom, PASSING } from "./matchmaking.ts";
import type { Entry, Patience, Step } from "./matchmaking.ts";
import { deviceOf } from "./device.ts";
import { LiveConsort } from "./colyseus-consort.ts";
import { browserDoorstep, chairWaiting } from "./kept-chairs.ts";
import type { Doorstep, WaitingChair } from "./kept-chairs.ts";
import { chairOfBrowser, chairOfTab, forget, remember } from "./seat-storage.ts";
import type { KeptChair } from "./seat-storage.ts";
import { within } from "./time-limit.ts";

/** What the server says of the chair that waits: null when it is not kept any more. Unasked, it may be. */
export async function chairStillKept(
  step: Doorstep = browserDoorstep(),
): Promise<WaitingChair | null> {
  const chair = chairOfTab(step.memories) ?? chairOfBrowser(step.memories);
  const waiting = chairWaiting(step);
  if (chair === null || waiting === null) return null;
  const { room, seat } = chair;
  const answer = await ask(step, `${step.origin}${CHAIR_PATH}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ room, seat } satisfies ChairAsked),
  }).catch(() => null);
  const said = readChairAnswer(answer);
  if (said === null) return waiting;
  if (said.kept) return { ...waiting, name: said.name };
  forget(step.memories, seat);
  return null;
}

/** With whose knowledge one waits, and until when. */
export interface Waiting {
  waits(step: Step): void;
  readonly signal: AbortSignal;
}

const UNHEARD: Waiting = { waits: () => {}, signal: new AbortController().signal };

/**
 * Takes a chair. `waits` is told what is waited for. Throws JoinError, whose message is a sentence for the
 * player, also when the waiting is called off.
 */
export async function openConsort(
  entry: Entry,
  name: string,
  step: Doorstep = browserDoorstep(),
  { waits, signal }: Waiting = UNHEARD,
): Promise<Consort> {
  const patience: Patience = { after: step.after, chance: step.chance, waits, signal };
  const kept = entry.enter === "back" ? keptOrGone(step) : null;
  const room =
    entry.enter === "back" ? (kept?.room ?? "") : await findRoom(step.origin, entry, patience);
  const device = deviceOf(step.memories.browser);
  const who = kept ? { name: kept.name, seat: kept.seat, device } : { name, device };
  const line = await enterRoom(step.origin, room, who, patience).catch((error: unknown) => {
    if (kept && error instanceof JoinError && !PASSING.has(error.why)) {
      forget(step.memories, kept.seat);
      throw new JoinError(error.why === "freed" ? "freed" : "gone");
    }
    throw error;
  });
  const consort = new LiveConsort(
    line,
    {
      again: (seat, calledOff) =>
        enterRoom(
          step.origin,
          room,
          { name, seat, device },
          { ...patience, waits: () => {}, signal: calledOff },
        ),
      seated: (chair) => remember(step.memories, { room, ...chair }),
      ended: (seat) => forget(step.memories, seat),
    },
    step,
  );
  waits("chair");
  try {
    await within(ANSWER_MS, step.after, signal, () => consort.ready);
  } catch {
    if (kept) consort.stepOut();
    else consort.leave();
    throw new JoinError("unreachable");
  }
  return consort;
}

function keptOrGone(step: Doorstep): KeptChair {
  const kept = chairOfTab(step.memories) ?? chairOfBrowser(step.memories);
  if (kept === null) throw new JoinError("gone");
  return kept;
}
