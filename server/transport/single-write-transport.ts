/**
 * Colyseus' WebSocket transport, for thousands of connections with ten messages a second: everything
 * that one turn of the event loop sends to a connection is one write, and pings travel with it.
 */
import { once } from "node:events";
import type { IncomingMessage, Server } from "node:http";
import type { Socket } from "node:net";
import { CloseCode } from "@colyseus/core";
import { WebSocketTransport } from "@colyseus/ws-transport";
import { SEATS_PATH } from "../../shared/protocol/seat-asking.ts";
import type { SeatAsk } from "../../shared/protocol/seat-asking.ts";
import { answerSeatAsk } from "./seat-asking.ts";
import { keepClientsFast } from "./fast-client.ts";
import { MAX_FRAME_PAYLOAD, encodeFrame } from "./ws-frame.ts";
import { Heartbeat } from "./heartbeat.ts";
import type { PingTarget } from "./heartbeat.ts";
import { systemClock } from "../scheduling/clock.ts";
import type { Clock } from "../scheduling/clock.ts";
import { InboundThrottle } from "./inbound-throttle.ts";
import type { ThrottledConnection } from "./inbound-throttle.ts";
import { WriteBatch } from "./write-batch.ts";

/** `WebSocket.OPEN` of `ws`. */
const OPEN = 1;

type Send = (data: unknown, options: object, done?: (error?: Error | null) => void) => void;

/** Largest message a client may send; a command has about 60 bytes. */
const MAX_MESSAGE_BYTES = 1024;
/** A connection that does not answer the closing handshake is ended after this, ms. */
const CLOSE_TIMEOUT_MS = 2000;

/** The members used of the WebSocket of `ws`. */
interface Connection extends PingTarget, ThrottledConnection {
  send: Send;
  once(event: "close", then: () => void): void;
}

export class SingleWriteTransport extends WebSocketTransport {
  readonly #clock: Clock;

  /** `reserve`: reserves a seat for whoever made that request; rejects with ServerError. */
  constructor(
    server: Server,
    clock: Clock,
    reserve: (ask: SeatAsk, req: IncomingMessage) => Promise<unknown>,
  ) {
    // A variable, since Colyseus' option type lacks some options of `ws` that it passes on.
    const options = {
      server,
      maxPayload: MAX_MESSAGE_BYTES,
      perMessageDeflate: false,
      closeTimeout: CLOSE_TIMEOUT_MS,
      // Pings cost budget, and pongs that are not read count as backlog.
      maxPendingAutoPongs: 0,
    };
    super(options);
    this.wss.removeAllListeners("connection");
    this.wss.on("connection", (socket, req) => {
      const connection = Object.assign(socket, { pingCount: 0 });
      if (req.url !== SEATS_PATH) void this.onConnection(connection, req);
      else answerSeatAsk(connection, (ask) => reserve(ask, req), clock);
    });
    keepClientsFast();
    this.#clock = clock;
  }

  /** Closes every connection; resolves once each has answered or timed out. */
  async allClosed(): Promise<void> {
    const { promise: late, resolve } = Promise.withResolvers<void>();
    const cancel = systemClock.after(CLOSE_TIMEOUT_MS, resolve);
    const closed = Array.from(this.wss.clients, (connection) => {
      // Connections in no room have not been closed yet; for the others this changes nothing.
      connection.close(CloseCode.SERVER_SHUTDOWN);
      return once(connection, "close");
    });
    await Promise.race([Promise.all(closed), late]);
    cancel();
  }

  protected override autoTerminateUnresponsiveClients(): void {
    const heartbeat = new Heartbeat();
    const batch = new WriteBatch();
    this.wss.on("connection", (connection: Connection, { socket }: IncomingMessage) => {
      const throttle = new InboundThrottle(connection, socket, this.#clock, MAX_MESSAGE_BYTES);
      batchWrites(connection, socket, throttle, batch);
      heartbeat.add(connection);
      connection.once("close", () => heartbeat.remove(connection));
    });
    this.server?.once("close", heartbeat.start(systemClock));
  }
}

/** `ws` writes head and payload of a frame separately; without compression its order is kept here, too. */
function batchWrites(
  connection: Connection,
  socket: Socket,
  throttle: InboundThrottle,
  batch: WriteBatch,
): void {
  const send = connection.send.bind(connection);
  connection.pingDue = false;
  connection.send = (data, options, done) => {
    throttle.checkBacklog();
    batch.add(socket);
    if (
      connection.readyState !== OPEN ||
      !(data instanceof Uint8Array) ||
      data.length > MAX_FRAME_PAYLOAD
    ) {
      send(data, options, done);
      return;
    }
    const frame = encodeFrame(data, connection.pingDue);
    connection.pingDue = false;
    if (done === undefined) socket.write(frame);
    else socket.write(frame, done);
  };
}
