/**
 * Stands before everything that reads requests and upgrades: the framework would take a body of any
 * size into memory, make addresses of headers that anyone can make up, and throw at a strange one.
 */
import { STATUS_CODES } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { JoinRefusal } from "../../shared/protocol/messages.ts";
import { CALLER_HEADER } from "./rate-limit-key.ts";
import { isOpenToAll } from "./origin.ts";
import { securityHeaders } from "./security-headers.ts";

/** Far more than the longest name and a choice of music. */
const MOST_BODY_BYTES = 16_384;
/** Where rooms are: process and room, nine and twenty-two letters; shorter ones could be names that all records have. */
const ROOM_PATH = /^\/[\w-]{9}\/[\w-]{22}(?:\?|$)/u;
/** Why a request is not let through. */
interface Fault {
  readonly status: number;
  readonly refusal: JoinRefusal;
}
const bad = (status: number): Fault => ({ status, refusal: "badRequest" });
/** In the words of the framework (`error`) and of the api (`refusal`): whoever asked can read one. */
const answerTo = ({ status, refusal }: Fault): string =>
  JSON.stringify({ code: status, error: refusal, refusal });
const FOREIGN_ORIGIN: Fault = { status: 403, refusal: "foreignOrigin" };
/** What Node's own parser finds wrong, where that has a status of its own. */
const PARSER_STATUS: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
};

type Upgrade = [request: IncomingMessage, socket: Duplex, head: Buffer];

/** Who asks, as far as this server can tell. */
export interface Askers {
  /** Whom limits are counted for; null for nobody in particular. */
  callerOf(req: IncomingMessage): string | null;
  /** [H1] Whether a page of another origin makes this request. */
  isForeign(req: IncomingMessage): boolean;
}

/** Lets only what can be read without harm through to those who listen to `http` now. */
export function guardRequests(http: Server, askers: Askers): void {
  const answering = takeListeners(http, "request");
  const upgrading = takeListeners(http, "upgrade");
  http.on("request", (req: IncomingMessage, res: ServerResponse) => {
    for (const [name, value] of Object.entries(securityHeaders(req))) res.setHeader(name, value);
    const fault =
      faultOf(req) ?? (!isOpenToAll(req) && askers.isForeign(req) ? FOREIGN_ORIGIN : null);
    if (fault === null) {
      req.headers[CALLER_HEADER] = askers.callerOf(req) ?? "";
      for (const listener of answering) listener.call(http, req, res);
    } else
      res
        .writeHead(fault.status, { "content-type": "application/json", connection: "close" })
        .end(answerTo(fault));
  });
  http.on("upgrade", (...[req, socket, head]: Upgrade) => {
    const fault =
      faultOf(req) ??
      (ROOM_PATH.test(req.url ?? "") ? null : bad(404)) ??
      (askers.isForeign(req) ? FOREIGN_ORIGIN : null);
    if (fault === null) for (const listener of upgrading) listener.call(http, req, socket, head);
    else turnAway(socket, fault);
  });
  http.on("clientError", ({ code = "" }: NodeJS.ErrnoException, socket) =>
    turnAway(socket, bad(PARSER_STATUS[code] ?? 400)),
  );
}

function takeListeners(http: Server, event: "request" | "upgrade"): Function[] {
  const listeners = http.listeners(event);
  http.removeAllListeners(event);
  return listeners;
}

/** What a request is refused for before anyone reads it, or null. */
function faultOf(req: IncomingMessage): Fault | null {
  const {
    host = "none",
    "content-length": length = "0",
    "transfer-encoding": coding,
  } = req.headers;
  delete req.headers["x-forwarded-proto"];
  if (coding !== undefined || Number(length) > MOST_BODY_BYTES) return bad(413);
  if (!req.url?.startsWith("/") || !URL.canParse(`http://${host}${req.url}`)) return bad(400);
  if (req.method === "POST" && !isJson(req)) return bad(415);
  return null;
}

const isJson = ({ headers }: IncomingMessage): boolean =>
  /^application\/json\b/iu.test(headers["content-type"] ?? "");

/** Answers on a socket that no response stands for, and ends it. */
function turnAway(socket: Duplex, fault: Fault): void {
  const answer = answerTo(fault);
  socket.on("error", () => socket.destroy());
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  socket.once("finish", () => socket.destroy());
  socket.end(
    [
      `HTTP/1.1 ${fault.status} ${STATUS_CODES[fault.status] ?? ""}`,
      "Content-Type: application/json",
      `Content-Length: ${answer.length}`,
      "Connection: close",
      "",
      answer,
    ].join("\r\n"),
  );
}
