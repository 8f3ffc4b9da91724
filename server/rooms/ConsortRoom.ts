/** One consort: who comes, who goes, when a movement runs. Life cycle only; the neighbours do the work. */
import { randomBytes } from "node:crypto";
import { Room, ServerError } from "@colyseus/core";
import { StateView } from "@colyseus/schema";
import { PIECES } from "../../shared/content/pieces/index.ts";
import type { Command } from "../../shared/model/command.ts";
import type { Perception } from "../../shared/model/perception.ts";
import type { Role } from "../../shared/model/role.ts";
import { chairId } from "../../shared/model/units.ts";
import type { ChairId } from "../../shared/model/units.ts";
import { CLOSED, PROTOCOL_VERSION, joinShape } from "../../shared/protocol/messages.ts";
import type {
  Choice,
  Decline,
  JoinRefusal,
  Movement,
  OpenOptions,
} from "../../shared/protocol/messages.ts";
import { showableName } from "../../shared/protocol/name.ts";
import { publishedResult } from "../../shared/protocol/publish.ts";
import type { ConsortState } from "../../shared/protocol/state.ts";
import { agreementsFor, namesChairs } from "../../shared/protocol/lobby.ts";
import type { LobbyTerms } from "../../shared/protocol/lobby.ts";
import type { HouseRooms } from "../house.ts";
import { Intake } from "./intake.ts";
import type { Player } from "./intake.ts";
import { Lobby } from "./lobby.ts";
import { startMetronome } from "./metronome.ts";
import { Play } from "./play.ts";
import {
  Desks,
  openedState,
  showLobby,
  showMovement,
  showPhase,
  showSeats,
} from "./publication.ts";
import type { Phase } from "./publication.ts";
import { offsetOf } from "./rota.ts";
import { Seating } from "./seating.ts";

/** A room that nobody enters closes after this. */
const UNENTERED_MS = 20_000;
const HOUSEKEEPING_MS = 1000;
const IDLE_TIMER_MS = 1000;
/** Lines at once: twelve chairs, and for each the dead line and two attempts of a network gone for all. */
const MOST_LINES = 48;
const GOODBYE = "The house is closing, and the music ends here. Thank you for playing.";
/** The framework's close code of a leave one asked for. */
const CONSENTED = 4000;
const STATUS: Readonly<Record<JoinRefusal, number>> = {
  badRequest: 400,
  oldPage: 410,
  noSuchConsort: 404,
  tooManyGuesses: 429,
  tooManyConsorts: 429,
  full: 409,
};

export class ConsortRoom extends Room<{ state: ConsortState; client: Player }> {
  override maxClients = MOST_LINES;
  override autoDispose = false;

  /** The music, with the log of all that was done. */
  readonly play = new Play((chair, kind, word) => this.#clientOf(chair)?.send(kind, word));
  readonly #seating = new Seating();
  readonly #lobby = new Lobby(this.#seating);
  #house!: HouseRooms;
  #intake!: Intake;
  #desks!: Desks;
  #phase: Phase = "lobby";
  #movement: Movement = { piece: PIECES[0]?.id ?? "", minutes: 4, pace: "beginner" };
  #alone = false;
  #openedAt = 0;
  #place = 0;
  /** Used again by every patch. */
  readonly #perceptions: Perception[] = [];
  #stopBeating: (() => void) | null = null;
  #stopKeeping = () => {};

  override onCreate({ house, open }: { house: HouseRooms; open?: OpenOptions }): void {
    const { alone, movement } = open ?? { alone: true };
    this.roomId = randomBytes(16).toString("base64url");
    this.#house = house;
    this.#alone = alone;
    this.#openedAt = house.clock.now();
    this.#place = house.rota.take();
    this.state = openedState(alone ? "" : house.codes.take(this.roomId), this.#movement);
    this.#desks = new Desks(this.state);
    if (movement) this.#choose(movement);
    showSeats(this.state, this.#seating);

    // Patches go out with the ticks they belong to; the framework's own timers are all but still.
    this.setTimestep(() => {}, IDLE_TIMER_MS);
    this.patchRate = null;
    this.#stopKeeping = house.clock.after(HOUSEKEEPING_MS, () => this.#keepHouse());

    this.#intake = new Intake(
      this,
      house.clock,
      {
        command: (chair, command) => this.#command(chair, command),
        agree: (chair, terms) => this.#between(() => this.#agree(chair, terms)),
        nod: (chair, terms) => this.#between(() => this.#nod(chair, terms)),
        role: (chair, role) => this.#between(() => this.#takeRole(chair, role)),
        choose: (chair, choice) => this.#asHost(chair, () => this.#choose(choice)),
        start: (chair) => this.#asHost(chair, () => this.#start()),
      },
      (error) => this.#breakOff(error),
    );
  }

  override onJoin(client: Player, raw: unknown): void {
    const options = joinShape.safeParse(raw);
    if (!options.success) throw refusal("badRequest");
    const { version, name, seat } = options.data;
    if (version !== PROTOCOL_VERSION) throw refusal("oldPage");
    const { chair, secret, resumed } = this.#seatFor(showableName(name), seat);

    this.#clientOf(chair)?.leave(CLOSED.elsewhere);
    this.#releaseLine(chair);
    this.#intake.attach(client, chair);
    client.view = new StateView();
    client.view.add(this.#desks.seat(chair, !resumed));
    client.send("seated", { chair, seat: secret });
    if (!resumed) this.#lobby.left(chair);
    this.play.changeHands(chair, resumed ? "owner" : "newcomer");
    this.#reseated();
    if (this.#alone && this.#phase === "lobby") this.#start();
    else if (this.#phase === "playing") this.#goOn();
    else this.broadcastPatch();
  }

  override onLeave(client: Player, code: number): void {
    const chair = client.userData?.chair ?? null;
    client.view?.dispose();
    if (chair === null) return;
    if (code === CONSENTED) {
      this.#seating.leave(chair);
      this.#lobby.left(chair);
    } else this.#seating.drop(chair, this.#house.clock.now());
    this.play.changeHands(chair, "bot");
    this.#reseated();
    // Nobody is here to hear it: the music waits.
    if (this.clients.length === 0) this.#rest();
    else this.broadcastPatch();
    if (this.#seating.deserted) void this.disconnect();
  }

  override onBeforeShutdown(): void {
    this.#rest();
    this.broadcast("notice", { text: GOODBYE });
    super.onBeforeShutdown();
  }

  override onDispose(): void {
    this.#rest();
    this.#stopKeeping();
    this.#house.rota.giveBack(this.#place);
    if (this.state.code !== "") this.#house.codes.giveBack(this.state.code);
  }

  // ---- movements ----

  #command(chair: ChairId, command: Command): null {
    if (this.#phase === "playing") this.play.hear(chair, command);
    else this.#clientOf(chair)?.send("refused", { refusal: "notPlaying", command });
    return null;
  }

  #choose(choice: Choice): Decline | null {
    const {
      piece = this.#movement.piece,
      minutes = this.#movement.minutes,
      pace = this.#movement.pace,
    } = choice;
    if (!PIECES.some(({ id }) => id === piece)) return "noSuchPiece";
    this.#movement = { piece, minutes, pace };
    showMovement(this.state, this.#movement);
    this.broadcastPatch();
    return null;
  }

  #agree(chair: ChairId, terms: LobbyTerms): Decline | null {
    if (!namesChairs(terms, this.#seating.chairs.length)) return "noSuchChair";
    this.#lobby.say(chair, terms);
    this.#showLobby();
    return null;
  }

  #nod(chair: ChairId, terms: LobbyTerms): Decline | null {
    if (!this.#lobby.nod(chair, terms)) return "nothingSuggested";
    this.#showLobby();
    return null;
  }

  #takeRole(chair: ChairId, role: Role | null): null {
    this.#lobby.take(chair, role);
    this.#desks.showRole(chair, role);
    this.broadcastPatch();
    return null;
  }

  #showLobby(): void {
    showLobby(this.state, this.#lobby);
    this.broadcastPatch();
  }

  #start(): null {
    this.#phase = "playing";
    const { chairs } = this.#seating;
    this.#lobby.drop();
    this.play.begin(
      this.#movement,
      chairs.map(({ kind }) => kind === "person"),
      (score) => ({
        agreements: agreementsFor(this.#lobby.accord, score),
        roles: chairs.map((_, chair) => this.#lobby.roleOf(chair)),
      }),
    );
    showPhase(this.state, this.#phase);
    showSeats(this.state, this.#seating);
    this.#goOn();
    this.#publish();
    return null;
  }

  /** Lets the metronome run from the tick the music has come to. */
  #goOn(): void {
    if (this.#stopBeating !== null || !this.play.playing) return;
    this.#stopBeating = startMetronome(
      this.#house.clock,
      this.play.tickCount,
      offsetOf(this.#place),
      {
        tick: () => this.#tick(),
        epochMoved: (epoch) => {
          this.state.epoch = epoch;
        },
        late: (ms) => this.#house.lateness.add(ms),
      },
    );
  }

  #rest(): void {
    this.#stopBeating?.();
    this.#stopBeating = null;
  }

  #tick(): boolean {
    try {
      const patchDue = this.play.tick(this.#house.thrift.patchTicks);
      if (patchDue) this.#perceive();
      // What the end settles stands over what was last perceived.
      if (!this.play.playing) this.#end();
      if (patchDue) this.broadcastPatch();
      return this.play.playing;
    } catch (error) {
      this.#breakOff(error);
      return false;
    }
  }

  #end(): void {
    this.#rest();
    this.#phase = "ended";
    this.state.result = publishedResult(this.play.measures());
    const { agreed } = this.play;
    if (agreed !== null) this.#lobby.playedWith(agreed);
    // Whoever took a chair over while it played has not taken its card.
    for (const chair of this.#seating.chairs.keys())
      this.#desks.showRole(chair, this.#lobby.roleOf(chair));
    showPhase(this.state, this.#phase);
    this.#reseated();
  }

  /** A fault of ours ends this consort, and no other; the page says so. */
  #breakOff(error: unknown): void {
    console.error(error);
    this.#rest();
    void this.disconnect(CLOSED.brokenOff);
  }

  #publish(): void {
    this.#perceive();
    this.broadcastPatch();
  }

  #perceive(): void {
    const perceptions = this.#perceptions;
    perceptions.length = 0;
    for (let i = 0; i < this.clients.length; i += 1) {
      const chair = this.clients[i]?.userData?.chair ?? null;
      if (chair !== null) perceptions.push(this.play.perception(chair));
    }
    this.#desks.show(perceptions);
  }

  // ---- people ----

  #seatFor(
    name: string,
    kept: string | undefined,
  ): { chair: ChairId; secret: string; resumed: boolean } {
    const resumed = kept === undefined ? null : this.#seating.resume(kept);
    if (resumed !== null && kept !== undefined)
      return { chair: chairId(resumed), secret: kept, resumed: true };
    if (this.#alone && !this.#seating.deserted) throw refusal("full");
    const taken = this.#seating.take(name, this.#phase !== "playing");
    if (taken === null) throw refusal("full");
    return { chair: chairId(taken.chair), secret: taken.secret, resumed: false };
  }

  /** Somebody came or went: everyone sees it, and what is suggested counts who is there. */
  #reseated(): void {
    if (this.#phase !== "playing") {
      this.#seating.shrink();
      this.#lobby.reseated();
      showLobby(this.state, this.#lobby);
    }
    showSeats(this.state, this.#seating);
  }

  #clientOf(chair: ChairId): Player | undefined {
    return this.clients.find(({ userData }) => userData?.chair === chair);
  }

  /** The line that held this chair speaks for nobody any more. */
  #releaseLine(chair: ChairId): void {
    const { userData } = this.#clientOf(chair) ?? {};
    if (userData) userData.chair = null;
  }

  #keepHouse(): void {
    const now = this.#house.clock.now();
    const given = this.#seating.expire(now);
    for (const chair of given) {
      this.play.changeHands(chairId(chair), "bot");
      this.#lobby.left(chair);
    }
    if (given.length > 0) {
      this.#reseated();
      this.broadcastPatch();
    }
    if (this.#seating.deserted && now - this.#openedAt > UNENTERED_MS) void this.disconnect();
    else this.#stopKeeping = this.#house.clock.after(HOUSEKEEPING_MS, () => this.#keepHouse());
  }

  #asHost(chair: ChairId, then: () => Decline | null): Decline | null {
    return this.#seating.host === chair ? this.#between(then) : "notHost";
  }

  #between(then: () => Decline | null): Decline | null {
    return this.#phase === "playing" ? "notNow" : then();
  }
}

const refusal = (why: JoinRefusal) => new ServerError(STATUS[why], why);
