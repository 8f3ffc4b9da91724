/**
 * What needs the facilitator's attention, from what a console is told. Pure: how long something has lasted
 * is known from a record that the caller keeps.
 */
import { type ChairId, TICKS_PER_SECOND } from "../model/units.ts";
import type { Trouble } from "./led-consort.ts";
import type { PersonId } from "./person-id.ts";
import type { ConsoleView, ConsortView, PersonView } from "./views.ts";

/** Seconds for which something must last before it is reported. */
export const NOTICED_AFTER = {
  broken: 0,
  notBegun: 0,
  unopened: 2,
  torn: 60,
  whole: 60,
  flooded: 20,
  asks: 0,
  dropped: 5,
  waits: 10,
  idle: 30,
} as const;
/** A longer list would not be read. */
export const MAX_SHOWN = 6;

/** In order of urgency. */
export const EXCEPTION_KINDS = [
  "broken",
  "notBegun",
  "unopened",
  "whole",
  "torn",
  "flooded",
  "asks",
  "dropped",
  "waits",
  "idle",
] as const;
export type ExceptionKind = (typeof EXCEPTION_KINDS)[number];

export interface Exception {
  readonly kind: ExceptionKind;
  /** Stays the same as long as the exception is the same. */
  readonly key: string;
  readonly consort: number;
  /** Whom it concerns, or who began it; null: the whole consort. */
  readonly chair: ChairId | null;
  /** The other player of the tear. */
  readonly other: ChairId | null;
  /** Null where a bot plays for nobody. */
  readonly person: PersonId | null;
  /** Seconds since it began. */
  readonly seconds: number;
}

/** Tick since which each chair has been flooded, by consort and chair. */
export interface Watch {
  readonly flooded: ReadonlyMap<string, number>;
}

export const NOTHING_SEEN: Watch = { flooded: new Map() };

const place = (consort: number, chair: ChairId): string => `${consort}:${chair}`;

/** The record, updated with the present observations. */
export function watchOn(watch: Watch, views: ReadonlyMap<number, ConsortView>): Watch {
  const flooded = new Map<string, number>();
  for (const { consort, observed } of views.values()) {
    if (observed === null || !observed.playing) continue;
    for (const { chair, band } of observed.chairs) {
      if (band !== "flooded") continue;
      const at = place(consort, chair);
      const since = watch.flooded.get(at) ?? observed.tick;
      // A tick in the future belongs to an earlier movement.
      flooded.set(at, Math.min(since, observed.tick));
    }
  }
  return { flooded };
}

/** All exceptions, most urgent first, then longest first. `now`: server ms. */
export function exceptions(
  session: Pick<ConsoleView, "people" | "consorts">,
  views: ReadonlyMap<number, ConsortView>,
  watch: Watch,
  now: number,
): readonly Exception[] {
  const seated = new Map<string, PersonView>();
  for (const person of session.people)
    if (person.seat !== null) seated.set(place(person.seat.consort, person.seat.chair), person);
  const personAt = (consort: number, chair: ChairId): PersonId | null =>
    seated.get(place(consort, chair))?.id ?? null;
  const playing = new Set(
    session.consorts.flatMap(({ consort, phase }) => (phase === "playing" ? [consort] : [])),
  );
  const found: Exception[] = [];
  for (const { consort, trouble } of session.consorts)
    if (trouble !== null) found.push(ofTrouble(consort, trouble, now));
  for (const person of session.people) found.push(...ofPerson(person, playing, now));
  found.push(...waiting(session, views, now));
  for (const view of views.values())
    if (playing.has(view.consort)) found.push(...ofConsort(view, watch, personAt));
  return found
    .filter(({ kind, seconds }) => seconds >= NOTICED_AFTER[kind])
    .toSorted(
      (one, other) =>
        EXCEPTION_KINDS.indexOf(one.kind) - EXCEPTION_KINDS.indexOf(other.kind) ||
        other.seconds - one.seconds ||
        (one.key < other.key ? -1 : 1),
    );
}

const ofTrouble = (consort: number, { kind, since }: Trouble, now: number): Exception => ({
  kind,
  key: `${kind}:${consort}`,
  consort,
  chair: null,
  other: null,
  person: null,
  seconds: Math.max(0, (now - since) / 1000),
});

/** Consorts that wait for their music while others play, as people do who came late. */
function waiting(
  { people, consorts }: Pick<ConsoleView, "people" | "consorts">,
  views: ReadonlyMap<number, ConsortView>,
  now: number,
): readonly Exception[] {
  const played = Math.max(
    0,
    ...consorts.flatMap(({ consort, phase }) =>
      phase === "playing" ? (views.get(consort)?.observed?.tick ?? 0) : [],
    ),
  );
  return consorts.flatMap(({ consort, phase, trouble }): Exception[] => {
    const there = people.filter(({ seat, here, barred }) => {
      return seat?.consort === consort && here && !barred;
    });
    if (phase !== "lobby" || trouble !== null || there.length === 0) return [];
    const came = (now - Math.min(...there.map(({ since }) => since))) / 1000;
    const seconds = Math.max(0, Math.min(came, played / TICKS_PER_SECOND));
    const key = `waits:${consort}`;
    return [{ kind: "waits", key, consort, chair: null, other: null, person: null, seconds }];
  });
}

function ofPerson(
  { id, seat, here, since, listed, attended, setDown, barred, idle, hand, handSince }: PersonView,
  playing: ReadonlySet<number>,
  now: number,
): readonly Exception[] {
  if (seat === null || barred) return [];
  const of = (kind: ExceptionKind, seconds: number): Exception => ({
    kind,
    key: `${kind}:${id}`,
    consort: seat.consort,
    chair: seat.chair,
    other: null,
    person: id,
    seconds: Math.max(0, seconds),
  });
  const asks = hand === "up" ? [of("asks", (now - handSince) / 1000)] : [];
  // [Y10] People who have not come yet show in the count; they raise no alarm.
  if (!here && listed && !attended) return asks;
  if (!here) return [...asks, of("dropped", (now - since) / 1000)];
  const plays = playing.has(seat.consort) && !setDown;
  return plays ? [...asks, of("idle", idle)] : asks;
}

function ofConsort(
  { consort, observed }: ConsortView,
  watch: Watch,
  personAt: (consort: number, chair: ChairId) => PersonId | null,
): readonly Exception[] {
  if (observed === null) return [];
  const lasted = (since: number): number => (observed.tick - since) / TICKS_PER_SECOND;
  const of = (
    kind: ExceptionKind,
    chair: ChairId | null,
    other: ChairId | null,
    since: number,
  ): Exception => ({
    kind,
    key: [kind, consort, chair, other].join(":"),
    consort,
    chair,
    other,
    person: chair === null ? null : personAt(consort, chair),
    seconds: lasted(since),
  });
  const { whole, bonds, chairs } = observed;
  const flooded = chairs.flatMap(({ chair }) => {
    const since = watch.flooded.get(place(consort, chair));
    return since === undefined ? [] : [of("flooded", chair, null, since)];
  });
  // While the whole consort is apart, single pairs are not reported.
  if (whole !== null)
    return whole.step === 0 ? [of("whole", null, null, whole.since), ...flooded] : flooded;
  const torn = bonds.flatMap(({ rupture }) =>
    rupture !== null && rupture.step === 0
      ? [of("torn", rupture.hurt, rupture.cause, rupture.since)]
      : [],
  );
  return [...torn, ...flooded];
}
