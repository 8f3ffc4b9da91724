/** Agreements and role cards: people choose them between movements, never during one. */
import type { Role } from "../model/role.ts";
import type { ChairId } from "../model/units.ts";
import { namesChairs } from "./agreement-terms.ts";
import type { TermsByPassage } from "./agreement-terms.ts";
import type { SessionAgreements } from "./agreements.ts";
import type { Seating } from "./seating.ts";
import type { SessionError } from "./session-errors.ts";
import type { SessionPort } from "./session-port.ts";

interface Session {
  readonly seating: Seating;
  readonly agreements: SessionAgreements;
  /** Why they cannot be changed now; null: they can. */
  notNow(): SessionError | null;
  port(): SessionPort;
}

export class Settling {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** [O2] */
  agree(by: ChairId, terms: TermsByPassage): SessionError | null {
    const { seating, agreements } = this.#session;
    const why = this.#session.notNow();
    if (why !== null) return why;
    if (!namesChairs(terms, seating.chairs.length)) return "noSuchChair";
    agreements.say(by, terms);
    this.#session.port().changed("agreements");
    return null;
  }

  /** [O2] */
  nod(by: ChairId, terms: TermsByPassage): SessionError | null {
    const why = this.#session.notNow();
    if (why !== null) return why;
    if (!this.#session.agreements.nod(by, terms)) return "nothingSuggested";
    this.#session.port().changed("agreements");
    return null;
  }

  /** [Q2] */
  takeRole(chair: ChairId, role: Role | null): SessionError | null {
    const why = this.#session.notNow();
    if (why !== null) return why;
    this.#session.agreements.take(chair, role);
    this.#session.port().roleChanged(chair, role);
    return null;
  }
}
