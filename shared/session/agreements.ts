/**
 * [O2], [Q2] What people settle between movements: agreements, and their own cards. Independent of
 * the network.
 */
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

/** The stored form. */
export interface KeptAgreements {
  readonly accord: AgreementsByPassage;
  readonly suggested: { readonly by: ChairId; readonly terms: TermsByPassage } | null;
  readonly nodded: readonly ChairId[];
  readonly roles: readonly (readonly [number, Role])[];
  readonly noneAt: readonly number[];
}

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

  save(): KeptAgreements {
    return {
      accord: this.#accord,
      suggested: this.#suggested,
      nodded: [...this.#nodded],
      roles: [...this.#roles],
      noneAt: [...this.#noneAt],
    };
  }

  /** Restores stored agreements; call only on a new instance. */
  load({ accord, suggested, nodded, roles, noneAt }: KeptAgreements): void {
    this.#accord = accord;
    this.#suggested = suggested;
    for (const chair of nodded) this.#nodded.add(chair);
    for (const [chair, role] of roles) this.#roles.set(chair, role);
    for (const chair of noneAt) this.#noneAt.add(chair);
  }

  get accord(): AgreementsByPassage {
    return this.#accord;
  }

  /** It takes more than half of the others, as during play; disconnected players do not count. */
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

  /** The host's terms are agreed at once; anyone else's become a suggestion, in place of the former one. */
  say(by: ChairId, terms: TermsByPassage): void {
    if (by === this.#seating.host) {
      this.#settle(terms);
      return;
    }
    this.#suggested = { by, terms };
    this.#nodded.clear();
  }

  /** Agrees to exactly these terms. Returns whether somebody else suggests them. */
  nod(by: ChairId, terms: TermsByPassage): boolean {
    const open = this.#suggested;
    if (open === null || open.by === by || !sameTerms(open.terms, terms)) return false;
    this.#nodded.add(by);
    this.#decide();
    return true;
  }

  /** Somebody joined, left or became host, or chairs were removed. */
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

  /** Agreements made during play stay; who leads which passage stays as agreed before. */
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

  /** [A11] Whether edge acts may reach the person of that chair; nobody else is told. */
  keepEdgesOff(chair: number, on: boolean): void {
    if (on) this.#noneAt.add(chair);
    else this.#noneAt.delete(chair);
  }

  /** [A11] By chair. */
  get noneAtMe(): readonly boolean[] {
    return this.#seating.chairs.map((_, chair) => this.#noneAt.has(chair));
  }

  /** Somebody left for good: their card, setting and suggestion go with them. */
  left(chair: number): void {
    this.#roles.delete(chair);
    this.#noneAt.delete(chair);
    this.#nodded.delete(chair as ChairId);
    if (this.#suggested?.by === chair) this.drop();
  }

  /** Settles the suggestion once enough people have nodded, or if the host made it or nodded. */
  #decide(): void {
    const open = this.suggestion;
    if (open === null) return;
    const { host } = this.#seating;
    const hosts = host !== null && (open.by === host || this.#nodded.has(chairId(host)));
    if (hosts || open.nods >= open.needed) this.#settle(open.terms);
  }

  /** The latest agreement counts; a suggestion on another clause stays open. */
  #settle(terms: TermsByPassage): void {
    this.#accord = agreedWith(this.#accord, terms);
    if (this.#suggested !== null && sameClause(this.#suggested.terms, terms)) this.drop();
  }
}
