/** Kills the server at random (seeded) moments, and checks that everything comes back. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as rest } from "node:timers/promises";
import { SqliteBackend } from "../../server/store/sqlite-backend.ts";
import { seededRandomness } from "../fixtures/randomness.ts";
import { allBack, GUARD_MS, isOpen, stateBefore, until } from "./back.ts";
import type { Kill, Servers } from "./back.ts";
import { gather } from "./company.ts";
import type { Company } from "./company.ts";
import { MortalServer } from "./mortal-server.ts";
import { queuedMs } from "./queued.ts";
import { isDiverged, wrongRecordings } from "./wrong-recordings.ts";

/** Time between two kills, ms: minimum, and maximum of the random part. */
const LEAST_MS = 400;
const MORE_MS = 5000;
const STIR_MS = 50;
/** One kill in so many is followed by another, at most so many ms after the server is back: rooms are being restored. */
const TWICE_IN = 4;
const TWICE_MS = 600;

export interface ChaosAsked {
  readonly kills: number;
  readonly seed: number;
}

export interface Chaos {
  readonly kills: readonly Kill[];
  /** Movements that came back in another state, or whose recording does not replay to the same hashes. */
  readonly wrongHashes: number;
}

export async function chaos(
  asked: ChaosAsked,
  tell: (line: string) => void = () => {},
): Promise<Chaos> {
  const folder = mkdtempSync(join(tmpdir(), "consort-chaos-"));
  try {
    return await chaosIn(folder, asked, tell);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function chaosIn(
  folder: string,
  asked: ChaosAsked,
  tell: (line: string) => void,
): Promise<Chaos> {
  const server = new MortalServer(folder);
  await server.start();
  const company = await gather(server.origin, asked.seed, until);
  let kills: readonly Kill[] = [];
  try {
    kills = await killAgain(asked, company, tell, (below) =>
      killOnce(server, company, below(TWICE_IN) === 0 ? below(TWICE_MS) : null),
    );
  } finally {
    company.leave();
    await server.kill();
  }
  const diverged = server.complaints.filter(isDiverged);
  for (const text of diverged) tell(text);
  const store = new SqliteBackend({ file: join(folder, "consort.sqlite") });
  // The store's worker thread does not keep the process alive.
  const awake = setInterval(() => {}, GUARD_MS);
  const wrongHashes = diverged.length + (await wrongRecordings(store, tell));
  await store.close();
  clearInterval(awake);
  return { kills, wrongHashes };
}

/** Kills as often as asked for, while the company plays. */
export async function killAgain(
  { kills, seed }: ChaosAsked,
  company: Company,
  tell: (line: string) => void,
  kill: (below: (many: number) => number) => Promise<Kill>,
): Promise<readonly Kill[]> {
  const { below } = seededRandomness(seed);
  const done: Kill[] = [];
  for (let nth = 1; nth <= kills; nth += 1) {
    const stirring = setInterval(() => company.stir(), STIR_MS);
    await rest(LEAST_MS + below(MORE_MS));
    clearInterval(stirring);
    const one = await kill(below);
    done.push(one);
    const slowest = one.seconds.toSorted((early, late) => late.own - early.own)[0];
    tell(
      `${nth}: ${one.seconds.length} cut off, ${one.back} of ${one.all} back, ${one.lostMs} ms lost, ` +
        `${slowest?.page ?? "nobody"} last after ${slowest?.own.toFixed(2) ?? "no"} s` +
        (one.again === null ? "" : `, killed again ${one.again} ms after its start`),
    );
    for (const each of one.missing) tell(`   ${each}`);
  }
  company.leave();
  await rest(STIR_MS);
  return done;
}

/** `again`: ms after its restart at which it is killed once more; null: it is not. */
async function killOnce(
  server: MortalServer,
  company: Company,
  again: number | null,
): Promise<Kill> {
  const noticed = (): Promise<void> =>
    until(() => company.guests.every(({ consort }) => !isOpen(consort)), "every page notices");
  await server.kill();
  const servers: Servers = {
    complaints: () => server.complaints,
    queued: () => Math.max(queuedMs(process.pid), queuedMs(server.pid)),
  };
  const before = stateBefore(company, servers);
  await noticed();
  if (again !== null) {
    await server.start();
    await rest(again);
    await server.kill();
    await noticed();
  }
  const { stale } = stateBefore(company, servers);
  await server.start();
  return { ...(await allBack(company, { ...before, stale }, servers)), again };
}
