/** A simulated workshop against a real server in its own process, which stores everything. */
import type { LiveLine } from "../../client/session/live-line.ts";
import { joinRoom } from "../../client/session/matchmaking.ts";
import type { ConsortRoom } from "../../client/session/matchmaking.ts";
import { openLiveLine } from "../../client/session/open-live.ts";
import type { LiveCommand } from "../../shared/live/commands.ts";
import { below, seedRng } from "../../shared/model/rng.ts";
import type { ChairId } from "../../shared/model/units.ts";
import type { Outgoing } from "../../shared/protocol/messages.ts";
import { USUAL_MOVEMENT } from "../../shared/session/movement.ts";
import { ask, hear, start } from "../bench/processes.ts";
import type { Served } from "../bench/served.ts";
import type { ServerSettings } from "../bench/server-process.ts";
import { openSession } from "./leading.ts";
import { leaksOfPhone, leaksOfStage } from "./leaks.ts";
import { environmentAt, Phone } from "./phone.ts";
import type { Manner } from "./phone.ts";
import { percentile, row } from "./rows.ts";
import type { Row } from "./rows.ts";
import type { Settings } from "./settings.ts";

/** Of ten people, one is idle, one drops, one reloads, and one comes late. */
const MANNERS: readonly Manner[] = [
  "plays",
  "idle",
  "plays",
  "drops",
  "plays",
  "reloads",
  "plays",
  "late",
  "plays",
  "plays",
];
/** Everybody joins within this time. */
const COMING_MS = 8000;
const PAUSE_EVERY_MS = 10_000;
const PAUSE_MS = 1500;
const ABSENT_MS = 4000;

const wait = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

export async function rehearse(
  { people, consorts, minutes, seed }: Settings,
  note: (line: string) => void,
): Promise<readonly Row[]> {
  const rng = seedRng(seed);
  const stored: ServerSettings = { stored: { databaseUrl: null } };
  const server = start(new URL("../bench/server-process.ts", import.meta.url), [], stored);
  // A line that is not left looks for its server for ever, and keeps this process from ending.
  const leaving: (() => void)[] = [];
  try {
    const { port } = await hear<Served>(server);
    const origin = `http://127.0.0.1:${port}`;
    const opened = await openSession(origin);
    const { leader: console_, lead } = opened;
    const stage = openLiveLine(environmentAt(origin), "stage", {
      live: opened.live,
      secret: opened.stage,
    });
    leaving.push(opened.leave, () => stage.leave());
    await until(() => stage.stage.value !== null);
    await lead({ do: "size", size: Math.max(2, Math.ceil(people / consorts)) });

    const leaks = new Set<string>();
    stage.stage.subscribe((view) => {
      if (view !== null) for (const leak of leaksOfStage(view)) leaks.add(`stage ${leak}`);
    });

    note(`${people} people come …`);
    const phones = Array.from(
      { length: people },
      (_, i) =>
        new Phone(
          origin,
          opened.code,
          `Person ${i + 1}`,
          MANNERS[i % MANNERS.length] ?? "plays",
          seed + i,
        ),
    );
    leaving.push(...phones.map((phone) => () => phone.leave()));
    const punctual = phones.filter(({ manner }) => manner !== "late");
    await Promise.all(
      punctual.map(async (phone) => {
        await wait(below(rng, COMING_MS));
        await phone.join();
      }),
    );
    leaving.push((await openWitness(origin, opened.live, leaks)).close);

    const total = minutes < 1.5 ? 1 : minutes < 3 ? 2 : minutes < 6 ? 4 : 8;
    await lead({ do: "shuffle" });
    await lead({
      do: "choose",
      which: "all",
      movement: { ...USUAL_MOVEMENT, piece: "tallis-canon", minutes: total },
    });
    await until(() => punctual.every(({ consort }) => consort?.link.value === "open"));
    await lead({ do: "begin", which: "all" });
    await until(() => punctual.every(({ consort }) => consort?.phase.value === "playing"));
    await ask<Served>(server, { do: "begin" });
    note("The music begins.");

    const updates = countUpdates(console_);
    const pauses = await play(phones, console_, minutes * 60_000, lead, rng);
    // Consorts send no updates while they are paused.
    const hz = updates(new Set(pauses.map(({ at }) => at)).size * PAUSE_MS);
    const { late } = await ask<Served>(server, { do: "read" });

    const lost = phones.filter((phone) => isLost(phone, console_)).length;
    const missed = new Set<Phone>();
    const pauseMs = pauses.flatMap(({ id, at, there }) =>
      there.map((phone) => {
        const shown = phone.shown.get(id);
        if (shown === undefined) missed.add(phone);
        return (shown ?? Number.POSITIVE_INFINITY) - at;
      }),
    );
    await lead({ do: "end", which: "all" });
    await lead({ do: "close" });
    for (const leak of leaks) note(`leak: ${leak}`);
    return [
      row(
        "join-p95",
        percentile(
          phones.flatMap(({ joined }) => joined),
          0.95,
        ),
      ),
      row("pause-p95", percentile(pauseMs, 0.95)),
      row("tick-lateness-p99", late),
      row(
        "reseat-p95",
        percentile(
          phones.flatMap(({ reseated }) => reseated),
          0.95,
        ),
      ),
      row("lost-people", lost + missed.size),
      row("console-updates-hz", hz),
      row("leaks", leaks.size),
    ];
  } finally {
    for (const leave of leaving) leave();
    server.disconnect();
  }
}

interface Pause {
  readonly id: number;
  /** ms of this process. */
  readonly at: number;
  /** Phones that were connected at that time. */
  readonly there: readonly Phone[];
}

/** The movement, with pauses, drops, reloads and latecomers. */
async function play(
  phones: readonly Phone[],
  leader: LiveLine,
  ms: number,
  lead: (command: LiveCommand) => Promise<void>,
  rng: ReturnType<typeof seedRng>,
): Promise<readonly Pause[]> {
  const ends = performance.now() + ms;
  const comings = phones.map(async (phone) => {
    if (phone.manner === "plays" || phone.manner === "idle") return;
    await wait(below(rng, Math.max(1, ms - ABSENT_MS - 5000)));
    if (phone.manner === "late") return phone.join();
    phone.drop();
    if (phone.manner === "drops") await wait(below(rng, ABSENT_MS));
    return phone.comeBack();
  });
  const pauses: Pause[] = [];
  while (performance.now() + PAUSE_EVERY_MS < ends) {
    await wait(PAUSE_EVERY_MS - PAUSE_MS);
    const there = phones.filter(({ consort }) => consort?.link.peek() === "open");
    const at = performance.now();
    await lead({ do: "stand", which: "all", still: true, sentence: "Eyes up" });
    await wait(PAUSE_MS);
    // Phones that disconnected meanwhile receive the pause when they return.
    const still = there.filter(({ consort }) => consort?.link.peek() === "open");
    for (const phone of still) {
      const id = phone.consort?.live.peek()?.still?.id;
      if (id !== undefined) pauses.push({ id, at, there: [phone] });
      else pauses.push({ id: -1, at, there: [phone] });
    }
    await lead({ do: "stand", which: "all", still: false, sentence: "" });
  }
  await wait(Math.max(0, ends - performance.now()));
  await Promise.all(comings);
  await until(() => phones.every(({ consort }) => consort?.link.peek() === "open"));
  await until(
    () => (leader.session.value?.people.filter(({ here }) => here).length ?? 0) >= phones.length,
  );
  return pauses;
}

/** Whether the console disagrees with a phone about its person's seat. */
function isLost({ name, consort }: Phone, { session }: LiveLine): boolean {
  const shown = session.value?.people.filter((person) => person.name === name) ?? [];
  const [person] = shown;
  return shown.length !== 1 || !person?.here || person.seat?.chair !== consort?.me.peek();
}

/** A connection that decodes everything it receives, without playing. */
async function openWitness(
  origin: string,
  live: string,
  leaks: Set<string>,
): Promise<{ close(): void }> {
  const room: ConsortRoom = await joinRoom(origin, { room: live }, { name: "Witness" });
  let me: ChairId | null = null;
  room.onMessage("seated", ({ chair }: Outgoing["seated"]) => {
    me = chair;
  });
  for (const kind of ["live", "hand", "takeover", "ownPart", "part", "outcome", "sighting"])
    room.onMessage(kind, () => {});
  room.onStateChange((state) => {
    const count = me === null ? 0 : leaksOfPhone(state, me);
    if (count > 0) leaks.add(`phone, ${count} parts of others`);
  });
  return { close: () => void room.leave() };
}

/** Counts updates of consorts; the returned function gives updates per second and consort. */
function countUpdates({ consorts }: LiveLine): (stillMs: number) => number {
  const began = performance.now();
  let news = -1;
  const stop = consorts.subscribe(() => {
    news += 1;
  });
  return (stillMs) => {
    stop();
    const playing = Math.max(1, consorts.peek().size);
    return news / ((performance.now() - began - stillMs) / 1000) / playing;
  };
}

/** Rejects when the condition does not become true within a minute. */
async function until(happened: () => boolean): Promise<void> {
  const ends = performance.now() + 60_000;
  while (!happened()) {
    if (performance.now() > ends) throw new Error(`never happened: ${String(happened)}`);
    await wait(20);
  }
}
