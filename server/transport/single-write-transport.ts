/**
 * The framework's transport, for thousands of lines that get something ten times a second: all that one
 * turn has for a line is written at once, and pings travel with it.
 */
import { once } from "node:events";
import type { IncomingMessage, Server } from "node:http";
import type { Socket } from "node:net";
import { CloseCode } from "@colyseus/core";
import { WebSocketTransport } from "@colyseus/ws-transport";
import { MOST_FRAMED, framed } from "./ws-frame.ts";
import { Pings } from "./heartbeat.ts";
import type { Pinged } from "./heartbeat.ts";
import { systemClock } from "../scheduling/clock.ts";
import type { Clock } from "../scheduling/clock.ts";
import { LineMeter } from "./line-meter.ts";
import type { MeteredLine } from "./line-meter.ts";
import { WriteBatch } from "./write-batch.ts";

/** What the library calls a line that is neither opening nor closing. */
const OPEN = 1;

type Send = (data: unknown, options: object, done?: (error?: Error | null) => void) => void;

/** Largest message a client may send; a command has about 60 bytes. */
const MOST_MESSAGE_BYTES = 1024;
/** A line that does not say goodbye back is ended after this, ms. */
const MOST_CLOSING_MS = 2000;

/** What is used of the library's WebSocket. */
interface Line extends Pinged, MeteredLine {
  send: Send;
  once(event: "close", then: () => void): void;
}

export class HouseTransport extends WebSocketTransport {
  readonly #clock: Clock;

  constructor(server: Server, clock: Clock) {
    // A variable, since the types of the framework's options know fewer of the library's than it takes.
    const options = {
      server,
      maxPayload: MOST_MESSAGE_BYTES,
      perMessageDeflate: false,
      closeTimeout: MOST_CLOSING_MS,
      // Pings are paid for, and answers that nobody reads are counted with all that is not read.
      maxPendingAutoPongs: 0,
    };
    super(options);
    this.#clock = clock;
  }

  /** Resolves once every line has heard that the house closes, or has not answered in time. */
  async parted(): Promise<void> {
    const { promise: late, resolve } = Promise.withResolvers<void>();
    const callOff = systemClock.after(MOST_CLOSING_MS, resolve);
    const lines = Array.from(this.wss.clients, (line) => {
      // A line that is in no hall has not been told yet; for the others this changes nothing.
      line.close(CloseCode.SERVER_SHUTDOWN);
      return once(line, "close");
    });
    await Promise.race([Promise.all(lines), late]);
    callOff();
  }

  protected override autoTerminateUnresponsiveClients(): void {
    const pings = new Pings();
    const batch = new WriteBatch();
    this.wss.on("connection", (line: Line, { socket }: IncomingMessage) => {
      const meter = new LineMeter(line, socket, this.#clock, MOST_MESSAGE_BYTES);
      writeTogether(line, socket, meter, batch);
      pings.add(line);
      line.once("close", () => pings.remove(line));
    });
    this.server?.once("close", pings.start(systemClock));
  }
}

/** The library writes head and payload of a frame apart; nothing is compressed, so nothing waits its turn. */
function writeTogether(line: Line, socket: Socket, meter: LineMeter, batch: WriteBatch): void {
  const send = line.send.bind(line);
  line.pingDue = false;
  line.send = (data, options, done) => {
    meter.checkBacklog();
    batch.add(socket);
    if (line.readyState !== OPEN || !(data instanceof Uint8Array) || data.length > MOST_FRAMED) {
      send(data, options, done);
      return;
    }
    const frame = framed(data, line.pingDue);
    line.pingDue = false;
    if (done === undefined) socket.write(frame);
    else socket.write(frame, done);
  };
}
