/** Measures how the pages of a company come back after a kill, and what they show then. */
import { setTimeout as rest } from "node:timers/promises";
import { TICK_MS } from "../../shared/model/units.ts";
import type { Company, Guest } from "./company.ts";

/** Timeout: a page that is not back by then never will be. */
export const GUARD_MS = 60_000;

export interface Kill {
  /** Pages that came back to the state they had, and all pages. */
  readonly back: number;
  readonly all: number;
  /** Those that did not, how they stand, and what the servers said meanwhile. */
  readonly missing: readonly string[];
  /** Largest loss of music that a page had already shown, ms: from what it showed last to what it showed first again. */
  readonly lostMs: number;
  /** Of each page that was cut off, how long it took until it was back, s. */
  readonly seconds: readonly Seconds[];
  /** ms after its restart at which the server was killed once more; null: it was not. */
  readonly again: number | null;
}

export interface Seconds {
  readonly page: string;
  readonly wall: number;
  /** The same without the time in which other programs had the processor. */
  readonly own: number;
}

interface Shown {
  readonly phase: string;
  readonly tick: number;
  readonly chair: number;
  readonly name: string;
}

type Page = { readonly link: { readonly value: string } };

export const isOpen = ({ link }: Page): boolean => link.value === "open";

/** How all pages stood when the server died. */
export interface Before {
  readonly shown: readonly Shown[];
  readonly stale: readonly unknown[];
  /** Number of lines that the servers had said. */
  readonly said: number;
}

/** The servers that ran or run. */
export interface Servers {
  /** Lines on stderr so far. */
  complaints(): readonly string[];
  /** How long the processes concerned had to wait for a processor so far, ms. */
  queued(): number;
}

export const stateBefore = ({ guests }: Company, servers: Servers): Before => ({
  said: servers.complaints().length,
  shown: guests.map(shownBy),
  stale: guests.map(({ consort }) => consort.perception.value),
});

export async function allBack(
  { guests, lines }: Company,
  { shown: before, stale, said }: Before,
  { complaints, queued }: Servers,
): Promise<Kill> {
  const [begins, queuedBefore] = [performance.now(), queued()];
  const seconds: Seconds[] = [];
  // Of each page, what it shows first again: only later does the music go on.
  const after: (Shown | null)[] = guests.map(() => null);
  const waiting = new Map<number, () => boolean>();
  const cut = new Set<number>();
  for (const [i, guest] of guests.entries()) {
    if (!isOpen(guest.consort)) cut.add(i);
    waiting.set(i, () => {
      const { consort } = guest;
      const { phase, perception } = consort;
      const isNew = perception.value !== null && perception.value !== stale[i];
      // A page that was not cut off shows nothing new while its consort stands.
      const isFresh = isNew || (!cut.has(i) && consort.still.value);
      if (!isOpen(consort) || (phase.value === "playing" && !isFresh)) return false;
      after[i] = shownBy(guest);
      return true;
    });
  }
  for (const [i, line] of lines.entries()) {
    if (!isOpen(line)) cut.add(guests.length + i);
    waiting.set(guests.length + i, () => isOpen(line));
  }
  await until(() => {
    for (const [i, isBack] of waiting)
      if (isBack()) {
        waiting.delete(i);
        const wall = performance.now() - begins;
        const own = wall - (queued() - queuedBefore);
        const page = guests[i]?.name ?? `line ${i - guests.length}`;
        if (cut.has(i)) seconds.push({ page, wall: wall / 1000, own: own / 1000 });
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
  if (missed > 0) missing.push(...complaints().slice(said));
  const lost = after.map((shown, i) =>
    shown === null ? 0 : ((before[i]?.tick ?? 0) - shown.tick) * TICK_MS,
  );
  return {
    back: guests.length + lines.length - missed,
    all: guests.length + lines.length,
    missing,
    lostMs: Math.max(0, ...lost),
    seconds,
    again: null,
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

export async function until(happened: () => boolean, what: string): Promise<void> {
  const began = performance.now();
  while (!happened()) {
    if (performance.now() - began > GUARD_MS) throw new Error(`never happened: ${what}`);
    await rest(10);
  }
}
