/** [O2], [Q2] What people settle between movements: agreements, and each one's own card. Knows no network. */
import type { Agreements } from "../model/agreement.ts";
import type { Role } from "../model/role.ts";
import { chairId } from "../model/units.ts";
import type { ChairId } from "../model/units.ts";
import type { AgreementsByPassage, TermsByPassage, Suggestion } from "./agreement-terms.ts";
import {
  NOTHING_AGREED,
  agreedAmong,
  agreedWith,
  namesChairs,
  sameClause,
  sameTerms,
} from "./agreement-terms.ts";
import type { Seating } from "./seating.ts";

export class SessionAgreements {
  readonly #seating: Seating;
  #accord: AgreementsByPassage = NOTHING_AGREED;
  #suggested: { readonly by: ChairId; readonly terms: TermsByPassage } | null = null;
  readonly #nodded = new Set<ChairId>();
  readonly #roles = new Map<number, Role>();
  readonly #noneAt = new Set<number>();

  constructor(seating: Seating) {
    this.#seating = seating;
  }

  get accord(): AgreementsByPassage {
    return this.#accord;
  }

  /** It takes more than half of the others, as it does in play; those whose line dropped wait outside. */
  get suggestion(): Suggestion | null {
    if (this.#suggested === null) return null;
    const { by, terms } = this.#suggested;
    const others = this.#seating.present.filter((chair) => chair !== by);
    return {
      by,
      terms,
      nods: others.filter((chair) => this.#nodded.has(chair)).length,
      needed: Math.floor(others.length / 2) + 1,
    };
  }

  /** The host's word is agreed; anyone else's is suggested, in the place of what was before. */
  say(by: ChairId, terms: TermsByPassage): void {
    if (by === this.#seating.host) {
      this.#settle(terms);
      return;
    }
    this.#suggested = { by, terms };
    this.#nodded.clear();
  }

  /** Yes to just these terms. Says whether they are what somebody else suggests. */
  nod(by: ChairId, terms: TermsByPassage): boolean {
    const open = this.#suggested;
    if (open === null || open.by === by || !sameTerms(open.terms, terms)) return false;
    this.#nodded.add(by);
    this.#decide();
    return true;
  }

  /** Somebody came, went or became host, or chairs were taken away. */
  reseated(): void {
    const { length } = this.#seating.chairs;
    this.#accord = agreedAmong(this.#accord, length);
    if (this.#suggested !== null && !namesChairs(this.#suggested.terms, length)) this.drop();
    this.#decide();
  }

  drop(): void {
    this.#suggested = null;
    this.#nodded.clear();
  }

  /** What was agreed anew while playing lasts; who leads where is as the lobby left it. */
  playedWith({ conductor, loudness, checkIn }: Agreements): void {
    this.#accord = { ...this.#accord, conductor, loudness, checkIn };
  }

  take(chair: number, role: Role | null): void {
    if (role === null) this.#roles.delete(chair);
    else this.#roles.set(chair, role);
  }

  roleOf(chair: number): Role | null {
    return this.#roles.get(chair) ?? null;
  }

  /** [A11] Whether edge acts may reach who has that chair: told to nobody. */
  keepEdgesOff(chair: number, on: boolean): void {
    if (on) this.#noneAt.add(chair);
    else this.#noneAt.delete(chair);
  }

  /** [A11] By chair. */
  get noneAtMe(): readonly boolean[] {
    return this.#seating.chairs.map((_, chair) => this.#noneAt.has(chair));
  }

  /** Somebody left for good: their card, their wishes and their suggestion go with them. */
  left(chair: number): void {
    this.#roles.delete(chair);
    this.#noneAt.delete(chair);
    this.#nodded.delete(chair as ChairId);
    if (this.#suggested?.by === chair) this.drop();
  }

  /** Agreed once enough have nodded, or whoever is host wants it. */
  #decide(): void {
    const open = this.suggestion;
    if (open === null) return;
    const { host } = this.#seating;
    const hosts = host !== null && (open.by === host || this.#nodded.has(chairId(host)));
    if (hosts || open.nods >= open.needed) this.#settle(open.terms);
  }

  /** What is said last stands; a suggestion about something else waits on. */
  #settle(terms: TermsByPassage): void {
    this.#accord = agreedWith(this.#accord, terms);
    if (this.#suggested !== null && sameClause(this.#suggested.terms, terms)) this.drop();
  }
}
