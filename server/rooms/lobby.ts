/** [O2], [Q2] What people settle between movements: agreements, and each one's own card. Knows no network. */
import type { Agreements } from "../../shared/model/agreement.ts";
import type { Role } from "../../shared/model/role.ts";
import type { ChairId } from "../../shared/model/units.ts";
import type { LobbyAccord, LobbyTerms, Suggestion } from "../../shared/protocol/lobby.ts";
import { NOTHING_AGREED, agreedWith } from "../../shared/protocol/lobby.ts";

export class Lobby {
  #accord: LobbyAccord = NOTHING_AGREED;
  #suggested: { readonly by: ChairId; readonly terms: LobbyTerms } | null = null;
  readonly #nodded = new Set<ChairId>();
  readonly #roles = new Map<number, Role>();

  get accord(): LobbyAccord {
    return this.#accord;
  }

  /** `people`: how many sit there now. It takes more than half of the others, as it does in play. */
  suggestion(people: number): Suggestion | null {
    return (
      this.#suggested && {
        ...this.#suggested,
        nods: this.#nodded.size,
        needed: Math.floor((people - 1) / 2) + 1,
      }
    );
  }

  /** What is said last stands; a suggestion about something else waits on. */
  settle(terms: LobbyTerms): void {
    this.#accord = agreedWith(this.#accord, terms);
    if (this.#suggested?.terms.about === terms.about) this.drop();
  }

  suggest(by: ChairId, terms: LobbyTerms): void {
    this.#suggested = { by, terms };
    this.#nodded.clear();
  }

  /** Yes to what is suggested; the host's alone settles it. Says whether there was anything to nod to. */
  nod(by: ChairId, people: number, host: boolean): boolean {
    const open = this.suggestion(people);
    if (open === null || open.by === by) return false;
    this.#nodded.add(by);
    if (host || this.#nodded.size >= open.needed) this.settle(open.terms);
    return true;
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

  /** Somebody left for good: their card and their suggestion go with them. */
  left(chair: number): void {
    this.#roles.delete(chair);
    this.#nodded.delete(chair as ChairId);
    if (this.#suggested?.by === chair) this.drop();
  }
}
