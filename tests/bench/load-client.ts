/**
 * A player as light as possible: one plain socket that speaks just enough WebSocket to join, count
 * what arrives and act now and then, so that thousands of them leave the processor to the server.
 */
import { randomBytes } from "node:crypto";
import { createConnection } from "node:net";
import type { Socket } from "node:net";
import { PROTOCOL_VERSION } from "../../shared/protocol/messages.ts";

const OPCODE = { binary: 2, close: 8, ping: 9, pong: 10 } as const;
const FIN = 0x80;
const MASKED = 0x80;
const JOIN = 10;
const MESSAGE = 13;
/** Longest payload this side sends. */
const SHORT = 125;

/** What Colyseus answers to a join. */
interface Reservation {
  readonly processId: string;
  readonly sessionId: string;
  readonly roomId?: string;
  readonly publicAddress?: string;
}

export class LoadClient {
  /** All bytes received since it was opened, frame headers included. */
  bytes = 0;
  /** Frames with a payload, without pings. */
  frames = 0;
  /** Answers nothing any more, as after a cut cable. */
  deaf = false;
  /** Resolves when the server has closed the connection. */
  readonly end: Promise<void>;
  closed = false;
  readonly #socket: Socket;
  #rest: Buffer = Buffer.alloc(0);

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on("data", (chunk: Buffer) => this.#take(chunk));
    const { promise, resolve } = Promise.withResolvers<void>();
    this.end = promise;
    socket.on("close", () => {
      this.closed = true;
      resolve();
    });
    socket.on("error", () => socket.destroy());
  }

  /** Joins; resolves once the first state has arrived. */
  static async join(port: number, room: string, name: string): Promise<LoadClient> {
    const response = await fetch(`http://127.0.0.1:${port}/matchmake/joinById/${room}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ version: PROTOCOL_VERSION, name }),
    });
    // Where several processes serve a site, another one may have the room; and a live session has other rooms.
    const { processId, sessionId, roomId, publicAddress } = (await response.json()) as Reservation;
    const at = publicAddress === undefined ? port : Number(publicAddress.split(":")[1]);
    const socket = createConnection({ port: at, host: "127.0.0.1", noDelay: true });
    socket.write(
      [
        `GET /${processId}/${roomId ?? room}?sessionId=${sessionId}&skipHandshake=1 HTTP/1.1`,
        `Host: 127.0.0.1:${at}`,
        "Upgrade: websocket",
        "Connection: Upgrade",
        `Sec-WebSocket-Key: ${randomBytes(16).toString("base64")}`,
        "Sec-WebSocket-Version: 13",
        "\r\n",
      ].join("\r\n"),
    );
    await new Promise<void>((resolve, reject) => {
      socket.once("data", () => resolve());
      socket.once("error", reject);
      socket.once("close", () => reject(new Error("the server closed the line")));
    });
    const line = new LoadClient(socket);
    line.#send(OPCODE.binary, Buffer.from([JOIN]));
    return line;
  }

  /** A Colyseus message: its code, and an already packed body. */
  say(kind: string, packed: Buffer): void {
    const name = Buffer.from(kind);
    this.#send(
      OPCODE.binary,
      Buffer.concat([Buffer.from([MESSAGE, 0xa0 | name.length]), name, packed]),
    );
  }

  /** Disconnects without closing. */
  cut(): void {
    this.#socket.destroy();
  }

  #take(chunk: Buffer): void {
    this.bytes += chunk.length;
    if (this.deaf) return;
    let data = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    for (;;) {
      const length = frameLength(data);
      if (length === null || data.length < length) break;
      const opcode = (data[0] ?? 0) & 0x0f;
      if (opcode === OPCODE.ping) this.#send(OPCODE.pong, data.subarray(2, length));
      else this.frames += 1;
      data = data.subarray(length);
    }
    this.#rest = data;
  }

  #send(opcode: number, payload: Buffer): void {
    if (payload.length > SHORT) throw new RangeError("too long for a short frame");
    // A mask of zeros is valid: the payload stays as it is.
    this.#socket.write(
      Buffer.concat([Buffer.from([FIN | opcode, MASKED | payload.length, 0, 0, 0, 0]), payload]),
    );
  }
}

/** Length of the first (unmasked) frame in `data`; null while its header is incomplete. */
function frameLength(data: Buffer): number | null {
  if (data.length < 2) return null;
  const short = (data[1] ?? 0) & 0x7f;
  if (short < 126) return 2 + short;
  if (short === 126) return data.length < 4 ? null : 4 + data.readUInt16BE(2);
  return data.length < 10 ? null : 10 + Number(data.readBigUInt64BE(2));
}
