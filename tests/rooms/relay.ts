/** A network between a person and the server that can fall silent without closing anything. */
import { connect, createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";
import { once } from "node:events";

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
  /** From now on nothing passes, and nothing is lost: `release` lets all of it through. */
  hold(): void;
  release(): void;
  close(): Promise<void>;
}

export async function openRelay(origin: string): Promise<Relay> {
  const port = Number(new URL(origin).port);
  const sockets = new Set<Socket>();
  let open = new Set<{ mute: boolean }>();
  let frozen = false;
  let held = false;
  let refuses = false;
  const server = createServer((near) => {
    if (refuses) return void near.destroy();
    sockets.add(near);
    const line = { mute: frozen };
    open.add(line);
    near.on("error", () => {});
    if (frozen) {
      near.resume();
      return;
    }
    const far = connect(port, "127.0.0.1");
    sockets.add(far);
    if (held) for (const end of [near, far]) end.pause();
    far.on("error", () => {});
    near.on("data", (data) => line.mute || far.write(data));
    far.on("data", (data) => line.mute || near.write(data));
    near.on("close", () => line.mute || far.destroy());
    far.on("close", () => line.mute || near.destroy());
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    freeze() {
      frozen = true;
      for (const line of open) line.mute = true;
      open = new Set();
    },
    refuse: (on) => void (refuses = on),
    thaw: () => (frozen = false),
    hold() {
      held = true;
      for (const socket of sockets) socket.pause();
    },
    release() {
      held = false;
      for (const socket of sockets) socket.resume();
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
