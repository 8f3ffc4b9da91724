/**
 * Waits until what was written to sockets of this process has been read: a byte sent to oneself after
 * them comes back after them. Turns of the event loop alone say nothing where the machine is busy.
 */
import { once } from "node:events";
import { connect, createServer } from "node:net";
import type { AddressInfo } from "node:net";

export interface Loopback {
  /** Resolves after `hops` bytes have gone there and back, one after the other. */
  settle(hops: number): Promise<void>;
  close(): void;
}

export async function openLoopback(): Promise<Loopback> {
  const server = createServer((far) => {
    far.setNoDelay(true);
    far.on("error", () => {});
    far.pipe(far);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const near = connect({
    port: (server.address() as AddressInfo).port,
    host: "127.0.0.1",
    noDelay: true,
  });
  await once(near, "connect");
  return {
    async settle(hops) {
      for (let hop = 0; hop < hops; hop += 1) {
        near.write("-");
        await once(near, "data");
      }
    },
    close() {
      near.destroy();
      server.close();
    },
  };
}
