/**
 * Routes messages of a room's connections: rate limit first, then shape, then the handler of the
 * message type.
 */
import type { Client, Room } from "@colyseus/core";
import type { ChairId } from "../../shared/model/units.ts";
import type { LiveError } from "../../shared/live/commands.ts";
import { INCOMING } from "../../shared/protocol/incoming.ts";
import { LIVE_COMMAND } from "../../shared/protocol/live.ts";
import { CLOCK_REQUEST, CLOSE_CODES } from "../../shared/protocol/messages.ts";
import type { Incoming } from "../../shared/protocol/incoming.ts";
import type { RequestError, Outgoing } from "../../shared/protocol/messages.ts";
import type { Handlers } from "../../shared/protocol/session-handlers.ts";
import type { Clock } from "../scheduling/clock.ts";
import { MessageRateLimiter } from "./message-rate-limiter.ts";

/** State of one connection: its chair and its rate limiter. */
export interface Line {
  /** Null once another tab has taken the seat over. */
  chair: ChairId | null;
  /** [L2] Id of its page, if that sent one. */
  readonly page: string | null;
  readonly rate: MessageRateLimiter;
}
export type Player = Client<{ userData: Line; messages: Outgoing }>;

/** Notified besides the handlers. */
export interface Told {
  /** A valid message came from that chair. */
  acted(chair: ChairId): void;
  /** An unexpected internal error. */
  fault(error: unknown): void;
  /** [H20] A message was refused. */
  refused(why: RequestError): void;
}

/** Colyseus' message codes that carry client data: join, leave, message, bytes, request. */
const FRAMES: ReadonlySet<number> = new Set([10, 12, 13, 17, 21]);
const FRAME_CODE = 0x1f;
/**
 * Colyseus' state of a connection that has not confirmed its join: Colyseus queues everything sent
 * to it until then.
 */
const JOINING = 0;
/** A connection that does not confirm its join within this is closed, ms. */
const MAX_JOINING_MS = 10_000;

export class MessageRouter {
  readonly #room: Room<{ client: Player }>;
  readonly #clock: Clock;
  readonly #told: Told;

  constructor(room: Room<{ client: Player }>, clock: Clock, handlers: Handlers, told: Told) {
    this.#room = room;
    this.#clock = clock;
    this.#told = told;
    for (const kind of Object.keys(INCOMING) as Incoming[]) this.#on(kind, handlers);
    room.onMessage(CLOCK_REQUEST, (client: Player) =>
      this.#admits(client) ? clock.now() : undefined,
    );
    // [Y5] A chair's connection never leads.
    room.onMessage(LIVE_COMMAND, (client: Player): LiveError => {
      if (!this.#admits(client)) return "tooFast";
      this.#decline(client, "unknownMessage");
      return "notFacilitator";
    });
    room.onMessage("*", (client: Player) => {
      if (this.#admits(client)) this.#decline(client, "unknownMessage");
    });
  }

  /** The connection of `chair`, if any. */
  lineOf(chair: ChairId): Player | undefined {
    return this.#room.clients.find(({ userData }) => userData?.chair === chair);
  }

  /**
   * Listens to a connection that now has `chair`; the former connection of that chair is closed. `page`: id of its
   * page.
   */
  attach(client: Player, chair: ChairId, page: string | null): void {
    const former = this.lineOf(chair);
    const isSamePage = page !== null && former?.userData?.page === page;
    former?.leave(isSamePage ? CLOSE_CODES.later : CLOSE_CODES.elsewhere);
    if (former?.userData) former.userData.chair = null;
    client.userData = { chair, page, rate: new MessageRateLimiter() };
    client.ref.on("message", (frame: Uint8Array) => this.#checkFrame(client, frame));
    this.#clock.after(MAX_JOINING_MS, () => {
      if (client.state === JOINING) client.leave(CLOSE_CODES.notReading);
    });
  }

  #on(kind: Incoming, handlers: Handlers): void {
    const handle = handlers[kind] as (chair: ChairId, message: unknown) => RequestError | null;
    this.#room.onMessage(kind, (client: Player, raw: unknown) => {
      if (!this.#admits(client)) return;
      const chair = client.userData?.chair ?? null;
      if (chair === null) return;
      const { success, data } = INCOMING[kind].safeParse(raw);
      try {
        const why = success ? handle(chair, data) : "badShape";
        if (why === null) this.#told.acted(chair);
        else this.#decline(client, why);
      } catch (error) {
        this.#told.fault(error);
      }
    });
  }

  /** Sees every frame before Colyseus does, so that invalid frames are answered too. */
  #checkFrame(client: Player, frame: Uint8Array): void {
    if (FRAMES.has((frame[0] ?? 0) & FRAME_CODE)) return;
    if (this.#admits(client)) this.#decline(client, "badShape");
  }

  #decline(client: Player, why: RequestError): void {
    this.#told.refused(why);
    client.send("declined", { why });
  }

  /** Whether this connection may send one more message now; warns or closes it when it may not. */
  #admits(client: Player): boolean {
    const verdict = client.userData?.rate.judge(this.#clock.now()) ?? "drop";
    if (verdict !== "pass") this.#told.refused("tooFast");
    if (verdict === "dropAndSay") client.send("declined", { why: "tooFast" });
    if (verdict === "cut") this.#room.kickClient(client.sessionId, CLOSE_CODES.tooFast);
    return verdict === "pass";
  }
}
