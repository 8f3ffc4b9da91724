/** What people settle between movements, as they say it: the music, agreements, each one's own card. */
import { PIECES } from "../../shared/pieces/index.ts";
import type { Role } from "../../shared/model/role.ts";
import type { ChairId } from "../../shared/model/units.ts";
import { namesChairs } from "../../shared/session/agreement-terms.ts";
import type { LobbyTerms } from "../../shared/session/agreement-terms.ts";
import type { Choice } from "../../shared/protocol/incoming.ts";
import type { RequestError } from "../../shared/protocol/messages.ts";
import type { ConsortState } from "../../shared/protocol/state.ts";
import type { Movement } from "../../shared/session/movement.ts";
import type { SessionAgreements } from "../../shared/session/agreements.ts";
import { showLobby, showMovement, showSeats } from "./seat-publisher.ts";
import type { Desks } from "./seat-publisher.ts";
import type { Seating } from "../../shared/session/seating.ts";

/** The part of the room that shows what was settled. */
interface Publication {
  readonly state: ConsortState;
  broadcastPatch(): unknown;
}

/** Each word is shown to everyone at once, or declined by name. */
export class Settling {
  readonly #room: Publication;
  readonly #seating: Seating;
  readonly #lobby: SessionAgreements;
  readonly #desks: Desks;
  #movement: Movement;

  constructor(
    room: Publication,
    seating: Seating,
    lobby: SessionAgreements,
    desks: Desks,
    first: Movement,
  ) {
    this.#room = room;
    this.#seating = seating;
    this.#lobby = lobby;
    this.#desks = desks;
    this.#movement = first;
  }

  /** What shall be played next. */
  get movement(): Movement {
    return this.#movement;
  }

  choose(choice: Choice): RequestError | null {
    const {
      piece = this.#movement.piece,
      minutes = this.#movement.minutes,
      pace = this.#movement.pace,
    } = choice;
    if (!PIECES.some(({ id }) => id === piece)) return "noSuchPiece";
    this.#movement = { piece, minutes, pace };
    showMovement(this.#room.state, this.#movement);
    return this.#shown();
  }

  agree(chair: ChairId, terms: LobbyTerms): RequestError | null {
    if (!namesChairs(terms, this.#seating.chairs.length)) return "noSuchChair";
    this.#lobby.say(chair, terms);
    showLobby(this.#room.state, this.#lobby);
    return this.#shown();
  }

  nod(chair: ChairId, terms: LobbyTerms): RequestError | null {
    if (!this.#lobby.nod(chair, terms)) return "nothingSuggested";
    showLobby(this.#room.state, this.#lobby);
    return this.#shown();
  }

  takeRole(chair: ChairId, role: Role | null): null {
    this.#lobby.take(chair, role);
    this.#desks.showRole(chair, role);
    return this.#shown();
  }

  /** [L1] */
  rename(chair: ChairId, name: string): null {
    this.#seating.rename(chair, name);
    showSeats(this.#room.state, this.#seating);
    return this.#shown();
  }

  #shown(): null {
    this.#room.broadcastPatch();
    return null;
  }
}
