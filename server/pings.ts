/**
 * Who is still there is asked of some lines at a time: pings to all of them at once would hold up every
 * tick that is due meanwhile.
 */
import { WebSocketTransport } from "@colyseus/ws-transport";

/** Parts that the lines of the house are pinged in. */
const PARTS = 12;

interface Line {
  /** Pings it has not answered, which the framework counts back when it does. */
  pingCount: number;
  ping(): void;
  terminate(): void;
  once(event: "close", then: () => void): void;
}

/** Things in parts of about one size, of which each gets its turn. */
export class Turns<T> {
  readonly #parts: readonly Set<T>[];
  #turn = 0;

  constructor(parts: number) {
    this.#parts = Array.from({ length: parts }, () => new Set());
  }

  /** Into the smallest part. */
  add(item: T): void {
    this.#parts.reduce((least, part) => (part.size < least.size ? part : least)).add(item);
  }

  remove(item: T): void {
    for (const part of this.#parts) part.delete(item);
  }

  /** The part whose turn it is. */
  next(): Iterable<T> {
    this.#turn = (this.#turn + 1) % this.#parts.length;
    return this.#parts[this.#turn] ?? [];
  }
}

export class PingingTransport extends WebSocketTransport {
  protected override autoTerminateUnresponsiveClients(every: number, mostUnanswered: number): void {
    const lines = new Turns<Line>(PARTS);
    this.wss.on("connection", (line: Line) => {
      lines.add(line);
      line.once("close", () => lines.remove(line));
    });
    this.pingInterval = setInterval(() => {
      for (const line of lines.next()) {
        if (line.pingCount >= mostUnanswered) line.terminate();
        else {
          line.pingCount += 1;
          line.ping();
        }
      }
    }, every / PARTS);
  }
}
