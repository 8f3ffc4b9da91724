/** How many consorts of eight one process serves in time on this machine. */
import { setTimeout as pause } from "node:timers/promises";
import { Company } from "./company.ts";
import { idleLateness } from "./idle-lateness.ts";
import type { Plan } from "./plan.ts";
import { row } from "./rows.ts";
import type { Row } from "./rows.ts";
import type { Served } from "./served.ts";

const MAX_TICK_LAG_MS = 25;
/** This many bad moments in a row are the limit: a single one may come from a shared machine. */
const BAD_MOMENTS = 2;
/** If timers of an idle process are later than this, the machine is late, not the server. */
const MACHINE_LATE_MS = MAX_TICK_LAG_MS / 2;
/** Bad moments attributed to the machine, at each number of consorts. */
const MACHINE_MOMENTS = 5;

export async function capacityRows({ capacity: plan, note }: Plan): Promise<Row[]> {
  const [company, empty] = await Company.start(new URL("./server-process.ts", import.meta.url));
  let carried = 0;
  let each = Number.NaN;
  try {
    for (const consorts of plan.steps) {
      await company.fill(consorts - carried);
      await pause(plan.settleMs);
      if (carried === 0) each = await weigh(company, empty, consorts);
      if (!(await holds(consorts))) break;
      carried = consorts;
    }
  } catch (error) {
    note(`given up: ${String(error)}`);
  } finally {
    company.end();
  }
  return [row("memory-per-consort", each), row("consorts-per-process", carried)];

  /** Whether that many consorts are served in time. Passes only on a valid measurement. */
  async function holds(consorts: number): Promise<boolean> {
    let [bad, excused] = [0, 0];
    while (bad < BAD_MOMENTS) {
      const { late, idle, cut } = await measure(consorts);
      if (cut > 0) return false;
      if (late <= MAX_TICK_LAG_MS) return true;
      if (idle > MACHINE_LATE_MS && excused < MACHINE_MOMENTS) excused += 1;
      else bad += 1;
    }
    return false;
  }

  async function measure(consorts: number): Promise<Moment> {
    const from = await company.serve({ do: "begin" });
    const idle = await idleLateness(plan.holdMs);
    const { late, cpu, patchTicks } = await company.serve({ do: "read" });
    const { cut } = await company.crowd();
    const busy = ((cpu - from.cpu) * 100_000) / plan.holdMs;
    note(
      `${consorts} consorts: ticks late by ${late.toFixed(1)} ms (p99), an idle process's timers by ` +
        `${idle.toFixed(1)} ms; processor ${busy.toFixed(0)} %, a patch every ${patchTicks} ticks, ` +
        `${cut} lines lost`,
    );
    return { late, idle, cut };
  }
}

interface Moment {
  readonly late: number;
  readonly idle: number;
  readonly cut: number;
}

/** KiB per consort. */
async function weigh(server: Company, empty: Served, consorts: number): Promise<number> {
  const full = await server.serve({ do: "weigh" });
  return (full.heapBytes - empty.heapBytes) / consorts / 1024;
}
