/** Kills the server at random (seeded) moments, and checks that everything comes back. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as rest } from "node:timers/promises";
import { replay } from "../../shared/model/replay/replayer.ts";
import type { World } from "../../shared/model/world.ts";
import { TICK_MS } from "../../shared/model/units.ts";
import { SqliteBackend } from "../../server/store/sqlite-backend.ts";
import { seededRandomness } from "../fixtures/randomness.ts";
import { gather } from "./company.ts";
import type { Company, Guest } from "./company.ts";
import { MortalServer } from "./mortal-server.ts";
import { queuedMs } from "./queued.ts";

/** Time between two kills, ms: minimum, and maximum of the random part. */
const LEAST_MS = 400;
const MORE_MS = 5000;
const STIR_MS = 50;
/** One kill in so many is followed by another, at most so many ms after the server is back: rooms are being restored. */
const TWICE_IN = 4;
const TWICE_MS = 600;
/** Timeout: a page that is not back by then never will be. */
const GUARD_MS = 60_000;

export interface Kill {
  /** Pages that came back to the state they had, and all pages. */
  readonly back: number;
  readonly all: number;
  /** Those that did not, how they stand, and what the server said meanwhile. */
  readonly missing: readonly string[];
  /** Largest loss of music that a page had already shown, ms: from what it showed last to what it showed first again. */
  readonly lostMs: number;
  /** Time from the server's restart until each page was back, s. */
  readonly seconds: readonly Seconds[];
}

export interface Seconds {
  readonly page: string;
  readonly wall: number;
  /** The same without the time in which other programs had the processor. */
  readonly own: number;
}

export interface Chaos {
  readonly kills: readonly Kill[];
  /** Movements that came back in another state, or whose recording does not replay to the same hashes. */
  readonly wrongHashes: number;
}

interface Shown {
  readonly phase: string;
  readonly tick: number;
  readonly chair: number;
  readonly name: string;
}

export async function chaos(
  { kills, seed }: { readonly kills: number; readonly seed: number },
  tell: (line: string) => void = () => {},
): Promise<Chaos> {
  const folder = mkdtempSync(join(tmpdir(), "consort-chaos-"));
  try {
    return await chaosIn(folder, kills, seed, tell);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function chaosIn(
  folder: string,
  kills: number,
  seed: number,
  tell: (line: string) => void,
): Promise<Chaos> {
  const server = new MortalServer(folder);
  const { below } = seededRandomness(seed);
  await server.start();
  const company = await gather(server.origin, seed, until);
  const done: Kill[] = [];
  try {
    for (let nth = 1; nth <= kills; nth += 1) {
      const stirring = setInterval(() => company.stir(), STIR_MS);
      await rest(LEAST_MS + below(MORE_MS));
      clearInterval(stirring);
      const soon = below(TWICE_IN) === 0 ? below(TWICE_MS) : null;
      const kill = await killOnce(server, company, soon);
      done.push(kill);
      const slowest = kill.seconds.toSorted((one, other) => other.own - one.own)[0];
      tell(
        `${nth}: ${kill.back} of ${kill.all} back, ${kill.lostMs} ms lost, ` +
          `${slowest?.page ?? "nobody"} last after ${slowest?.own.toFixed(2) ?? "no"} s` +
          (soon === null ? "" : `, killed again ${soon} ms after its start`),
      );
      for (const one of kill.missing) tell(`   ${one}`);
    }
    company.leave();
    await rest(STIR_MS);
  } finally {
    company.leave();
    await server.kill();
  }
  const diverged = server.complaints.filter((text) =>
    /replay:|stands elsewhere|is gone/.test(text),
  );
  for (const text of diverged) tell(text);
  const wrongHashes = diverged.length + (await wrongRecordings(folder));
  return { kills: done, wrongHashes };
}

/** `soon`: ms after its restart at which it is killed once more; null: it is not. */
async function killOnce(
  server: MortalServer,
  { guests, lines }: Company,
  soon: number | null,
): Promise<Kill> {
  const noticed = (): Promise<void> =>
    until(() => guests.every(({ consort }) => consort.link.value !== "open"), "every page notices");
  await server.kill();
  const said = server.complaints.length;
  const before = guests.map(shownBy);
  await noticed();
  if (soon !== null) {
    await server.start();
    await rest(soon);
    await server.kill();
    await noticed();
  }
  const stale = guests.map(({ consort }) => consort.perception.value);
  await server.start();
  const queued = (): number => Math.max(queuedMs(process.pid), queuedMs(server.pid));
  const [listens, queuedBefore] = [performance.now(), queued()];
  const seconds: Seconds[] = [];
  const isOpen = ({ link }: { readonly link: { readonly value: string } }): boolean =>
    link.value === "open";
  // Of each page, what it shows first again: only later does the music go on.
  const after: (Shown | null)[] = guests.map(() => null);
  const waiting = new Map<number, () => boolean>();
  for (const [i, guest] of guests.entries())
    waiting.set(i, () => {
      const { consort } = guest;
      const { phase, perception } = consort;
      const isFresh = perception.value !== null && perception.value !== stale[i];
      if (!isOpen(consort) || (phase.value === "playing" && !isFresh)) return false;
      after[i] = shownBy(guest);
      return true;
    });
  for (const [i, line] of lines.entries()) waiting.set(guests.length + i, () => isOpen(line));
  await until(() => {
    for (const [i, isBack] of waiting)
      if (isBack()) {
        waiting.delete(i);
        const wall = performance.now() - listens;
        const own = wall - (queued() - queuedBefore);
        const page = guests[i]?.name ?? `line ${i - guests.length}`;
        seconds.push({ page, wall: wall / 1000, own: own / 1000 });
      }
    return waiting.size === 0;
  }, "every page is back").catch(() => {});
  const missing = [
    ...guests.flatMap(({ name, consort: { link, disconnectReason } }, i) =>
      isSame(before[i], after[i])
        ? []
        : [
            `${name}: ${link.value} ${disconnectReason.value ?? ""}, ${asText(before[i], after[i])}`,
          ],
    ),
    ...lines.flatMap((line, i) =>
      isOpen(line) ? [] : [`line ${i}: ${line.link.value} ${line.lost.value ?? ""}`],
    ),
  ];
  const missed = missing.length;
  if (missed > 0) missing.push(...server.complaints.slice(said));
  const back = guests.length + lines.length - missed;
  const lost = after.map((shown, i) =>
    shown === null ? 0 : ((before[i]?.tick ?? 0) - shown.tick) * TICK_MS,
  );
  return {
    back,
    all: guests.length + lines.length,
    missing,
    lostMs: Math.max(0, ...lost),
    seconds,
  };
}

const shownBy = ({ consort }: Guest): Shown => ({
  phase: consort.phase.value,
  tick: consort.phase.value === "playing" ? (consort.perception.value?.tick ?? 0) : 0,
  chair: consort.me.value,
  name: consort.seats.value[consort.me.value]?.name ?? "",
});

const isSame = (one: Shown | undefined, other: Shown | null | undefined): boolean =>
  one !== undefined &&
  other != null &&
  JSON.stringify([one.phase, one.chair, one.name]) ===
    JSON.stringify([other.phase, other.chair, other.name]);

const asText = (...shown: readonly (Shown | null | undefined)[]): string =>
  shown.map((one) => JSON.stringify(one ?? null)).join(" -> ");

/** Replays all stored movements, each after the one before it. */
async function wrongRecordings(folder: string): Promise<number> {
  const store = new SqliteBackend({ file: join(folder, "consort.sqlite") });
  // The store's worker thread does not keep the process alive.
  const awake = setInterval(() => {}, GUARD_MS);
  const rows = (await store.rows("recordings")).toSorted((one, other) => one.number - other.number);
  const worlds = new Map<string, World>();
  let wrong = 0;
  for (const { id, consort } of rows) {
    const movement = await store.movement(id);
    try {
      if (movement === null) throw new Error("a recording is gone");
      worlds.set(consort, replay(movement.recording, worlds.get(consort)));
    } catch {
      wrong += 1;
    }
  }
  await store.close();
  clearInterval(awake);
  return wrong;
}

async function until(happened: () => boolean, what: string): Promise<void> {
  const began = performance.now();
  while (!happened()) {
    if (performance.now() - began > GUARD_MS) throw new Error(`never happened: ${what}`);
    await rest(10);
  }
}
