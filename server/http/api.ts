/** The few requests beside the room itself: open a consort, find one by its code, ask how and where the house is. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { ADDRESSES_PATH } from "../../shared/protocol/addresses.ts";
import type { Addresses } from "../../shared/protocol/addresses.ts";
import { chairAskedShape } from "../../shared/protocol/incoming.ts";
import { CHAIR_PATH } from "../../shared/protocol/chair.ts";
import type { ChairAnswer } from "../../shared/protocol/chair.ts";
import { openShape } from "../../shared/protocol/incoming.ts";
import type { OpenOptions } from "../../shared/protocol/incoming.ts";
import type { JoinRefusal } from "../../shared/protocol/messages.ts";
import { RateLimiter } from "./rate-limiter.ts";

/**
 * [H5] A wrong code costs one: a building may mistype hundreds. Of 47 million codes, with a thousand
 * consorts open, one caller at five a second finds one in 2.6 hours.
 */
const WRONG_CODES = 600;
const WRONG_CODES_PER_SECOND = 5;
/** Consorts opened by one caller: a school practising alone, not a script. */
const OPENINGS = 240;
const OPENINGS_PER_SECOND = 4;
/** How soon a caller whose consorts wait to be entered may ask again. */
const UNENTERED_RETRY_MS = 1000;

const MOST_BODY_BYTES = 1000;

/** What came of a request for a new room. */
type RoomOpened = { readonly room: string } | { readonly tooMany: "consorts" | "emptyOfCaller" };

export interface Api {
  /** Opens a consort, or says what there are too many of. */
  open(options: OpenOptions, caller: string | null): Promise<RoomOpened>;
  /** The room of a code, if any. */
  find(code: string): string | undefined;
  /** Whose chair is kept or played under that secret; null when nobody's is any more. */
  holder(room: string, seat: string): string | null;
  health(): Readonly<Record<string, unknown>>;
  /** This machine's addresses, the likeliest to be reached first. */
  addresses(): readonly string[];
  /** Whether a page that was opened on this machine asks. */
  asksFromOwnMachine(req: IncomingMessage): boolean;
  /** Whom limits are counted for; null for nobody in particular, who has none. */
  callerOf(req: IncomingMessage): string | null;
  now(): number;
}

export type ApiHandler = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

/** Handles every path under /api/. */
export function createApi(api: Api): ApiHandler {
  const wrongCodes = new RateLimiter(WRONG_CODES, WRONG_CODES_PER_SECOND);
  const openings = new RateLimiter(OPENINGS, OPENINGS_PER_SECOND);
  const waitMs = (limiter: RateLimiter, caller: string | null): number =>
    caller === null ? 0 : limiter.waitMs(caller, api.now());
  const spend = (limiter: RateLimiter, caller: string | null): void => {
    if (caller !== null) limiter.spend(caller, api.now());
  };

  const open = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const caller = api.callerOf(req);
    const options = openShape.safeParse(await readJson(req));
    if (!options.success) return refuse(res, 400, "badRequest");
    const wait = waitMs(openings, caller);
    if (wait > 0) return later(res, wait);
    spend(openings, caller);
    const opened = await api.open(options.data, caller);
    if ("room" in opened) return reply(res, 200, { room: opened.room });
    return opened.tooMany === "consorts"
      ? refuse(res, 503, "tooManyConsorts")
      : later(res, UNENTERED_RETRY_MS);
  };

  /** [L5] Secrets cannot be guessed, so that asking needs no limit of its own. */
  const chair = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const asked = chairAskedShape.safeParse(await readJson(req));
    if (!asked.success) return refuse(res, 400, "badRequest");
    const name = api.holder(asked.data.room, asked.data.seat);
    const answer: ChairAnswer = name === null ? { kept: false } : { kept: true, name };
    return reply(res, 200, answer);
  };

  /** While there have been too many wrong codes a right one waits too, or waiting would tell it from them. */
  const find = (req: IncomingMessage, res: ServerResponse, code: string): void => {
    const caller = api.callerOf(req);
    const wait = waitMs(wrongCodes, caller);
    if (wait > 0) return later(res, wait);
    const room = api.find(code);
    if (room !== undefined) return reply(res, 200, { room });
    spend(wrongCodes, caller);
    return refuse(res, 404, "noSuchConsort");
  };

  return async (req, res) => {
    const path = (req.url ?? "").split("?", 1)[0] ?? "";
    if (path === "/api/health" && req.method === "GET") return reply(res, 200, api.health());
    if (path === ADDRESSES_PATH && req.method === "GET" && api.asksFromOwnMachine(req))
      return reply(res, 200, { addresses: [...api.addresses()] } satisfies Addresses);
    if (path === "/api/consorts" && req.method === "POST") return open(req, res);
    if (path === CHAIR_PATH && req.method === "POST") return chair(req, res);
    if (path.startsWith(CODE_PATH) && req.method === "GET") {
      const code = decoded(path.slice(CODE_PATH.length));
      return code === null ? refuse(res, 400, "badRequest") : find(req, res, code);
    }
    return refuse(res, 404, "badRequest");
  };
}

const CODE_PATH = "/api/consorts/";

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

/** Too many at once: the page asks again by itself after `retryAfterMs`. */
function later(res: ServerResponse, retryAfterMs: number): void {
  res.setHeader("retry-after", Math.ceil(retryAfterMs / 1000));
  reply(res, 429, { refusal: "tooManyAtOnce" satisfies JoinRefusal, retryAfterMs });
}

function reply(res: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body);
  const headers = {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(text),
    "cache-control": "no-store",
  };
  res.writeHead(status, headers).end(text);
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
