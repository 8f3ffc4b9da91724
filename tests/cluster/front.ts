/** One address for a site, as a reverse proxy gives it: each connection leads to another of its processes. */
import { once } from "node:events";
import { connect, createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";

export interface Front {
  readonly origin: string;
  close(): void;
}

/** `ports`: of the processes; read for each connection. Those that do not listen are passed over. */
export async function openFront(ports: () => readonly number[]): Promise<Front> {
  let turn = 0;
  const inTurn = (): readonly number[] => {
    const all = ports();
    turn += 1;
    return all.map((_, i) => all[(turn + i) % all.length] ?? 0);
  };
  const server = createServer((visitor) => {
    visitor.on("error", () => visitor.destroy());
    void reach(inTurn()).then((process) => {
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
