/** Whether anything of a server grows in a working day: hours of play on a clock that is moved on. */
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

export async function soakRows({ soak: { hours, friends, led }, note }: Plan): Promise<Row[]> {
  const movements = Math.max(4, Math.round(hours * AN_HOUR));
  const asked: SoakAsked = { friends, led, movements, minutes: MINUTES, stored: true };
  const process = start(PROCESS, ["--expose-gc"], asked);
  const seen: Weighed[] = [];
  process.on("message", ({ weighed }: { readonly weighed?: Weighed }) => {
    if (weighed === undefined) return;
    seen.push(weighed);
    note(
      `hour ${weighed.hours.toFixed(2)}: ${weighed.heap.toFixed(2)} MiB, ${weighed.handles} handles, ` +
        `${weighed.timers} timers, ${weighed.rooms} rooms, ${weighed.lines} lines, ${weighed.played} played`,
    );
  });
  await once(process, "exit");
  const warm = Math.min(1, hours * WARM);
  const counted = seen.filter((each) => each.hours > warm);
  const grown = (what: "handles" | "timers"): number =>
    (counted.at(-1)?.[what] ?? Number.NaN) - (counted[0]?.[what] ?? Number.NaN);
  return [
    row("soak-heap", slope(counted.map(({ hours: x, heap: y }) => [x, y]))),
    row("soak-handles", grown("handles")),
    row("soak-timers", grown("timers")),
    row("soak-hours", seen.length < movements ? Number.NaN : (seen.at(-1)?.hours ?? Number.NaN)),
  ];
}

/** Of the straight line nearest to these points (least squares). */
function slope(points: readonly (readonly [number, number])[]): number {
  const mean = (of: 0 | 1): number =>
    points.reduce((sum, point) => sum + point[of], 0) / points.length;
  const [x0, y0] = [mean(0), mean(1)];
  const over = points.reduce((sum, [x, y]) => sum + (x - x0) * (y - y0), 0);
  return over / points.reduce((sum, [x]) => sum + (x - x0) ** 2, 0);
}
