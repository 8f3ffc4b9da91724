/** Matchmaking: finds or opens a consort and joins its room. */
import { Client, CloseCode, ErrorCode, MatchMakeError, ServerError } from "colyseus.js";
import type { Room } from "colyseus.js";
import { JOIN_REFUSALS, PROTOCOL_VERSION } from "../../shared/protocol/messages.ts";
import type { JoinOptions } from "../../shared/protocol/incoming.ts";
import type { Choice } from "../../shared/session/movement.ts";
import type { PersonalLink } from "./live-address.ts";
import type { JoinRefusal } from "../../shared/protocol/messages.ts";
import { ConsortState } from "../../shared/protocol/state.ts";
import { withTimeLimit } from "./time-limit.ts";
import type { After } from "./time-limit.ts";
import { JoinError } from "./join-error.ts";

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

export type ConsortRoom = Room<{ state: ConsortState }, ConsortState>;

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

const DEFAULT_OPTIONS: WaitOptions = {
  after: (ms, call) => {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
  random: Math.random,
  onStep: () => {},
};

/** What Colyseus reserves a seat with: the reservation, and the shape of the state. */
type Seat<T> = Parameters<typeof Client.prototype.consumeSeatReservation<T>>;
type Reservation = Seat<unknown>[0];

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
async function withRetries<T>(options: WaitOptions, attempt: () => Promise<T>): Promise<T> {
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

const joinOptionsOf = (who: Identity): JoinOptions => ({ version: PROTOCOL_VERSION, ...who });

/** Takes a chair in a room: a new one, or with `seat` the one of that secret. Throws JoinError. */
export async function joinRoom(
  origin: string,
  found: FoundRoom,
  who: Identity,
  options: WaitOptions = DEFAULT_OPTIONS,
): Promise<ConsortRoom> {
  let { seat } = found;
  return withRetries(options, () => {
    const reserved = seat;
    // A reservation is good for one attempt.
    seat = undefined;
    return joinRoomOnce(origin, { room: found.room, seat: reserved }, who, options);
  });
}

async function joinRoomOnce(
  origin: string,
  { room, seat }: FoundRoom,
  who: Identity,
  options: WaitOptions,
): Promise<ConsortRoom> {
  const joinOptions = joinOptionsOf(who);
  // The own chair exists: only the number of connections is at its limit, and only for a moment.
  const whenFull = who.seat === undefined ? "full" : "unreachable";
  return connect(options, {
    origin,
    room,
    joinOptions,
    whenFull,
    state: ConsortState,
    seat,
  });
}

/** The room to join, and the options. */
interface RoomAsked<T> {
  readonly origin: string;
  readonly room: string;
  readonly joinOptions: object;
  /** Reserved there already. */
  readonly seat?: Reservation | undefined;
  /** The error that "room full" stands for. */
  readonly whenFull: JoinError["why"];
  /** State class, for rooms that publish a state. */
  readonly state?: Seat<T>[1];
}

/** One attempt to join a room. Throws JoinError. */
export async function connect<T>(
  options: WaitOptions,
  { origin, room, joinOptions, seat, whenFull, state }: RoomAsked<T>,
): Promise<Room<{ state: T }, T>> {
  const client = new MatchmakingClient(origin, options);
  try {
    return (await (seat === undefined
      ? client.joinById<T>(room, joinOptions, state)
      : client.takeSeat<T>(seat, state))) as Room<{ state: T }, T>;
  } catch (error) {
    const why = joinErrorOf(error);
    if (why === "locked") throw new JoinError(whenFull);
    throw new JoinError(
      why === "unreachable" && client.answered && hadNoResponse(error) ? "blocked" : why,
    );
  }
}

/** Colyseus' client with a time limit on each of its waits. */
class MatchmakingClient extends Client {
  readonly #options: WaitOptions;
  #opening: { readonly connection: { close(): void } } | null = null;

  constructor(origin: string, options: WaitOptions) {
    super(origin, { fetchFn: (url, init) => fetchWithTimeLimit(options, url, init) });
    this.#options = options;
  }

  /** Whether the server has reserved a seat: what failed then is the live connection. */
  get answered(): boolean {
    return this.#opening !== null;
  }

  override async consumeSeatReservation<T>(...seat: Seat<T>): Promise<Room<{ state: T }, T>> {
    const { after, signal } = this.#options;
    this.#options.onStep("connection");
    try {
      return await withTimeLimit(ANSWER_MS, after, signal, () =>
        super.consumeSeatReservation<T>(...seat),
      );
    } catch (error) {
      this.#opening?.connection.close();
      throw error;
    }
  }

  /** Like `joinById`, with a seat that has been reserved. Rejects with MatchMakeError, or without an answer. */
  async takeSeat<T>(...seat: Seat<T>): Promise<Room<{ state: T }, T>> {
    try {
      return await this.consumeSeatReservation<T>(...seat);
    } catch (error) {
      if (error instanceof ServerError) throw new MatchMakeError(error.message, error.code);
      throw error;
    }
  }

  protected override createRoom<T>(name: string, schema?: Seat<T>[1]): Room<{ state: T }, T> {
    const room = super.createRoom<T>(name, schema) as Room<{ state: T }, T>;
    this.#opening = room;
    return room;
  }
}

/** Like `fetch`, with a time limit up to the last byte. Rejects with GivenUp. */
async function fetchWithTimeLimit(
  options: WaitOptions,
  url: string | URL | Request,
  init?: RequestInit,
): Promise<Response> {
  options.onStep("answer");
  return withTimeLimit(ANSWER_MS, options.after, options.signal, async (signal) => {
    const { status, headers, body } = await fetch(url, { ...init, signal });
    const text = body === null ? null : await new Response(body).text();
    return new Response(text, { status, headers });
  });
}

/** Nothing at all came over a live connection, not even a refusal. */
const hadNoResponse = (error: unknown): boolean =>
  !(error instanceof MatchMakeError) ||
  (error.code ?? CloseCode.ABNORMAL_CLOSURE) === CloseCode.ABNORMAL_CLOSURE;

function joinErrorOf(error: unknown): JoinError["why"] | "locked" {
  if (!(error instanceof MatchMakeError)) return "unreachable";
  const named = JOIN_REFUSALS.find((refusal) => refusal === error.message);
  if (named !== undefined) return named;
  if (error.code === ErrorCode.MATCHMAKE_INVALID_ROOM_ID)
    return error.message.includes("locked") ? "locked" : "noSuchConsort";
  return error.message.includes("full") ? "locked" : "unreachable";
}
