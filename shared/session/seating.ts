/**
 * Seating: people take chairs from bots, keep them for a while when their connection drops, and get them back with
 * their secret. Independent of network and clock.
 */
import { PERSONA_NAMES } from "../pieces/cast.ts";
import { chairId, MAX_CHAIRS } from "../model/units.ts";
import type { ChairId } from "../model/units.ts";
import { CarriedBonds } from "./carried-bonds.ts";
import type { KeptCarried } from "./carried-bonds.ts";
import { USUAL_CHAIRS } from "./movement.ts";
import { distinctName } from "./name.ts";
import { type From, KEPT_IDLE_MS, KEPT_MS } from "./occupant.ts";
import type { AssignedSeat, Occupant, SeatedPerson } from "./occupant.ts";
import { isSettled, yieldingChair } from "./yielding.ts";

/** A newcomer, with the name as typed. */
export interface Arrival extends From {
  readonly name: string;
}
const ANYWHERE: From = { device: null, caller: null };

/** Nobody gets the name of a bot, whether or not it plays now. */
const BOT_NAMES = Object.values(PERSONA_NAMES);
const BOT: Occupant = { kind: "bot" };
/** Number of freed chairs whose secrets are remembered. */
const MAX_FREED = 64;

/** [Y15] The stored form; after loading, people who were connected are expected back. */
export interface KeptSeating {
  /** Null: a bot. */
  readonly chairs: readonly (SeatedPerson | null)[];
  readonly freed: readonly string[];
  readonly arrivals: number;
  readonly least: number;
  readonly wanted: number;
  readonly sharing: boolean;
  readonly carried: KeptCarried;
}

const itself = (secret: string): string => secret;
const found = (index: number): number | null => (index < 0 ? null : index);

const seatedPerson = ({
  name,
  digest,
  since,
  acted,
  device,
  caller,
  setDown,
}: SeatedPerson): SeatedPerson => ({
  name,
  digest,
  since,
  acted,
  device,
  caller,
  setDown,
});

/** [Z1] Whether these seats are valid: chairs in range, no chair and no secret given twice. */
export const areSeats = (seats: readonly AssignedSeat[]): boolean =>
  new Set(seats.map(({ chair }) => chair)).size === seats.length &&
  new Set(seats.map(({ secret }) => secret)).size === seats.length &&
  seats.every(({ chair }) => Number.isInteger(chair) && chair >= 0 && chair < MAX_CHAIRS);

export class Seating {
  /** [Y11] Bonds that people bring along. */
  readonly carried = new CarriedBonds();
  readonly #chairs: Occupant[] = Array.from({ length: USUAL_CHAIRS }, () => BOT);
  /** [H8] Digests of secrets of chairs that the host has freed, newest last. */
  readonly #freed: string[] = [];
  #arrivals = 0;
  #least = USUAL_CHAIRS;
  /** [Z1] Minimum number of chairs set by a facilitator. */
  #wanted = 0;
  readonly #secret: () => string;
  readonly #digest: (secret: string) => string;
  /** [Z1] A facilitator assigns the chairs. */
  readonly #led: boolean;
  /** [H7] Whether several people may play from one browser. */
  sharing = false;

  /**
   * `secret` creates unguessable strings that give a chair back. `led`: a facilitator assigns the chairs, and they
   * are kept without a time limit. `digest`: the form in which secrets are stored.
   */
  constructor(secret: () => string, led = false, digest: (secret: string) => string = itself) {
    this.#secret = secret;
    this.#led = led;
    this.#digest = digest;
  }

  get chairs(): readonly Occupant[] {
    return this.#chairs;
  }

  /**
   * The host's chair: of all connected people, the one who arrived first. People who return keep their place in the
   * order.
   */
  get host(): number | null {
    if (this.#led) return null;
    let host: number | null = null;
    let first = Infinity;
    for (const [chair, o] of this.#chairs.entries()) {
      if (o.kind !== "person" || o.since >= first) continue;
      host = chair;
      first = o.since;
    }
    return host;
  }

  /** Chairs of connected people. */
  get present(): readonly ChairId[] {
    return this.#chairs.flatMap((o, chair) => (o.kind === "person" ? [chairId(chair)] : []));
  }

  /** Nobody is connected or expected back. [Z1] Never so when led. */
  get deserted(): boolean {
    return !this.#led && this.#chairs.every((o) => o.kind === "bot");
  }

  /** Time until which the last kept chair is kept, ms; 0 when none is. [Z1] Infinite when led. */
  get keptUntil(): number {
    if (this.#led) return Infinity;
    return Math.max(0, ...this.#chairs.map((o) => (o.kind === "keptFor" ? o.until : 0)));
  }

  /** The chair of that secret, kept or in use; null when there is none. */
  chairOf(secret: string): number | null {
    const digest = this.#digest(secret);
    return found(this.#chairs.findIndex((o) => o.kind !== "bot" && o.digest === digest));
  }

  /** Gives back the chair of that secret, even if it is in use on another device. */
  resume(secret: string): number | null {
    const chair = this.chairOf(secret);
    const occupant = chair === null ? undefined : this.#chairs[chair];
    if (chair === null || occupant === undefined || occupant.kind === "bot") return null;
    this.#chairs[chair] = { ...seatedPerson(occupant), kind: "person" };
    return chair;
  }

  /** [H8] Whether the host has freed the chair of this secret. */
  wasFreed(secret: string): boolean {
    return this.#freed.includes(this.#digest(secret));
  }

  /** [H7] Whether this browser already has a chair, and so gets no second one. */
  holds(device: string | null): boolean {
    return (
      device !== null &&
      !this.sharing &&
      this.#chairs.some((o) => o.kind === "person" && o.device === device)
    );
  }

  /**
   * Assigns a chair to a newcomer: the one kept for the same browser, else the first bot's that is `fit`, else a new
   * one if `mayGrow`, else a kept one that may be given away; null when full. The name is cleaned and made unique.
   */
  take(
    name: string,
    mayGrow: boolean,
    from: From = ANYWHERE,
    now = 0,
    fit: (chair: number) => boolean = () => true,
  ): { readonly chair: number; readonly secret: string } | null {
    const chair =
      this.#keptForDevice(from.device) ??
      this.#firstBot(fit) ??
      this.#firstBot() ??
      (mayGrow && this.#chairs.length < MAX_CHAIRS ? this.#chairs.push(BOT) - 1 : null) ??
      yieldingChair(this.#chairs, from, now);
    if (chair === null) return null;
    const secret = this.#secret();
    this.#chairs[chair] = {
      kind: "person",
      name: this.#uniqueName(name, chair),
      digest: this.#digest(secret),
      since: this.#arrivals++,
      acted: false,
      device: from.device,
      caller: from.caller,
      setDown: false,
    };
    return { chair, secret };
  }

  /**
   * [Z1] Applies the facilitator's complete seating: people who stay keep their chair unchanged, new people are
   * expected, and anybody not listed loses their chair. `least`: minimum number of chairs, applied by the next
   * `resize`. Returns the chairs with another person than before.
   */
  settle(seats: readonly AssignedSeat[], least: number, now: number): readonly ChairId[] {
    this.#wanted = least;
    while (seats.some(({ chair }) => chair >= this.#chairs.length)) this.#chairs.push(BOT);
    const changed: ChairId[] = [];
    for (const [chair, before] of this.#chairs.entries()) {
      const seat = seats.find((one) => one.chair === chair);
      const had = before.kind === "bot" ? undefined : before;
      const digest = seat && this.#digest(seat.secret);
      if (had?.digest !== digest) changed.push(chairId(chair));
      if (seat === undefined) this.#chairs[chair] = BOT;
      else if (had !== undefined && had.digest === digest)
        this.#chairs[chair] = { ...had, name: seat.name, setDown: seat.setDown };
      else this.#chairs[chair] = this.#expected(seat, now);
    }
    return changed;
  }

  /** [Z1] Chairs that a bot plays although they belong to a person. */
  get setDown(): readonly ChairId[] {
    return this.#chairs.flatMap((o, chair) =>
      o.kind !== "bot" && o.setDown ? [chairId(chair)] : [],
    );
  }

  #expected({ name, secret, setDown }: AssignedSeat, now: number): Occupant {
    const since = this.#arrivals++;
    const digest = this.#digest(secret);
    const person = { name, digest, setDown, since, acted: false, ...ANYWHERE };
    return { ...person, kind: "keptFor", droppedAt: now, until: Infinity };
  }

  save(): KeptSeating {
    return {
      chairs: this.#chairs.map((o) => (o.kind === "bot" ? null : seatedPerson(o))),
      freed: this.#freed,
      arrivals: this.#arrivals,
      least: this.#least,
      wanted: this.#wanted,
      sharing: this.sharing,
      carried: this.carried.save(),
    };
  }

  /** Restores into a new instance: each chair is kept for its person, counted from now. */
  load(
    { chairs, freed, arrivals, least, wanted, sharing, carried }: KeptSeating,
    now: number,
  ): void {
    const until = now + (this.#led ? Infinity : KEPT_MS);
    const kept = chairs.map((person): Occupant =>
      person === null ? BOT : { ...person, kind: "keptFor", droppedAt: now, until },
    );
    this.#chairs.splice(0, this.#chairs.length, ...kept);
    this.#freed.push(...freed);
    this.#arrivals = arrivals;
    this.#least = least;
    this.#wanted = wanted;
    this.sharing = sharing;
    this.carried.load(carried);
  }

  /** That person has given a command. Returns whether it was their first. */
  acted(chair: number): boolean {
    const occupant = this.#chairs[chair];
    if (occupant?.kind !== "person" || occupant.acted) return false;
    this.#chairs[chair] = { ...occupant, acted: true };
    return true;
  }

  /** [L1] Renames the person of that chair; the name is cleaned and made unique. */
  rename(chair: number, name: string): void {
    const occupant = this.#chairs[chair];
    if (occupant?.kind !== "person") return;
    this.#chairs[chair] = { ...occupant, name: this.#uniqueName(name, chair) };
  }

  /** A connection dropped: a bot plays, and the chair is kept, only briefly if the person never gave a command. */
  drop(chair: number, now: number): void {
    const occupant = this.#chairs[chair];
    if (occupant?.kind !== "person") return;
    const keptMs = this.#led ? Infinity : isSettled(occupant) ? KEPT_MS : KEPT_IDLE_MS;
    this.#chairs[chair] = { ...occupant, kind: "keptFor", droppedAt: now, until: now + keptMs };
  }

  /** Left for good. */
  leave(chair: number): void {
    if (this.#chairs[chair]?.kind === "person") this.#chairs[chair] = BOT;
  }

  /** [H8] Gives the chair to a bot and revokes its secret. False when nobody has it. */
  free(chair: number): boolean {
    const occupant = this.#chairs[chair];
    if (occupant === undefined || occupant.kind === "bot") return false;
    this.#freed.push(occupant.digest);
    if (this.#freed.length > MAX_FREED) this.#freed.shift();
    this.#chairs[chair] = BOT;
    return true;
  }

  /** Gives kept chairs whose time is over to bots; returns those chairs. */
  expire(now: number): number[] {
    const given: number[] = [];
    this.#chairs.forEach((o, chair) => {
      if (o.kind !== "keptFor" || o.until > now) return;
      this.#chairs[chair] = BOT;
      given.push(chair);
    });
    return given;
  }

  /** Between movements: sets the number of chairs, but keeps more where people sit; removes bots from the end. */
  resize(wanted = this.#least): void {
    this.#least = wanted;
    const least = Math.min(MAX_CHAIRS, Math.max(wanted, this.#wanted));
    while (this.#chairs.length < least) this.#chairs.push(BOT);
    while (this.#chairs.length > least && this.#chairs.at(-1)?.kind === "bot") this.#chairs.pop();
  }

  /** [H7] A chair kept for the same browser: probably the same person. */
  #keptForDevice(device: string | null): number | null {
    if (device === null || this.sharing) return null;
    return found(this.#chairs.findIndex((o) => o.kind === "keptFor" && o.device === device));
  }

  #firstBot(fit: (chair: number) => boolean = () => true): number | null {
    return found(this.#chairs.findIndex((o, chair) => o.kind === "bot" && fit(chair)));
  }

  #uniqueName(name: string, chair: number): string {
    const others = this.#chairs.flatMap((o, other) =>
      o.kind === "bot" || other === chair ? [] : [o.name],
    );
    return distinctName(name, [...others, ...BOT_NAMES]);
  }
}
