/** [Y17] Kills one of two processes of a site at random (seeded) moments, and checks that the other goes on with all. */
import { setTimeout as rest } from "node:timers/promises";
import { postgresql } from "../../server/store/postgresql.ts";
import { SqlBackend } from "../../server/store/sql-backend.ts";
import { openSite, type ServerProcess } from "../cluster/site.ts";
import { seededRandomness } from "../fixtures/randomness.ts";
import { allBack, isOpen, stateBefore, until } from "./back.ts";
import type { Kill, Servers } from "./back.ts";
import { killAgain } from "./chaos.ts";
import type { Chaos, ChaosAsked } from "./chaos.ts";
import { gather } from "./company.ts";
import type { Company } from "./company.ts";
import { queuedMs } from "./queued.ts";
import { isDiverged, wrongRecordings } from "./wrong-recordings.ts";

/** Beside one of friends and one of a person who practises alone. */
const LED_CONSORTS = 13;
/** Until each line of a dead process is known to be cut; these lines are on the same machine. */
const NOTICED_MS = 50;

/** `led`: number of consorts in the live session. */
export async function clusterChaos(
  asked: ChaosAsked & { readonly led?: number },
  tell: (line: string) => void = () => {},
): Promise<Chaos> {
  const site = await openSite({ stored: true });
  const all: ServerProcess[] = [await site.start(), await site.start()];
  const { below } = seededRandomness(asked.seed);
  let kills: readonly Kill[] = [];
  let company: Company | null = null;
  try {
    company = await gather(site.origin, asked.seed, until, asked.led ?? LED_CONSORTS);
    const present = company;
    kills = await killAgain(asked, present, tell, async () => {
      const peopled: ServerProcess[] = [];
      for (const one of all) if (one.isRunning && (await one.consorts()) > 0) peopled.push(one);
      const victim = peopled[below(peopled.length)];
      const other = all.find((one) => one.isRunning && one !== victim);
      if (victim === undefined || other === undefined) throw new Error("nobody is left");
      const kill = await killOne(victim, other, present);
      all.push(await site.start());
      return kill;
    });
    for (const one of all) await one.end("SIGTERM");
    const diverged = all.flatMap(({ complaints }) => complaints).filter(isDiverged);
    for (const text of diverged) tell(text);
    const store = new SqlBackend(postgresql(site.database));
    const wrongHashes = diverged.length + (await wrongRecordings(store, tell));
    await store.close();
    return { kills, wrongHashes };
  } finally {
    company?.leave();
    await site.close();
  }
}

async function killOne(
  victim: ServerProcess,
  other: ServerProcess,
  company: Company,
): Promise<Kill> {
  const pages = [...company.guests.map(({ consort }) => consort), ...company.lines];
  await until(() => pages.every(isOpen), "all are there");
  await victim.end("SIGKILL");
  const servers: Servers = {
    complaints: () => other.complaints,
    queued: () => Math.max(queuedMs(process.pid), queuedMs(other.pid)),
  };
  const before = stateBefore(company, servers);
  await rest(NOTICED_MS);
  return allBack(company, before, servers);
}
