/**
 * How well a client's own pitch and timing can be deduced from what it is sent: a regression,
 * tested on movements it has not seen.
 */
import { correlation, type Interval } from "../interval.ts";
import { leastSquares } from "../regression.ts";
import type { Moment, Sent } from "./sent.ts";

/** Beats over which a slow mean is taken. */
const SLOW = 16;
/** Weight of the ridge, as a share of the rows: separates columns that say almost the same. */
const RIDGE = 0.01;
const FLAT = 1e-9;

type Clients = readonly (readonly Moment[])[];
export type Own = Exclude<keyof Moment, "sent">;

/** [A4] Cues of a listener: these are meant to tell players of themselves. */
const isListening = (name: string): boolean => /body\.listen|cueAtMe/.test(name);

/** Correlation of `what` with its prediction, over the held-out clients; |r|. */
export function predicted(what: Own, learnt: Clients, heldOut: Clients, faces: boolean): Interval {
  const rows = learnt.flatMap((client) => historyOf(client, faces));
  const columns = columnsOf(rows);
  const ys = learnt.flat().map((moment) => moment[what]);
  const middle = ys.reduce((sum, y) => sum + y, 0) / ys.length;
  const width = columns.length;
  const ridge = Math.sqrt(RIDGE * rows.length);
  function* table(): Generator<readonly number[]> {
    for (const row of rows) yield scaled(row, columns);
    for (let k = 0; k < width; k++) yield columns.map((_, i) => (i === k ? ridge : 0));
  }
  const weights = leastSquares(
    table(),
    [...ys.map((y) => y - middle), ...columns.map(() => 0)],
    width,
  );
  const guesses = heldOut
    .flatMap((client) => historyOf(client, faces))
    .map((row) => scaled(row, columns).reduce((sum, x, k) => sum + x * (weights[k] ?? 0), 0));
  const found = correlation(
    guesses,
    heldOut.flat().map((moment) => moment[what]),
  );
  if (found.measured >= 0) return found;
  return { measured: -found.measured, low: -found.high, high: -found.low };
}

/** Every number, its change since the beat before, and its slow mean. */
function historyOf(client: readonly Moment[], faces: boolean): Sent[] {
  const slow = new Map<string, number>();
  let before: Sent = {};
  return client.map(({ sent }) => {
    const row: Record<string, number> = {};
    for (const [name, plain] of Object.entries(sent)) {
      const listening = isListening(name);
      if (listening && !faces) continue;
      // A face that looks elsewhere reacts to somebody else.
      const value = listening ? plain * (sent["focus.mutual"] ?? 0) : plain;
      const mean = slow.get(name) ?? value;
      slow.set(name, mean + (value - mean) / SLOW);
      row[name] = value;
      row[`change of ${name}`] = value - (before[name] ?? value);
      row[`mean of ${name}`] = mean;
    }
    before = sent;
    return row;
  });
}

interface Column {
  readonly name: string;
  readonly mean: number;
  readonly spread: number;
}

/** Everything that varies at all. */
function columnsOf(rows: readonly Sent[]): Column[] {
  const names = new Set(rows.flatMap((row) => Object.keys(row)));
  return [...names].flatMap((name) => {
    let sum = 0;
    let squares = 0;
    for (const row of rows) {
      const value = row[name] ?? 0;
      sum += value;
      squares += value * value;
    }
    const mean = sum / rows.length;
    const spread = Math.sqrt(squares / rows.length - mean * mean);
    return spread > FLAT ? [{ name, mean, spread }] : [];
  });
}

const scaled = (row: Sent, columns: readonly Column[]): number[] =>
  columns.map(({ name, mean, spread }) => ((row[name] ?? 0) - mean) / spread);
