/** A plain socket in a room: sends any bytes, and passes received frames on. */
import { createConnection } from "node:net";
import type { Socket } from "node:net";
import { readFrameHead } from "../../server/transport/ws-frame.ts";
import { PROTOCOL_VERSION } from "../../shared/protocol/messages.ts";

export const OPCODE = { continuation: 0, binary: 2, close: 8, ping: 9, pong: 10 } as const;
const FIN = 0x80;
const MASKED = 0x80;
const OPCODE_BITS = 0x0f;
const SHORT = 125;
const TWO_BYTES = 126;
/** Colyseus' message that confirms a join. */
const JOIN = 10;

/** A frame as a browser sends it. A mask of zeros is valid: the payload stays as it is. */
export function clientFrame(opcode: number, payload: Uint8Array, fin = true): Buffer {
  const { length } = payload;
  const first = (fin ? FIN : 0) | opcode;
  const head =
    length > SHORT
      ? [first, MASKED | TWO_BYTES, length >> 8, length & 0xff]
      : [first, MASKED | length];
  return Buffer.concat([Buffer.from([...head, 0, 0, 0, 0]), payload]);
}

export class RawLine {
  readonly socket: Socket;
  /** Code of the received close frame, if any. */
  closeCode: number | null = null;
  ended = false;
  readonly #heard: (payload: Buffer, opcode: number) => void;
  #rest: Buffer = Buffer.alloc(0);

  private constructor(socket: Socket, heard: (payload: Buffer, opcode: number) => void) {
    this.socket = socket;
    this.#heard = heard;
    socket.on("error", () => socket.destroy());
    socket.on("close", () => {
      this.ended = true;
    });
  }

  /** Joins; resolves once the connection is open. Rejects when refused. `saysSo`: confirms the join. */
  static async join(
    port: number,
    room: string,
    name: string,
    heard: (payload: Buffer, opcode: number) => void = () => {},
    { saysSo } = { saysSo: true },
  ): Promise<RawLine> {
    const response = await fetch(`http://127.0.0.1:${port}/matchmake/joinById/${room}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ version: PROTOCOL_VERSION, name }),
    });
    const seat = (await response.json()) as { processId?: string; sessionId?: string };
    const socket = createConnection({ port, host: "127.0.0.1", noDelay: true });
    const line = new RawLine(socket, heard);
    socket.write(
      [
        `GET /${seat.processId}/${room}?sessionId=${seat.sessionId}&skipHandshake=1 HTTP/1.1`,
        `Host: 127.0.0.1:${port}`,
        "Upgrade: websocket",
        "Connection: Upgrade",
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
        "Sec-WebSocket-Version: 13",
        "\r\n",
      ].join("\r\n"),
    );
    await line.#opened();
    if (saysSo) socket.write(clientFrame(OPCODE.binary, Buffer.from([JOIN])));
    return line;
  }

  #opened(): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const hear = (chunk: Buffer): void => {
      this.#rest = Buffer.concat([this.#rest, chunk]);
      const end = this.#rest.indexOf("\r\n\r\n");
      if (end < 0) return;
      this.socket.off("data", hear);
      const rest = this.#rest.subarray(end + 4);
      this.#rest = Buffer.alloc(0);
      this.socket.on("data", (later: Buffer) => this.#take(later));
      this.#take(rest);
      resolve();
    };
    this.socket.on("data", hear);
    this.socket.once("close", () => reject(new Error("the server closed the line")));
    return promise;
  }

  #take(chunk: Buffer): void {
    let data = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    for (;;) {
      const frame = readFrameHead(data);
      if (frame === null || frame.length > data.length) break;
      const payload = data.subarray(frame.length - frame.payload, frame.length);
      const opcode = (data[0] ?? 0) & OPCODE_BITS;
      if (opcode === OPCODE.ping) this.socket.write(clientFrame(OPCODE.pong, payload));
      if (frame.closes && payload.length >= 2) this.closeCode = payload.readUInt16BE(0);
      this.#heard(payload, opcode);
      data = data.subarray(frame.length);
    }
    this.#rest = data;
  }
}
