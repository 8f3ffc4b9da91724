/**
 * The framework's transport, for thousands of lines that get something ten times a second: each thing
 * is written whole, and pings travel with it.
 */
import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import { WebSocketTransport } from "@colyseus/ws-transport";
import { MOST_FRAMED, framed } from "./frame.ts";
import { Pings } from "./pings.ts";
import type { Pinged } from "./pings.ts";
import { systemClock } from "./rooms/metronome.ts";

/** What the library calls a line that is neither opening nor closing. */
const OPEN = 1;

type Send = (data: unknown, options: object, done?: (error?: Error | null) => void) => void;

/** What is used of the library's WebSocket. */
interface Line extends Pinged {
  readonly readyState: number;
  send: Send;
  once(event: "close", then: () => void): void;
}

export class HouseTransport extends WebSocketTransport {
  protected override autoTerminateUnresponsiveClients(): void {
    const pings = new Pings();
    this.wss.on("connection", (line: Line, { socket }: IncomingMessage) => {
      writeWhole(line, socket);
      pings.add(line);
      line.once("close", () => pings.remove(line));
    });
    this.server?.once("close", pings.start(systemClock));
  }
}

/** The library writes head and payload of a frame apart; nothing is compressed, so nothing waits its turn. */
function writeWhole(line: Line, socket: Socket): void {
  const send = line.send.bind(line);
  line.pingDue = false;
  line.send = (data, options, done) => {
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
