/** The bench's output: figures that compare, each with its goal, and plain figures of this machine. */

interface Kind {
  readonly unit: string;
  /** Null for figures that depend on the machine as much as on the server. */
  readonly aim: number | null;
  readonly better: "more" | "less";
  /** Decimals that are printed, and judged. */
  readonly digits: number;
}

const KINDS = {
  "headless-vs-loop": { unit: "s of play/M rounds", aim: 19, better: "more", digits: 2 },
  "perception-per-tick": { unit: "x a tick's CPU", aim: 0.12, better: "less", digits: 3 },
  "recording-cost": { unit: "x a consort's CPU", aim: 0.05, better: "less", digits: 3 },
  "recording-bytes": { unit: "kB packed", aim: 150, better: "less", digits: 1 },
  "debrief-open": { unit: "ms of CPU", aim: 300, better: "less", digits: 0 },
  seek: { unit: "ms of CPU at most", aim: 100, better: "less", digits: 0 },
  "debrief-open-page": { unit: "ms in Chromium", aim: 300, better: "less", digits: 0 },
  "seek-page": { unit: "ms in Chromium at most", aim: 100, better: "less", digits: 0 },
  "cpu-vs-plain": { unit: "x a plain room", aim: 1, better: "less", digits: 2 },
  "cpu-vs-floor": { unit: "x bare sockets", aim: 2, better: "less", digits: 2 },
  "bytes-vs-plain": { unit: "x a plain room", aim: 0.07, better: "less", digits: 3 },
  "flood-gap": { unit: "ms", aim: 300, better: "less", digits: 0 },
  "export-class": { unit: "s of CPU", aim: 5, better: "less", digits: 1 },
  "memory-per-consort": { unit: "KiB", aim: 2048, better: "less", digits: 0 },
  "what-if": { unit: "ms for 20 runs and 20 without", aim: 3000, better: "less", digits: 0 },
  "first-load": { unit: "kB gzip until one plays", aim: 350, better: "less", digits: 0 },
  "press-to-play": { unit: "s over fast 3G, at once", aim: 3, better: "less", digits: 2 },
  "press-to-play-read": { unit: "s over fast 3G, after 5 s", aim: 3, better: "less", digits: 2 },
  "first-visit-cpu": { unit: "ms of the page's CPU", aim: null, better: "less", digits: 0 },
  "lesson-slows": { unit: "x the first third's CPU", aim: 1.15, better: "less", digits: 2 },
  "lesson-grows": { unit: "MiB since the first third", aim: 4, better: "less", digits: 1 },
  "lesson-frame-slows": { unit: "x the first third's CPU", aim: 1.15, better: "less", digits: 2 },
  "redis-overhead": { unit: "x one server's CPU", aim: 1.1, better: "less", digits: 2 },
  "two-processes": { unit: "x one's consorts", aim: 1.8, better: "more", digits: 2 },
  "session-60-ticks": { unit: "ms late (p99)", aim: 25, better: "less", digits: 1 },
  "session-60-pause": { unit: "ms (p95)", aim: 300, better: "less", digits: 0 },
  "back-after-network": { unit: "s (p95)", aim: 3, better: "less", digits: 2 },
  "sound-after-network": { unit: "ms off the beat (p95)", aim: 30, better: "less", digits: 1 },
  "shown-after-network": { unit: "ms old (p95)", aim: 350, better: "less", digits: 0 },
  "soak-heap": { unit: "MiB more an hour of play", aim: 0.5, better: "less", digits: 2 },
  "soak-code": { unit: "MiB of it compiled code", aim: null, better: "less", digits: 1 },
  "soak-handles": { unit: "more since the first hour", aim: 0, better: "less", digits: 0 },
  "soak-timers": { unit: "more since the first hour", aim: 0, better: "less", digits: 0 },
  "real-soak-heap": { unit: "MiB more an hour", aim: 2, better: "less", digits: 2 },
  "real-soak-code": { unit: "MiB of it compiled code", aim: null, better: "less", digits: 1 },
  "real-soak-handles": { unit: "more since 12 minutes", aim: 0, better: "less", digits: 0 },
  "real-soak-timers": { unit: "more since 12 minutes", aim: 0, better: "less", digits: 0 },
  "real-soak-minutes": { unit: "minutes over sockets", aim: null, better: "more", digits: 1 },
  "lesson-frame": { unit: "ms of CPU a frame", aim: null, better: "less", digits: 2 },
  "lesson-minute": { unit: "ms of CPU a minute", aim: null, better: "less", digits: 0 },
  "slow-frame-first": { unit: "ms of CPU, slowed 6 x", aim: null, better: "less", digits: 1 },
  "slow-frame-last": { unit: "ms of CPU, slowed 6 x", aim: 50, better: "less", digits: 1 },
  "slow-frame-slows": { unit: "x the first minute's CPU", aim: 1.15, better: "less", digits: 2 },
  "slow-grows": { unit: "MiB since the second minute", aim: 4, better: "less", digits: 1 },
  "headless-quartet": { unit: "x real time", aim: null, better: "more", digits: 0 },
  "recording-ms": { unit: "ms/s a quartet", aim: null, better: "less", digits: 3 },
  "cpu-ours": { unit: "ms/s a consort", aim: null, better: "less", digits: 2 },
  "cpu-plain": { unit: "ms/s a consort", aim: null, better: "less", digits: 2 },
  "cpu-floor": { unit: "ms/s a consort", aim: null, better: "less", digits: 2 },
  "soak-hours": { unit: "hours of play", aim: null, better: "more", digits: 1 },
  "machine-late": { unit: "ms an idle process (p99)", aim: null, better: "less", digits: 1 },
  "kept-overhead": { unit: "x a server that keeps nothing", aim: null, better: "less", digits: 2 },
  "cpu-bare": { unit: "ms/s a led consort", aim: null, better: "less", digits: 2 },
  "cpu-alone": { unit: "ms/s a led consort", aim: null, better: "less", digits: 2 },
  "cpu-shared": { unit: "ms/s a led consort", aim: null, better: "less", digits: 2 },
  "redis-cpu": { unit: "ms/s a led consort", aim: null, better: "less", digits: 3 },
  "redis-commands": { unit: "a second and led consort", aim: null, better: "less", digits: 1 },
  "postgresql-cpu": { unit: "ms/s a led consort", aim: null, better: "less", digits: 2 },
  "postgresql-bytes": { unit: "KiB/s a led consort", aim: null, better: "less", digits: 2 },
  "size-room-cores": { unit: "cores, sixty in 15 consorts", aim: null, better: "less", digits: 3 },
  "size-room-memory": { unit: "MB at most", aim: null, better: "less", digits: 0 },
  "size-room-network": { unit: "Mbit/s", aim: null, better: "less", digits: 2 },
  "size-server-consorts": { unit: "led consorts of eight", aim: null, better: "more", digits: 0 },
  "size-server-cores": { unit: "cores", aim: null, better: "less", digits: 3 },
  "size-server-memory": { unit: "MB at most", aim: null, better: "less", digits: 0 },
  "size-server-network": { unit: "Mbit/s", aim: null, better: "less", digits: 2 },
  "size-site-consorts": { unit: "led consorts in two", aim: null, better: "more", digits: 0 },
  "size-site-cores": { unit: "cores of each process", aim: null, better: "less", digits: 3 },
  "size-site-memory": { unit: "MB at most, each", aim: null, better: "less", digits: 0 },
  "size-redis-cores": { unit: "cores", aim: null, better: "less", digits: 4 },
  "size-redis-memory": { unit: "MB", aim: null, better: "less", digits: 0 },
  "size-postgresql-cores": { unit: "cores", aim: null, better: "less", digits: 4 },
  "size-postgresql-memory": { unit: "MB", aim: null, better: "less", digits: 0 },
  "gap-without-flood": { unit: "ms", aim: null, better: "less", digits: 0 },
  "bytes-per-client": { unit: "bytes/s", aim: null, better: "less", digits: 0 },
  "consorts-per-process": { unit: "consorts of 8 people", aim: null, better: "more", digits: 0 },
} as const satisfies Record<string, Kind>;

export type RowId = keyof typeof KINDS;

export interface Row {
  readonly id: RowId;
  readonly value: number;
  readonly unit: string;
  readonly aim: number | null;
  /** Null without a goal; a figure that could not be measured (NaN) meets none. */
  readonly pass: boolean | null;
}

/** One figure, rounded as printed, and judged as printed. */
export function row(id: RowId, measured: number): Row {
  const { unit, aim, better, digits }: Kind = KINDS[id];
  const value = Number(measured.toFixed(digits));
  const pass = aim === null ? null : better === "more" ? value >= aim : value <= aim;
  return { id, value, unit, aim, pass };
}

/** One line for machines. */
export const asJson = (rows: readonly Row[]): string => JSON.stringify({ rows });

/** A table for people. */
export const asTable = (rows: readonly Row[]): string => rows.map(asLine).join("\n");

function asLine({ id, value, unit, aim, pass }: Row): string {
  const figure = `${id.padEnd(22)} ${String(value).padStart(7)} ${unit}`;
  if (aim === null) return figure;
  return `${figure.padEnd(55)} aim ${String(aim).padStart(5)}  ${pass === true ? "met" : "missed"}`;
}
