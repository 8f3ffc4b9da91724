/**
 * What Redis and PostgreSQL cost a process, and how much more two processes carry than one: live sessions with all
 * that belongs to them, in turn. Turns are short, since the load of the machine changes, and the median of the
 * rounds' ratios counts.
 */
import { LedCompany } from "./led-company.ts";
import type { LedTurn } from "./led-company.ts";
import { median, middleHalf } from "./median.ts";
import type { Plan } from "./plan.ts";
import { row } from "./rows.ts";
import type { Row } from "./rows.ts";
import { openSite } from "./site.ts";
import type { Site, SiteWork } from "./site.ts";

/** A process as it is started for one server beside one that shares Redis and PostgreSQL. */
export async function redisRows(plan: Plan): Promise<Row[]> {
  const { consorts, warmMs } = plan.site;
  const site = await openSite();
  const companies: LedCompany[] = [];
  const add = async (...settings: Parameters<typeof LedCompany.start>[0]): Promise<LedCompany> => {
    companies.at(-1)?.rest();
    const company = await LedCompany.start(settings, consorts, warmMs);
    companies.push(company);
    return company;
  };
  try {
    const bare = await add({});
    const alone = await add({ stored: { databaseUrl: null } });
    const shared = await add(await site.next());
    shared.rest();
    const turns = await inTurn(plan, { bare, alone, shared }, site);
    const cpu = (side: "bare" | "alone" | "shared") => median(turns[side].map((one) => one.cpu));
    const each = (what: keyof SiteWork): number =>
      median(turns.shared.map(({ work }) => work[what] / consorts));
    return [
      row("redis-overhead", ratio(plan, "with Redis beside SQLite", turns.shared, turns.alone)),
      row("kept-overhead", ratio(plan, "with Redis beside no store", turns.shared, turns.bare)),
      row("cpu-bare", cpu("bare")),
      row("cpu-alone", cpu("alone")),
      row("cpu-shared", cpu("shared")),
      row("redis-cpu", each("redisMs")),
      row("redis-commands", each("redisCommands")),
      row("postgresql-cpu", each("postgresMs")),
      row("postgresql-bytes", each("postgresBytes") / 1024),
    ];
  } finally {
    await Promise.all(companies.map((company) => company.end()));
    await site.close();
  }
}

/** A site of one process, and one of two with twice the consorts. */
export async function twoProcessRows(plan: Plan): Promise<Row[]> {
  const { consorts, warmMs } = plan.site;
  const sites = [await openSite(), await openSite()] as const;
  const companies: LedCompany[] = [];
  try {
    const one = await LedCompany.start([await sites[0].next()], consorts, warmMs);
    companies.push(one);
    one.rest();
    const both = [await sites[1].next(), await sites[1].next()];
    const two = await LedCompany.start(both, 2 * consorts, warmMs);
    companies.push(two);
    two.rest();
    const turns = await inTurn(plan, { one, two }, sites[1]);
    return [row("two-processes", 2 * ratio(plan, "one beside two", turns.one, turns.two))];
  } finally {
    await Promise.all(companies.map((company) => company.end()));
    for (const site of sites) await site.close();
  }
}

/** `work`: of Redis and PostgreSQL, per second. */
type Turn = LedTurn & { readonly work: SiteWork };

/** `site`: whose work is counted meanwhile. */
async function inTurn<Side extends string>(
  { site: plan, note }: Plan,
  companies: Readonly<Record<Side, LedCompany>>,
  site: Site,
): Promise<Readonly<Record<Side, readonly Turn[]>>> {
  const all = Object.entries(companies) as [Side, LedCompany][];
  const turns = Object.fromEntries(all.map(([side]) => [side, []])) as unknown as Record<
    Side,
    Turn[]
  >;
  for (let round = 0; round < plan.rounds; round += 1) {
    for (const [side, company] of round % 2 === 0 ? all : all.toReversed()) {
      company.goOn();
      const [before, began] = [await site.work(), performance.now()];
      const turn = await company.turn(plan.settleMs, plan.countMs);
      const after = await site.work();
      const seconds = (performance.now() - began) / 1000;
      company.rest();
      const per = (what: keyof SiteWork): number => (after[what] - before[what]) / seconds;
      const work = {
        redisMs: per("redisMs"),
        redisCommands: per("redisCommands"),
        postgresMs: per("postgresMs"),
        postgresBytes: per("postgresBytes"),
      };
      turns[side].push({ ...turn, work });
      note(
        `${company.consorts} led consorts, ${side}: ${turn.cpu.toFixed(2)} ms a consort and second, ` +
          `${turn.bytes.toFixed(0)} bytes in ${turn.frames.toFixed(1)} frames a person and second`,
      );
    }
  }
  return turns;
}

/** Median of the rounds' ratios. */
function ratio(
  { note }: Plan,
  what: string,
  over: readonly LedTurn[],
  under: readonly LedTurn[],
): number {
  const ratios = over.map(({ cpu }, round) => cpu / (under[round]?.cpu ?? Number.NaN));
  const [low, high] = middleHalf(ratios);
  note(`${what}: ${low.toFixed(3)} to ${high.toFixed(3)} in half of the rounds`);
  return median(ratios);
}
