/**
 * Who sits in which chair: people take chairs from bots, keep them for a while when their line
 * drops, and get them back with the secret they were given. Knows no network and no clock.
 */
import { randomBytes } from "node:crypto";
import { chairId } from "../../shared/model/units.ts";
import type { ChairId } from "../../shared/model/units.ts";
import { MAX_CHAIRS, USUAL_CHAIRS } from "../../shared/protocol/messages.ts";

/** How long a chair waits for a person whose line dropped. */
export const KEPT_MS = 10 * 60_000;

export type Occupant =
  | { readonly kind: "bot" }
  | {
      readonly kind: "person";
      readonly name: string;
      readonly secret: string;
      readonly since: number;
    }
  | {
      readonly kind: "keptFor";
      readonly name: string;
      readonly secret: string;
      readonly until: number;
    };

const BOT: Occupant = { kind: "bot" };

export class Seating {
  readonly #chairs: Occupant[] = Array.from({ length: USUAL_CHAIRS }, () => BOT);
  #arrivals = 0;
  #host: string | null = null;

  get chairs(): readonly Occupant[] {
    return this.#chairs;
  }

  /** Chair of the host: who has been present longest, for as long as they stay. */
  get host(): number | null {
    const chair = this.#chairs.findIndex((o) => o.kind === "person" && o.secret === this.#host);
    return chair < 0 ? null : chair;
  }

  /** Chairs of the people present. */
  get present(): readonly ChairId[] {
    return this.#chairs.flatMap((o, chair) => (o.kind === "person" ? [chairId(chair)] : []));
  }

  /** Nobody present, nobody expected back. */
  get deserted(): boolean {
    return this.#chairs.every((o) => o.kind === "bot");
  }

  /** Gives back the chair of that secret, whether it was kept or is in use elsewhere. */
  resume(secret: string): number | null {
    const chair = this.#chairs.findIndex((o) => o.kind !== "bot" && o.secret === secret);
    const occupant = this.#chairs[chair];
    if (occupant === undefined || occupant.kind === "bot") return null;
    this.#seat(chair, occupant.name, secret);
    return chair;
  }

  /** Seats a newcomer in the first bot's chair, adding a chair if `mayGrow`; null when full. */
  take(name: string, mayGrow: boolean): { readonly chair: number; readonly secret: string } | null {
    let chair = this.#chairs.findIndex((o) => o.kind === "bot");
    if (chair < 0) {
      if (!mayGrow || this.#chairs.length >= MAX_CHAIRS) return null;
      chair = this.#chairs.push(BOT) - 1;
    }
    const secret = randomBytes(16).toString("base64url");
    this.#seat(chair, name, secret);
    return { chair, secret };
  }

  /** The line dropped: a bot plays, the chair waits until `now + KEPT_MS`. */
  drop(chair: number, now: number): void {
    const occupant = this.#chairs[chair];
    if (occupant?.kind !== "person") return;
    const { name, secret } = occupant;
    this.#chairs[chair] = { kind: "keptFor", name, secret, until: now + KEPT_MS };
    this.#passHostOn();
  }

  /** Left for good. */
  leave(chair: number): void {
    if (this.#chairs[chair]?.kind !== "person") return;
    this.#chairs[chair] = BOT;
    this.#passHostOn();
  }

  /** Gives chairs to bots whose people did not come back; returns those chairs. */
  expire(now: number): number[] {
    const given: number[] = [];
    this.#chairs.forEach((o, chair) => {
      if (o.kind !== "keptFor" || o.until > now) return;
      this.#chairs[chair] = BOT;
      given.push(chair);
    });
    return given;
  }

  /** Between movements: takes away the last chairs that no person wants, down to the usual number. */
  shrink(): void {
    while (this.#chairs.length > USUAL_CHAIRS && this.#chairs.at(-1)?.kind === "bot")
      this.#chairs.pop();
  }

  #seat(chair: number, name: string, secret: string): void {
    this.#chairs[chair] = { kind: "person", name, secret, since: this.#arrivals++ };
    this.#passHostOn();
  }

  #passHostOn(): void {
    if (this.host !== null) return;
    let next: (Occupant & { kind: "person" }) | null = null;
    for (const o of this.#chairs)
      if (o.kind === "person" && (next === null || o.since < next.since)) next = o;
    this.#host = next?.secret ?? null;
  }
}
