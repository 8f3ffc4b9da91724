/** Several processes that serve one site: they share a Redis, through which Colyseus finds rooms and calls them. */
import { LocalPresence, matchMaker } from "@colyseus/core";
import type { Presence, ServerOptions } from "@colyseus/core";
import type { ConsortOptions } from "../rooms/consort-creation.ts";
import type { Clock } from "../scheduling/clock.ts";

export interface ClusterSettings {
  /** URL of the Redis. */
  readonly redis: string;
  /** Host and path at which browsers reach this one process, without scheme. */
  readonly address: string;
}

type Shared = Pick<ServerOptions, "driver" | "publicAddress" | "selectProcessIdToCreateRoom"> & {
  readonly presence: Presence;
};

/** The part of Colyseus' settings that says which processes belong together. Null: this one is alone. */
export async function joinCluster(cluster: ClusterSettings | null, clock: Clock): Promise<Shared> {
  if (cluster === null) return { presence: new LocalPresence() };
  // Loaded only where they are needed: every start would wait for them.
  const [{ RedisPresence }, { RedisDriver }] = await Promise.all([
    import("@colyseus/redis-presence"),
    import("@colyseus/redis-driver"),
  ]);
  const placement = new Placement(clock);
  return {
    presence: new RedisPresence(cluster.redis),
    driver: new RedisDriver(cluster.redis),
    publicAddress: cluster.address,
    selectProcessIdToCreateRoom: async (_room, options: ConsortOptions) => {
      if (options.on !== undefined) return options.on;
      // What sleeps is in this process, and what somebody opens here is opened here.
      if (options.live === undefined || options.wake !== undefined) return matchMaker.processId;
      return placement.choose(await matchMaker.stats.fetchAll());
    },
  };
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
