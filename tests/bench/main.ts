/**
 * `npm run bench`: how much one process carries. `--json` prints rows for machines, `--quick` takes
 * half a minute and small numbers that are no verdict.
 */
import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Lateness } from "../../server/rooms/lateness.ts";
import { startMetronome, systemClock } from "../../server/rooms/metronome.ts";
import type { Ask, CrowdReading } from "./crowd.ts";
import { headlessSpeed } from "./headless.ts";
import type { Ask as HouseAsk, HouseReading } from "./house.ts";
import { asJson, asTable, row } from "./rows.ts";

const MOST_LATE_MS = 25;
/** Bad moments in a row that are a limit: one of a shared machine is none. */
const BAD_MOMENTS = 2;
/** Later than this, timers of a process that does nothing show that the machine, not the house, is late. */
const MACHINE_LATE_MS = MOST_LATE_MS / 2;
/** Bad moments that are put down to the machine, at each number of consorts. */
const MACHINE_MOMENTS = 5;
/** Consorts filled at once: a room that nobody enters for long closes. */
const BATCH = 10;
/** A process that says nothing for this long carries no more. */
const MOST_SILENCE_MS = 60_000;
const quick = process.argv.includes("--quick");
const plan = quick
  ? { headlessMs: 1500, steps: [10, 20], countMs: 4000, settleMs: 1000, holdMs: 2000 }
  : {
      headlessMs: 8000,
      steps: [50, 100, 150, 200, 250, 300, 350, 400, 450, 500],
      countMs: 10_000,
      settleMs: 2000,
      holdMs: 6000,
    };

const json = process.argv.includes("--json");

const rows = [row("headless-quartet", headlessSpeed(plan.headlessMs))];
await serverRows();
console.log(json ? asJson(rows) : asTable(rows));

interface Processes {
  readonly house: ChildProcess;
  readonly crowd: ChildProcess;
}

async function serverRows(): Promise<void> {
  const here = import.meta.dirname;
  const both: Processes = {
    house: fork(join(here, "house.ts"), { execArgv: ["--expose-gc"] }),
    crowd: fork(join(here, "crowd.ts")),
  };
  let carried = 0;
  try {
    const empty = await hear<HouseReading>(both.house);
    for (const consorts of plan.steps) {
      await fill(both, consorts - carried);
      if (rows.length === 1) {
        await countBytes(both.crowd);
        await weigh(both.house, empty, consorts);
      }
      if (!(await holds(both, consorts))) break;
      carried = consorts;
    }
  } catch (error) {
    note(`given up: ${String(error)}`);
  } finally {
    both.house.kill();
    both.crowd.kill();
  }
  rows.push(row("consorts-per-process", carried));
}

/** Opens so many more consorts, and fills them with people who start to play. */
async function fill({ house, crowd }: Processes, more: number): Promise<void> {
  for (let open = 0; open < more; open += BATCH) {
    const { rooms, port } = await ask<HouseReading>(house, { open: BATCH } satisfies HouseAsk);
    await ask<CrowdReading>(crowd, { join: rooms, port } satisfies Ask);
  }
  await pause(plan.settleMs);
}

/** Whether so many consorts are served in time. Passes only on a measurement that says so. */
async function holds(both: Processes, consorts: number): Promise<boolean> {
  let [bad, excused] = [0, 0];
  while (bad < BAD_MOMENTS) {
    const { late, idle, cut } = await measure(both, consorts);
    if (cut > 0) return false;
    if (late <= MOST_LATE_MS) return true;
    if (idle > MACHINE_LATE_MS && excused < MACHINE_MOMENTS) excused += 1;
    else bad += 1;
  }
  return false;
}

interface Moment {
  readonly late: number;
  readonly idle: number;
  readonly cut: number;
}

async function measure({ house, crowd }: Processes, consorts: number): Promise<Moment> {
  const from = await ask<HouseReading>(house, { do: "begin" } satisfies HouseAsk);
  const idle = await idleLateness(plan.holdMs);
  const { late, cpu, patchTicks } = await ask<HouseReading>(house, {
    do: "read",
  } satisfies HouseAsk);
  const { cut } = await ask<CrowdReading>(crowd, { read: true } satisfies Ask);
  const busy = ((cpu - from.cpu) * 100_000) / plan.holdMs;
  note(
    `${consorts} consorts: ticks late by ${late.toFixed(1)} ms (p99), an idle process's timers by ` +
      `${idle.toFixed(1)} ms; processor ${busy.toFixed(0)} %, a patch every ${patchTicks} ticks, ` +
      `${cut} lines lost`,
  );
  return { late, idle, cut };
}

async function weigh(house: ChildProcess, empty: HouseReading, consorts: number): Promise<void> {
  const full = await ask<HouseReading>(house, { do: "weigh" } satisfies HouseAsk);
  const each = (full.heapBytes - empty.heapBytes) / consorts / 1024;
  rows.push(row("memory-per-consort", each));
}

/** How late timers of this process are meanwhile, ms (p99). */
async function idleLateness(ms: number): Promise<number> {
  const lateness = new Lateness();
  const stops = Array.from({ length: 20 }, () =>
    startMetronome(systemClock, 0, 0, {
      tick: () => true,
      epochMoved: () => {},
      late: (by) => lateness.add(by),
    }),
  );
  await pause(ms);
  stops.forEach((stop) => stop());
  return lateness.p99();
}

async function countBytes(crowd: ChildProcess): Promise<void> {
  const before = await ask<CrowdReading>(crowd, { read: true } satisfies Ask);
  const began = performance.now();
  await pause(plan.countMs);
  const after = await ask<CrowdReading>(crowd, { read: true } satisfies Ask);
  const seconds = (performance.now() - began) / 1000;
  const each = (after.bytes - before.bytes) / after.people / seconds;
  rows.push(row("bytes-per-client", each));
}

async function ask<T>(process: ChildProcess, question: object): Promise<T> {
  const answer = hear<T>(process);
  process.send(question);
  return answer;
}

async function hear<T>(process: ChildProcess): Promise<T> {
  const signal = AbortSignal.timeout(MOST_SILENCE_MS);
  for (;;) {
    const [answer] = (await once(process, "message", { signal })) as [{ reading?: T }];
    // The framework talks to a process keeper of its own over the same line.
    if (answer.reading !== undefined) return answer.reading;
  }
}

function note(line: string): void {
  if (!json) console.log(line);
}
