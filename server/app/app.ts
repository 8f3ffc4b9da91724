/** The app: one HTTP server with the built client, the api and the Colyseus rooms. */
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Server, matchMaker } from "@colyseus/core";
import { CHECK_ROOM_NAME } from "../../shared/protocol/check.ts";
import { LIVE_ROOM_NAME } from "../../shared/protocol/live.ts";
import { ROOM_NAME } from "../../shared/protocol/messages.ts";
import { joinCluster } from "./cluster.ts";
import type { Config } from "./config.ts";
import { FaultLog } from "./fault-log.ts";
import { openLog } from "./log.ts";
import type { Log } from "./log.ts";
import { colyseusLogger } from "./colyseus-logger.ts";
import type { RoomServices } from "../rooms/room-services.ts";
import { KeptRooms } from "../rooms/kept-rooms.ts";
import { JoinCodes } from "../rooms/join-codes.ts";
import { lanAddresses } from "../http/lan-addresses.ts";
import { createMetricsApi } from "../http/metrics-api.ts";
import type { MetricsApi } from "../http/metrics-api.ts";
import { Refusals } from "../http/refusals.ts";
import { createApi } from "../http/api.ts";
import { RATE_LIMIT_KEY_HEADER, RateLimitKeys } from "../http/rate-limit-key.ts";
import { NO_PROXY, isLoopbackRequest } from "../http/client-address.ts";
import { isCrossOrigin } from "../http/origin.ts";
import { guardRequests } from "../http/request-guard.ts";
import { paceRequests } from "../http/request-pacing.ts";
import { serveStatic } from "../http/static.ts";
import { storedConsort } from "../rooms/kept-consort.ts";
import { joinByIdOnly } from "../rooms/matchmaking.ts";
import { Capacity } from "../rooms/capacity.ts";
import { Forgetting } from "../rooms/forgetting.ts";
import { HibernationPlaces } from "../rooms/hibernation-places.ts";
import { Hibernation } from "../rooms/hibernation.ts";
import { openingRefusal } from "../rooms/assign-seat.ts";
import { holderOf } from "../../shared/protocol/seat-publisher.ts";
import { randomnessOf } from "../rooms/secure-randomness.ts";
import { KEEP_NOTHING, openStore } from "../store/open-store.ts";
import { KeptCourses } from "./kept-courses.ts";
import { KeptSessions } from "./kept-sessions.ts";
import { Drain } from "../scheduling/drain.ts";
import { TickLag } from "../scheduling/tick-lag.ts";
import { systemClock } from "../scheduling/clock.ts";
import type { Clock } from "../scheduling/clock.ts";
import { CheckRoom } from "../rooms/check-room.ts";
import { ConsortRoom } from "../rooms/consort-room.ts";
import { LiveRoom } from "../rooms/live-room.ts";
import { TickStagger } from "../scheduling/tick-stagger.ts";
import { AdaptivePatchRate } from "../scheduling/adaptive-patch-rate.ts";
import { SingleWriteTransport } from "../transport/single-write-transport.ts";

/** The members used of Colyseus' Express app, which has no types. */
interface Express {
  disable(setting: string): void;
  use(handler: (req: IncomingMessage, res: ServerResponse) => void): void;
}

/** Maximum number of live sessions; each may have forty consorts. */
const MAX_LIVE = 500;

/** [H26] As `/api/health` says it. Only one that is open takes newcomers; those who are there play on meanwhile. */
type ProcessState = "open" | "draining" | "stopping";

export interface App {
  readonly port: number;
  readonly rooms: RoomServices;
  readonly log: Log;
  /** [H26] Lets what plays come to a bar line, for at most `DRAIN_MS`; nothing is restored by this process any more. */
  drain(): Promise<void>;
  /** Ends movements with a notice to the players and closes every connection. */
  close(): Promise<void>;
  /** What `close` is waiting for. */
  readonly closing: string;
}

/**
 * `busy`: event loop utilization, 0 … 1. Rejects with the system's error (`EADDRINUSE` …) when it
 * cannot listen.
 */
export async function startServer(
  config: Config,
  busy: () => number,
  clock: Clock = systemClock,
  randomness: RoomServices["randomness"] = randomnessOf,
): Promise<App> {
  const { logFormat = "text", logTo } = config;
  const stream = logFormat === "json" ? process.stdout : process.stderr;
  const usual = (line: string): void => void stream.write(`${line}\n`);
  const log = await openLog(logFormat, logTo ?? usual);
  const faults = new FaultLog(
    () => clock.now(),
    (each) => log.fault(each),
  );
  const fault = (error: unknown): void => faults.tell(error);
  const shared = await joinCluster(config.cluster ?? null, systemClock, log, fault);
  const { presence, processes } = shared;
  const codes = new JoinCodes(presence, fault);
  const places = new HibernationPlaces(presence, processes, () => matchMaker.processId, fault);
  const isHeld = async (id: string): Promise<boolean> =>
    rooms.hibernation.find(id) !== null ||
    (await processes.find(id)) !== null ||
    (await places.elsewhere(id)) !== null;
  // Real time, even if a test controls the server's clock: disks and databases take real time.
  const store = await openStore(config.store ?? KEEP_NOTHING, systemClock, (line) =>
    log.warn(line),
  );
  const rooms: RoomServices = {
    clock,
    randomness,
    capacity: new Capacity(),
    faults,
    codes,
    drain: new Drain(clock),
    forgetting: new Forgetting(
      presence,
      (session) => {
        store.write({ forget: session });
        rooms.keptRooms.forget(session);
        rooms.hibernation.forget(session);
      },
      fault,
    ),
    hibernationPlaces: places,
    processes,
    refusals: new Refusals(),
    hibernation: new Hibernation(clock, places, ({ code, roomId, record }) => {
      codes.release(code, roomId);
      record.end();
    }),
    keptRooms: new KeptRooms(
      { store, codes, faults, clock: systemClock, processes, isHeld },
      {
        live: ({ id, code, state }) =>
          matchMaker.createRoom(LIVE_ROOM_NAME, { kept: { id, code, state } }),
        consort: async (row) => {
          const consort = await storedConsort(rooms, row);
          const gone = Promise.resolve();
          // Addresses are not stored, so a restored room counts towards nobody's limits.
          const of = { roomId: row.id, code: row.code, openedBy: null };
          rooms.hibernation.put({ ...of, ...consort, gone });
        },
      },
    ),
    store,
    tickLag: new TickLag(),
    tickStagger: new TickStagger(),
    patchRate: new AdaptivePatchRate(clock, busy),
  };
  const trusts = config.trustedProxy ?? NO_PROXY;
  const rateLimitKeys = new RateLimitKeys(trusts, (line) => log.warn(line));
  const rateLimitKeyOf = (req: IncomingMessage): string | null => rateLimitKeys.of(req);
  const enter = joinByIdOnly(rooms);
  const reserve = (room: string, join: object, caller: string | null): Promise<unknown> => {
    const headers = new Headers(caller === null ? {} : { [RATE_LIMIT_KEY_HEADER]: caller });
    return enter("joinById", room, join, { headers, ip: caller ?? "" });
  };
  const api = createApi({
    rateLimitKeyOf,
    isLoopbackRequest: (req) => isLoopbackRequest(req, trusts),
    now: () => clock.now(),
    find: async (code) =>
      (await processes.sought(async () => (await codes.find(code)) ?? null)) ?? undefined,
    openingRefusal,
    open: (options, caller) =>
      rooms.capacity.open(
        caller,
        async () =>
          (await matchMaker.createRoom(ROOM_NAME, { open: options, openedBy: caller })).roomId,
      ),
    reserve: (room, join, caller) => reserve(room, join, caller).catch(() => null),
    openLive: async (options, caller) => {
      const lives = await matchMaker.query({ name: LIVE_ROOM_NAME });
      if (lives.length >= MAX_LIVE) return null;
      const { roomId } = await matchMaker.createRoom(LIVE_ROOM_NAME, {
        ...options,
        openedBy: caller,
      });
      return matchMaker.remoteRoomCall<LiveRoom, "opened">(roomId, "opened", []);
    },
    saveScene: async ({ live, secret, password = null, file }) => {
      await rooms.keptRooms.wake(live).catch(() => {});
      if ((await processes.find(live))?.name !== LIVE_ROOM_NAME) return "closed";
      const why = await matchMaker.remoteRoomCall<LiveRoom, "saveScene">(live, "saveScene", [
        secret,
        password,
        file,
      ]);
      return why ?? null;
    },
    kept: new KeptSessions({
      store: rooms.store,
      // Real time, even if a test controls the server's clock: a worker thread takes real time.
      clock: systemClock,
      whyNotLead: async ({ live, secret, password = null }) => {
        await rooms.keptRooms.wake(live).catch(() => {});
        if ((await processes.find(live))?.name !== LIVE_ROOM_NAME) return "notFacilitator";
        const why = await matchMaker.remoteRoomCall<LiveRoom, "whyNotLead">(live, "whyNotLead", [
          secret,
          password,
        ]);
        return why ?? null;
      },
      forget: (live) => matchMaker.remoteRoomCall<LiveRoom, "forget">(live, "forget", []),
      fault: (error) => rooms.faults.tell(error),
    }),
    metrics: await metricsApi(config, rooms),
    courses: new KeptCourses({ store: rooms.store, wallClock: Date.now }),
    holder: async (id, seat) => {
      await rooms.keptRooms.wake(id).catch(() => {});
      const room = await processes.find(id);
      if (room?.name === ROOM_NAME || room?.name === LIVE_ROOM_NAME)
        return matchMaker.remoteRoomCall<ConsortRoom | LiveRoom, "holder">(id, "holder", [seat]);
      const hibernating = rooms.hibernation.find(id);
      return hibernating && holderOf(hibernating.session.seating, seat, clock.now());
    },
    health: () => ({
      ok: state === "open",
      state,
      consorts: rooms.capacity.consorts,
      people: matchMaker.stats.local.ccu,
      tickLatenessP99Ms: rooms.tickLag.p99(),
      store: rooms.store.health,
    }),
    addresses: () => (config.bind === "network" ? lanAddresses() : []),
  });

  const http = createServer();
  let state: ProcessState = "open";
  let opened = false;
  const transport = new SingleWriteTransport(http, clock, ({ room, join }, req) =>
    reserve(room, join, rateLimitKeyOf(req)),
  );
  const server = new Server({
    ...shared.options,
    greet: false,
    logger: colyseusLogger(
      () => clock.now(),
      // The caller reports a failed start.
      (line) => opened && log.warn(line),
    ),
    gracefullyShutdown: false,
    transport,
    express: (app: unknown) => {
      const expressApp = app as Express;
      expressApp.disable("x-powered-by");
      expressApp.use((req, res) => {
        const answer = req.url?.startsWith("/api/")
          ? api(req, res)
          : serveStatic(config.dist, req, res, trusts);
        answer.catch((error: unknown) => {
          // Whoever has left in the middle of a request is no fault.
          if (!req.socket.destroyed) fault(error);
          res.destroy();
        });
      });
    },
  });
  // Rooms are created by the api, found by code and joined by id: nothing else is offered.
  matchMaker.controller.invokeMethod = enter;
  // [H1] No other origin may read an answer.
  Object.assign(matchMaker.controller, { DEFAULT_CORS_HEADERS: {}, getCorsHeaders: () => ({}) });
  // What is listed hibernates nowhere.
  const listed = ({ roomId }: { readonly roomId: string }): void => places.remove(roomId);
  server.define(ROOM_NAME, ConsortRoom, { services: rooms }).on("create", listed);
  server.define(LIVE_ROOM_NAME, LiveRoom, { services: rooms }).on("create", listed);
  server.define(CHECK_ROOM_NAME, CheckRoom, { services: rooms });
  await rooms.keptRooms.read();
  await rooms.forgetting.listen();
  await listening(server, http, config);
  await processes.start(store);
  processes.onDeath(() => {
    log.info("another process of the site has ended", { processes: processes.count });
    void rooms.keptRooms.read();
    rooms.hibernation.tellPlaces((code, roomId) => codes.claim(code, roomId));
  });
  guardRequests(http, {
    rateLimitKeyOf,
    isCrossOrigin: (req) => isCrossOrigin(req, trusts),
    refused: (status) => rooms.refusals.add("http", String(status)),
  });
  // Real time, also where a test holds the server's clock: pages are requested meanwhile.
  paceRequests(http, systemClock);
  opened = true;
  const { port } = http.address() as AddressInfo;
  const { kind, days } = store.health;
  log.info("listens", { port, store: kind, days });
  const restoreNothing = (): void => {
    rooms.keptRooms.stop();
    processes.stop();
  };
  let closing = "";
  return {
    port,
    log,
    rooms,
    get closing() {
      return closing;
    },
    async drain() {
      const from = systemClock.now();
      const { consorts } = rooms.capacity;
      log.info("finishes its bars", { consorts, people: matchMaker.stats.local.ccu });
      state = "draining";
      restoreNothing();
      const late = await rooms.drain.run();
      const ms = Math.round(systemClock.now() - from);
      if (late > 0) log.warn("stops in the middle of a bar", { consorts: late, ms });
      else log.info("has finished its bars", { ms });
    },
    async close() {
      const from = systemClock.now();
      state = "stopping";
      log.info("stops", { consorts: rooms.capacity.consorts, people: matchMaker.stats.local.ccu });
      restoreNothing();
      closing = "consorts";
      await server.gracefullyShutdown(false);
      closing = "connections";
      // A process that exits at once loses messages that are still in flight.
      await transport.allClosed();
      closing = "the store";
      await rooms.store.close();
      closing = "the other processes";
      await processes.leave();
      log.info("has stopped", { ms: Math.round(systemClock.now() - from) });
    },
  };
}

/** [H20] */
async function metricsApi(
  { metrics: settings, trustedProxy: trusts = NO_PROXY }: Config,
  rooms: RoomServices,
): Promise<MetricsApi> {
  if (settings === undefined) return () => Promise.resolve(false);
  // Loaded only where they are read: every start would wait for it.
  const { createMetrics } = await import("../metrics/metrics.ts");
  const metrics = createMetrics({
    consorts: () => rooms.capacity.consorts,
    hibernating: () => rooms.hibernation.size,
    people: () => matchMaker.stats.local.ccu,
    processes: () => rooms.processes.count,
    patchTicks: () => rooms.patchRate.patchTicks,
    tickLag: rooms.tickLag,
    refusals: rooms.refusals,
    store: rooms.store,
  });
  return createMetricsApi({
    settings,
    metrics,
    isLoopbackRequest: (req) => isLoopbackRequest(req, trusts),
  });
}

async function listening(
  server: Server,
  http: ReturnType<typeof createServer>,
  { port, bind }: Config,
): Promise<void> {
  const { promise: failed, reject } = Promise.withResolvers<never>();
  http.once("error", reject);
  await Promise.race([server.listen(port, bind === "machine" ? "127.0.0.1" : undefined), failed]);
  http.off("error", reject);
}
