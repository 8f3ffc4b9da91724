/** One address for a site, as a reverse proxy gives it: leads to the first of its processes that listens. */
import { once } from "node:events";
import { connect, createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";

export interface Front {
  readonly origin: string;
  close(): void;
}

/** `ports`: of the processes, in the order of preference; read for each connection. */
export async function openFront(ports: () => readonly number[]): Promise<Front> {
  const server = createServer((visitor) => {
    visitor.on("error", () => visitor.destroy());
    void reach(ports()).then((process) => {
      if (process === null) return visitor.destroy();
      process.on("error", () => process.destroy());
      process.on("close", () => visitor.destroy());
      visitor.on("close", () => process.destroy());
      return visitor.pipe(process).pipe(visitor);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => void server.close() };
}

async function reach(ports: readonly number[]): Promise<Socket | null> {
  for (const port of ports) {
    const socket = connect(port, "127.0.0.1");
    try {
      await once(socket, "connect");
      return socket;
    } catch {
      socket.destroy();
    }
  }
  return null;
}
