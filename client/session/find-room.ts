/** Finds or opens a room: requests alone, so that they can be sent before what connects has been fetched. */
import type { Client } from "colyseus.js";
import { PROTOCOL_VERSION } from "../../shared/protocol/messages.ts";
import type { JoinRefusal } from "../../shared/protocol/messages.ts";
import type { JoinOptions } from "../../shared/protocol/incoming.ts";
import type { Choice } from "../../shared/session/movement.ts";
import { JoinError } from "./join-error.ts";
import type { PersonalLink } from "./live-address.ts";
import { withTimeLimit } from "./time-limit.ts";
import type { After } from "./time-limit.ts";

/** Chosen on the start page; `movement`: the first movement. */
export type Entry =
  | {
      readonly enter: "alone";
      readonly movement?: Choice;
      readonly lesson?: boolean;
      /** [O3] The player asks to play in this browser, without the server. */
      readonly here?: boolean;
      /** [O4] What is drawn for its movements follows from it. */
      readonly seed?: number;
    }
  | { readonly enter: "friends"; readonly movement?: Choice }
  /** `isThem`: in a live session where a person of that name is away: whether this is that person. */
  | { readonly enter: "code"; readonly code: string; readonly isThem?: boolean }
  /** [Y9] By a personal link to a seat in a live session. */
  | { readonly enter: "own"; readonly own: PersonalLink }
  /** The chair the player had before a reload. */
  | { readonly enter: "back" };

/** Failures that may pass by themselves; anything else is an answer. */
export const TRANSIENT_ERRORS: ReadonlySet<JoinError["why"]> = new Set([
  "unreachable",
  "blocked",
  "tooManyAtOnce",
  "tooManyConsorts",
  "notHere",
]);

/** What a joining player waits for. */
export type JoinStep = "answer" | "connection" | "chair" | "turn";

/** How long joining may wait, and what it reports. */
export interface WaitOptions {
  readonly after: After;
  /** 0 … 1, so that a class does not retry in step. */
  random(): number;
  /** Called whenever the reason for waiting changes. */
  onStep(step: JoinStep): void;
  /** Aborted when nobody waits any more. */
  readonly signal?: AbortSignal;
  /** [L2] Asks for the seat over a WebSocket, not by a request. */
  readonly bySocket?: boolean;
}

/** An `onStep` that calls `reached` at that step. */
export const tellOf =
  (wanted: JoinStep, reached: () => void): WaitOptions["onStep"] =>
  (step) => {
    if (step === wanted) reached();
  };

/** Milliseconds until a request, or opening the live connection, is given up. */
export const ANSWER_MS = 8000;

/** Most attempts; each waits as long as the server says, and up to as long again. */
const MAX_TRIES = 60;

export const DEFAULT_OPTIONS: WaitOptions = {
  after: (ms, call) => {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
  random: Math.random,
  onStep: () => {},
};

/** A seat that Colyseus keeps for somebody for a while. */
export type Reservation = Parameters<typeof Client.prototype.consumeSeatReservation>[0];

/** `seat`: reserved there already, with the same answer; absent where a chair has to be asked for. */
export interface FoundRoom {
  readonly room: string;
  readonly seat?: Reservation | undefined;
}

/** Room of a new consort, with a seat for `who` if given, or of one with a given code. Throws JoinError. */
export async function findRoom(
  origin: string,
  entry: Exclude<Entry, { enter: "back" | "own" }>,
  options: WaitOptions = DEFAULT_OPTIONS,
  who: Identity | null = null,
): Promise<FoundRoom> {
  return withRetries(options, () => findRoomOnce(origin, entry, options, who));
}

/** Throws the last JoinError. */
export async function withRetries<T>(options: WaitOptions, attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      const again = error instanceof JoinError && error.why === "tooManyAtOnce" ? error : null;
      if (again === null || tries >= MAX_TRIES || options.signal?.aborted === true) throw error;
      options.onStep("turn");
      const pause = again.retryAfterMs * (1 + options.random());
      await new Promise<void>((resolve) => options.after(pause, resolve));
    }
  }
}

async function findRoomOnce(
  origin: string,
  entry: Exclude<Entry, { enter: "back" | "own" }>,
  options: WaitOptions,
  who: Identity | null,
): Promise<FoundRoom> {
  options.onStep("answer");
  const answer =
    entry.enter === "code"
      ? await ask(options, `${origin}/api/consorts/${encodeURIComponent(entry.code)}`)
      : await ask(options, `${origin}/api/consorts`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({
            ...(entry.enter === "alone"
              ? { alone: true, movement: entry.movement, lesson: entry.lesson, seed: entry.seed }
              : { alone: false, movement: entry.movement }),
            ...(who && { join: joinOptionsOf(who) }),
          }),
        });
  const { room, seat, refusal, retryAfterMs } = answer as Partial<FoundRoom> & {
    refusal?: JoinRefusal;
    retryAfterMs?: number;
  };
  if (room === undefined) throw new JoinError(refusal ?? "unreachable", retryAfterMs);
  return { room, seat };
}

/** The answer as JSON. Throws JoinError when it does not come in time. */
export async function ask(
  { after, signal: outer }: Pick<WaitOptions, "after" | "signal">,
  url: string,
  init?: RequestInit,
): Promise<unknown> {
  try {
    return await withTimeLimit(ANSWER_MS, after, outer, async (signal) => {
      const response = await fetch(url, { ...init, signal });
      return (await response.json()) as unknown;
    });
  } catch {
    throw new JoinError("unreachable");
  }
}

/** The player who joins; `seat`: the secret of a former chair; `device`, `page`: ids of their browser and of its page. */
export interface Identity {
  readonly name: string;
  readonly isThem?: boolean;
  readonly seat?: string;
  readonly device?: string;
  readonly page?: string;
}

export const joinOptionsOf = (who: Identity): JoinOptions => ({
  version: PROTOCOL_VERSION,
  ...who,
});
