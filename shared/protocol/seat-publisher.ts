/**
 * Writes seats and perceptions into the room's published state, which has twelve chairs from the
 * start.
 */
import { StateView } from "@colyseus/schema";
import { INSTRUMENTS, PERSONAS, PERSONA_NAMES, SEATING } from "../pieces/cast.ts";
import type { Perception } from "../model/perception.ts";
import type { Role } from "../model/role.ts";
import { publishAgreements } from "./agreement-codec.ts";
import {
  encodeResult,
  publishAccord,
  publishMusic,
  publishPerception,
  publishRole,
} from "./perception-encoder.ts";
import { Publication } from "./publication.ts";
import { botName } from "../session/bot-name.ts";
import type { Movement, Phase } from "../session/movement.ts";
import { MAX_CHAIRS } from "../model/units.ts";
import { NONE, pace, phase, player } from "./codecs.ts";
import { ConsortState, Seat } from "./state.ts";
import type { SessionAgreements } from "../session/agreements.ts";
import type { ConsortSession } from "../session/consort-session.ts";
import type { Occupant } from "../session/occupant.ts";
import type { Seating } from "../session/seating.ts";
import type { Shared } from "../session/session-port.ts";

/**
 * All twelve chairs exist from the start: Colyseus views handle lists that grow and shrink badly.
 */
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

/** `renewed`: the last movement ended because the server was updated to newer rules. */
export function showPhase(state: ConsortState, now: Phase, renewed = false): void {
  state.phase = phase.code(now);
  state.renewed = renewed;
}

function showMovement(state: ConsortState, movement: Movement): void {
  state.piece = movement.piece;
  state.minutes = movement.minutes;
  state.pace = pace.code(movement.pace);
  state.scenario = movement.scene?.scenario ?? "";
  state.scene = movement.scene?.scene ?? 0;
  state.turn = movement.scene?.turn ?? 0;
}

/** The agreements, and what is suggested. */
function showAgreements(state: ConsortState, { accord, suggestion }: SessionAgreements): void {
  publishAgreements(state, accord, suggestion);
}

/** The seats, and who is host. */
function showSeats(state: ConsortState, seating: Seating): void {
  const people = namesOfPeople(seating);
  seating.chairs.forEach((occupant, chair) => {
    const seat = state.seats[chair];
    if (seat === undefined) return;
    const name = nameAt(chair, occupant, people);
    if (seat.name !== name) seat.name = name;
    const kind = player.code(occupant.kind);
    if (seat.player !== kind) seat.player = kind;
  });
  if (state.chairs !== seating.chairs.length) state.chairs = seating.chairs.length;
  const host = seating.host ?? NONE;
  if (state.host !== host) state.host = host;
  if (state.sharing !== seating.sharing) state.sharing = seating.sharing;
}

/** Writes that part of what a session shares; it is sent with the next patch. */
export function showShared(state: ConsortState, session: ConsortSession, part: Shared): void {
  if (part === "seats") showSeats(state, session.seating);
  else if (part === "agreements") showAgreements(state, session.agreements);
  else if (part === "movement") showMovement(state, session.movement);
  else if (part === "phase") showPhase(state, session.phase, session.simulation.isPast);
  else if (part === "still") state.still = session.still;
  else if (session.result !== null) state.result = encodeResult(session.result);
}

/** Bots, and players without a name, have the name of their figure. */
function nameAt(chair: number, occupant: Occupant, people: readonly string[]): string {
  if (occupant.kind !== "bot" && occupant.name !== "") return occupant.name;
  return botName(chair, people);
}

const namesOfPeople = ({ chairs }: Seating): readonly string[] =>
  chairs.flatMap((occupant) => (occupant.kind === "bot" ? [] : [occupant.name]));

/** [L5] Name of the player whose chair `secret` gives back at `now`; null when there is none. */
export function holderOf(seating: Seating, secret: string, now: number): string | null {
  const chair = seating.chairOf(secret);
  const occupant = chair === null ? undefined : seating.chairs[chair];
  if (chair === null || occupant === undefined) return null;
  if (occupant.kind === "keptFor" && occupant.until <= now) return null;
  return nameAt(chair, occupant, namesOfPeople(seating));
}

/** What one client is sent: its seat, and the changes of its private part. */
export class SeatView extends StateView {
  readonly own: Publication;

  constructor(seat: Seat, own: Publication) {
    super();
    this.own = own;
    this.add(seat);
  }
}

/** The private parts of the seats, each for one client ([P3]). */
export class SeatPublisher {
  readonly #state: ConsortState;
  readonly #publications: Publication[] = [];

  constructor(state: ConsortState) {
    this.#state = state;
  }

  /**
   * What the player of that chair is sent, beside what is everybody's. `anew`: for a new player, clears the former
   * player's private values.
   */
  view(chair: number, anew: boolean): SeatView {
    const seat = this.#state.seats[chair];
    if (seat === undefined) throw new RangeError(`no chair ${chair}`);
    const before = this.#publications[chair];
    const own = anew || before === undefined ? new Publication(seat) : before;
    this.#publications[chair] = own;
    return new SeatView(seat, own);
  }

  /** [Q2] The role card that its player has chosen, before the movement begins. */
  showRole(chair: number, role: Role | null): void {
    const own = this.#publications[chair];
    if (own !== undefined) publishRole(own.fields, role);
  }

  /** Publishes the perceptions of one tick. */
  show(perceptions: readonly Perception[]): void {
    for (const perception of perceptions) this.showOwn(perception);
    const [any] = perceptions;
    if (any !== undefined) this.showCommon(any);
  }

  /** Publishes what one chair perceives, in its private part. */
  showOwn(perception: Perception): void {
    const own = this.#publications[perception.me];
    if (own !== undefined) publishPerception(own.fields, perception);
  }

  /** Publishes music and agreements, which are the same in each perception of a tick. */
  showCommon({ music, tick, accord }: Perception): void {
    publishMusic(this.#state, music, tick);
    publishAccord(this.#state, accord);
  }
}
