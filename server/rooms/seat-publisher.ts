/** The room's published state: opened once with twelve chairs, filled from seats and perceptions. */
import { INSTRUMENTS, PERSONAS, PERSONA_NAMES, SEATING } from "../../shared/pieces/cast.ts";
import type { Perception } from "../../shared/model/perception.ts";
import type { Role } from "../../shared/model/role.ts";
import { publishLobby } from "../../shared/protocol/agreement-codec.ts";
import {
  PerceptionEncoder,
  publishAccord,
  publishMusic,
} from "../../shared/protocol/perception-encoder.ts";
import type { Movement, Phase } from "../../shared/session/movement.ts";
import { MAX_CHAIRS } from "../../shared/model/units.ts";
import { NONE, pace, phase, player, roleCode } from "../../shared/protocol/codecs.ts";
import {
  BondsState,
  ConsortState,
  SoundState,
  SelfState,
  Seat,
  SightState,
} from "../../shared/protocol/state.ts";
import type { SessionAgreements } from "../../shared/session/agreements.ts";
import type { Occupant } from "../../shared/session/occupant.ts";
import type { Seating } from "../../shared/session/seating.ts";

/** All twelve chairs exist from the start: lists that grow and shrink under views are best avoided. */
export function openedState(code: string, movement: Movement): ConsortState {
  const state = new ConsortState();
  state.code = code;
  for (const { persona, instrument } of SEATING.slice(0, MAX_CHAIRS)) {
    const seat = new Seat();
    seat.name = PERSONA_NAMES[persona];
    seat.persona = PERSONAS.indexOf(persona);
    seat.instrument = INSTRUMENTS.indexOf(instrument);
    seat.player = player.code("bot");
    state.seats.push(seat);
  }
  showPhase(state, "lobby");
  showMovement(state, movement);
  return state;
}

export function showPhase(state: ConsortState, now: Phase): void {
  state.phase = phase.code(now);
}

export function showMovement(state: ConsortState, movement: Movement): void {
  state.piece = movement.piece;
  state.minutes = movement.minutes;
  state.pace = pace.code(movement.pace);
  state.scenario = movement.scene?.scenario ?? "";
  state.scene = movement.scene?.scene ?? 0;
  state.turn = movement.scene?.turn ?? 0;
}

/** What is agreed on, and what is suggested. */
export function showLobby(state: ConsortState, { accord, suggestion }: SessionAgreements): void {
  publishLobby(state, accord, suggestion);
}

/** Who sits where, and who is host. */
export function showSeats(state: ConsortState, seating: Seating): void {
  seating.chairs.forEach((occupant, chair) => {
    const seat = state.seats[chair];
    if (seat === undefined) return;
    const name = nameAt(chair, occupant);
    if (seat.name !== name) seat.name = name;
    const kind = player.code(occupant.kind);
    if (seat.player !== kind) seat.player = kind;
  });
  if (state.chairs !== seating.chairs.length) state.chairs = seating.chairs.length;
  const host = seating.host ?? NONE;
  if (state.host !== host) state.host = host;
  if (state.sharing !== seating.sharing) state.sharing = seating.sharing;
}

/** Whoever gives no name, and every bot, has their figure's. */
function nameAt(chair: number, occupant: Occupant): string {
  if (occupant.kind !== "bot" && occupant.name !== "") return occupant.name;
  const cast = SEATING[chair];
  return cast === undefined ? "" : PERSONA_NAMES[cast.persona];
}

/** [L5] What the person is called whose chair that secret gives back at `now`; null when nobody's. */
export function holderOf(seating: Seating, secret: string, now: number): string | null {
  const chair = seating.chairOf(secret);
  const occupant = chair === null ? undefined : seating.chairs[chair];
  if (chair === null || occupant === undefined) return null;
  if (occupant.kind === "keptFor" && occupant.until <= now) return null;
  return nameAt(chair, occupant);
}

/** The private parts of the seats, one client's each ([P3]). */
export class SeatPublisher {
  readonly #state: ConsortState;
  readonly #publications: PerceptionEncoder[] = [];

  constructor(state: ConsortState) {
    this.#state = state;
  }

  /**
   * The seat to be added to the view of whoever sits there. `anew` for somebody new to the chair:
   * nothing of what was felt there before.
   */
  seat(chair: number, anew: boolean): Seat {
    const seat = this.#state.seats[chair];
    if (seat === undefined) throw new RangeError(`no chair ${chair}`);
    if (anew || this.#publications[chair] === undefined) {
      const [sight, self, sound, bonds] = [
        new SightState(),
        new SelfState(),
        new SoundState(),
        new BondsState(),
      ];
      Object.assign(seat, { sight, self, sound, bonds });
      this.#publications[chair] = new PerceptionEncoder(sight, self, sound, bonds);
    }
    return seat;
  }

  /** [Q2] The card its player has taken, before any of it is played. */
  showRole(chair: number, role: Role | null): void {
    const self = this.#state.seats[chair]?.self;
    if (self) self.role = roleCode(role);
  }

  /** Perceptions of one moment. */
  show(perceptions: readonly Perception[]): void {
    for (const perception of perceptions) this.showOwn(perception);
    const [any] = perceptions;
    if (any !== undefined) this.showCommon(any);
  }

  /** What one chair perceives, into its own parts. */
  showOwn(perception: Perception): void {
    this.#publications[perception.me]?.encode(perception);
  }

  /** The music and the agreements, which are everybody's and the same in each perception of a moment. */
  showCommon({ music, tick, accord }: Perception): void {
    publishMusic(this.#state, music, tick);
    publishAccord(this.#state, accord);
  }
}
