/** The HTTP api beside the rooms: open a consort, find one by its code, health, addresses. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { ADDRESSES_PATH } from "../../shared/protocol/addresses.ts";
import type { Addresses } from "../../shared/protocol/addresses.ts";
import { chairAskedShape } from "../../shared/protocol/incoming.ts";
import { CHAIR_PATH } from "../../shared/protocol/chair.ts";
import type { ChairAnswer } from "../../shared/protocol/chair.ts";
import { openAndJoinShape } from "../../shared/protocol/incoming.ts";
import type { LiveOpenOptions, SceneSaving } from "../../shared/protocol/live-incoming.ts";
import { LIVE_PATH, SCENE_PATH } from "../../shared/protocol/live.ts";
import type { LiveOpened, SceneSaved } from "../../shared/protocol/live.ts";
import {
  liveOpenShape,
  MAX_SCENE_BYTES,
  sceneSaveShape,
} from "../../shared/protocol/live-incoming.ts";
import type { JoinOptions, OpenOptions } from "../../shared/protocol/incoming.ts";
import type { JoinRefusal } from "../../shared/protocol/messages.ts";
import { readJson, reply, TOO_LONG } from "./json.ts";
import { COURSE_PATH } from "../../shared/protocol/course.ts";
import { FORGET_PATH, KEPT_PATH } from "../../shared/protocol/kept.ts";
import { METRICS_PATH } from "./metrics-api.ts";
import { createCourseApi } from "./course-api.ts";
import type { CourseRequests } from "./course-api.ts";
import { createKeptApi } from "./kept-api.ts";
import type { KeptRequests } from "./kept-api.ts";
import type { MetricsApi } from "./metrics-api.ts";
import { RateLimiter } from "./rate-limiter.ts";

/**
 * [H5] A wrong code costs one token: a school may mistype hundreds. There are 47 million codes:
 * with a thousand consorts open, one address at five tries a second finds one in 2.6 hours.
 */
const WRONG_CODE_BURST = 600;
const WRONG_CODES_PER_SECOND = 5;
/** Consorts opened from one address: a school practising alone, not a script. */
const OPEN_BURST = 240;
const OPENS_PER_SECOND = 4;
/** Live sessions opened from one address: a school with a workshop in each room. */
const LIVE_BURST = 40;
const LIVES_PER_SECOND = 0.02;
/** Retry delay for a caller with too many consorts that nobody has joined. */
const UNENTERED_RETRY_MS = 1000;

/** Scenarios saved from one address. */
const SCENE_BURST = 60;
const SCENES_PER_SECOND = 1;

/** A scenario plus the fields around it. */
const MAX_SCENE_BODY_BYTES = MAX_SCENE_BYTES + 1000;

/** Result of a request for a new room. */
type RoomOpened = { readonly room: string } | { readonly tooMany: "consorts" | "emptyOfCaller" };

export interface Api {
  /** Opens a consort, or names the limit that forbids it. `caller`: its rate-limit key. */
  open(options: OpenOptions, caller: string | null): Promise<RoomOpened>;
  /** Reserves a seat as a later join would, under the same limits; null where that is refused. */
  reserve(room: string, join: JoinOptions, caller: string | null): Promise<unknown>;
  /** Opens a live session; null where there are too many. */
  openLive(options: LiveOpenOptions, caller: string | null): Promise<LiveOpened | null>;
  /** Saves a scenario in a live session. Resolves to the reason of a refusal, or null. */
  saveScene(asked: SceneSaving): Promise<SceneSaved["why"]>;
  /** [F16] Requests for the stored data of a live session. */
  readonly kept: KeptRequests;
  /** [Q9] Requests for a course kept under a personal link. */
  readonly courses: CourseRequests;
  /** [H20] */
  readonly metrics: MetricsApi;
  /** Why no new consort can be opened; null when it can. */
  openingRefusal(options: OpenOptions): JoinRefusal | null;
  /** The room of a code, if any. */
  find(code: string): Promise<string | undefined>;
  /** Name of the player whose chair is held under that secret; null when there is none. */
  holder(room: string, seat: string): Promise<string | null>;
  /** `ok`: newcomers may be sent here. */
  health(): { readonly ok: boolean } & Readonly<Record<string, unknown>>;
  /** This machine's LAN addresses, the likeliest to be reachable first. */
  addresses(): readonly string[];
  /** Whether the page making the request was opened on this machine. */
  isLoopbackRequest(req: IncomingMessage): boolean;
  /** The key that rate limits count by; null: no limit. */
  rateLimitKeyOf(req: IncomingMessage): string | null;
  now(): number;
}

export type ApiHandler = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

const CODE_PATH = "/api/consorts/";

/** Every route of the api; a path that ends with a slash is followed by a code. */
export const API_ROUTES = [
  "GET /api/health",
  `GET ${ADDRESSES_PATH}`,
  "POST /api/consorts",
  `GET ${CODE_PATH}`,
  `POST ${CHAIR_PATH}`,
  `POST ${LIVE_PATH}`,
  `POST ${SCENE_PATH}`,
  `POST ${KEPT_PATH}`,
  `POST ${FORGET_PATH}`,
  `POST ${COURSE_PATH}`,
  `GET ${METRICS_PATH}`,
] as const;
export type ApiRoute = (typeof API_ROUTES)[number];

type Route = (req: IncomingMessage, res: ServerResponse, path: string) => Promise<void> | void;

/** Handles every path under /api/. */
export function createApi(api: Api): ApiHandler {
  const wrongCodes = new RateLimiter(WRONG_CODE_BURST, WRONG_CODES_PER_SECOND);
  const openings = new RateLimiter(OPEN_BURST, OPENS_PER_SECOND);
  const liveOpenings = new RateLimiter(LIVE_BURST, LIVES_PER_SECOND);
  const savings = new RateLimiter(SCENE_BURST, SCENES_PER_SECOND);
  const kept = createKeptApi(api.kept, api);
  const courses = createCourseApi(api.courses, api);
  const waitMs = (limiter: RateLimiter, key: string | null): number =>
    key === null ? 0 : limiter.waitMs(key, api.now());
  const spend = (limiter: RateLimiter, key: string | null): void => {
    if (key !== null) limiter.spend(key, api.now());
  };

  const open = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const key = api.rateLimitKeyOf(req);
    const asked = openAndJoinShape.safeParse(await readJson(req));
    if (!asked.success) return refuse(res, 400, "badRequest");
    const { join, ...options } = asked.data;
    const wait = waitMs(openings, key);
    if (wait > 0) return later(res, wait);
    spend(openings, key);
    const why = api.openingRefusal(options);
    if (why !== null) return refuse(res, 404, why);
    const opened = await api.open(options, key);
    if ("room" in opened) {
      const { room } = opened;
      // Without a seat the page joins by a request of its own, whose answer names the reason.
      const seat = join === undefined ? null : await api.reserve(room, join, key);
      return reply(res, 200, { room, ...(seat !== null && { seat }) });
    }
    return opened.tooMany === "consorts"
      ? refuse(res, 503, "tooManyConsorts")
      : later(res, UNENTERED_RETRY_MS);
  };

  const openLive = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const key = api.rateLimitKeyOf(req);
    const asked = liveOpenShape.safeParse(await readJson(req));
    if (!asked.success) return refuse(res, 400, "badRequest");
    const wait = waitMs(liveOpenings, key);
    if (wait > 0) return later(res, wait);
    spend(liveOpenings, key);
    const opened = await api.openLive(asked.data, key);
    return opened === null ? refuse(res, 503, "tooManyConsorts") : reply(res, 200, opened);
  };

  const saveScene = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const key = api.rateLimitKeyOf(req);
    const answer = (why: SceneSaved["why"]): void => reply(res, 200, { why } satisfies SceneSaved);
    if (!savings.take(key, api.now())) return answer("tooFast");
    const body = await readJson(req, MAX_SCENE_BODY_BYTES);
    if (body === TOO_LONG) return answer("sceneTooLong");
    const asked = sceneSaveShape.safeParse(body);
    if (!asked.success) return answer("badShape");
    return answer(await api.saveScene(asked.data));
  };

  /** [L5] Secrets cannot be guessed, so this needs no rate limit. */
  const chair = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const asked = chairAskedShape.safeParse(await readJson(req));
    if (!asked.success) return refuse(res, 400, "badRequest");
    const name = await api.holder(asked.data.room, asked.data.seat);
    const answer: ChairAnswer = name === null ? { kept: false } : { kept: true, name };
    return reply(res, 200, answer);
  };

  /** Over the limit a right code is refused too: otherwise the refusal would reveal which codes are wrong. */
  const find = async (req: IncomingMessage, res: ServerResponse, code: string): Promise<void> => {
    const key = api.rateLimitKeyOf(req);
    const wait = waitMs(wrongCodes, key);
    if (wait > 0) return later(res, wait);
    const room = await api.find(code);
    if (room !== undefined) return reply(res, 200, { room });
    spend(wrongCodes, key);
    return refuse(res, 404, "noSuchConsort");
  };

  const nothing = (res: ServerResponse): void => refuse(res, 404, "badRequest");
  const by =
    (other: MetricsApi): Route =>
    async (req, res, path) => {
      if (!(await other(req, res, path))) nothing(res);
    };
  const routes: Readonly<Record<ApiRoute, Route>> = {
    "GET /api/health": (_req, res) => {
      const health = api.health();
      reply(res, health.ok ? 200 : 503, health);
    },
    [`GET ${ADDRESSES_PATH}`]: (req, res) =>
      api.isLoopbackRequest(req)
        ? reply(res, 200, { addresses: [...api.addresses()] } satisfies Addresses)
        : nothing(res),
    "POST /api/consorts": open,
    [`GET ${CODE_PATH}`]: (req, res, path) => {
      const code = decoded(path.slice(CODE_PATH.length));
      return code === null ? refuse(res, 400, "badRequest") : find(req, res, code);
    },
    [`POST ${CHAIR_PATH}`]: chair,
    [`POST ${LIVE_PATH}`]: openLive,
    [`POST ${SCENE_PATH}`]: saveScene,
    [`POST ${KEPT_PATH}`]: by(kept),
    [`POST ${FORGET_PATH}`]: by(kept),
    [`POST ${COURSE_PATH}`]: by(courses),
    [`GET ${METRICS_PATH}`]: by(api.metrics),
  };
  return async (req, res) => {
    const path = (req.url ?? "").split("?", 1)[0] ?? "";
    const asked = `${req.method} ${path.startsWith(CODE_PATH) ? CODE_PATH : path}`;
    const route = API_ROUTES.find((one) => one === asked);
    return route === undefined ? nothing(res) : routes[route](req, res, path);
  };
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

/** 429: the page asks again by itself after `retryAfterMs`. */
function later(res: ServerResponse, retryAfterMs: number): void {
  res.setHeader("retry-after", Math.ceil(retryAfterMs / 1000));
  reply(res, 429, { refusal: "tooManyAtOnce" satisfies JoinRefusal, retryAfterMs });
}

function refuse(res: ServerResponse, status: number, refusal: JoinRefusal): void {
  reply(res, status, { refusal });
}
