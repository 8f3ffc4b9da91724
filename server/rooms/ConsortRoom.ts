/** One consort: who comes, who goes, when a movement runs. Life cycle only; the neighbours do the work. */
import { randomBytes } from "node:crypto";
import { Room, ServerError } from "@colyseus/core";
import type { Client } from "@colyseus/core";
import { StateView } from "@colyseus/schema";
import { PIECES } from "../../shared/content/pieces/index.ts";
import { chairId } from "../../shared/model/units.ts";
import type { ChairId } from "../../shared/model/units.ts";
import {
  CLOCK_REQUEST,
  CLOSED,
  INCOMING,
  PROTOCOL_VERSION,
  joinShape,
} from "../../shared/protocol/messages.ts";
import type {
  Choice,
  Decline,
  Incoming,
  JoinRefusal,
  Movement,
  OpenOptions,
  Outgoing,
} from "../../shared/protocol/messages.ts";
import { showableName } from "../../shared/protocol/name.ts";
import { publishMusic, publishPerception, publishedResult } from "../../shared/protocol/publish.ts";
import type { ConsortState } from "../../shared/protocol/state.ts";
import type { HouseRooms } from "../house.ts";
import { Pacing } from "./pacing.ts";
import { startMetronome } from "./metronome.ts";
import { Play } from "./play.ts";
import { openedState, privateSeat, showMovement, showPhase, showSeats } from "./publication.ts";
import type { Phase } from "./publication.ts";
import { Seating } from "./seating.ts";

/** What the server remembers of a line: the chair it speaks for, and how fast it speaks. */
interface Line {
  /** Null once the seat was taken over by another tab. */
  chair: ChairId | null;
  readonly pacing: Pacing;
}
type Player = Client<{ userData: Line; messages: Outgoing }>;

/** A room that nobody enters closes after this. */
const UNENTERED_MS = 20_000;
const HOUSEKEEPING_MS = 1000;
const IDLE_TIMER_MS = 1000;
/** Lines at once: twelve chairs, and each once more while a seat changes tabs. */
const MOST_LINES = 24;
/** Frames a second before the framework itself cuts the line; `Pacing` is far stricter on messages. */
const MOST_FRAMES = 500;
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
  override maxMessagesPerSecond = MOST_FRAMES;
  override autoDispose = false;

  readonly #seating = new Seating();
  readonly #play = new Play((chair, kind, word) => this.#clientOf(chair)?.send(kind, word));
  #house!: HouseRooms;
  #phase: Phase = "lobby";
  #movement: Movement = { piece: PIECES[0]?.id ?? "", minutes: 4, pace: "beginner" };
  #alone = false;
  #openedAt = 0;
  #stopBeating: (() => void) | null = null;
  #stopKeeping = () => {};

  override onCreate({ house, open }: { house: HouseRooms; open?: OpenOptions }): void {
    const { alone, movement } = open ?? { alone: true };
    this.roomId = randomBytes(16).toString("base64url");
    this.#house = house;
    this.#alone = alone;
    this.#openedAt = house.clock.now();
    this.state = openedState(alone ? "" : house.codes.take(this.roomId), this.#movement);
    if (movement) this.#choose(movement);
    showSeats(this.state, this.#seating);

    // Patches go out with the ticks they belong to; the framework's own timers are all but still.
    this.setTimestep(() => {}, IDLE_TIMER_MS);
    this.patchRate = null;
    this.#keepHouse();

    this.#on("command", (_, chair, command) => {
      if (this.#phase !== "playing") return "notNow";
      this.#play.hear(chair, command);
      return null;
    });
    this.#on("choose", (_, chair, choice) => this.#asHost(chair, () => this.#choose(choice)));
    this.#on("start", (_, chair) => this.#asHost(chair, () => this.#start()));
    this.onMessage(CLOCK_REQUEST, (client: Player) =>
      this.#admits(client) ? house.clock.now() : undefined,
    );
    this.onMessage("*", (client: Player) => {
      if (this.#admits(client)) client.send("declined", { why: "unknownMessage" });
    });
  }

  override onJoin(client: Player, raw: unknown): void {
    const options = joinShape.safeParse(raw);
    if (!options.success) throw refusal("badRequest");
    const { version, name, seat } = options.data;
    if (version !== PROTOCOL_VERSION) throw refusal("oldPage");
    const { chair, secret } = this.#seatFor(showableName(name), seat);

    this.#clientOf(chair)?.leave(CLOSED.elsewhere);
    this.#releaseLine(chair);
    client.userData = { chair, pacing: new Pacing() };
    client.view = new StateView();
    client.view.add(privateSeat(this.state, chair));
    client.send("seated", { chair, seat: secret });
    this.#play.changeHands(chair, true);
    showSeats(this.state, this.#seating);
    if (this.#alone && this.#phase === "lobby") this.#start();
    else if (this.#phase === "playing") this.#goOn();
    else this.broadcastPatch();
  }

  override onLeave(client: Player, code: number): void {
    const chair = client.userData?.chair ?? null;
    client.view?.dispose();
    if (chair === null) return;
    if (code === CONSENTED) this.#seating.leave(chair);
    else this.#seating.drop(chair, this.#house.clock.now());
    this.#play.changeHands(chair, false);
    if (this.#phase !== "playing") this.#seating.shrink();
    showSeats(this.state, this.#seating);
    // Nobody is here to hear it: the music waits.
    if (this.clients.length === 0) this.#rest();
    else this.broadcastPatch();
    if (this.#seating.deserted) void this.disconnect();
  }

  override onBeforeShutdown(): void {
    this.#rest();
    this.broadcast("notice", {
      text: "The house is closing, and the music ends here. Thank you for playing.",
    });
    super.onBeforeShutdown();
  }

  override onDispose(): void {
    this.#rest();
    this.#stopKeeping();
    if (this.state.code !== "") this.#house.codes.giveBack(this.state.code);
  }

  // ---- movements ----

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

  #start(): null {
    this.#phase = "playing";
    this.#play.begin(
      this.#movement,
      this.#seating.chairs.map(({ kind }) => kind === "person"),
    );
    showPhase(this.state, this.#phase);
    showSeats(this.state, this.#seating);
    this.#goOn();
    return null;
  }

  /** Lets the metronome run from the tick the music has come to. */
  #goOn(): void {
    if (this.#stopBeating !== null || !this.#play.playing) return;
    this.#stopBeating = startMetronome(this.#house.clock, this.#play.tickCount, {
      tick: () => this.#tick(),
      epochMoved: (epoch) => {
        this.state.epoch = epoch;
      },
      late: (ms) => this.#house.lateness.add(ms),
    });
    this.#publish();
  }

  #rest(): void {
    this.#stopBeating?.();
    this.#stopBeating = null;
  }

  #tick(): boolean {
    const patchDue = this.#play.tick();
    if (!this.#play.playing) this.#end();
    if (patchDue) this.#publish();
    return this.#play.playing;
  }

  #end(): void {
    this.#rest();
    this.#phase = "ended";
    this.#seating.shrink();
    this.state.result = publishedResult(this.#play.measures());
    showPhase(this.state, this.#phase);
    showSeats(this.state, this.#seating);
  }

  #publish(): void {
    let music = null;
    for (const { userData } of this.clients) {
      if (!userData || userData.chair === null) continue;
      const { sight, ears, bonds } = privateSeat(this.state, userData.chair);
      if (!sight || !ears || !bonds) continue;
      const perception = this.#play.perception(userData.chair);
      publishPerception(perception, sight, ears, bonds);
      music = perception.music;
    }
    if (music) publishMusic(this.state, music, this.#play.tickCount);
    this.broadcastPatch();
  }

  // ---- people ----

  #seatFor(name: string, secret: string | undefined): { chair: ChairId; secret: string } {
    const kept = secret === undefined ? null : this.#seating.resume(secret);
    if (kept !== null && secret !== undefined) return { chair: chairId(kept), secret };
    if (this.#alone && !this.#seating.deserted) throw refusal("full");
    const taken = this.#seating.take(name, this.#phase !== "playing");
    if (taken === null) throw refusal("full");
    return { chair: chairId(taken.chair), secret: taken.secret };
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
    for (const chair of this.#seating.expire(now)) this.#play.changeHands(chairId(chair), false);
    showSeats(this.state, this.#seating);
    if (this.#seating.deserted && now - this.#openedAt > UNENTERED_MS) void this.disconnect();
    else this.#stopKeeping = this.#house.clock.after(HOUSEKEEPING_MS, () => this.#keepHouse());
  }

  // ---- messages ----

  /** Handles one kind of message: pace, shape and right first, then `then`, which may decline. */
  #on<K extends Incoming>(
    kind: K,
    then: (
      client: Player,
      chair: ChairId,
      message: (typeof INCOMING)[K]["_output"],
    ) => Decline | null,
  ): void {
    const shape = INCOMING[kind];
    this.onMessage(kind, (client: Player, raw: unknown) => {
      if (!this.#admits(client)) return;
      const chair = client.userData?.chair ?? null;
      if (chair === null) return;
      const message = shape.safeParse(raw);
      const why = message.success ? then(client, chair, message.data) : "badShape";
      if (why !== null) client.send("declined", { why });
    });
  }

  #asHost(chair: ChairId, then: () => Decline | null): Decline | null {
    if (this.#seating.host !== chair) return "notHost";
    return this.#phase === "playing" ? "notNow" : then();
  }

  /** Whether this line may say one more thing now; says so, or cuts it off, when not. */
  #admits(client: Player): boolean {
    const verdict = client.userData?.pacing.judge(this.#house.clock.now()) ?? "drop";
    if (verdict === "dropAndSay") client.send("declined", { why: "tooFast" });
    if (verdict === "cut") client.leave(CLOSED.tooFast);
    return verdict === "pass";
  }
}

const refusal = (why: JoinRefusal) => new ServerError(STATUS[why], why);
