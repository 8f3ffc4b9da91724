/** Opens a consort and stores the seat. */
import type { Consort } from "./consort.ts";
import { CHAIR_PATH, readChairAnswer } from "../../shared/protocol/chair.ts";
import type { ChairAnswer } from "../../shared/protocol/chair.ts";
import type { ChairAsked } from "../../shared/protocol/incoming.ts";
import { askForRoom, isSolo, pageIds, waitOptions } from "./ask-early.ts";
import type { AskedRoom, JoinProgress } from "./ask-early.ts";
import { ANSWER_MS, ask, tellOf, TRANSIENT_ERRORS } from "./find-room.ts";
import type { Entry, FoundRoom } from "./find-room.ts";
import { joinRoom } from "./matchmaking.ts";
import { JoinError } from "./join-error.ts";
import { ColyseusConsort } from "./colyseus-consort.ts";
import { browserEnvironment, chairWaiting } from "./kept-chairs.ts";
import type { ClientEnvironment, WaitingChair } from "./kept-chairs.ts";
import {
  chairOfBrowser,
  chairOfTab,
  removeChair,
  saveChair,
  THIS_BROWSER,
} from "./seat-storage.ts";
import type { PersonalLink } from "./live-address.ts";
import type { KeptChair, OwnChair } from "./seat-storage.ts";
import type { ConsortLine } from "./consort-line.ts";
import { GoOnHere } from "./local/go-on-here.ts";
import { withTimeLimit } from "./time-limit.ts";

/** What the server says about the kept chair: null when it is gone. Without an answer it may still be kept. */
export async function chairStillKept(
  environment: ClientEnvironment = browserEnvironment(),
): Promise<WaitingChair | null> {
  const chair = chairOfTab(environment.storages) ?? chairOfBrowser(environment.storages);
  const waiting = chairWaiting(environment);
  if (chair === null || waiting === null) return null;
  const { room, seat } = chair;
  if (room === THIS_BROWSER) return waiting;
  const said = await askWhose(environment, { room, seat });
  if (said === null) return waiting;
  if (said.kept) return { ...waiting, name: said.name };
  removeChair(environment.storages, seat);
  return null;
}

/** [Y9] Name of the person whose seat a personal link gives; null when there is none, or when it is unknown. */
export async function ownerOf(
  { live, key }: PersonalLink,
  environment: ClientEnvironment = browserEnvironment(),
): Promise<string | null> {
  const said = await askWhose(environment, { room: live, seat: key });
  return said?.kept === true ? said.name : null;
}

async function askWhose(
  environment: ClientEnvironment,
  asked: ChairAsked,
): Promise<ChairAnswer | null> {
  const answer = await ask(environment, `${environment.origin}${CHAIR_PATH}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(asked),
  }).catch(() => null);
  return readChairAnswer(answer);
}

const NO_PROGRESS: JoinProgress = { onStep: () => {}, signal: new AbortController().signal };

/**
 * Joins a consort. `onStep` is called with what is waited for. `asked`: what has been asked of the server already.
 * Throws JoinError, also when cancelled.
 *
 * [O3] The one place that decides where solo practice is played: on the server as long as it answers, so that it is
 * stored; without one, or when the player asks for it, in this browser.
 */
export async function openConsort(
  entry: Entry,
  name: string,
  environment: ClientEnvironment = browserEnvironment(),
  progress: JoinProgress = NO_PROGRESS,
  asked: AskedRoom | null = askForRoom(entry, name, environment, progress),
): Promise<Consort> {
  const kept = entry.enter === "back" ? keptOrGone(environment) : null;
  if (kept !== null && kept.room === THIS_BROWSER)
    return inBrowser({ enter: "back", seat: kept.seat }, name, environment, progress);
  if (!isSolo(entry, environment)) return atServer(entry, asked, environment, progress);
  if (asked === null) return inBrowser(entry, name, environment, progress);
  try {
    return await atServer(entry, asked, environment, progress);
  } catch (error) {
    const isOutOfReach = error instanceof JoinError && OUT_OF_REACH.has(error.why);
    if (!isOutOfReach || progress.signal.aborted) throw error;
    return inBrowser(entry, name, environment, progress).catch((why: unknown) => {
      // A browser that has not stored the game cannot load the worker: the server is what is missing.
      throw why instanceof JoinError && why.why === "partMissing" ? error : why;
    });
  }
}

/** Without a server that plays, solo practice goes on in the browser. */
const OUT_OF_REACH: ReadonlySet<JoinError["why"]> = new Set([
  "unreachable",
  "blocked",
  "tooManyConsorts",
]);

async function inBrowser(
  asked: Extract<Entry, { enter: "alone" }> | { readonly enter: "back"; readonly seat: string },
  name: string,
  environment: ClientEnvironment,
  progress: JoinProgress,
): Promise<Consort> {
  // The way to a worker is loaded where it is used, and first: a worker that fails early must be heard.
  const local = await import("./local/open-local.ts").catch((error: unknown) => {
    throw new JoinError("partMissing", undefined, { cause: error });
  });
  const port = environment.solo?.worker();
  if (port === undefined) throw new JoinError("gone");
  progress.onStep("chair");
  const isKept = asked.enter === "back";
  const opening = isKept ? local.openKept(port, asked.seat) : local.openAlone(port, asked, name);
  const line = await opening.catch((error: unknown) => {
    if (isKept) removeChair(environment.storages, asked.seat);
    port.terminate();
    throw error;
  });
  const consort = new ColyseusConsort(
    line,
    {
      // The worker is only silent for a moment: one that has ended says so.
      rejoin: () => Promise.reject(new JoinError("unreachable")),
      seated: (chair) => saveChair(environment.storages, { room: THIS_BROWSER, ...chair }),
      ended: (seat) => removeChair(environment.storages, seat),
    },
    environment,
  );
  return whenReady(consort, isKept, environment, progress);
}

async function atServer(
  entry: Entry,
  asked: AskedRoom | null,
  environment: ClientEnvironment,
  progress: JoinProgress,
): Promise<Consort> {
  const options = waitOptions(environment, progress);
  const kept = entry.enter === "back" ? keptOrGone(environment) : null;
  const secret = entry.enter === "own" ? entry.own.key : kept?.seat;
  const who = asked?.who ?? {
    name: kept?.name ?? "",
    ...(secret !== undefined && { seat: secret }),
    ...pageIds(environment),
  };
  const seed = asked === null ? kept?.seed : asked.seed;
  const goOn = seed === undefined ? null : new GoOnHere(environment, seed);
  const found: FoundRoom =
    asked === null
      ? { room: entry.enter === "own" ? entry.own.live : (kept?.room ?? "") }
      : await asked.found();
  const { room } = found;
  const line = await joinRoom(environment.origin, found, who, options).catch((error: unknown) => {
    // [Y2] The person is known there, and may watch.
    if (error instanceof JoinError && error.why === "allTaken") throw error;
    if (kept && error instanceof JoinError && !TRANSIENT_ERRORS.has(error.why)) {
      removeChair(environment.storages, kept.seat);
      throw new JoinError(error.why === "freed" ? "freed" : "gone");
    }
    throw error;
  });
  let own: OwnChair | null = null;
  const save = (): void => {
    const at = goOn?.isHere === true ? THIS_BROWSER : room;
    if (own !== null) saveChair(environment.storages, { room: at, ...own, ...(goOn && { seed }) });
  };
  const consort = new ColyseusConsort(
    goOn?.follow(line) ?? line,
    {
      async rejoin(seat, { signal, answered, bySocket }) {
        const attempt = (): Promise<ConsortLine> =>
          joinRoom(
            environment.origin,
            { room },
            { name: who.name, seat, device: who.device, page: who.page },
            { ...options, onStep: tellOf("connection", answered), signal, bySocket },
          );
        if (goOn === null) return attempt();
        const plays = consort.phase.peek() === "playing";
        const tick = plays ? (consort.perception.peek()?.tick ?? null) : null;
        const again = await goOn.rejoin(attempt, seat, tick);
        save();
        return again;
      },
      seated(chair) {
        own = chair;
        save();
      },
      ended: (seat) => removeChair(environment.storages, seat),
    },
    environment,
  );
  consort.link.subscribe((link) => {
    if (link === "lost") goOn?.close();
  });
  progress.onStep("chair");
  return whenReady(consort, secret !== undefined, environment, progress);
}

/** Waits for chair, state and clock. `isKept`: the chair was kept, and stays so if nothing comes. */
async function whenReady(
  consort: ColyseusConsort,
  isKept: boolean,
  { after }: ClientEnvironment,
  { signal }: JoinProgress,
): Promise<Consort> {
  try {
    await withTimeLimit(ANSWER_MS, after, signal, () => consort.ready);
  } catch {
    if (isKept) consort.disconnect();
    else consort.leave();
    throw new JoinError("unreachable");
  }
  return consort;
}

function keptOrGone(environment: ClientEnvironment): KeptChair {
  const kept = chairOfTab(environment.storages) ?? chairOfBrowser(environment.storages);
  if (kept === null) throw new JoinError("gone");
  return kept;
}
