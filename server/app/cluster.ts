/** Several processes that serve one site: they share a Redis, through which Colyseus finds rooms and calls them. */
import { LocalPresence, matchMaker } from "@colyseus/core";
import type { Presence, ServerOptions } from "@colyseus/core";
import type { ConsortOptions } from "../rooms/consort-creation.ts";
import type { Log } from "./log.ts";
import { Processes } from "../rooms/processes.ts";
import type { Clock } from "../scheduling/clock.ts";

export interface ClusterSettings {
  /** URL of the Redis. */
  readonly redis: string;
  /** Host and path at which browsers reach this one process, without scheme. */
  readonly address: string;
}

interface Shared {
  readonly presence: Presence;
  readonly processes: Processes;
  /** The part of Colyseus' settings that says which processes belong together. */
  readonly options: Pick<
    ServerOptions,
    "driver" | "publicAddress" | "selectProcessIdToCreateRoom" | "presence"
  >;
}

/** Null: this process is alone. */
export async function joinCluster(
  cluster: ClusterSettings | null,
  clock: Clock,
  log: Pick<Log, "warn">,
  fault: (error: unknown) => void,
): Promise<Shared> {
  if (cluster === null) {
    const presence = new LocalPresence();
    return { presence, processes: new Processes(null), options: { presence } };
  }
  // Loaded only where they are needed: every start would wait for them.
  const [{ RedisLeases }, { RedisDriver }] = await Promise.all([
    import("./redis-leases.ts"),
    import("@colyseus/redis-driver"),
  ]);
  const placement = new Placement(clock);
  const presence = new RedisLeases(cluster.redis);
  return {
    presence,
    processes: new Processes({ leases: presence, clock, buried: () => buried(log), fault }),
    options: {
      presence,
      driver: new RedisDriver(cluster.redis),
      publicAddress: cluster.address,
      selectProcessIdToCreateRoom: async (_room, options: ConsortOptions) => {
        if (options.on !== undefined) return options.on;
        // What sleeps is in this process, and what somebody opens here is opened here.
        if (options.live === undefined || options.wake !== undefined) return matchMaker.processId;
        return placement.choose(await matchMaker.stats.fetchAll());
      },
    },
  };
}

/** [Y18] Its rooms play elsewhere by now: whatever this process still did would be done twice. */
function buried(log: Pick<Log, "warn">): void {
  log.warn("This process was out of reach for too long, and others have taken over: it ends.");
  process.exit(1);
}

/** Other processes tell their number of rooms once a second, so what was placed since then is added. */
const COUNTS_AGE_MS = 2000;

interface Load {
  readonly processId: string;
  readonly roomCount: number;
}

/** Spreads the consorts of live sessions evenly over the processes. */
export class Placement {
  readonly #clock: Pick<Clock, "now">;
  #recent: { readonly processId: string; readonly at: number }[] = [];

  constructor(clock: Pick<Clock, "now">) {
    this.#clock = clock;
  }

  /** Id of the process with the fewest rooms; counted as placed there. Throws when `all` is empty. */
  choose(all: readonly Load[]): string {
    const now = this.#clock.now();
    this.#recent = this.#recent.filter(({ at }) => now - at < COUNTS_AGE_MS);
    const load = ({ processId, roomCount }: Load): number =>
      roomCount + this.#recent.filter((one) => one.processId === processId).length;
    const { processId } = all.reduce((least, each) => (load(each) < load(least) ? each : least));
    this.#recent.push({ processId, at: now });
    return processId;
  }
}
