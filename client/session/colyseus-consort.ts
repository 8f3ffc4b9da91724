/** A consort over Colyseus: the published state as signals, commands out, messages in, reconnection. */
import { batch, signal, type Signal } from "@preact/signals";
import type { Command } from "../../shared/model/command.ts";
import type { GroupMeasures } from "../../shared/model/measures.ts";
import type { DebriefSay } from "../../shared/live/debrief-acts.ts";
import type { Perception } from "../../shared/model/perception.ts";
import type { Refusal } from "../../shared/model/refusal.ts";
import type { Role } from "../../shared/model/role.ts";
import type { Sighting } from "../../shared/model/sighting.ts";
import { chairId, millis, TICK_MS, type ChairId, type Millis } from "../../shared/model/units.ts";
import { readAgreements, readSuggestion } from "../../shared/protocol/agreement-codec.ts";
import { NOTHING_AGREED } from "../../shared/session/agreement-terms.ts";
import type * as Terms from "../../shared/session/agreement-terms.ts";
import { CLOSE_CODES, type Outgoing } from "../../shared/protocol/messages.ts";
import type { Presence, Takeover } from "../../shared/session/bot-takeover.ts";
import { type Movement, type Phase, USUAL_MOVEMENT } from "../../shared/session/movement.ts";
import { readOutcome } from "../../shared/protocol/outcome.ts";
import { readOwnPart } from "../../shared/protocol/own-part.ts";
import { decodePerception, decodeResult } from "../../shared/protocol/perception-decoder.ts";
import { NONE, phase, roleOf } from "../../shared/protocol/codecs.ts";
import type { ConsortState } from "../../shared/protocol/state.ts";
import { ClockPolling } from "./clock-polling.ts";
import { dropConnection, isAwaited } from "./awaited.ts";
import { FINAL_CLOSE_CODES, STILL_KEPT } from "./final-close-codes.ts";
import { HAND_DOWN, NOT_TAKEN_OVER } from "./consort.ts";
import type { Consort, DisconnectReason, Link, Notice, Seat } from "./consort.ts";
import { listen, setIfChanged } from "./listening.ts";
import { movementOf, seatsOf } from "./read-state.ts";
import { JoinError, patientError } from "./join-error.ts";
import type { ConsortLine } from "./consort-line.ts";
import { Liveness } from "./liveness.ts";
import { type Attempt, Reconnection, type Timers } from "./reconnection.ts";
import { sameChair, type OwnChair } from "./seat-storage.ts";

/** What a live consort needs from its environment. */
export interface PageTimers extends Timers {
  /** Called when the page wakes, or the network changed or is back; returns a function that stops it. */
  onWake(call: (why: "awake" | "network") => void): () => void;
}

/** What it needs from the code that opened it. */
export interface SeatHooks {
  /** Asks for the same chair again after the connection dropped. Throws JoinError. */
  rejoin(seat: string, attempt: Attempt): Promise<ConsortLine>;
  /** The player has the chair; called again when its name changes. */
  seated(chair: OwnChair): void;
  /** The chair was left for good, or is lost. */
  ended(seat: string): void;
}

export class ColyseusConsort implements Consort {
  readonly link: Signal<Link> = signal("connecting");
  readonly disconnectReason: Signal<DisconnectReason | null> = signal(null);
  readonly phase: Signal<Phase> = signal("lobby");
  readonly code = signal("");
  readonly secret = signal("");
  readonly me: Signal<ChairId> = signal(chairId(0));
  readonly host = signal(false);
  readonly sharing = signal(false);
  readonly seats: Signal<readonly Seat[]> = signal([]);
  readonly movement: Signal<Movement> = signal({ piece: "", ...USUAL_MOVEMENT });
  readonly accord: Signal<Terms.AgreementsByPassage> = signal(NOTHING_AGREED);
  readonly suggestion: Signal<Terms.Suggestion | null> = signal(null);
  readonly role: Signal<Role | null> = signal(null);
  readonly result: Signal<GroupMeasures | null> = signal(null);
  readonly takeover: Signal<Takeover> = signal(NOT_TAKEN_OVER);
  readonly ownPart: Signal<Outgoing["ownPart"] | null> = signal(null);
  readonly part: Signal<number | null> = signal(null);
  readonly outcome: Signal<Outgoing["outcome"] | null> = signal(null);
  readonly recorded: Signal<Uint8Array | null> = signal(null);
  readonly ownPage: Signal<unknown> = signal(null);
  readonly ownTrack: Signal<Uint8Array | null> = signal(null);
  readonly ownScene: Signal<Outgoing["ownScene"] | null> = signal(null);
  readonly still = signal(false);
  readonly resumes: Signal<Millis> = signal(millis(0));
  readonly renewed = signal(false);
  readonly live: Signal<Outgoing["live"] | null> = signal(null);
  readonly debrief: Signal<Outgoing["debrief"] | null> = signal(null);
  readonly hand: Signal<Outgoing["hand"]> = signal(HAND_DOWN);
  readonly perception: Signal<Perception | null> = signal(null);
  readonly epoch: Signal<Millis> = signal(millis(0));

  readonly #hooks: SeatHooks;
  readonly #clock: ClockPolling;
  readonly #sightings = new Set<(sighting: Sighting) => void>();
  readonly #refusals = new Set<(refusal: Refusal, command: Command) => void>();
  readonly #notices = new Set<(notice: Notice) => void>();
  readonly #ready = Promise.withResolvers<void>();
  #room: ConsortLine;
  #pendingState: ConsortState | null = null;
  #announced: OwnChair | null = null;
  readonly #liveness: Liveness;
  readonly #reconnection: Reconnection<ConsortLine>;
  readonly #stopWaking: () => void;
  readonly #now: () => number;
  readonly #after: Timers["after"];
  /** When the server said that it stops. */
  #awayAt = -Infinity;

  constructor(room: ConsortLine, hooks: SeatHooks, timers: PageTimers) {
    this.#hooks = hooks;
    this.#room = room;
    this.#now = () => timers.now();
    this.#after = (ms, call) => timers.after(ms, call);
    this.#clock = new ClockPolling(timers, {
      answered: () => this.#recovered(),
      known: () => this.#resolveWhenReady(),
    });
    this.#liveness = new Liveness(
      timers,
      () => this.#clock.ask(),
      () => this.#timedOut(),
    );
    this.#reconnection = new Reconnection(timers, {
      rejoin: (attempt) => {
        // Dropped before the player had a chair: there is nothing to come back to.
        if (this.secret.peek() === "") return Promise.reject(new JoinError("gone"));
        return hooks.rejoin(this.secret.peek(), attempt).catch((error: unknown) => {
          throw patientError(error, timers.now() - this.#awayAt);
        });
      },
      rejoined: (line) => {
        // Left meanwhile. Otherwise the chair belongs to the newest connection, however late it came.
        if (this.link.peek() === "lost") void line.leave();
        else this.#attach(line);
      },
      failed: (why) => {
        // [Y2] In a live session a chair is kept as long as the session lasts.
        if (why === "gone" && this.live.peek() !== null) this.#reconnection.start();
        else if (why === "allTaken") this.#lose("noChair", true);
        else if (why === "gone" && this.link.peek() === "away") this.#lose("closed");
        else this.#lose(why === "freed" ? "freed" : "over");
      },
    });
    this.#stopWaking = timers.onWake((why) => {
      this.#liveness.wake();
      if (why === "network") this.#reconnection.renew();
      else this.#reconnection.retryNow();
    });
    this.#attach(room);
  }

  /** Resolves once chair, state and clock are known. */
  get ready(): Promise<void> {
    return this.#ready.promise;
  }

  serverNow(): Millis {
    return millis(this.#clock.now());
  }

  musicNow(): Millis {
    if (!this.still.peek()) return this.serverNow();
    return millis(this.epoch.peek() + (this.perception.peek()?.tick ?? 0) * TICK_MS);
  }

  command(command: Command): void {
    this.#send("command", command);
  }

  here(presence: Presence): void {
    this.#send("here", presence);
  }

  setNoneAtMe(on: boolean): void {
    this.#send("noneAtMe", on);
  }

  choose(movement: Partial<Movement>): void {
    this.#send("choose", movement);
  }

  agree(terms: Terms.TermsByPassage): void {
    this.#send("agree", terms);
  }

  nod(terms: Terms.TermsByPassage): void {
    this.#send("nod", terms);
  }

  takeRole(role: Role | null): void {
    this.#send("role", role);
  }

  rename(name: string): void {
    this.#send("rename", name);
  }

  free(chair: ChairId): void {
    this.#send("free", { chair });
  }

  share = (on: boolean): void => this.#send("share", on);
  recall = (): void => this.#send("recall");
  lookBack = (): void => this.#send("lookBack", null);
  lookAgain = (): void => this.#send("lookAgain", null);
  swapPart = (): void => this.#send("swapPart");

  start = (): void => this.#send("start");
  sayInDebrief = (say: DebriefSay): void => this.#send("debrief", say);
  briefed = (): void => this.#send("briefed", null);
  raiseHand = (up: boolean, reason: string): void => this.#send("hand", { up, reason });
  showsStill = (id: number | null): void => this.#send("shows", { still: id });

  leave(): void {
    if (this.link.value === "open") void this.#room.leave();
    this.#lose(null);
  }

  disconnect(): void {
    if (this.link.value === "open") void this.#room.leave(false);
    this.#lose(null, true);
  }

  onSighting(listener: (sighting: Sighting) => void): () => void {
    return listen(this.#sightings, listener);
  }

  onRefused(listener: (refusal: Refusal, command: Command) => void): () => void {
    return listen(this.#refusals, listener);
  }

  onNotice(listener: (notice: Notice) => void): () => void {
    return listen(this.#notices, listener);
  }

  // ---- the connection ----

  #attach(room: ConsortLine): void {
    if (room !== this.#room) dropConnection(this.#room);
    this.#room = room;
    // After a drop the chair is asked for again, which also works after a reload.
    room.reconnection.enabled = false;
    this.#onMessage("seated", ({ chair, seat }) => {
      this.secret.value = seat;
      this.me.value = chair;
      const early = this.#pendingState;
      this.#pendingState = null;
      if (early !== null && room === this.#room) this.#read(early);
    });
    this.#onMessage("sighting", (sighting) => this.#sightings.forEach((tell) => tell(sighting)));
    this.#onMessage("takeover", (word) => void (this.takeover.value = word));
    this.#onMessage("part", (word) => void (this.part.value = word));
    this.#onMessage("outcome", (word) => void (this.outcome.value = readOutcome(word)));
    this.#onMessage("recorded", (word) => void (this.recorded.value = word));
    this.#onMessage("ownPage", (word) => void (this.ownPage.value = word));
    this.#onMessage("ownTrack", (word) => void (this.ownTrack.value = word));
    this.#onMessage("live", (word) => void (this.live.value = word));
    this.#onMessage("ownScene", (word) => void (this.ownScene.value = word));
    this.#onMessage("debrief", (word) => void (this.debrief.value = word));
    this.#onMessage("hand", (word) => void (this.hand.value = word));
    this.#onMessage("ownPart", (word) => void (this.ownPart.value = readOwnPart(word)));
    this.#onMessage("refused", ({ refusal, command }) =>
      this.#refusals.forEach((tell) => tell(refusal, command)),
    );
    this.#onMessage("declined", ({ why }) => this.#notice({ declined: why }));
    this.#onMessage("notice", ({ server }) => this.#notice({ server }));
    room.onStateChange((state) => {
      if (room !== this.#room) return;
      this.#recovered();
      this.#read(state);
    });
    room.onLeave((code) => {
      if (room === this.#room) this.#closed(code);
    });
    this.#liveness.start();
    this.#clock.start(this.#room);
  }

  #onMessage<K extends keyof Outgoing>(kind: K, then: (word: Outgoing[K]) => void): void {
    this.#room.onMessage(kind, then);
  }

  #send(kind: string, message?: unknown): void {
    if (this.link.value === "open") this.#room.send(kind, message);
  }

  #closed(code: number): void {
    this.#clock.stop();
    // The player has left, and then the connection closed: no reconnection.
    if (this.link.value === "lost") return;
    const reason = FINAL_CLOSE_CODES.get(code);
    if (reason !== undefined) return this.#lose(reason);
    if (code === CLOSE_CODES.stopping) {
      this.#awayAt = this.#now();
      return this.#reconnect("away");
    }
    if (code === CLOSE_CODES.elsewhere) return this.#lose("elsewhere");
    // Our own new connection has the chair, and is about to say so.
    if (code === CLOSE_CODES.later && this.#reconnection.renewing) return this.#await(this.#room);
    this.#reconnect();
    if (code === CLOSE_CODES.moved) this.#reconnection.retryNow();
  }

  /** Nothing arrives, although nobody closed the connection: it may only be slow, so it stays open. */
  #timedOut(): void {
    this.#clock.stop();
    this.#reconnect();
  }

  /** Something arrived on the silent connection: it is used again as it is. */
  #recovered(): void {
    if (!isAwaited(this.link.peek())) return this.#liveness.heard();
    this.#reconnection.stop();
    this.#liveness.start();
    this.#clock.start(this.#room);
    this.link.value = "open";
  }

  #reconnect(as: "reconnecting" | "away" = "reconnecting"): void {
    this.#liveness.stop();
    this.link.value = as;
    this.#reconnection.start();
  }

  /** The connection that follows `former` comes within a second, or another is opened. */
  #await(former: ConsortLine): void {
    this.#after(RENEWED_MS, () => {
      if (this.#room === former && this.link.peek() === "open") this.#reconnect();
    });
  }

  /** The connection is lost; null when the player left. `kept`: the chair may be asked for again. */
  #lose(why: DisconnectReason | null, kept = why !== null && STILL_KEPT.has(why)): void {
    this.#clock.stop();
    this.#liveness.stop();
    this.#reconnection.stop();
    this.#stopWaking();
    if (this.link.value === "lost") return;
    if (isAwaited(this.link.value)) dropConnection(this.#room);
    batch(() => {
      this.link.value = "lost";
      this.disconnectReason.value = why;
    });
    if (this.secret.peek() !== "" && !kept) this.#hooks.ended(this.secret.peek());
    this.#ready.reject(new JoinError("unreachable"));
  }

  #notice(notice: Notice): void {
    this.#notices.forEach((tell) => tell(notice));
  }

  // ---- the published state ----

  #read(state: ConsortState): void {
    if (this.link.value === "lost") return;
    if (this.secret.peek() === "" || this.#room.state !== state) {
      // The first state may arrive before the message with the player's chair, and in a lobby no
      // other state follows.
      this.#pendingState = state;
      return;
    }
    batch(() => {
      const me = this.me.value;
      this.phase.value = phase.of(state.phase);
      if (this.phase.value === "playing")
        this.recorded.value = this.ownPage.value = this.ownTrack.value = null;
      this.code.value = state.code;
      this.host.value = state.host === me;
      this.sharing.value = state.sharing;
      this.epoch.value = millis(state.epoch);
      this.still.value = state.still;
      this.resumes.value = millis(state.resumes);
      this.renewed.value = state.renewed;
      setIfChanged(this.seats, seatsOf(state));
      setIfChanged(this.movement, movementOf(state));
      setIfChanged(this.accord, readAgreements(state));
      setIfChanged(this.suggestion, this.phase.value === "playing" ? null : readSuggestion(state));
      setIfChanged(this.role, roleOf(state.seats[me]?.self?.role ?? NONE));
      const result =
        this.phase.value === "ended" && state.result ? decodeResult(state.result) : null;
      setIfChanged(this.result, result);
      this.perception.value = this.phase.value === "lobby" ? null : decodePerception(state, me);
      this.link.value = "open";
    });
    this.#announceSeat(this.secret.peek());
    this.#resolveWhenReady();
  }

  /** The chair, with its present name. */
  #announceSeat(seat: string): void {
    const name = this.seats.peek().find(({ chair }) => chair === this.me.peek())?.name ?? "";
    const chair = { seat, name, code: this.code.peek() };
    if (this.#announced !== null && sameChair(this.#announced, chair)) return;
    this.#announced = chair;
    this.#hooks.seated(chair);
  }

  #resolveWhenReady(): void {
    if (this.link.value === "open" && this.#clock.known) this.#ready.resolve();
  }
}

/** Within this, a new connection that got the chair has said so, ms. */
const RENEWED_MS = 1000;
