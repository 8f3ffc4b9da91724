/**
 * Compares the server with its peers in turn, on the same machine: a plain Colyseus room, the obvious first version;
 * and bare WebSockets that send the same bytes, the lower bound. The load of the machine changes from minute to
 * minute, so turns are short and many, each round runs them forwards and backwards, and the result is the median of
 * the rounds' ratios.
 */
import { setTimeout as pause } from "node:timers/promises";
import { Company } from "./company.ts";
import { median, middleHalf } from "./median.ts";
import type { Plan } from "./plan.ts";
import { RecordingCost } from "./recording-cost.ts";
import { row } from "./rows.ts";
import type { Row } from "./rows.ts";
import type { Traffic } from "./served.ts";

/** The server first: the plain sockets send as many bytes. */
const PEERS = [
  ["ours", new URL("./server-process.ts", import.meta.url)],
  ["plain", new URL("./plain.ts", import.meta.url)],
  ["floor", new URL("./floor.ts", import.meta.url)],
] as const;
type Peer = (typeof PEERS)[number][0];
/** A consort here has eight chairs, and each is recorded. */
const QUARTETS = 2;
/** Headers of such short frames. */
const HEAD_BYTES = 4;

/**
 * Frames per person and second, of ten: with fewer the machine was too busy, and what was not done
 * cost nothing.
 */
const ENOUGH_FRAMES = 9.5;
/** Repetitions attributed to the machine, for each peer. */
const MACHINE_TURNS = 5;

interface Turn {
  /** Processor milliseconds per consort and second. */
  readonly cpu: number;
  /** Bytes per person and second. */
  readonly bytes: number;
  /** Frames per person and second. */
  readonly frames: number;
}

export async function peerRows({ peers: plan, headless, note }: Plan): Promise<Row[]> {
  const companies = new Map<Peer, Company>();
  const turns: Record<Peer, Turn[]> = { ours: [], plain: [], floor: [] };
  const recording = new RecordingCost();
  // The first measurement is for compilation.
  recording.onThread(headless.ms);
  /** Processor ms of recording a consort, for a second of its music. */
  const recorded: number[] = [];
  try {
    let traffic: Traffic | null = null;
    for (const [peer, file] of PEERS) {
      const [company] = await Company.start(file);
      companies.set(peer, company);
      await company.fill(plan.consorts);
      if (traffic !== null) await company.serve({ alike: traffic });
      await pause(plan.warmMs);
      if (peer === "ours") traffic = await unhurried(() => trafficOf(company, plan.countMs));
      company.rest();
    }
    for (let round = 0; round < plan.rounds; round += 1) {
      const order = round % 2 === 0 ? [...companies] : [...companies].toReversed();
      for (const [peer, company] of order)
        turns[peer].push(await unhurried(() => turn(company, peer)));
      recorded.push(QUARTETS * (recording.onThread(headless.ms) + (await recording.inStore())));
    }
  } finally {
    companies.forEach((company) => company.end());
  }
  const cpu = (peer: Peer): number => median(turns[peer].map((each) => each.cpu));
  const bytes = (peer: Peer): number => median(turns[peer].map((each) => each.bytes));
  return [
    row("cpu-vs-plain", ratio("cpu", "plain")),
    row("cpu-vs-floor", ratio("cpu", "floor")),
    row("bytes-vs-plain", ratio("bytes", "plain")),
    row("recording-cost", median(recorded.map((ms, i) => ms / (turns.ours[i]?.cpu ?? Number.NaN)))),
    row("cpu-ours", cpu("ours")),
    row("cpu-plain", cpu("plain")),
    row("cpu-floor", cpu("floor")),
    row("bytes-per-client", bytes("ours")),
  ];

  /** Median over all rounds of the ratio between ours and the peer's turn in the same round. */
  function ratio(what: "cpu" | "bytes", peer: Peer): number {
    const ratios = turns.ours.map((ours, round) => {
      const theirs = turns[peer][round];
      return theirs === undefined ? Number.NaN : ours[what] / theirs[what];
    });
    const [low, high] = middleHalf(ratios);
    note(`${what} beside ${peer}: ${low.toFixed(3)} to ${high.toFixed(3)} in half of the rounds`);
    return median(ratios);
  }

  async function turn(company: Company, peer: Peer): Promise<Turn> {
    company.goOn();
    await pause(plan.settleMs);
    const before = await company.crowd();
    const from = await company.serve({ do: "begin" });
    const began = performance.now();
    await pause(plan.countMs);
    const to = await company.serve({ do: "read" });
    const seconds = (performance.now() - began) / 1000;
    const after = await company.crowd();
    company.rest();
    if (after.cut > 0) throw new Error(`${peer} lost ${after.cut} lines`);
    const read = {
      cpu: ((to.cpu - from.cpu) * 1000) / seconds / plan.consorts,
      bytes: (after.bytes - before.bytes) / after.people / seconds,
      frames: (after.frames - before.frames) / after.people / seconds,
    };
    note(
      `${plan.consorts} consorts, ${peer}: ${read.cpu.toFixed(2)} ms a consort and second, ` +
        `${read.bytes.toFixed(0)} bytes in ${read.frames.toFixed(1)} frames a person and second` +
        (peer === "ours" ? `, ticks late by ${to.late.toFixed(1)} ms (p99)` : ""),
    );
    return read;
  }
}

/** Measures again if the machine had no time for the frames that were due; the last reading counts. */
async function unhurried<T extends { readonly frames: number }>(
  measure: () => Promise<T>,
): Promise<T> {
  for (let excused = 0; ; excused += 1) {
    const read = await measure();
    if (read.frames >= ENOUGH_FRAMES || excused >= MACHINE_TURNS) return read;
  }
}

/** What the plain sockets should send. `frames`: per person and second. */
async function trafficOf(
  company: Company,
  ms: number,
): Promise<Traffic & { readonly frames: number }> {
  const before = await company.crowd();
  const began = performance.now();
  await pause(ms);
  const after = await company.crowd();
  const passed = performance.now() - began;
  const frames = after.frames - before.frames;
  const everyMs = (passed * after.people) / frames;
  return {
    bytes: Math.round((after.bytes - before.bytes) / frames) - HEAD_BYTES,
    everyMs,
    frames: 1000 / everyMs,
  };
}
