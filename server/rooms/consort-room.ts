/** One consort: who comes, who goes, when a movement runs. Life cycle only; the neighbours do the work. */
import { Room } from "@colyseus/core";
import { StateView } from "@colyseus/schema";
import { PIECES } from "../../shared/pieces/index.ts";
import type { Command } from "../../shared/model/command.ts";
import { chairId } from "../../shared/model/units.ts";
import type { ChairId } from "../../shared/model/units.ts";
import { agreementsFor } from "../../shared/session/agreement-terms.ts";
import { CLOSE_CODES } from "../../shared/protocol/messages.ts";
import type { OpenOptions } from "../../shared/protocol/incoming.ts";
import type { RequestError, Outgoing } from "../../shared/protocol/messages.ts";
import { type Movement, type Phase, USUAL_MOVEMENT } from "../../shared/session/movement.ts";
import { encodeResult } from "../../shared/protocol/perception-encoder.ts";
import type { ConsortState } from "../../shared/protocol/state.ts";
import type { RoomServices } from "./room-services.ts";
import { seatFor } from "./assign-seat.ts";
import type { Entrance } from "./assign-seat.ts";
import { Intake } from "./message-router.ts";
import type { Player } from "./message-router.ts";
import { SessionAgreements } from "../../shared/session/agreements.ts";
import { PatchSerializer } from "./patch-serializer.ts";
import { MovementSimulation } from "../../shared/session/movement-simulation.ts";
import { Desks, holderOf, openedState, showLobby, showPhase, showSeats } from "./seat-publisher.ts";
import { Reservations } from "./reservations.ts";
import { secureRandomness } from "./secure-randomness.ts";
import { SimulationLoop } from "../scheduling/simulation-loop.ts";
import { Seating } from "../../shared/session/seating.ts";
import { Settling } from "./settling.ts";

/** A room that nobody enters closes after this. */
const UNENTERED_MS = 20_000;
/** A room that everybody has left goes after this, and its consort hibernates. */
const ABANDONED_MS = 30_000;
const HOUSEKEEPING_MS = 1000;
const IDLE_TIMER_MS = 1000;
const FIRST_MOVEMENT: Movement = { piece: PIECES[0]?.id ?? "", ...USUAL_MOVEMENT };
const GOODBYE = "The house is closing, and the music ends here. Thank you for playing.";
/** The framework's close code of a leave one asked for. */
const CONSENTED = 4000;

interface Creation {
  readonly house: RoomServices;
  readonly open?: OpenOptions;
  /** Whom limits are counted for. */
  readonly openedBy?: string | null;
  /** Room of a consort that hibernates, to go on where it stood. */
  readonly wake?: string;
}

export class ConsortRoom extends Room<{ state: ConsortState; client: Player }> {
  override autoDispose = false;

  /** The music, with the log of all that was done. */
  play!: MovementSimulation;
  #seating!: Seating;
  #lobby!: SessionAgreements;
  #house!: RoomServices;
  #desks!: Desks;
  #settling!: Settling;
  #running!: SimulationLoop;
  #intake!: Intake;
  #phase: Phase = "lobby";
  #alone = false;
  /** Mending is new to whoever practises here: once it will be taught. */
  #lesson = false;
  #openedBy: string | null = null;
  /** Since when nobody is in; null while somebody is. */
  #emptySince: number | null = 0;
  #hibernates = false;
  readonly #reservations = new Reservations();
  #stopKeeping = () => {};

  override onCreate({ house, open, openedBy = null, wake }: Creation): void {
    const now = house.clock.now();
    const kept = wake === undefined ? null : house.hibernation.take(wake);
    const { alone, movement, lesson = false } = open ?? { alone: true };
    this.roomId = kept?.roomId ?? secureRandomness.secret();
    this.#house = house;
    this.#alone = kept?.alone ?? alone;
    this.#lesson = kept?.lesson ?? (alone && lesson);
    this.#openedBy = kept?.openedBy ?? openedBy;
    this.#emptySince = now;
    this.play = kept?.play ?? new MovementSimulation(secureRandomness);
    this.play.tellTo((chair, kind, word) =>
      this.#intake.lineOf(chair)?.send(kind, word as Outgoing[typeof kind]),
    );
    this.#seating = kept?.seating ?? new Seating(secureRandomness.secret);
    this.#lobby = kept?.lobby ?? new SessionAgreements(this.#seating);
    const first = kept?.movement ?? FIRST_MOVEMENT;
    const code = kept?.code ?? (alone ? "" : house.codes.reserve(this.roomId));
    this.state = openedState(code, first);
    this.#desks = new Desks(this.state);
    this.#settling = new Settling(this, this.#seating, this.#lobby, this.#desks, first);
    this.#running = new SimulationLoop(this, house, this.#desks, {
      ended: () => this.#end(),
      fault: (error) => this.#breakOff(error),
    });
    if (movement) this.#settling.choose(movement);
    if (kept !== null) this.#wakeAs(kept.phase);
    showSeats(this.state, this.#seating);

    // Patches go out with the ticks they belong to; the framework's own timers are all but still.
    this.setTimestep(() => {}, IDLE_TIMER_MS);
    this.patchRate = null;
    this.#stopKeeping = house.clock.after(HOUSEKEEPING_MS, () => this.#keepHouse());

    const settling = this.#settling;
    this.#intake = new Intake(
      this,
      house.clock,
      {
        command: (chair, command) => this.#command(chair, command),
        here: (chair, presence) => {
          this.play.here(chair, presence);
          return null;
        },
        agree: (chair, terms) => this.#between(() => settling.agree(chair, terms)),
        nod: (chair, terms) => this.#between(() => settling.nod(chair, terms)),
        role: (chair, role) => this.#between(() => settling.takeRole(chair, role)),
        rename: (chair, name) => this.#between(() => settling.rename(chair, name)),
        choose: (chair, choice) => this.#asHost(chair, () => settling.choose(choice)),
        free: (chair, { chair: freed }) => this.#byHost(chair, () => this.#free(freed)),
        share: (chair, on) => this.#byHost(chair, () => this.#share(on)),
        start: (chair) => this.#asHost(chair, () => this.#start()),
      },
      {
        acted: (chair) => this.#seating.acted(chair),
        fault: (error) => this.#breakOff(error),
      },
    );
  }

  /** Asked for by the framework as soon as there is a state. */
  override setSerializer(): void {
    super.setSerializer(new PatchSerializer());
  }

  /** [H7] Promises a seat to `caller`; the number it is redeemed by. */
  reserve(caller: string | null): number {
    return this.#reservations.reserve(caller, this.clients.length, this.#house.clock.now());
  }

  override onJoin(client: Player, entrance: Entrance): void {
    const playing = this.#phase === "playing";
    const now = this.#house.clock.now();
    const { chair, secret, resumed } = seatFor(entrance, this.#seating, {
      alone: this.#alone,
      playing,
      promised: this.#reservations.redeem(entrance.reservation, now),
      now,
    });
    this.#emptySince = null;
    this.#house.capacity.entered(this.roomId);
    this.#intake.attach(client, chair);
    client.view = new StateView();
    client.view.add(this.#desks.seat(chair, !resumed));
    client.send("seated", { chair, seat: secret });
    if (!resumed) this.#lobby.left(chair);
    else if (!playing) this.#desks.showRole(chair, this.#lobby.roleOf(chair));
    this.play.setController(chair, resumed ? "owner" : "newcomer");
    client.send("takeover", this.play.takeoverOf(chair));
    client.send("ownPart", this.play.ownPartOf(chair));
    this.#reseated();
    if (this.#alone && this.#phase === "lobby") this.#start();
    else if (playing) this.#running.goOn();
    else this.broadcastPatch();
  }

  /** [L5] What the person is called whose chair that secret gives back; null when nobody's. */
  holder(secret: string): string | null {
    return holderOf(this.#seating, secret, this.#house.clock.now());
  }

  override onLeave(client: Player, code: number): void {
    const chair = client.userData?.chair ?? null;
    client.view?.dispose();
    if (chair === null) return;
    if (code === CONSENTED) {
      this.#seating.leave(chair);
      this.#lobby.left(chair);
    } else this.#seating.drop(chair, this.#house.clock.now());
    this.play.setController(chair, "bot");
    this.#reseated();
    // Nobody is here to hear it: the music waits.
    if (this.clients.length === 0) {
      this.#running.rest();
      this.#emptySince = this.#house.clock.now();
      this.#house.capacity.emptied(this.roomId, this.#openedBy);
    } else this.broadcastPatch();
    if (this.#seating.deserted) void this.disconnect();
  }

  override onBeforeShutdown(): void {
    this.#running.rest();
    this.broadcast("notice", { text: GOODBYE });
    super.onBeforeShutdown();
  }

  override onDispose(): void {
    this.#running.close();
    this.#stopKeeping();
    this.#house.capacity.closed(this.roomId);
    if (this.state.code !== "" && !this.#hibernates) this.#house.codes.release(this.state.code);
  }

  // ---- movements ----

  #start(): null {
    this.#phase = "playing";
    const { chairs } = this.#seating;
    this.#lobby.drop();
    this.play.begin(
      this.#settling.movement,
      chairs.map(({ kind }) => kind === "person"),
      (score) => ({
        agreements: agreementsFor(this.#lobby.accord, score),
        roles: chairs.map((_, chair) => this.#lobby.roleOf(chair)),
      }),
      this.#lesson ? (this.#seating.present[0] ?? null) : null,
    );
    this.#lesson = false;
    showPhase(this.state, this.#phase);
    showSeats(this.state, this.#seating);
    this.#running.goOn();
    this.#running.show();
    return null;
  }

  #command(chair: ChairId, command: Command): null {
    if (this.#phase === "playing") this.play.hear(chair, command);
    else this.#intake.lineOf(chair)?.send("refused", { refusal: "notPlaying", command });
    return null;
  }

  #end(): void {
    this.#running.rest();
    this.#phase = "ended";
    this.state.result = encodeResult(this.play.measures());
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
    this.#house.faults.tell(error);
    this.#running.rest();
    void this.disconnect(CLOSE_CODES.brokenOff);
  }

  // ---- people ----

  /** Somebody came or went: everyone sees it, and what is suggested counts who is there. */
  #reseated(): void {
    if (this.#phase !== "playing") {
      this.#seating.shrink();
      this.#lobby.reseated();
      showLobby(this.state, this.#lobby);
    }
    showSeats(this.state, this.#seating);
  }

  /** [H8] Whoever sits there, or is expected back, has no chair here any more, and is told so. */
  #free(chair: ChairId): RequestError | null {
    if (this.#seating.host === chair) return "ownChair";
    if (!this.#seating.free(chair)) return "noSuchChair";
    const line = this.#intake.lineOf(chair);
    if (line?.userData) line.userData.chair = null;
    line?.leave(CLOSE_CODES.freed);
    this.#lobby.left(chair);
    this.play.setController(chair, "bot");
    this.#reseated();
    this.broadcastPatch();
    return null;
  }

  #share(on: boolean): null {
    this.#seating.sharing = on;
    showSeats(this.state, this.#seating);
    this.broadcastPatch();
    return null;
  }

  /** [H9] Ends the room, and keeps all else for whoever comes back. */
  #hibernate(): void {
    this.#hibernates = true;
    this.#house.hibernation.put({
      roomId: this.roomId,
      code: this.state.code,
      openedBy: this.#openedBy,
      phase: this.#phase,
      alone: this.#alone,
      lesson: this.#lesson,
      movement: this.#settling.movement,
      play: this.play,
      seating: this.#seating,
      lobby: this.#lobby,
      until: this.#seating.keptUntil,
      gone: this.disconnect(),
    });
  }

  #wakeAs(phase: Phase): void {
    this.#phase = phase;
    showPhase(this.state, phase);
    showLobby(this.state, this.#lobby);
    if (phase === "ended") this.state.result = encodeResult(this.play.measures());
  }

  #asHost(chair: ChairId, then: () => RequestError | null): RequestError | null {
    return this.#byHost(chair, () => this.#between(then));
  }

  #byHost(chair: ChairId, then: () => RequestError | null): RequestError | null {
    return this.#seating.host === chair ? then() : "notHost";
  }

  #between(then: () => RequestError | null): RequestError | null {
    return this.#phase === "playing" ? "notNow" : then();
  }

  /** Chairs kept for too long go back to bots, and a room that nobody wants closes. */
  #keepHouse(): void {
    const now = this.#house.clock.now();
    const given = this.#seating.expire(now);
    for (const chair of given) {
      this.play.setController(chairId(chair), "bot");
      this.#lobby.left(chair);
    }
    if (given.length > 0) {
      this.#reseated();
      this.broadcastPatch();
    }
    const emptyMs = this.#emptySince === null ? 0 : now - this.#emptySince;
    if (this.#seating.deserted && emptyMs > UNENTERED_MS) void this.disconnect();
    else if (emptyMs >= ABANDONED_MS && !this.#reservations.expects(now)) this.#hibernate();
    else this.#stopKeeping = this.#house.clock.after(HOUSEKEEPING_MS, () => this.#keepHouse());
  }
}
