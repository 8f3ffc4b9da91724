/** What each of the three sizes of a site takes that `server/deploy/README.md` describes: processors, memory, network. */
import { LedCompany } from "./led-company.ts";
import type { LedTurn } from "./led-company.ts";
import { CHAIRS } from "./chairs.ts";
import type { Plan } from "./plan.ts";
import { row } from "./rows.ts";
import type { Row } from "./rows.ts";
import { openSite } from "./site.ts";

/** A group of sixty. */
const ROOM = { consorts: 15, each: 4 };

export async function sizeRows(plan: Plan): Promise<Row[]> {
  const room = await alone(plan, ROOM.consorts, ROOM.each);
  const school = await alone(plan, plan.sizes.school, CHAIRS);
  const site = await several(plan);
  return [
    row("size-room-cores", room.cores),
    row("size-room-memory", room.memory),
    row("size-room-network", room.network),
    row("size-server-consorts", plan.sizes.school),
    row("size-server-cores", school.cores),
    row("size-server-memory", school.memory),
    row("size-server-network", school.network),
    row("size-site-consorts", 2 * plan.sizes.each),
    row("size-site-cores", site.cores),
    row("size-site-memory", site.memory),
    row("size-redis-cores", site.redisCores),
    row("size-redis-memory", site.redisMemory),
    row("size-postgresql-cores", site.postgresqlCores),
    row("size-postgresql-memory", site.postgresqlMemory),
  ];
}

/** One process with a file. */
async function alone(
  { site: { warmMs }, sizes: { settleMs, countMs }, note }: Plan,
  consorts: number,
  each: number,
): Promise<{ readonly cores: number; readonly memory: number; readonly network: number }> {
  const stored = { stored: { databaseUrl: null } };
  const company = await LedCompany.start([stored], consorts, warmMs, each);
  try {
    const turn = await company.turn(settleMs, countMs);
    note(`${consorts} consorts of ${each}: ${turn.frames.toFixed(1)} frames a person and second`);
    const [memory = Number.NaN] = company.memory();
    return { cores: coresOf(turn, consorts), memory, network: megabits(turn, consorts * each) };
  } finally {
    await company.end();
  }
}

/** Two processes with Redis and PostgreSQL. Cores and memory are of one of both. */
async function several({ site: { warmMs }, sizes: { each, settleMs, countMs }, note }: Plan) {
  const site = await openSite();
  let company: LedCompany | null = null;
  try {
    const settings = [await site.next(), await site.next()];
    company = await LedCompany.start(settings, 2 * each, warmMs);
    const [before, began] = [await site.work(), performance.now()];
    const turn = await company.turn(settleMs, countMs);
    const [after, ms] = [await site.work(), performance.now() - began];
    note(`${2 * each} consorts in two: ${turn.frames.toFixed(1)} frames a person and second`);
    const held = await site.memory();
    return {
      cores: coresOf(turn, 2 * each) / 2,
      memory: Math.max(...company.memory()),
      redisCores: (after.redisMs - before.redisMs) / ms,
      redisMemory: held.redis,
      postgresqlCores: (after.postgresMs - before.postgresMs) / ms,
      postgresqlMemory: held.postgresql,
    };
  } finally {
    await company?.end();
    await site.close();
  }
}

const coresOf = ({ cpu }: LedTurn, consorts: number): number => (cpu * consorts) / 1000;

const megabits = ({ bytes }: LedTurn, people: number): number => (bytes * people * 8) / 1e6;
