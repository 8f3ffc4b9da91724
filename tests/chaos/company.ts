/** The clients connected when the server dies: friends who play, a solo player, a lobby, and a live session. */
import type { Consort } from "../../client/session/consort.ts";
import type { ClientEnvironment } from "../../client/session/kept-chairs.ts";
import type { LiveLine } from "../../client/session/live-line.ts";
import { openConsort } from "../../client/session/open-consort.ts";
import { openLive, openLiveLine } from "../../client/session/open-live.ts";
import type { Entry } from "../../client/session/find-room.ts";
import { chairId } from "../../shared/model/units.ts";
import { seededRandomness } from "../fixtures/randomness.ts";
import { newTab } from "../rooms/test-server.ts";

/** One page, and the last state that it showed. */
export interface Guest {
  readonly name: string;
  readonly consort: Consort;
  /** Id of the piece that its consort plays. */
  readonly of: string;
}

export interface Company {
  readonly guests: readonly Guest[];
  readonly lines: readonly LiveLine[];
  /** Performs actions that are due; to be called every 50 ms. */
  stir(): void;
  leave(): void;
}

const environmentOf = (origin: string, random: () => number): ClientEnvironment => ({
  origin,
  storages: newTab(),
  now: () => performance.now(),
  after(ms, call) {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
  random,
  onWake: () => () => {},
});

/** `until`: resolves once that is so; rejects on a timeout. `led`: number of consorts of two in the live session. */
export async function gather(
  origin: string,
  seed: number,
  until: (happened: () => boolean, what: string) => Promise<void>,
  led = 1,
): Promise<Company> {
  const { below } = seededRandomness(seed);
  const environment = () => environmentOf(origin, () => below(1000) / 1000);
  const guests: Guest[] = [];
  const visit = async (of: string, name: string, entry: Entry): Promise<Consort> => {
    const consort = await openConsort(entry, name, environment());
    guests.push({ name, consort, of });
    return consort;
  };
  const movement = { minutes: 8 };
  const ada = await visit("friends", "Ada", { enter: "friends", movement });
  const code = ada.code.value;
  await visit("friends", "Bo", { enter: "code", code });
  ada.start();
  await visit("alone", "Cy", { enter: "alone", movement });
  const di = await visit("lobby", "Di", { enter: "friends", movement });
  di.agree({ about: "loudness", loudness: "soft" });
  const live = await openLive(environment());
  const lineTo = (role: "console" | "stage"): LiveLine =>
    openLiveLine(environment(), role, { live: live.live, secret: live[role] });
  const lines = [lineTo("console"), lineTo("stage")];
  const [lead] = lines;
  await until(() => lead?.session.value != null, "the console");
  await lead?.lead({ do: "size", size: 2 });
  for (let nth = 1; nth <= 2 * led; nth += 1)
    await visit("led", `Em ${nth}`, { enter: "code", code: live.code });
  const play = { piece: "tallis-canon", minutes: 10, pace: "beginner", scene: null } as const;
  await lead?.lead({
    do: "plan",
    steps: [{ kind: "play", minutes: 40, movement: play, newSeats: false }],
  });
  await lead?.lead({ do: "begin", which: "all" });
  const plays = guests.filter(({ of }) => of !== "lobby");
  await until(
    () => plays.every(({ consort }) => consort.phase.value === "playing"),
    "all play who should",
  );

  let stirred = 0;
  const stir = (): void => {
    stirred += 1;
    const at = guests[below(guests.length)];
    const consort = at?.consort;
    if (consort?.link.value !== "open") return;
    if (stirred % 40 === 0) {
      const still = below(2) === 0;
      void lead?.lead({ do: "stand", which: "all", still, sentence: "Eyes up" });
    } else if (stirred % 40 === 20)
      void lead?.lead({ do: "mark", id: `m${stirred % 200}`, consort: 0, note: "look" });
    else if (consort.phase.value !== "playing") consort.choose({ minutes: below(2) === 0 ? 8 : 4 });
    else if (stirred % 3 === 0) consort.command({ do: "look", at: chairId(below(4)) });
    else consort.command({ do: "bow", pitch: 0, tempo: 0, volume: below(100) / 100 });
  };
  const leave = (): void => {
    for (const { consort } of guests) consort.leave();
    for (const line of lines) line.leave();
  };
  return { guests, lines, stir, leave };
}
