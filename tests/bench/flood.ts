/** The longest wait of an honest player for a patch while others of the same process send all they can. */
import { setTimeout as pause } from "node:timers/promises";
import { LINE_FLOODS, REQUEST_FLOODS } from "./flood-kinds.ts";
import type { FloodAsk, FloodReading } from "./flooder.ts";
import { median } from "./median.ts";
import type { Plan } from "./plan.ts";
import { ask, hear, start } from "./processes.ts";
import { OPCODE, RawLine, clientFrame } from "./raw-line.ts";
import { row } from "./rows.ts";
import type { Row } from "./rows.ts";
import type { Served, ServerAsk } from "./served.ts";

/** Colyseus' message code of a patch. */
const PATCH = 15;
const CODE_BITS = 0x1f;
const START = Buffer.from([13, 0xa5, ...Buffer.from("start"), 0xc0]);
const KINDS = [...Object.keys(LINE_FLOODS), ...Object.keys(REQUEST_FLOODS)];
/**
 * If a timer of this process was later than this, the machine was overloaded, and the measured wait is discarded, ms.
 */
const MACHINE_LATE_MS = 60;
/** Interval of that timer, ms. */
const WATCH_MS = 10;
/** Maximum number of discarded measurements per kind of flood. */
const MACHINE_TURNS = 5;
/** Numbers of connections that flood at the same time. */
const LINES = [1, 5] as const;

export async function floodRows({ flood: plan, note }: Plan): Promise<Row[]> {
  const server = start(new URL("./server-process.ts", import.meta.url));
  const flooder = start(new URL("./flooder.ts", import.meta.url));
  try {
    await hear<Served>(server);
    const { port, rooms } = await ask<Served>(server, { open: 2 } satisfies ServerAsk);
    const [own = "", other = ""] = rooms;
    const honest = await Honest.join(port, own);
    await pause(plan.settleMs);
    const flood = (kind: string | null, lines: number) =>
      ask<FloodReading>(flooder, { flood: kind, lines, port, room: other } satisfies FloodAsk);
    /** The median of several, since the machine has pauses of its own. */
    const gap = async (): Promise<number> => {
      const gaps: number[] = [];
      let excused = 0;
      while (gaps.length < plan.rounds) {
        const watch = watchMachine();
        const longest = await honest.longestGap(plan.countMs);
        const late = watch.stop();
        if (late > MACHINE_LATE_MS && excused < MACHINE_TURNS) excused += 1;
        else gaps.push(longest);
      }
      return median(gaps);
    };

    const calm = await gap();
    let worst = 0;
    for (const lines of LINES)
      for (const kind of KINDS) {
        await flood(kind, lines);
        const longest = await gap();
        const { sent, cut } = await flood(null, 0);
        const megabytes = (sent / 1e6).toFixed(1);
        note(
          `${lines} × ${kind}: ${longest.toFixed(0)} ms; ${megabytes} MB sent, cut ${cut} times`,
        );
        worst = Math.max(worst, longest);
        await pause(plan.settleMs / 2);
      }
    return [row("flood-gap", worst), row("gap-without-flood", calm)];
  } finally {
    server.kill("SIGKILL");
    flooder.kill("SIGKILL");
  }
}

/** Measures the lateness of timers in this idle process; `stop` returns the maximum, ms. */
function watchMachine(): { stop(): number } {
  let [due, latest] = [performance.now() + WATCH_MS, 0];
  const timer = setInterval(() => {
    const now = performance.now();
    latest = Math.max(latest, now - due);
    due = now + WATCH_MS;
  }, WATCH_MS);
  return {
    stop: () => {
      clearInterval(timer);
      return latest;
    },
  };
}

/** A client that plays alone in a room, and records the time between patches. */
class Honest {
  #last = performance.now();
  #longest = 0;
  #ended = () => false;

  static async join(port: number, room: string): Promise<Honest> {
    const honest = new Honest();
    const line = await RawLine.join(port, room, "Ada", (payload) => honest.#hear(payload));
    honest.#ended = () => line.ended;
    line.socket.write(clientFrame(OPCODE.binary, START));
    return honest;
  }

  /** Longest wait within so many ms, including one still going on. A lost connection waits for ever. */
  async longestGap(ms: number): Promise<number> {
    this.#longest = 0;
    this.#last = performance.now();
    await pause(ms);
    if (this.#ended()) return Number.POSITIVE_INFINITY;
    return Math.max(this.#longest, performance.now() - this.#last);
  }

  #hear(payload: Buffer): void {
    if (((payload[0] ?? 0) & CODE_BITS) !== PATCH) return;
    const now = performance.now();
    this.#longest = Math.max(this.#longest, now - this.#last);
    this.#last = now;
  }
}
