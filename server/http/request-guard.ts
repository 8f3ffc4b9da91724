/**
 * Stands before everything that reads requests and upgrades: the framework would take a body of any
 * size into memory, make addresses of headers that anyone can make up, and throw at a strange one.
 */
import { STATUS_CODES } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { JoinRefusal } from "../../shared/protocol/messages.ts";

/** Far more than the longest name and a choice of music. */
const MOST_BODY_BYTES = 16_384;
/** Where rooms are: process and room, in the letters that both are made of. */
const ROOM_PATH = /^\/[\w-]+\/[\w-]+(?:\?|$)/u;
const BAD_REQUEST: JoinRefusal = "badRequest";
/** In the words of the framework (`error`) and of the api (`refusal`): whoever asked can read one. */
const ANSWER = JSON.stringify({ code: 400, error: BAD_REQUEST, refusal: BAD_REQUEST });
/** What Node's own parser finds wrong, where that has a status of its own. */
const PARSER_STATUS: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
};

type Upgrade = [request: IncomingMessage, socket: Duplex, head: Buffer];

/** Lets only what can be read without harm through to those who listen to `http` now. */
export function guardRequests(http: Server): void {
  const answering = takeListeners(http, "request");
  const upgrading = takeListeners(http, "upgrade");
  http.on("request", (req: IncomingMessage, res: ServerResponse) => {
    const status = faultOf(req);
    if (status === null) for (const listener of answering) listener.call(http, req, res);
    else
      res
        .writeHead(status, { "content-type": "application/json", connection: "close" })
        .end(ANSWER);
  });
  http.on("upgrade", (...[req, socket, head]: Upgrade) => {
    const status = faultOf(req) ?? (ROOM_PATH.test(req.url ?? "") ? null : 404);
    if (status === null) for (const listener of upgrading) listener.call(http, req, socket, head);
    else turnAway(socket, status);
  });
  http.on("clientError", ({ code = "" }: NodeJS.ErrnoException, socket) =>
    turnAway(socket, PARSER_STATUS[code] ?? 400),
  );
}

function takeListeners(http: Server, event: "request" | "upgrade"): Function[] {
  const listeners = http.listeners(event);
  http.removeAllListeners(event);
  return listeners;
}

/** The status a request is refused with before anyone reads it, or null. */
function faultOf(req: IncomingMessage): number | null {
  const {
    host = "none",
    "content-length": length = "0",
    "transfer-encoding": coding,
  } = req.headers;
  delete req.headers["x-forwarded-proto"];
  if (coding !== undefined || Number(length) > MOST_BODY_BYTES) return 413;
  if (!req.url?.startsWith("/") || !URL.canParse(`http://${host}${req.url}`)) return 400;
  if (req.method === "POST" && !isJson(req)) return 415;
  return null;
}

const isJson = ({ headers }: IncomingMessage): boolean =>
  /^application\/json\b/iu.test(headers["content-type"] ?? "");

/** Answers on a socket that no response stands for, and ends it. */
function turnAway(socket: Duplex, status: number): void {
  socket.on("error", () => socket.destroy());
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  socket.once("finish", () => socket.destroy());
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}`,
      "Content-Type: application/json",
      `Content-Length: ${ANSWER.length}`,
      "Connection: close",
      "",
      ANSWER,
    ].join("\r\n"),
  );
}
