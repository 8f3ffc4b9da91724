/** What attackers send, as bytes to be repeated. */
import { OPCODE, clientFrame } from "./raw-line.ts";

const message = (...bytes: readonly (number | string)[]): Buffer =>
  clientFrame(
    OPCODE.binary,
    Buffer.concat(
      bytes.map((part) =>
        typeof part === "number"
          ? Buffer.from([part])
          : Buffer.from([0xa0 | part.length, ...Buffer.from(part)]),
      ),
    ),
  );
const NOTHING = Buffer.alloc(0);
const ONE = Buffer.from([13]);
/** The longest allowed message, headers included. */
const LONG = 1024;
const big = Buffer.alloc(LONG, 0x61);
big.set([13, 0xa7, ...Buffer.from("command"), 0xda, (LONG - 12) >> 8, (LONG - 12) & 0xff]);

/** Over a player's WebSocket. */
export const LINE_FLOODS: Readonly<Record<string, Buffer>> = {
  "requests of an unknown kind": message(21, 1, "win"),
  "requests that cannot be unpacked": message(21, 1, "command", 0x81),
  "messages that cannot be unpacked": message(13, "command", 0x81),
  looks: message(13, "command", 0x82, "do", "look", "at", 0),
  "questions for the time": message(21, 1, "clock"),
  joins: message(10),
  "unknown codes": message(31, 1, 2, 3),
  "pings of the framework": message(18),
  pings: clientFrame(OPCODE.ping, NOTHING),
  "long pings": clientFrame(OPCODE.ping, Buffer.alloc(125)),
  pongs: clientFrame(OPCODE.pong, NOTHING),
  "tiny fragments": Buffer.concat([
    clientFrame(OPCODE.binary, ONE, false),
    ...Array.from({ length: 20 }, () => clientFrame(OPCODE.continuation, NOTHING, false)),
    clientFrame(OPCODE.continuation, ONE),
  ]),
  "messages as long as may be": clientFrame(OPCODE.binary, big),
};

const get = (path: string): Buffer => Buffer.from(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`);
const post = (path: string): Buffer =>
  Buffer.from(
    `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}`,
  );

/** Over a kept-alive connection, without waiting for answers. */
export const REQUEST_FLOODS: Readonly<Record<string, Buffer>> = {
  "requests for the page": get("/"),
  "requests for health": get("/api/health"),
  "requests to join nothing": post("/matchmake/joinById/nowhere"),
  "requests to open": post("/api/consorts"),
};
