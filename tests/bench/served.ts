/** What each server of the bench answers to the measuring process. */

export interface Served {
  readonly port: number;
  /** Ids of the rooms opened for this question. */
  readonly rooms: readonly string[];
  /** Processor seconds used so far, user and system, all threads. */
  readonly cpu: number;
  readonly heapBytes: number;
  /** 99th percentile of how late ticks begin, ms; of the server only. */
  readonly late: number;
  /** Ticks between patches; of the server only, more under load. */
  readonly patchTicks: number;
}

/**
 * Bytes of each frame and time between frames, as measured at the server: the plain sockets send
 * the same.
 */
export interface Traffic {
  readonly bytes: number;
  readonly everyMs: number;
}

/** Opens rooms, restarts measuring, or reports its state (for memory after a garbage collection). */
export type ServerAsk =
  | { readonly open: number }
  | { readonly do: "begin" | "read" | "weigh" }
  | { readonly alike: Traffic };

export interface Server {
  readonly port: number;
  open(): Promise<string> | string;
  begin?(): void;
  alike?(traffic: Traffic): void;
  more?(): Pick<Served, "late" | "patchTicks">;
}

/** Answers until the process ends; reports at once that it is ready. */
export async function serve(server: Server): Promise<void> {
  const answer = async (ask: ServerAsk): Promise<void> => {
    const rooms: string[] = [];
    if ("open" in ask) for (let i = 0; i < ask.open; i += 1) rooms.push(await server.open());
    else if ("alike" in ask) server.alike?.(ask.alike);
    else if (ask.do === "begin") server.begin?.();
    else if (ask.do === "weigh") globalThis.gc?.();
    const { heapUsed, external } = process.memoryUsage();
    const { user, system } = process.cpuUsage();
    const reading: Served = {
      port: server.port,
      rooms,
      cpu: (user + system) / 1e6,
      heapBytes: heapUsed + external,
      ...(server.more?.() ?? { late: 0, patchTicks: 0 }),
    };
    process.send?.({ reading });
  };
  process.on("message", (ask: ServerAsk) => void answer(ask));
  await answer({ do: "weigh" });
}
