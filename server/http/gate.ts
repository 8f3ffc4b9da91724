/**
 * Stands before everything that reads requests: the framework would take a body of any size into
 * memory, and make addresses of two headers that anyone can make up.
 */
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { JoinRefusal } from "../../shared/protocol/messages.ts";

/** Far more than the longest name and a choice of music. */
const MOST_BODY_BYTES = 16_384;
const BAD_REQUEST: JoinRefusal = "badRequest";
/** In the words of the framework (`error`) and of the api (`refusal`): whoever asked can read one. */
const ANSWER = JSON.stringify({ code: 400, error: BAD_REQUEST, refusal: BAD_REQUEST });

/** Lets only what can be read without harm through to those who listen to requests now. */
export function gate(http: Server): void {
  const listeners = http.listeners("request");
  http.removeAllListeners("request");
  http.on("request", (req: IncomingMessage, res: ServerResponse) => {
    const {
      host = "none",
      "content-length": length = "0",
      "transfer-encoding": coding,
    } = req.headers;
    delete req.headers["x-forwarded-proto"];
    if (coding !== undefined || Number(length) > MOST_BODY_BYTES) refuse(res, 413);
    else if (!URL.canParse(`http://${host}`)) refuse(res, 400);
    else if (req.method === "POST" && !isJson(req)) refuse(res, 415);
    else for (const listener of listeners) listener.call(http, req, res);
  });
}

const isJson = ({ headers }: IncomingMessage): boolean =>
  /^application\/json\b/iu.test(headers["content-type"] ?? "");

function refuse(res: ServerResponse, status: number): void {
  res.writeHead(status, { "content-type": "application/json", connection: "close" }).end(ANSWER);
}
