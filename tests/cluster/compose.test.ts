/** [H22] The site of `server/deploy/`: each part is started for real with the settings of the compose file. */
import { execFileSync, fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Consort } from "../../client/session/consort.ts";
import { openConsort } from "../../client/session/open-consort.ts";
import { openLive, openLiveLine } from "../../client/session/open-live.ts";
import { readSettings } from "../../server/app/config.ts";
import { freePort } from "../run/free-port.ts";
import { environmentAt } from "../rehearsal/phone.ts";
import { debiansPostgresql, startPostgresql, type Postgresql } from "../store/postgresql.ts";
import { startCaddy, type Caddy } from "./caddy.ts";
import { openStageBySocket, protocolOf } from "./new-lines.ts";
import { DEPLOY, environmentIn, readCompose, readDeployed, variablesOf } from "./compose.ts";
import { startRedis, type Redis } from "./redis.ts";
import { until } from "./until.ts";

/** Far longer than a process takes to hear of another, on a busy machine. */
const HEARTBEAT_MS = 60_000;
const MOVEMENT = { piece: "tallis-canon", minutes: 8, pace: "beginner", scene: null } as const;
const GIVEN = {
  SITE: "play.example.org",
  DATABASE_PASSWORD: "a0b1c2d3e4f5a6b7c8d9",
  STORE_KEY: "b0b1c2d3e4f5a6b7c8d9e0f1a2b3c4d5",
  METRICS_KEY: "c0b1c2d3e4f5a6b7c8d9e0f1a2b3c4d5",
};
const compose = readCompose();
const GAMES = ["p1", "p2"] as const;

test("[H22] the compose file: its paths are there, the server knows its settings, and what README.md tells to set is what it needs", () => {
  const { services, volumes } = compose;
  expect(Object.keys(services)).toEqual([...GAMES, "redis", "database", "caddy"]);
  for (const service of Object.values(services)) {
    for (const volume of service.volumes ?? []) {
      const [from = ""] = volume.split(":");
      if (from.startsWith(".")) expect(existsSync(join(DEPLOY, from)), from).toBe(true);
      else expect(Object.keys(volumes)).toContain(from);
    }
    if (service.build !== undefined)
      expect(existsSync(join(DEPLOY, service.build.context, service.build.dockerfile))).toBe(true);
  }
  // Only Caddy is reached from outside.
  expect(Object.keys(services).filter((name) => services[name]?.ports !== undefined)).toEqual([
    "caddy",
  ]);
  for (const name of GAMES) {
    const environment = environmentIn(services[name] ?? { image: "" }, GIVEN);
    const settings = readSettings(environment);
    expect(settings).toMatchObject({
      port: 2567,
      logFormat: "json",
      metrics: { key: GIVEN.METRICS_KEY, machine: false },
      cluster: { address: `play.example.org/${name}`, redis: "redis://redis:6379" },
      store: { keepDays: 90, key: GIVEN.STORE_KEY },
    });
    // A setting whose name is wrong would be passed over.
    const known = readDeployed("README.md");
    for (const each of Object.keys(environment)) expect(known).toContain(`\`${each}`);
  }
  const needed = variablesOf(readDeployed("compose.yaml"));
  expect(needed.toSorted()).toEqual([...Object.keys(GIVEN), "KEEP_DAYS"].toSorted());
  expect(() => environmentIn(services["p1"] ?? { image: "" }, {})).toThrow("is missing");
});

test("[H22] the image has what the server and the build of its page need", () => {
  const file = readDeployed("Containerfile");
  const copied = [...file.matchAll(/^COPY (?!--)(.+) \S+$/gmu)].flatMap(([, names = ""]) =>
    names.split(" "),
  );
  const let_in = readDeployed("Containerfile.dockerignore")
    .split("\n")
    .flatMap((line) => (line.startsWith("!") ? [line.slice(1)] : []));
  expect(copied.toSorted()).toEqual(let_in.toSorted());
  for (const path of copied) expect(existsSync(join(DEPLOY, "..", "..", path)), path).toBe(true);
});

let database: Postgresql;
let redis: Redis;
let caddy: Caddy;
let urls: { readonly database: string };
const ports: number[] = [];
const children = new Map<string, ChildProcess>();
const log: string[] = [];

/** Starts that service of the compose file, with its names of hosts replaced by places on this machine. */
async function start(name: (typeof GAMES)[number]): Promise<void> {
  const given = { ...GIVEN, SITE: caddy.site };
  const environment = environmentIn(compose.services[name] ?? { image: "" }, given);
  const child = fork(join(import.meta.dirname, "configured-process.ts"), {
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    env: {
      PATH: process.env["PATH"],
      NODE_COMPILE_CACHE: process.env["NODE_COMPILE_CACHE"],
      ...environment,
      PORT: String(ports[GAMES.indexOf(name)]),
      REDIS_URL: redis.url,
      DATABASE_URL: urls.database,
    },
  });
  children.set(name, child);
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (text: Buffer) => log.push(...text.toString().trim().split("\n")));
  const ended = once(child, "exit").then(() => {
    throw new Error(`the server did not start: ${log.join("\n")}`);
  });
  await Promise.race([once(child, "message"), ended]);
  ended.catch(() => {});
}
/** As `docker compose up -d` does before it starts the new one. */
async function stop(name: (typeof GAMES)[number]): Promise<void> {
  const child = children.get(name);
  child?.kill("SIGTERM");
  if (child?.exitCode === null) await once(child, "exit");
}

const siteAnswers = (): Promise<boolean> =>
  fetch(`https://${caddy.site}/api/health`).then(
    ({ ok }) => ok,
    () => false,
  );

beforeAll(async () => {
  database = await startPostgresql();
  urls = { database: await database.database("consort") };
  redis = await startRedis();
  ports.push(await freePort(), await freePort());
  caddy = await startCaddy(ports as [number, number]);
  for (const name of GAMES) await start(name);
  // Caddy came first, and looks for them now and then.
  await until(siteAnswers, "the site is there");
});
afterAll(async () => {
  for (const child of children.values()) child.kill("SIGKILL");
  await caddy.close();
  await redis.close();
  await database.close();
});

test("[L2] a seat is asked for by a WebSocket, and each line is its own", async () => {
  await openStageBySocket(`https://${caddy.site}`);
  expect(await protocolOf(`https://${caddy.site}`)).toBe("http/1.1");
});

test("[H22] behind Caddy with TLS both processes are updated one after the other: everybody plays on, in their chairs, and nothing is lost", async () => {
  const origin = `https://${caddy.site}`;
  const live = await openLive(environmentAt(origin));
  const at = { live: live.live, secret: live.console };
  const leader = openLiveLine(environmentAt(origin), "console", at);
  await until(() => leader.session.value !== null, "the console sees the session");
  expect(await leader.lead({ do: "size", size: 2 })).toBeNull();
  const phones: Consort[] = [];
  for (const name of ["Ada", "Bo", "Cy", "Di"])
    phones.push(await openConsort({ enter: "code", code: live.code }, name, environmentAt(origin)));
  expect(await leader.lead({ do: "choose", which: "all", movement: MOVEMENT })).toBeNull();
  expect(await leader.lead({ do: "begin", which: "all" })).toBeNull();
  const tick = ({ perception }: Consort): number => perception.value?.tick ?? 0;
  await until(() => phones.every((phone) => tick(phone) > 20), "all play");
  const chairs = () => leader.session.value?.people.map(({ name, seat }) => [name, seat]);
  const before = chairs();

  const first: number[] = [];
  for (const name of GAMES) {
    await stop(name);
    const stood = phones.map(tick);
    await start(name);
    await until(() => phones.every((phone, i) => tick(phone) > (stood[i] ?? 0) + 20), "play on");
    first.push(Math.min(...phones.map((phone, i) => tick(phone) - (stood[i] ?? 0))));
  }
  expect(Math.min(...first)).toBeGreaterThan(0);
  await until(() => leader.link.value === "open", "the console is back");
  await until(() => leader.session.value?.people.every(({ here }) => here) === true, "all seen");
  expect(chairs()).toEqual(before);

  // Each process tells its figures to whoever has the key, also by its own path.
  const headers = { authorization: `Bearer ${GIVEN.METRICS_KEY}` };
  const counted = (): Promise<(string | undefined)[]> =>
    Promise.all(
      GAMES.map(async (name) => {
        const text = await (await fetch(`${origin}/${name}/api/metrics`, { headers })).text();
        return /^broken_consort_processes (\d+)$/mu.exec(text)?.[1];
      }),
    );
  // A process that has just come learns of the other with its next heartbeat.
  await expect.poll(counted, { timeout: HEARTBEAT_MS }).toEqual(GAMES.map(() => "2"));
  expect((await fetch(`${origin}/api/metrics`)).status).toBe(404);

  // The log is whole lines of JSON, without anybody's name.
  const said = log.map((line) => (JSON.parse(line) as { readonly msg: string }).msg);
  expect(said.filter((msg) => msg === "listens")).toHaveLength(4);
  expect(said.filter((msg) => msg === "has stopped")).toHaveLength(2);
  expect(log.join("\n")).not.toContain(live.code);
  for (const phone of phones) phone.leave();
  leader.leave();
});

test("[H22] the two lines for backup and restore bring back what was kept, sealed as it was", async () => {
  const restored = await database.database("restored");
  const from = (url: string): string[] => ["--dbname", url];
  const dump = execFileSync(debiansPostgresql("pg_dump"), ["-Fc", ...from(urls.database)]);
  execFileSync(debiansPostgresql("pg_restore"), ["--clean", "--if-exists", ...from(restored)], {
    input: dump,
  });
  const list = (url: string): string =>
    execFileSync(
      debiansPostgresql("psql"),
      ["-At", ...from(url), "-c", "select id, code, kind from rooms order by id"],
      { encoding: "utf8" },
    );
  expect(list(restored)).toBe(list(urls.database));
  expect(list(restored)).toContain("live");
});
