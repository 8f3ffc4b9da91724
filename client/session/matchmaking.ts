/** Matchmaking: joins the room of a consort. */
import { Client, CloseCode, ErrorCode, MatchMakeError, ServerError } from "colyseus.js";
import type { Room } from "colyseus.js";
import { JOIN_REFUSALS } from "../../shared/protocol/messages.ts";
import { ConsortState } from "../../shared/protocol/state.ts";
import { ANSWER_MS, DEFAULT_OPTIONS, joinOptionsOf, withRetries } from "./find-room.ts";
import type { FoundRoom, Identity, Reservation, WaitOptions } from "./find-room.ts";
import { JoinError } from "./join-error.ts";
import { askSeat } from "./seat-asking.ts";
import { withTimeLimit } from "./time-limit.ts";

export type ConsortRoom = Room<{ state: ConsortState }, ConsortState>;

/** What Colyseus takes a seat with: the reservation, and the shape of the state. */
type Seat<T> = Parameters<typeof Client.prototype.consumeSeatReservation<T>>;

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
    const given =
      seat ??
      (options.bySocket === true ? await askSeat(origin, room, joinOptions, options) : undefined);
    return (await (given === undefined
      ? client.joinById<T>(room, joinOptions, state)
      : client.takeSeat<T>(given, state))) as Room<{ state: T }, T>;
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
