/** Whether anything of a server grows: in hours of play on a clock that is moved on, and in half an hour of real time. */
import { once } from "node:events";
import type { Plan } from "./plan.ts";
import { start } from "./processes.ts";
import { row } from "./rows.ts";
import type { Row } from "./rows.ts";
import type { Weighed } from "./soak-process.ts";
import type { SoakAsked } from "./soaking.ts";

const PROCESS = new URL("./soak-process.ts", import.meta.url);
const MINUTES = 8;
/** Movements an hour, with their pauses. */
const AN_HOUR = 6;
/** Share of the time, an hour at most, in which things may still grow to their size: compiled code, pools, kept groups. */
const WARM = 0.25;

/** After a movement, until most of what it left behind is gone. */
const PAUSE_MS = 120_000;

/** Of real time: movements of a minute, since much is left behind where one ends. */
const REAL_MINUTES = 1;
const REAL_PAUSE_MS = 20_000;
/** A minute of music with what is begun before and told after it, and the pause. */
const REAL_MOVEMENT_MINUTES = 1.37;
/** Groups that left are kept for ten minutes: until then there are more of them each minute. */
const REAL_WARM = 0.4;

export async function soakRows({ soak: { hours, friends, led }, note }: Plan): Promise<Row[]> {
  const movements = Math.max(4, Math.round(hours * AN_HOUR));
  const asked = { friends, led, movements, minutes: MINUTES, pauseMs: PAUSE_MS } as const;
  const soaked = await soaks({ ...asked, stored: true, inRealTime: false }, note);
  const { heap, handles, timers } = grownAfter(Math.min(1, hours * WARM), soaked);
  return [
    row("soak-heap", heap),
    row("soak-code", soaked.at(-1)?.code ?? Number.NaN),
    row("soak-handles", handles),
    row("soak-timers", timers),
    row("soak-hours", soaked.length < movements ? Number.NaN : (soaked.at(-1)?.hours ?? NaN)),
  ];
}

/** The same in real time. */
export async function realSoakRows({ realSoak, note }: Plan): Promise<Row[]> {
  const { minutes, friends, led } = realSoak;
  const movements = Math.max(4, Math.round(minutes / REAL_MOVEMENT_MINUTES));
  const asked = { friends, led, movements, minutes: REAL_MINUTES, pauseMs: REAL_PAUSE_MS } as const;
  const soaked = await soaks({ ...asked, stored: true, inRealTime: true }, note);
  const passed = (soaked.at(-1)?.hours ?? Number.NaN) * 60;
  const { heap, handles, timers } = grownAfter((passed / 60) * REAL_WARM, soaked);
  return [
    row("real-soak-heap", heap),
    row("real-soak-code", soaked.at(-1)?.code ?? Number.NaN),
    row("real-soak-handles", handles),
    row("real-soak-timers", timers),
    row("real-soak-minutes", soaked.length < movements ? Number.NaN : passed),
  ];
}

/** What it weighed after each movement. */
async function soaks(asked: SoakAsked, note: Plan["note"]): Promise<readonly Weighed[]> {
  const process = start(PROCESS, ["--expose-gc"], asked);
  const seen: Weighed[] = [];
  process.on("message", ({ weighed }: { readonly weighed?: Weighed }) => {
    if (weighed === undefined) return;
    seen.push(weighed);
    note(
      `hour ${weighed.hours.toFixed(2)}: ${weighed.heap.toFixed(2)} MiB with ${weighed.code.toFixed(2)} of code, ${weighed.handles} handles, ` +
        `${weighed.timers} timers, ${weighed.rooms} rooms, ${weighed.lines} lines, ${weighed.played} played`,
    );
  });
  await once(process, "exit");
  return seen;
}

/** `hours`: in which things may still grow to their size. `heap`: MiB an hour. */
function grownAfter(
  hours: number,
  soaked: readonly Weighed[],
): Readonly<Record<"heap" | "handles" | "timers", number>> {
  const counted = soaked.filter((each) => each.hours > hours);
  const grown = (what: "handles" | "timers"): number =>
    (counted.at(-1)?.[what] ?? Number.NaN) - (counted[0]?.[what] ?? Number.NaN);
  return {
    heap: slope(counted.map(({ hours: x, heap: y }) => [x, y])),
    handles: grown("handles"),
    timers: grown("timers"),
  };
}

/** Of the straight line nearest to these points (least squares). */
function slope(points: readonly (readonly [number, number])[]): number {
  const mean = (of: 0 | 1): number =>
    points.reduce((sum, point) => sum + point[of], 0) / points.length;
  const [x0, y0] = [mean(0), mean(1)];
  const over = points.reduce((sum, [x, y]) => sum + (x - x0) * (y - y0), 0);
  return over / points.reduce((sum, [x]) => sum + (x - x0) ** 2, 0);
}
