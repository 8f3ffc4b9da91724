/** [W5] Asks for a room the moment somebody wants one, while what connects may still be on its way. */
import { MAX_SOLO_SEED } from "../../shared/session/solo-seed.ts";
import { deviceOf } from "./device.ts";
import { findRoom } from "./find-room.ts";
import type { Entry, FoundRoom, Identity, JoinStep, WaitOptions } from "./find-room.ts";
import type { ClientEnvironment } from "./kept-chairs.ts";
import { browserRandomness } from "./local/browser-randomness.ts";

/** A server keeps a new room, and a seat in it, somewhat longer, ms. */
export const FRESH_MS = 10_000;

/** What joining reports, and until when it waits. */
export interface JoinProgress {
  onStep(step: JoinStep): void;
  readonly signal: AbortSignal;
}

/** The browser, and the page that asks: of one person who connects several times. */
export interface PageIds {
  readonly device: string;
  readonly page: string;
}

export interface AskedRoom {
  readonly who: Identity & PageIds;
  /** [O4] The one that the room was asked for with. */
  readonly seed: number | undefined;
  /** The answer; when what connects took so long that the room may be gone, that of another request. Throws JoinError. */
  found(): Promise<FoundRoom>;
}

export const pageIds = ({ storages }: ClientEnvironment): PageIds => ({
  device: deviceOf(storages.browser),
  page: browserRandomness.secret(),
});

export const waitOptions = (
  { after, random }: ClientEnvironment,
  { onStep, signal }: JoinProgress,
): WaitOptions => ({ after, random, onStep, signal });

type Alone = Extract<Entry, { enter: "alone" }>;

/** Solo practice that a worker of this browser can play, too. */
export const isSolo = (entry: Entry, { solo }: ClientEnvironment): entry is Alone =>
  entry.enter === "alone" && solo !== undefined;

/** [O3] Whether it is played in this browser without asking a server. */
const isPlayedHere = (entry: Entry, environment: ClientEnvironment): boolean =>
  isSolo(entry, environment) && (entry.here === true || environment.solo?.online() === false);

/** Null where no room is to be found: somebody comes back to one, or plays in this browser. */
export function askForRoom(
  entry: Entry,
  name: string,
  environment: ClientEnvironment,
  progress: JoinProgress,
): AskedRoom | null {
  if (entry.enter === "back" || entry.enter === "own" || isPlayedHere(entry, environment))
    return null;
  // [O4] Only what a worker can go on with has a seed.
  const solo = isSolo(entry, environment)
    ? { ...entry, seed: browserRandomness.below(MAX_SOLO_SEED) }
    : null;
  const isThem = entry.enter === "code" ? entry.isThem : undefined;
  const who = { name, ...pageIds(environment), ...(isThem !== undefined && { isThem }) };
  let answeredAt = Infinity;
  const ask = async (): Promise<FoundRoom> => {
    const found = await findRoom(
      environment.origin,
      solo ?? entry,
      waitOptions(environment, progress),
      who,
    );
    answeredAt = environment.now();
    return found;
  };
  const first = ask();
  // Whoever waits for what connects hears of it after that.
  first.catch(() => {});
  const isStale = (): boolean => environment.now() - answeredAt > FRESH_MS;
  return { who, seed: solo?.seed, found: () => (isStale() ? ask() : first) };
}
