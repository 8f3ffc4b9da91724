/** The few requests beside the room itself: open a consort, find one by its code, ask how and where the house is. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { ADDRESSES_PATH } from "../../shared/protocol/addresses.ts";
import type { Addresses } from "../../shared/protocol/addresses.ts";
import { openShape } from "../../shared/protocol/messages.ts";
import type { JoinRefusal, OpenOptions } from "../../shared/protocol/messages.ts";
import { Allowance } from "../allowance.ts";
import { asksFromOwnMachine } from "./addresses.ts";
import { callerOf } from "./caller.ts";

/** A wrong code costs one; a school behind one address can still mistype a few. */
const GUESSES = 15;
const GUESSES_REFILL_MS = 5 * 60_000;
/** Consorts opened from one address: a class practising alone, not a script. */
const OPENINGS = 120;
const OPENINGS_REFILL_MS = 60_000;

const MOST_BODY_BYTES = 1000;

export interface Api {
  /** Opens a consort and returns its room, or null when the house is full. */
  open(options: OpenOptions): Promise<string | null>;
  /** The room of a code, if any. */
  find(code: string): string | undefined;
  health(): Readonly<Record<string, unknown>>;
  /** This machine's addresses, the likeliest to be reached first. */
  addresses(): readonly string[];
  now(): number;
}

export type ApiHandler = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

/** Handles every path under /api/. Addresses are those of the socket: headers can be made up. */
export function createApi(api: Api): ApiHandler {
  const guesses = new Allowance(GUESSES, GUESSES_REFILL_MS);
  const openings = new Allowance(OPENINGS, OPENINGS_REFILL_MS);

  return async (req, res) => {
    const path = (req.url ?? "").split("?", 1)[0] ?? "";
    const caller = callerOf(req.socket.remoteAddress ?? "");
    if (path === "/api/health" && req.method === "GET") return reply(res, 200, api.health());
    if (path === ADDRESSES_PATH && req.method === "GET" && asksFromOwnMachine(req))
      return reply(res, 200, { addresses: [...api.addresses()] } satisfies Addresses);
    if (path === "/api/consorts" && req.method === "POST") {
      const options = openShape.safeParse(await readJson(req));
      if (!options.success) return refuse(res, 400, "badRequest");
      if (!openings.has(caller, api.now())) return refuse(res, 429, "tooManyConsorts");
      openings.spend(caller, api.now());
      const room = await api.open(options.data);
      return room === null ? refuse(res, 503, "tooManyConsorts") : reply(res, 200, { room });
    }
    if (path.startsWith("/api/consorts/") && req.method === "GET") {
      if (!guesses.has(caller, api.now())) return refuse(res, 429, "tooManyGuesses");
      const room = api.find(path.slice("/api/consorts/".length));
      if (room !== undefined) return reply(res, 200, { room });
      guesses.spend(caller, api.now());
      return refuse(res, 404, "noSuchConsort");
    }
    return refuse(res, 404, "badRequest");
  };
}

function reply(res: ServerResponse, status: number, body: unknown): void {
  res
    .writeHead(status, { "content-type": "application/json", "cache-control": "no-store" })
    .end(JSON.stringify(body));
}

function refuse(res: ServerResponse, status: number, refusal: JoinRefusal): void {
  reply(res, status, { refusal });
}

/** The body as JSON, or undefined when it is none or too long. */
async function readJson(req: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of req as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MOST_BODY_BYTES) return undefined;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch {
    return undefined;
  }
}
