/** A network between a person and the server: it can fall silent without closing anything, be slow, and be cut. */
import { connect, createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";
import { once } from "node:events";
import type { Clock } from "../../server/scheduling/clock.ts";

/** By which clock what passes is late, and by how many ms: asked for each piece of data. Pieces stay in order. */
export interface Lateness {
  readonly clock: Clock;
  next(): number;
}

export interface Relay {
  /** Where the server is found through it. */
  readonly origin: string;
  /**
   * From now on nothing passes, and nothing is closed: what is open, and what is opened now, stays
   * mute for good.
   */
  freeze(): void;
  /** From now on new connections are closed at once; those that are open pass. */
  refuse(on: boolean): void;
  /** New connections pass again. */
  thaw(): void;
  /** From now on requests stay mute for good, and WebSockets pass: as where a browser has old connections for them. */
  muteRequests(): void;
  /** From now on nothing passes, and nothing is lost: `release` lets all of it through. */
  hold(): void;
  release(): void;
  /** Closes all connections, and refuses new ones. */
  cut(): void;
  /** From now on what passes is late. */
  delay(by: Lateness): void;
  close(): Promise<void>;
}

export async function openRelay(origin: string): Promise<Relay> {
  const port = Number(new URL(origin).port);
  const sockets = new Set<Socket>();
  let open = new Set<{ mute: boolean }>();
  let frozen = false;
  let held = false;
  let requestsPass = true;
  let refuses = false;
  let lateness: Lateness | null = null;
  const server = createServer((near) => {
    if (refuses) return void near.destroy();
    sockets.add(near);
    const line = { mute: frozen };
    open.add(line);
    near.on("error", () => {});
    near.on("close", () => sockets.delete(near));
    if (frozen) {
      near.resume();
      return;
    }
    const far = connect(port, "127.0.0.1");
    sockets.add(far);
    if (held) for (const end of [near, far]) end.pause();
    far.on("error", () => {});
    near.once("data", (head: Buffer) => {
      line.mute ||= !requestsPass && !head.includes("websocket");
    });
    near.on("data", passTo(far, line));
    far.on("data", passTo(near, line));
    near.on("close", () => line.mute || far.destroy());
    far.on("close", () => {
      sockets.delete(far);
      open.delete(line);
      if (!line.mute) near.destroy();
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");

  /** One direction of a connection. */
  function passTo(to: Socket, line: { readonly mute: boolean }): (data: Buffer) => void {
    let due = Number.NEGATIVE_INFINITY;
    const underWay: Buffer[] = [];
    return (data) => {
      if (line.mute) return;
      if (lateness === null) return void to.write(data);
      const { clock } = lateness;
      const now = clock.now();
      due = Math.max(due, now + lateness.next());
      if (due <= now && underWay.length === 0) return void to.write(data);
      underWay.push(data);
      clock.after(due - now, () => {
        // Timers of almost one time may come in another order; the data never does.
        const next = underWay.shift();
        if (next !== undefined && !line.mute && !to.destroyed) to.write(next);
      });
    };
  }

  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    freeze() {
      frozen = true;
      for (const line of open) line.mute = true;
      open = new Set();
    },
    refuse: (on) => void (refuses = on),
    thaw: () => (frozen = false),
    muteRequests: () => void (requestsPass = false),
    hold() {
      held = true;
      for (const socket of sockets) socket.pause();
    },
    release() {
      held = false;
      for (const socket of sockets) socket.resume();
    },
    cut() {
      refuses = true;
      for (const socket of sockets) socket.destroy();
    },
    delay: (by) => void (lateness = by),
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
