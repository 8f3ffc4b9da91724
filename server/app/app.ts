/** The house: one HTTP server with the built client, the small api and the consorts' rooms. */
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Server, matchMaker } from "@colyseus/core";
import { ROOM_NAME } from "../../shared/protocol/messages.ts";
import type { Config } from "./config.ts";
import { FaultLog } from "./fault-log.ts";
import { frameworkLog } from "./colyseus-logger.ts";
import type { RoomServices } from "../rooms/room-services.ts";
import { JoinCodes } from "../rooms/join-codes.ts";
import { ownAddresses } from "../http/lan-addresses.ts";
import { createApi } from "../http/api.ts";
import { Callers } from "../http/rate-limit-key.ts";
import { NO_PROXY, asksFromOwnMachine } from "../http/client-address.ts";
import { isForeign } from "../http/origin.ts";
import { guardRequests } from "../http/request-guard.ts";
import { paceRequests } from "../http/request-pacing.ts";
import { serveSite } from "../http/static.ts";
import { joinByIdOnly } from "../rooms/matchmaking.ts";
import { Capacity } from "../rooms/capacity.ts";
import { Hibernation } from "../rooms/hibernation.ts";
import { holderOf } from "../rooms/seat-publisher.ts";
import { Lateness } from "../scheduling/tick-lag.ts";
import { systemClock } from "../scheduling/clock.ts";
import type { Clock } from "../scheduling/clock.ts";
import { ConsortRoom } from "../rooms/consort-room.ts";
import { Rota } from "../scheduling/tick-stagger.ts";
import { Thrift } from "../scheduling/adaptive-patch-rate.ts";
import { HouseTransport } from "../transport/single-write-transport.ts";

/** What is used of the framework's Express app, which comes without types. */
interface Express {
  disable(setting: string): void;
  use(handler: (req: IncomingMessage, res: ServerResponse) => void): void;
}

export interface App {
  readonly port: number;
  readonly rooms: RoomServices;
  /** Ends movements with a word to the players and closes every line. */
  close(): Promise<void>;
}

/**
 * `busy`: the share of its time that the process is at work, 0 … 1. Rejects with the system's error
 * (`EADDRINUSE` …) when it cannot listen.
 */
export async function startServer(
  config: Config,
  busy: () => number,
  clock: Clock = systemClock,
): Promise<App> {
  const codes = new JoinCodes();
  const rooms: RoomServices = {
    clock,
    capacity: new Capacity(),
    faults: new FaultLog(
      () => clock.now(),
      (text) => console.error(text),
    ),
    codes,
    hibernation: new Hibernation(clock, ({ code }) => codes.release(code)),
    lateness: new Lateness(),
    rota: new Rota(),
    thrift: new Thrift(clock, busy),
  };
  const trusts = config.trustedProxy ?? NO_PROXY;
  const callers = new Callers(trusts, (line) => console.warn(line));
  const callerOf = (req: IncomingMessage): string | null => callers.of(req);
  const api = createApi({
    callerOf,
    asksFromOwnMachine: (req) => asksFromOwnMachine(req, trusts),
    now: () => clock.now(),
    find: (code) => rooms.codes.find(code),
    open: (options, caller) =>
      rooms.capacity.open(
        caller,
        async () =>
          (await matchMaker.createRoom(ROOM_NAME, { open: options, openedBy: caller })).roomId,
      ),
    holder: (id, seat) => {
      const room = matchMaker.getLocalRoomById(id);
      if (room instanceof ConsortRoom) return room.holder(seat);
      const sleeper = rooms.hibernation.find(id);
      return sleeper && holderOf(sleeper.seating, seat, clock.now());
    },
    health: () => ({
      ok: true,
      consorts: rooms.capacity.consorts,
      people: matchMaker.stats.local.ccu,
      tickLatenessP99Ms: rooms.lateness.p99(),
    }),
    addresses: () => (config.reach === "network" ? ownAddresses() : []),
  });

  const http = createServer();
  let opened = false;
  const transport = new HouseTransport(http, clock);
  const server = new Server({
    greet: false,
    logger: frameworkLog(
      () => clock.now(),
      // A start that fails is told by whoever started it.
      (line) => opened && console.error(line),
    ),
    gracefullyShutdown: false,
    transport,
    express: (app: unknown) => {
      const site = app as Express;
      site.disable("x-powered-by");
      site.use((req, res) => {
        const answer = req.url?.startsWith("/api/")
          ? api(req, res)
          : serveSite(config.dist, req, res);
        answer.catch(() => res.destroy());
      });
    },
  });
  // Rooms are opened by the api, found by code and entered by id: nothing else is offered.
  matchMaker.controller.invokeMethod = joinByIdOnly(rooms);
  // [H1] No other origin may read an answer.
  Object.assign(matchMaker.controller, { DEFAULT_CORS_HEADERS: {}, getCorsHeaders: () => ({}) });
  server.define(ROOM_NAME, ConsortRoom, { house: rooms });
  await listening(server, http, config);
  guardRequests(http, { callerOf, isForeign: (req) => isForeign(req, trusts) });
  // In the time of the network: pages are asked for also where the house's own time is held.
  paceRequests(http, systemClock);
  opened = true;
  return {
    port: (http.address() as AddressInfo).port,
    rooms,
    async close() {
      await server.gracefullyShutdown(false);
      // A process that ends at once takes words along that are still on their way.
      await transport.parted();
    },
  };
}

async function listening(
  server: Server,
  http: ReturnType<typeof createServer>,
  { port, reach }: Config,
): Promise<void> {
  const { promise: failed, reject } = Promise.withResolvers<never>();
  http.once("error", reject);
  await Promise.race([server.listen(port, reach === "machine" ? "127.0.0.1" : undefined), failed]);
  http.off("error", reject);
}
