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

interface Row {
  readonly id: string;
  readonly value: number;
  readonly unit: string;
  readonly aim: number;
  readonly pass: boolean;
}

const CHAIRS = 8;
const MOST_LATE_MS = 25;
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

const rows: Row[] = [];
const atLeast = (id: string, value: number, unit: string, aim: number) =>
  rows.push({ id, value, unit, aim, pass: value >= aim });
const atMost = (id: string, value: number, unit: string, aim: number) =>
  rows.push({ id, value, unit, aim, pass: value <= aim });

atLeast("headless-quartet", Math.round(headlessSpeed(plan.headlessMs)), "x real time", 5000);
note(
  `idle, this machine's timers are late by ${(await idleLateness(plan.settleMs)).toFixed(1)} ms (p99)`,
);
await serverRows();
print();

async function serverRows(): Promise<void> {
  const here = import.meta.dirname;
  const house = fork(join(here, "house.ts"), { execArgv: ["--expose-gc"] });
  const crowd = fork(join(here, "crowd.ts"));
  try {
    const empty = await hear<HouseReading>(house);
    let carried = 0;
    let open = 0;
    for (const consorts of plan.steps) {
      const { rooms, port } = await ask<HouseReading>(house, {
        open: consorts - open,
      } satisfies HouseAsk);
      await ask<CrowdReading>(crowd, { join: rooms, port } satisfies Ask);
      open = consorts;
      await pause(plan.settleMs);
      if (rows.length === 1) {
        await countBytes(crowd);
        const full = await ask<HouseReading>(house, { do: "weigh" } satisfies HouseAsk);
        const perConsort = (full.heapBytes - empty.heapBytes) / consorts / 1024;
        atMost("memory-per-consort", Math.round(perConsort), "KiB", 2048);
      }
      const from = await ask<HouseReading>(house, { do: "begin" } satisfies HouseAsk);
      await pause(plan.holdMs);
      const { late, cpu } = await ask<HouseReading>(house, { do: "read" } satisfies HouseAsk);
      const busy = ((cpu - from.cpu) * 100_000) / plan.holdMs;
      const { cut } = await ask<CrowdReading>(crowd, { read: true } satisfies Ask);
      note(
        `${consorts} consorts: ticks late by ${late.toFixed(1)} ms (p99), processor ${busy.toFixed(0)} %, ${cut} lines lost`,
      );
      if (late > MOST_LATE_MS || cut > 0) break;
      carried = consorts;
    }
    atLeast("consorts-per-process", carried, `consorts of ${CHAIRS} people`, 300);
  } finally {
    house.kill();
    crowd.kill();
  }
}

/** How late timers are on this machine when nothing runs, ms (p99): beyond `MOST_LATE_MS` it is too busy to judge. */
async function idleLateness(ms: number): Promise<number> {
  const lateness = new Lateness();
  const stops = Array.from({ length: 20 }, () =>
    startMetronome(systemClock, 0, {
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
  atMost("bytes-per-client", Math.round(each), "bytes/s", 1500);
}

async function ask<T>(process: ChildProcess, question: object): Promise<T> {
  const answer = hear<T>(process);
  process.send(question);
  return answer;
}

async function hear<T>(process: ChildProcess): Promise<T> {
  for (;;) {
    const [answer] = (await once(process, "message")) as [{ reading?: T }];
    // The framework talks to a process keeper of its own over the same line.
    if (answer.reading !== undefined) return answer.reading;
  }
}

function note(line: string): void {
  if (!process.argv.includes("--json")) console.log(line);
}

function print(): void {
  if (process.argv.includes("--json")) {
    console.log(JSON.stringify({ rows }));
    return;
  }
  for (const { id, value, unit, aim, pass } of rows)
    console.log(
      `${id.padEnd(22)} ${String(value).padStart(7)} ${unit.padEnd(24)} aim ${String(aim).padStart(5)}  ${pass ? "met" : "missed"}`,
    );
}
