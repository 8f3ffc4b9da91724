/** The Colyseus room of one consort: passes messages to its session and publishes the state. */
import { Room } from "@colyseus/core";
import { StateView } from "@colyseus/schema";
import type { ChairId } from "../../shared/model/units.ts";
import { CLOSE_CODES } from "../../shared/protocol/messages.ts";
import type { OpenOptions } from "../../shared/protocol/incoming.ts";
import type { Outgoing } from "../../shared/protocol/messages.ts";
import { encodeResult } from "../../shared/protocol/perception-encoder.ts";
import type { ConsortState } from "../../shared/protocol/state.ts";
import { ConsortSession } from "../../shared/session/consort-session.ts";
import type { Shared } from "../../shared/session/session-port.ts";
import type { SessionError } from "../../shared/session/session-errors.ts";
import type { MovementSimulation } from "../../shared/session/movement-simulation.ts";
import { BUILT_IN } from "../../shared/scenarios/library.ts";
import { SimulationLoop } from "../scheduling/simulation-loop.ts";
import type { RoomServices } from "./room-services.ts";
import { assignSeat } from "./assign-seat.ts";
import type { Entrance } from "./assign-seat.ts";
import { MessageRouter } from "./message-router.ts";
import type { Player } from "./message-router.ts";
import { PatchSerializer } from "./patch-serializer.ts";
import {
  SeatPublisher,
  holderOf,
  openedState,
  showAgreements,
  showMovement,
  showPhase,
  showSeats,
} from "./seat-publisher.ts";
import { Reservations } from "./reservations.ts";
import { secureRandomness } from "./secure-randomness.ts";

/** A room that nobody joins closes after this, s. */
const UNENTERED_MS = 20_000;
/** A room that everyone has left closes after this, and its consort hibernates. */
const ABANDONED_MS = 30_000;
const KEEPING_MS = 1000;
const IDLE_TIMER_MS = 1000;
/** Colyseus' close code when a client leaves on purpose. */
const CONSENTED = 4000;

interface Creation {
  readonly services: RoomServices;
  readonly open?: OpenOptions;
  /** The caller that limits count for. */
  readonly openedBy?: string | null;
  /** Room id of a hibernating consort that continues here. */
  readonly wake?: string;
}

export class ConsortRoom extends Room<{ state: ConsortState; client: Player }> {
  override autoDispose = false;

  session!: ConsortSession;
  #services!: RoomServices;
  #publisher!: SeatPublisher;
  #loop!: SimulationLoop;
  #router!: MessageRouter;
  #openedBy: string | null = null;
  /** Time since which the room is empty; null while somebody is connected. */
  #emptySince: number | null = 0;
  #hibernates = false;
  readonly #reservations = new Reservations();
  #stopKeeping = () => {};

  override onCreate({ services, open, openedBy = null, wake }: Creation): void {
    const kept = wake === undefined ? null : services.hibernation.take(wake);
    const { alone, movement, lesson = false } = open ?? { alone: true };
    this.roomId = kept?.roomId ?? secureRandomness.secret();
    this.#services = services;
    this.#openedBy = kept?.openedBy ?? openedBy;
    this.#emptySince = services.clock.now();
    this.session =
      kept?.session ??
      new ConsortSession({
        alone,
        lesson,
        random: services.randomness(),
        scenarios: BUILT_IN,
      });
    const { session } = this;
    if (kept === null && movement) session.prepare(movement);
    this.state = openedState(
      kept?.code ?? (alone ? "" : services.codes.reserve(this.roomId)),
      session.movement,
    );
    this.#publisher = new SeatPublisher(this.state);
    this.#loop = new SimulationLoop(this, services, this.#publisher, (error) =>
      this.#breakOff(error),
    );
    session.attach({
      tell: (chair, kind, word) =>
        this.#router.lineOf(chair)?.send(kind, word as Outgoing[typeof kind]),
      changed: (part) => this.#publish(part),
      roleChanged: (chair, role) => this.#publisher.showRole(chair, role),
    });
    if (kept !== null)
      for (const part of ["phase", "agreements", "result"] as const) this.#publish(part);
    this.#publish("seats");

    // Patches are sent with the ticks they belong to, so Colyseus' own timers are slowed down to
    // almost nothing.
    this.setTimestep(() => {}, IDLE_TIMER_MS);
    this.patchRate = null;
    this.#stopKeeping = services.clock.after(KEEPING_MS, () => this.#keep());

    this.#router = new MessageRouter(
      this,
      services.clock,
      {
        command: (chair, command) => {
          session.command(chair, command);
          return null;
        },
        here: (chair, presence) => {
          session.here(chair, presence);
          return null;
        },
        noneAtMe: (chair, on) => {
          session.setNoneAtMe(chair, on);
          return null;
        },
        agree: (chair, terms) => this.#shown(session.agree(chair, terms)),
        nod: (chair, terms) => this.#shown(session.nod(chair, terms)),
        role: (chair, role) => this.#shown(session.takeRole(chair, role)),
        rename: (chair, name) => this.#shown(session.rename(chair, name)),
        swapPart: (chair) => this.#shown(session.swapPart(chair)),
        choose: (chair, choice) => this.#shown(session.choose(chair, choice)),
        free: (chair, { chair: freed }) => this.#free(chair, freed),
        share: (chair, on) => this.#shown(session.share(chair, on)),
        start: (chair) => {
          const why = session.start(chair);
          if (why === null) this.#startLoop();
          return why;
        },
      },
      {
        acted: (chair) => session.seating.acted(chair),
        fault: (error) => this.#breakOff(error),
      },
    );
  }

  /** Colyseus asks for it as soon as there is a state. */
  override setSerializer(): void {
    super.setSerializer(new PatchSerializer());
  }

  get simulation(): MovementSimulation {
    return this.session.simulation;
  }

  /** [H7] Reserves a seat for `caller`; returns the number that redeems it. */
  reserve(caller: string | null): number {
    return this.#reservations.reserve(caller, this.clients.length, this.#services.clock.now());
  }

  override onJoin(client: Player, entrance: Entrance): void {
    const { session, simulation } = this;
    const now = this.#services.clock.now();
    const promised = this.#reservations.redeem(entrance.reservation, now);
    const { chair, secret, resumed } = assignSeat(entrance, session, promised, now);
    this.#emptySince = null;
    this.#services.capacity.entered(this.roomId);
    this.#router.attach(client, chair);
    client.view = new StateView();
    client.view.add(this.#publisher.seat(chair, !resumed));
    client.send("seated", { chair, seat: secret });
    if (resumed && session.phase !== "playing")
      this.#publisher.showRole(chair, session.agreements.roleOf(chair));
    client.send("takeover", simulation.takeoverOf(chair));
    client.send("ownPart", simulation.ownPartOf(chair));
    client.send("part", session.partOf(chair));
    client.send("outcome", session.outcomeFor(chair));
    if (session.startsByItself) {
      session.begin();
      this.#startLoop();
    } else if (session.playing) this.#loop.goOn();
    else this.broadcastPatch();
  }

  /** [L5] Name of the player whose chair `secret` gives back; null when there is none. */
  holder(secret: string): string | null {
    return holderOf(this.session.seating, secret, this.#services.clock.now());
  }

  override onLeave(client: Player, code: number): void {
    const chair = client.userData?.chair ?? null;
    client.view?.dispose();
    if (chair === null) return;
    const now = this.#services.clock.now();
    if (code === CONSENTED) this.session.leave(chair);
    else this.session.drop(chair, now);
    // Nobody is connected: the movement pauses.
    if (this.clients.length === 0) {
      this.#loop.rest();
      this.#emptySince = now;
      this.#services.capacity.emptied(this.roomId, this.#openedBy);
    } else this.broadcastPatch();
    if (this.session.seating.deserted) void this.disconnect();
  }

  override onBeforeShutdown(): void {
    this.#loop.rest();
    this.broadcast("notice", { server: "closing" });
    super.onBeforeShutdown();
  }

  override onDispose(): void {
    this.#loop.close();
    this.#stopKeeping();
    this.#services.capacity.closed(this.roomId);
    if (this.state.code !== "" && !this.#hibernates) this.#services.codes.release(this.state.code);
  }

  /** Written to the state; sent with the next patch. */
  #publish(part: Shared): void {
    const { session, state } = this;
    if (part === "seats") showSeats(state, session.seating);
    else if (part === "agreements") showAgreements(state, session.agreements);
    else if (part === "movement") showMovement(state, session.movement);
    else if (part === "phase") showPhase(state, session.phase);
    else if (session.result !== null) state.result = encodeResult(session.result);
  }

  /** Changes of the session are sent at once. */
  #shown(why: SessionError | null): SessionError | null {
    if (why === null) this.broadcastPatch();
    return why;
  }

  #startLoop(): void {
    this.#loop.goOn();
    this.#loop.show();
  }

  /** An error of ours ends this consort only; the page tells its players. */
  #breakOff(error: unknown): void {
    this.#services.faults.tell(error);
    this.#loop.rest();
    void this.disconnect(CLOSE_CODES.brokenOff);
  }

  /** [H8] Tells the person who had the chair. */
  #free(by: ChairId, chair: ChairId): SessionError | null {
    const why = this.session.free(by, chair);
    if (why !== null) return why;
    const line = this.#router.lineOf(chair);
    if (line?.userData) line.userData.chair = null;
    line?.leave(CLOSE_CODES.freed);
    return this.#shown(null);
  }

  /** [H9] Closes the room and keeps the consort for people who come back. */
  #hibernate(): void {
    this.#hibernates = true;
    this.#services.hibernation.put({
      roomId: this.roomId,
      code: this.state.code,
      openedBy: this.#openedBy,
      session: this.session,
      gone: this.disconnect(),
    });
  }

  /** Frees chairs kept for too long, and closes a room that nobody uses. */
  #keep(): void {
    const { clock } = this.#services;
    const now = clock.now();
    if (this.session.expire(now)) this.broadcastPatch();
    const emptyMs = this.#emptySince === null ? 0 : now - this.#emptySince;
    if (this.session.seating.deserted && emptyMs > UNENTERED_MS) void this.disconnect();
    else if (emptyMs >= ABANDONED_MS && !this.#reservations.expects(now)) this.#hibernate();
    else this.#stopKeeping = clock.after(KEEPING_MS, () => this.#keep());
  }
}
