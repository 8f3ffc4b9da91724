/** [H26] What the Caddy that is deployed does while a process says 503 of its health: nobody new goes there, nobody is cut. */
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { connect } from "node:tls";
import type { TLSSocket } from "node:tls";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startCaddy, type Caddy } from "./caddy.ts";
import { until } from "./until.ts";

/** Answers its name, keeps upgraded connections open and echoes what they send, and says of its health what it is told. */
class Upstream {
  health = 200;
  readonly #server: Server;

  private constructor(name: string) {
    this.#server = createServer((req, res) => {
      res.statusCode = req.url === "/api/health" ? this.health : 200;
      res.end(name);
    });
    this.#server.on("upgrade", (_req, socket) => {
      socket.write(
        "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: echo\r\n\r\n",
      );
      socket.on("data", (data: Buffer) => socket.write(`${name} heard ${data.toString()}`));
      socket.on("error", () => socket.destroy());
    });
    this.#server.listen(0, "127.0.0.1");
  }

  static async start(name: string): Promise<Upstream> {
    const upstream = new Upstream(name);
    await once(upstream.#server, "listening");
    return upstream;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

let caddy: Caddy;
let upstreams: readonly [Upstream, Upstream];
beforeAll(async () => {
  upstreams = [await Upstream.start("one"), await Upstream.start("two")];
  caddy = await startCaddy([upstreams[0].port, upstreams[1].port]);
});
afterAll(async () => {
  await caddy.close();
  for (const each of upstreams) each.close();
});

const visit = async (path: string): Promise<string> =>
  (await fetch(`https://${caddy.site}${path}`)).text();

/** A connection to the process of that path, and what it hears. */
async function line(path: string): Promise<{ readonly socket: TLSSocket; heard: string }> {
  const { hostname, port } = new URL(`https://${caddy.site}`);
  const socket = connect({ host: hostname, port: Number(port), servername: hostname });
  await once(socket, "secureConnect");
  const opened = { socket, heard: "" };
  socket.on("data", (data: Buffer) => (opened.heard += data.toString()));
  socket.write(
    `GET ${path} HTTP/1.1\r\nHost: ${caddy.site}\r\nConnection: Upgrade\r\nUpgrade: echo\r\n\r\n`,
  );
  await until(() => opened.heard.includes("101"), "it is open");
  return opened;
}

/** Who answers many newcomers. */
const answering = async (): Promise<ReadonlySet<string>> =>
  new Set(await Promise.all(Array.from({ length: 12 }, () => visit("/"))));

test("[H26] newcomers are sent to the other process within a few seconds, and who is connected stays connected", async () => {
  await until(async () => (await answering()).size === 2, "both answer");
  const own = await line("/p1/room");
  const byRoot = [await line("/room"), await line("/room")];
  upstreams[0].health = 503;
  await until(async () => !(await answering()).has("one"), "nobody new goes there");
  for (const one of [own, ...byRoot]) {
    one.heard = "";
    one.socket.write("still there");
    await until(() => one.heard.endsWith("heard still there"), "it is not cut");
  }
  // Those who have a chair there come back to it by its own path.
  expect(await visit("/p1/chair")).toBe("one");
  upstreams[0].health = 200;
  await until(async () => (await answering()).has("one"), "it is well again");
  for (const { socket } of [own, ...byRoot]) socket.destroy();
});
