/**
 * Who sits in which chair: people take chairs from bots, keep them for a while when their line
 * drops, and get them back with the secret they were given. Knows no network and no clock.
 */
import { randomBytes } from "node:crypto";
import { PERSONA_NAMES } from "../../shared/content/cast.ts";
import { chairId } from "../../shared/model/units.ts";
import type { ChairId } from "../../shared/model/units.ts";
import { MAX_CHAIRS, USUAL_CHAIRS } from "../../shared/protocol/messages.ts";
import { distinctName } from "../../shared/protocol/name.ts";

/** How long a chair waits for a person whose line dropped. */
export const KEPT_MS = 10 * 60_000;

export type Occupant =
  | { readonly kind: "bot" }
  | {
      readonly kind: "person";
      readonly name: string;
      readonly secret: string;
      /** Place in the order of arrival, which a dropped line does not change. */
      readonly since: number;
    }
  | {
      readonly kind: "keptFor";
      readonly name: string;
      readonly secret: string;
      readonly since: number;
      readonly until: number;
    };

/** Nobody is called like a bot, whether it plays just now or not. */
const BOT_NAMES = Object.values(PERSONA_NAMES);
const BOT: Occupant = { kind: "bot" };

export class Seating {
  readonly #chairs: Occupant[] = Array.from({ length: USUAL_CHAIRS }, () => BOT);
  #arrivals = 0;

  get chairs(): readonly Occupant[] {
    return this.#chairs;
  }

  /** Chair of the host: of the people present, who came first. Whoever returns has their place again. */
  get host(): number | null {
    let host: number | null = null;
    let first = Infinity;
    for (const [chair, o] of this.#chairs.entries()) {
      if (o.kind !== "person" || o.since >= first) continue;
      host = chair;
      first = o.since;
    }
    return host;
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
    const { name, since } = occupant;
    this.#chairs[chair] = { kind: "person", name, secret, since };
    return chair;
  }

  /**
   * Seats a newcomer in the first bot's chair, adding a chair if `mayGrow`; null when full. The name is
   * made showable and distinct.
   */
  take(name: string, mayGrow: boolean): { readonly chair: number; readonly secret: string } | null {
    let chair = this.#chairs.findIndex((o) => o.kind === "bot");
    if (chair < 0) {
      if (!mayGrow || this.#chairs.length >= MAX_CHAIRS) return null;
      chair = this.#chairs.push(BOT) - 1;
    }
    const secret = randomBytes(16).toString("base64url");
    this.#chairs[chair] = {
      kind: "person",
      name: this.#distinct(name, chair),
      secret,
      since: this.#arrivals++,
    };
    return { chair, secret };
  }

  /** [L1] Whoever sits there is called `name` from now on, made showable and distinct. */
  rename(chair: number, name: string): void {
    const occupant = this.#chairs[chair];
    if (occupant?.kind !== "person") return;
    this.#chairs[chair] = { ...occupant, name: this.#distinct(name, chair) };
  }

  /** The line dropped: a bot plays, the chair waits until `now + KEPT_MS`. */
  drop(chair: number, now: number): void {
    const occupant = this.#chairs[chair];
    if (occupant?.kind !== "person") return;
    const { name, secret, since } = occupant;
    this.#chairs[chair] = { kind: "keptFor", name, secret, since, until: now + KEPT_MS };
  }

  /** Left for good. */
  leave(chair: number): void {
    if (this.#chairs[chair]?.kind === "person") this.#chairs[chair] = BOT;
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

  #distinct(name: string, chair: number): string {
    const others = this.#chairs.flatMap((o, other) =>
      o.kind === "bot" || other === chair ? [] : [o.name],
    );
    return distinctName(name, [...others, ...BOT_NAMES]);
  }
}
