/**
 * Validates requests and upgrades before anything else reads them: Colyseus would buffer a body of any
 * size, build URLs from headers that any client can forge, and throw at a malformed one.
 */
import { STATUS_CODES } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { JoinRefusal } from "../../shared/protocol/messages.ts";
import { SEATS_PATH } from "../../shared/protocol/seat-asking.ts";
import { RATE_LIMIT_KEY_HEADER } from "./rate-limit-key.ts";
import { allowsCrossOrigin } from "./origin.ts";
import { securityHeaders } from "./security-headers.ts";

/** Far more than the longest name and a choice of music. */
const MAX_BODY_BYTES = 16_384;
/** /processId/roomId, nine and twenty-two characters; shorter ones could be keys of `Object.prototype`. */
const ROOM_PATH = /^\/[\w-]{9}\/[\w-]{22}(?:\?|$)/u;
/** Why a request is rejected. */
interface Rejection {
  readonly status: number;
  readonly refusal: JoinRefusal;
}
const bad = (status: number): Rejection => ({ status, refusal: "badRequest" });
/** In the format of Colyseus (`error`) and of the api (`refusal`): each client reads one. */
const answerTo = ({ status, refusal }: Rejection): string =>
  JSON.stringify({ code: status, error: refusal, refusal });
const FOREIGN_ORIGIN: Rejection = { status: 403, refusal: "foreignOrigin" };
/** Errors of Node's HTTP parser with a status of their own. */
const PARSER_STATUS: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
};

type Upgrade = [request: IncomingMessage, socket: Duplex, head: Buffer];

/** What the guard needs to know of a request. */
export interface RequestChecks {
  /** The key that rate limits count by; null: no limit. */
  rateLimitKeyOf(req: IncomingMessage): string | null;
  /** [H1] Whether a page of another origin makes this request. */
  isCrossOrigin(req: IncomingMessage): boolean;
  /** [H20] A request was answered with that status, 400 or more. */
  refused(status: number): void;
}

/** Passes only valid requests on to the present listeners of `http`. */
export function guardRequests(http: Server, checks: RequestChecks): void {
  const answering = takeListeners(http, "request");
  const upgrading = takeListeners(http, "upgrade");
  http.on("request", (req: IncomingMessage, res: ServerResponse) => {
    for (const [name, value] of Object.entries(securityHeaders(req))) res.setHeader(name, value);
    res.once("finish", () => {
      if (res.statusCode >= 400) checks.refused(res.statusCode);
    });
    const rejection =
      rejectionOf(req) ??
      (!allowsCrossOrigin(req) && checks.isCrossOrigin(req) ? FOREIGN_ORIGIN : null);
    if (rejection === null) {
      req.headers[RATE_LIMIT_KEY_HEADER] = checks.rateLimitKeyOf(req) ?? "";
      for (const listener of answering) listener.call(http, req, res);
    } else
      res
        .writeHead(rejection.status, { "content-type": "application/json", connection: "close" })
        .end(answerTo(rejection));
  });
  http.on("upgrade", (...[req, socket, head]: Upgrade) => {
    const rejection =
      rejectionOf(req) ??
      (req.url === SEATS_PATH || ROOM_PATH.test(req.url ?? "") ? null : bad(404)) ??
      (checks.isCrossOrigin(req) ? FOREIGN_ORIGIN : null);
    if (rejection === null)
      for (const listener of upgrading) listener.call(http, req, socket, head);
    else {
      checks.refused(rejection.status);
      reject(socket, rejection);
    }
  });
  http.on("clientError", ({ code = "" }: NodeJS.ErrnoException, socket) =>
    reject(socket, bad(PARSER_STATUS[code] ?? 400)),
  );
}

function takeListeners(http: Server, event: "request" | "upgrade"): Function[] {
  const listeners = http.listeners(event);
  http.removeAllListeners(event);
  return listeners;
}

/** Why a request is rejected unread, or null. */
function rejectionOf(req: IncomingMessage): Rejection | null {
  const {
    host = "none",
    "content-length": length = "0",
    "transfer-encoding": coding,
  } = req.headers;
  delete req.headers["x-forwarded-proto"];
  if (coding !== undefined || Number(length) > MAX_BODY_BYTES) return bad(413);
  if (!req.url?.startsWith("/") || !URL.canParse(`http://${host}${req.url}`)) return bad(400);
  if (req.method === "POST" && !isJson(req)) return bad(415);
  return null;
}

const isJson = ({ headers }: IncomingMessage): boolean =>
  /^application\/json\b/iu.test(headers["content-type"] ?? "");

/** Answers on a raw socket and ends it. */
function reject(socket: Duplex, rejection: Rejection): void {
  const answer = answerTo(rejection);
  socket.on("error", () => socket.destroy());
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  socket.once("finish", () => socket.destroy());
  socket.end(
    [
      `HTTP/1.1 ${rejection.status} ${STATUS_CODES[rejection.status] ?? ""}`,
      "Content-Type: application/json",
      `Content-Length: ${answer.length}`,
      "Connection: close",
      "",
      answer,
    ].join("\r\n"),
  );
}
