/**
 * The framework's transport, for thousands of lines that get something ten times a second: each thing
 * is written whole, pings travel with it, and are due to some of the lines at a time, since all at
 * once would hold up every tick that is due meanwhile.
 */
import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import { WebSocketTransport } from "@colyseus/ws-transport";
import { MOST_FRAMED, framed } from "./frame.ts";
import { Turns } from "./turns.ts";

/** Parts that the lines of the house are pinged in. */
const PARTS = 12;
/** What the library calls a line that is neither opening nor closing. */
const OPEN = 1;

type Send = (data: unknown, options: object, done?: (error?: Error | null) => void) => void;

/** What is used of the library's WebSocket. */
interface Line {
  /** Pings it has not answered, which the framework counts back when it does. */
  pingCount: number;
  /** A ping goes out with whatever is sent next. */
  pingDue: boolean;
  readonly readyState: number;
  send: Send;
  ping(): void;
  terminate(): void;
  once(event: "close", then: () => void): void;
}

export class HouseTransport extends WebSocketTransport {
  protected override autoTerminateUnresponsiveClients(every: number, mostUnanswered: number): void {
    const lines = new Turns<Line>(PARTS);
    this.wss.on("connection", (line: Line, { socket }: IncomingMessage) => {
      writeWhole(line, socket);
      lines.add(line);
      line.once("close", () => lines.remove(line));
    });
    let asked: Iterable<Line> = [];
    let askedBefore: Iterable<Line> = [];
    let due = performance.now();
    const turn = () => {
      // Two turns are longer than from patch to patch of a house at ease: to these little is sent now.
      for (const line of askedBefore) if (line.pingDue) pingNow(line);
      askedBefore = asked;
      asked = lines.next();
      for (const line of asked) {
        if (line.pingCount >= mostUnanswered) line.terminate();
        else {
          line.pingCount += 1;
          line.pingDue = true;
        }
      }
      // A turn that begins a little late does not put off the next.
      const now = performance.now();
      due = Math.max(due + every / PARTS, now);
      this.pingInterval = setTimeout(turn, due - now);
    };
    turn();
  }
}

function pingNow(line: Line): void {
  line.pingDue = false;
  line.ping();
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
