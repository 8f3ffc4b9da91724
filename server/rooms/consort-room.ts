/**
 * The Colyseus room of one consort: messages, publication and life cycle. The rules of seating are in ConsortSession.
 */
import { Room } from "@colyseus/core";
import type { NumberedOrder, OrderError } from "../../shared/live/consort-orders.ts";
import type { ChairId } from "../../shared/model/units.ts";
import type { OpenOptions } from "../../shared/protocol/incoming.ts";
import { CLOSE_CODES } from "../../shared/protocol/messages.ts";
import type { Outgoing } from "../../shared/protocol/messages.ts";
import type { ConsortState } from "../../shared/protocol/state.ts";
import type { ConsortSession } from "../../shared/session/consort-session.ts";
import type { Shared } from "../../shared/session/session-port.ts";
import type { SessionError } from "../../shared/session/session-errors.ts";
import type { MovementSimulation } from "../../shared/session/movement-simulation.ts";
import { SimulationLoop } from "../scheduling/simulation-loop.ts";
import type { ConsortRecord } from "../store/consort-record.ts";
import type { RoomServices } from "./room-services.ts";
import { assignSeat } from "./assign-seat.ts";
import type { Entrance } from "./assign-seat.ts";
import { handlersOf } from "./consort-handlers.ts";
import { CountIn } from "../../shared/session/count-in.ts";
import { newConsort } from "./kept-consort.ts";
import type { WholeConsort } from "./kept-consort.ts";
import { ConsortReplay } from "./consort-replay.ts";
import { LedConsort } from "./led-consort.ts";
import type { LedBy } from "./led-consort.ts";
import type { ConsortCreation } from "./consort-creation.ts";
import { SessionLink } from "./session-link.ts";
import { packedFor, sendOwnPage, sendOwnTrack, sendRecordings } from "./send-recordings.ts";
import { MessageRouter } from "./message-router.ts";
import type { Player } from "./message-router.ts";
import { PatchSerializer } from "./patch-serializer.ts";
import {
  SeatPublisher,
  holderOf,
  openedState,
  showShared,
} from "../../shared/protocol/seat-publisher.ts";
import { Reservations } from "./reservations.ts";
import { secureRandomness } from "./secure-randomness.ts";

/** Time after which a room that nobody joins is closed, ms. */
const UNENTERED_MS = 20_000;
/** Time after which an abandoned room is closed and its consort hibernates, ms. */
const ABANDONED_MS = 30_000;
const SWEEP_MS = 1000;
const IDLE_TIMER_MS = 1000;
/** Colyseus' close code when a client leaves on purpose. */
const CONSENTED = 4000;

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
  #led: LedConsort | null = null;
  #replay: ConsortReplay | null = null;
  #link: SessionLink | null = null;
  #whole!: WholeConsort;
  #countIn!: CountIn;
  readonly #reservations = new Reservations();
  #stopSweeping = () => {};
  #stopClaiming = () => {};

  override async onCreate(creation: ConsortCreation): Promise<void> {
    const { services, open, openedBy = null, wake, live } = creation;
    if (wake !== undefined) await services.hibernation.find(wake)?.gone;
    const kept = wake === undefined ? null : services.hibernation.take(wake);
    if (wake !== undefined && kept === null) throw new Error("that consort does not sleep");
    const opening: OpenOptions = open ?? { alone: live === undefined };
    const { alone, movement, lesson = false, seed } = opening;
    const id = kept?.roomId ?? secureRandomness.secret();
    this.roomId = id;
    this.#services = services;
    this.#openedBy = kept?.openedBy ?? openedBy;
    this.#emptySince = services.clock.now();
    const code = kept?.code ?? live?.code ?? (alone ? "" : await services.codes.reserve(id));
    const opened = { opened: Date.now(), alone, lesson, seed };
    const whole = kept ?? newConsort(services, { id, live: live?.id ?? null, code, ...opened });
    if (live === undefined && code !== "")
      this.#stopClaiming = services.processes.onDeath(() => services.codes.claim(code, id));
    const { session } = (this.#whole = whole);
    this.session = session;
    if (kept === null && movement) session.prepare(movement);
    this.state = openedState(code, session.movement);
    this.#record.follow();
    this.#publisher = new SeatPublisher(this.state);
    this.#loop = new SimulationLoop(this, services, this.#publisher, (error) =>
      this.#breakOff(error),
    );
    session.attach({
      tell: (chair, kind, word) => {
        this.#tell(chair, kind, word as Outgoing[typeof kind]);
        if (kind === "takeover") this.#led?.changed();
        if (kind === "part") this.#led?.toldPart(chair, word as Outgoing["part"]);
      },
      changed: (part) => this.#publish(part),
      roleChanged: (chair, role) => {
        this.#record.changed();
        this.#publisher.showRole(chair, role);
      },
    });
    this.#countIn = new CountIn(session, this.state, services.clock, () => this.#followSession());
    if (kept !== null)
      for (const part of ["phase", "agreements", "result", "still"] as const) this.#publish(part);
    this.#publish("seats");

    // Patches are sent with the ticks they belong to, so Colyseus' own timers are slowed down to
    // almost nothing.
    this.setTimestep(() => {}, IDLE_TIMER_MS);
    this.patchRate = null;
    if (live === undefined)
      this.#stopSweeping = services.clock.after(SWEEP_MS, () => this.#sweep());
    else this.#lead(live);

    this.#router = new MessageRouter(
      this,
      services.clock,
      handlersOf({
        session,
        shown: (why) => this.#publishNow(why),
        led: () => this.#led,
        askForName: (chair, name) => this.#link?.publish({ named: { chair, name } }),
        sendRecordings: (chair) =>
          sendRecordings(session, this.#record, this.#router.lineOf(chair), (error) =>
            services.faults.tell(error),
          ),
        sendOwnPage: (chair) => sendOwnPage(session, chair, this.#router.lineOf(chair)),
        sendOwnTrack: (chair) =>
          sendOwnTrack(this.#replay, chair, this.#router.lineOf(chair), (error) =>
            this.#breakOff(error),
          ),
        free: (by, chair) => this.#free(by, chair),
        started: () => this.#startLoop(),
        keep: () => this.#record.changed(),
      }),
      {
        acted: (chair) => {
          if (session.seating.acted(chair)) this.#record.changed();
        },
        fault: (error) => this.#breakOff(error),
        refused: (why) => services.refusals.add("player", why),
      },
    );
  }

  /** Colyseus calls it as soon as there is a state. */
  override setSerializer(): void {
    super.setSerializer(new PatchSerializer());
  }

  get #record(): ConsortRecord {
    return this.#whole.record;
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
    const { reservation } = entrance;
    const promised = reservation !== null && this.#reservations.redeem(reservation, now);
    const { chair, secret, resumed, page } = assignSeat(entrance, session, promised, now);
    this.#emptySince = null;
    this.#services.capacity.entered(this.roomId);
    this.#router.attach(client, chair, page);
    client.view = this.#publisher.view(chair, !resumed);
    client.send("seated", { chair, seat: secret });
    if (resumed && session.phase !== "playing")
      this.#publisher.showRole(chair, session.agreements.roleOf(chair));
    client.send("takeover", simulation.takeoverOf(chair));
    client.send("ownPart", simulation.ownPartOf(chair));
    client.send("part", session.partOf(chair));
    this.#led?.toldPart(chair, session.partOf(chair));
    client.send("outcome", session.outcomeFor(chair));
    this.#whole.journal?.restart();
    this.#countIn.begin();
    if (session.startsByItself) {
      session.begin();
      this.#startLoop();
    } else if (session.playing) this.#startLoop();
    else this.broadcastPatch();
    this.#led?.joined(chair);
  }

  /** [Z1] Remote call: carries out an order of the live session. Returns why it was refused; never throws. */
  order(order: NumberedOrder): OrderError | null {
    try {
      return this.#led?.order(order) ?? null;
    } catch (error) {
      this.#breakOff(error);
      return "noSuchConsort";
    }
  }

  /** [Y17] Remote call: the live session was restored, and leads on. False: this room is closing. */
  adopt(by: LedBy): boolean {
    this.#link?.follow(by);
    return this.#led?.adopted() ?? false;
  }

  /** [G11] Remote call: what it has played, for a console; null: nothing yet. */
  readonly film = () => packedFor(this.session, this.#record);

  /** [L5] Name of the player whose chair `secret` gives back; null when there is none. */
  holder(secret: string): string | null {
    return holderOf(this.session.seating, secret, this.#services.clock.now());
  }

  override onLeave(client: Player, code: number): void {
    const chair = client.userData?.chair ?? null;
    const { capacity, clock } = this.#services;
    client.view?.dispose();
    // [Z1] A led person keeps their chair until they get another.
    if (chair !== null && code === CONSENTED && this.#led === null) this.session.leave(chair);
    else if (chair !== null) this.session.drop(chair, clock.now());
    if (chair !== null) this.#led?.left(chair);
    // Nobody is connected: pause the music.
    if (this.clients.length === 0) {
      this.#countIn.stop();
      this.#loop.rest();
      this.#emptySince = clock.now();
      if (this.#led === null) capacity.emptied(this.roomId, this.#openedBy);
      else capacity.closed(this.roomId);
    } else this.broadcastPatch();
    if (this.session.seating.deserted) void this.disconnect();
  }

  override onBeforeShutdown(): void {
    this.#loop.rest();
    this.#hibernates = this.#services.keptRooms.isDurable;
    if (this.#hibernates) this.#services.hibernationPlaces.ends(this.roomId);
    // [Y15] What is stored goes on when the server is back.
    if (this.#hibernates) return void this.disconnect(CLOSE_CODES.stopping);
    this.broadcast("notice", { server: "closing" });
    super.onBeforeShutdown();
  }

  override onDispose(): void {
    this.#loop.close();
    this.#countIn.stop();
    this.#stopSweeping();
    this.#stopClaiming();
    this.#led?.closed();
    this.#link?.stop();
    this.#services.capacity.closed(this.roomId);
    if (this.#hibernates) this.#record.rest();
    else this.#record.end();
    const own = this.#led === null && !this.#hibernates;
    if (own && this.state.code !== "") this.#services.codes.release(this.state.code, this.roomId);
  }

  /** [O4] What a solo player's browser keeps comes before the patch that shows it. */
  override broadcastPatch(): boolean {
    const [line] = this.clients;
    const word = line === undefined ? null : (this.#whole.journal?.next() ?? null);
    if (word !== null) line?.send("journal", word);
    return super.broadcastPatch();
  }

  /** Updates the room state; it is sent with the next patch. */
  #publish(part: Shared): void {
    const { session, state } = this;
    this.#record.changed();
    this.#led?.changed();
    showShared(state, session, part);
  }

  /** Sends changes of the session at once; returns `why`. */
  #publishNow(why: SessionError | null): SessionError | null {
    if (why === null) this.broadcastPatch();
    return why;
  }

  #startLoop(): void {
    this.#loop.goOn();
    this.#loop.show();
  }

  /** An internal error ends this consort only; the page tells its players. */
  #breakOff(error: unknown): void {
    this.#services.faults.tell(error);
    this.#loop.rest();
    this.#led?.broke();
    // [Z1] Led people get another room from their live session.
    void this.disconnect(this.#led === null ? CLOSE_CODES.brokenOff : CLOSE_CODES.moved);
  }

  // ---- led by a live session ----

  #lead(by: LedBy): void {
    const { clock } = this.#services;
    const { session, scenarios, asking } = this.#whole;
    const over = (): void => void this.disconnect(CLOSE_CODES.over);
    const link = (this.#link = new SessionLink(by, this.roomId, this.#services, over));
    this.#replay = new ConsortReplay(session.simulation, {
      read: (number) => this.#record.recording(number),
      changed: () => this.#led?.changed(),
      fault: (error) => this.#services.faults.tell(error),
    });
    this.#led = new LedConsort(
      {
        session,
        scenarios,
        replay: this.#replay,
        isHere: (chair) => this.#router.lineOf(chair) !== undefined,
        tell: (chair, kind, word) => this.#tell(chair, kind, word),
        letGo: (chair) => this.#closeConnection(chair, CLOSE_CODES.moved),
        followSession: () => this.#followSession(),
        endMovement: () => {
          if (!this.session.playing) return "notPlaying";
          this.#loop.endNow();
          return null;
        },
        publish: (word) => link.publish(word),
        keep: () => this.#record.changed(),
        close: over,
        sleep: () => {
          this.#hibernates = true;
          void this.disconnect();
        },
      },
      asking,
      clock,
    );
    this.#led.changed();
  }

  /** Starts or stops the simulation loop as needed, and publishes changes. Without connections the music is paused. */
  #followSession(): void {
    const { session } = this;
    if (session.still || this.clients.length === 0) this.#loop.rest();
    else this.#loop.goOn();
    if (session.playing) this.#loop.show();
    else this.broadcastPatch();
  }

  /** [H8] Frees a chair, and tells the person who had it. */
  #free(by: ChairId, chair: ChairId): SessionError | null {
    const why = this.session.free(by, chair);
    if (why !== null) return why;
    this.#closeConnection(chair, CLOSE_CODES.freed);
    return this.#publishNow(null);
  }

  /** Closes the connection of a chair. */
  #closeConnection(chair: ChairId, code: number): void {
    const line = this.#router.lineOf(chair);
    if (line?.userData) line.userData.chair = null;
    line?.leave(code);
  }

  #tell<K extends keyof Outgoing>(chair: ChairId, kind: K, word: Outgoing[K]): void {
    const line = this.#router.lineOf(chair);
    (line?.send as ((kind: K, word: Outgoing[K]) => void) | undefined)?.call(line, kind, word);
  }

  /** [H9] Closes the room, and keeps the consort for people who return. */
  #hibernate(): void {
    this.#hibernates = true;
    this.#services.hibernation.put({
      roomId: this.roomId,
      code: this.state.code,
      openedBy: this.#openedBy,
      ...this.#whole,
      gone: this.disconnect(),
    });
  }

  /** Frees chairs kept for too long, and closes an unused room. */
  #sweep(): void {
    const { clock } = this.#services;
    const now = clock.now();
    if (this.session.expire(now)) this.broadcastPatch();
    const emptyMs = this.#emptySince === null ? 0 : now - this.#emptySince;
    if (this.session.seating.deserted && emptyMs > UNENTERED_MS) void this.disconnect();
    else if (emptyMs >= ABANDONED_MS && !this.#reservations.expects(now)) this.#hibernate();
    else this.#stopSweeping = clock.after(SWEEP_MS, () => this.#sweep());
  }
}
