/** [F16] HTTP requests of a facilitator for the stored data of their live session. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { FORGET_PATH, KEPT_PATH } from "../../shared/protocol/kept.ts";
import type { Forgotten, KeptError, KeptRefused } from "../../shared/protocol/kept.ts";
import { forgetShape, keptShape } from "../../shared/protocol/kept-incoming.ts";
import type { ForgetAsked, KeptAsked } from "../../shared/protocol/kept-incoming.ts";
import { readJson, reply } from "./json.ts";
import { RateLimiter } from "./rate-limiter.ts";

/** Per address: a few files of a few sessions, then one in ten seconds. */
const KEPT_BURST = 20;
const KEPT_PER_SECOND = 0.1;

export interface KeptFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

export interface KeptRequests {
  give(asked: KeptAsked): Promise<KeptFile | KeptError>;
  /** Null: deleted. */
  forget(asked: ForgetAsked): Promise<KeptError | null>;
}

interface Surroundings {
  /** The key that rate limits count by; null: no limit. */
  rateLimitKeyOf(req: IncomingMessage): string | null;
  now(): number;
}

/** Handles a request; returns false when the path is not one of these. */
export type KeptApi = (req: IncomingMessage, res: ServerResponse, path: string) => Promise<boolean>;

export function createKeptApi(kept: KeptRequests, { rateLimitKeyOf, now }: Surroundings): KeptApi {
  const limiter = new RateLimiter(KEPT_BURST, KEPT_PER_SECOND);
  const isTooFast = (req: IncomingMessage): boolean => !limiter.take(rateLimitKeyOf(req), now());

  const give = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const refuse = (why: KeptError): void => reply(res, 200, { why } satisfies KeptRefused);
    if (isTooFast(req)) return refuse("tooFast");
    const asked = keptShape.safeParse(await readJson(req));
    if (!asked.success) return refuse("badShape");
    const file = await kept.give(asked.data);
    if (typeof file === "string") return refuse(file);
    res.writeHead(200, {
      "content-type": file.type,
      "content-length": file.bytes.byteLength,
      "content-disposition": `attachment; filename="${file.name}"`,
      "cache-control": "no-store",
    });
    res.end(file.bytes);
  };

  const forget = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const answer = (why: Forgotten["why"]): void => reply(res, 200, { why } satisfies Forgotten);
    if (isTooFast(req)) return answer("tooFast");
    const asked = forgetShape.safeParse(await readJson(req));
    return asked.success ? answer(await kept.forget(asked.data)) : answer("badShape");
  };

  return async (req, res, path) => {
    if (req.method !== "POST") return false;
    if (path === KEPT_PATH) await give(req, res);
    else if (path === FORGET_PATH) await forget(req, res);
    else return false;
    return true;
  };
}
