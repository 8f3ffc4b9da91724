/**
 * The session of one consort: seats, agreements, and movement after movement. Has no network, clock or randomness of
 * its own: times are the caller's ms, and all messages leave through the port.
 */
import type { Command } from "../model/command.ts";
import type { SceneOutcome } from "../measures/objective.ts";
import type { GroupMeasures } from "../model/measures.ts";
import type { Perception } from "../model/perception.ts";
import { chairId } from "../model/units.ts";
import type { ChairId } from "../model/units.ts";
import type { Directive } from "../scenarios/staging.ts";
import { SessionAgreements } from "./agreements.ts";
import type { Presence } from "./bot-takeover.ts";
import { DealtParts } from "./dealt-parts.ts";
import type { DirectionError } from "./directing.ts";
import { restoreSession, savedOf } from "./kept-consort-session.ts";
import type { KeptConsortSession, SessionParts, SessionState } from "./kept-consort-session.ts";
import { MovementSimulation } from "./movement-simulation.ts";
import { USUAL_CHAIRS } from "./movement.ts";
import type { Choice, Movement, Phase } from "./movement.ts";
import { settingOf } from "./movement-setting.ts";
import { NextMovement } from "./next-movement.ts";
import type { PlayedBefore } from "./restore-movements.ts";
import { SceneOutcomes } from "./scene-outcomes.ts";
import { Seating } from "./seating.ts";
import type { Arrival } from "./seating.ts";
import type { SeatingError, SessionError } from "./session-errors.ts";
import type { Given, SessionOptions } from "./session-options.ts";
import { NOWHERE } from "./session-port.ts";
import type { SessionPort } from "./session-port.ts";
import { Settling } from "./settling.ts";
import type { Tell } from "./told.ts";

export class ConsortSession {
  readonly alone: boolean;
  readonly seating: Seating;
  readonly agreements: SessionAgreements;
  readonly settling: Settling;
  readonly simulation: MovementSimulation;
  readonly #next: NextMovement;
  readonly #parts: DealtParts;
  readonly #outcomes = new SceneOutcomes();
  readonly #led: boolean;
  readonly #state: SessionState;
  /** Its parts, for saving and restoring. */
  readonly #allParts: SessionParts;
  #port = NOWHERE;

  constructor({ alone, lesson, led = false, random, digest, scenarios, camera }: SessionOptions) {
    this.alone = alone;
    this.#led = led;
    this.#state = { lesson: alone && lesson, phase: "lobby", still: false, waits: false };
    this.#next = new NextMovement(scenarios);
    this.seating = new Seating(random.secret, led, digest);
    this.#parts = new DealtParts(this.#next.chosen, this.seating);
    this.agreements = new SessionAgreements(this.seating);
    this.settling = new Settling({
      seating: this.seating,
      agreements: this.agreements,
      notNow: () => this.#notNow(),
      port: () => this.#port,
    });
    const tell: Tell = (chair, kind, word) => this.#port.tell(chair, kind, word);
    this.simulation = new MovementSimulation(random, tell, camera);
    const [state, next, parts, outcomes] = [this.#state, this.#next, this.#parts, this.#outcomes];
    const { seating, agreements, simulation } = this;
    const own = { state, next, parts, outcomes };
    this.#allParts = { ...own, seating, agreements, simulation, scenarios };
  }

  /** From now on everything is sent to this port. */
  attach(port: SessionPort): void {
    this.#port = port;
  }

  get phase(): Phase {
    return this.#state.phase;
  }

  /** [Z2] The simulation is paused. */
  get still(): boolean {
    return this.#state.still || this.#state.waits;
  }

  /** [Y15] It was restored after a restart, and is paused until `goOn`. */
  get waits(): boolean {
    return this.#state.waits;
  }

  /** The present or next movement. */
  get movement(): Movement {
    return this.#next.movement;
  }

  /** The group measures; null before a movement has ended. */
  get result(): GroupMeasures | null {
    return this.#state.phase === "ended" ? this.simulation.measures() : null;
  }

  /** [J9] The outcome told to that chair; null before the end, and when there is none. */
  outcomeFor(chair: ChairId): SceneOutcome | null {
    return this.#outcomes.of(chair);
  }

  /** Whether the music begins as soon as a person joins. Most scenes are read first. */
  get startsByItself(): boolean {
    return (
      this.alone && this.#state.phase === "lobby" && this.#next.chosen.scenario?.readFirst !== true
    );
  }

  /** The part (slot) of a chair in the running or chosen scene; null in free play. */
  partOf(chair: ChairId): number | null {
    return this.#parts.of(chair);
  }

  /** Whether a person may take that chair now. Parts are dealt anew between movements. */
  isForPeople(chair: number): boolean {
    return this.#parts.isForPeople(chair);
  }

  // ---- storage ----

  /** [Y15] All of its state as plain data, without its recordings. */
  save(): KeptConsortSession {
    return savedOf(this.#allParts);
  }

  /** [Y15] Restores stored state; call only on a new session. See `restoreSession`. */
  restore(kept: KeptConsortSession, played: PlayedBefore, now: number): Generator<void> {
    return restoreSession(this.#allParts, kept, played, now);
  }

  /** [Y15] Ends the pause after a restart: bots play for people who are not back yet. */
  goOn(): void {
    if (!this.#state.waits) return;
    this.#state.waits = false;
    for (const [chair, { kind }] of this.seating.chairs.entries())
      if (kind === "keptFor") this.simulation.setController(chairId(chair), "keptFor");
    this.#port.changed("still");
  }

  // ---- people ----

  /** Gives back the chair that belongs to a secret, even if it is in use on another device; null when there is none. */
  resume(secret: string): Given | "freed" | null {
    const kept = this.seating.resume(secret);
    if (kept === null) return this.seating.wasFreed(secret) ? "freed" : null;
    const chair = chairId(kept);
    this.simulation.setController(chair, "owner");
    this.reseated();
    return { chair, secret, resumed: true };
  }

  /** Assigns a chair to a newcomer at `now`. */
  join(arrival: Arrival, now: number): Given | SeatingError {
    if (this.#led) return "notHere";
    if (this.alone && !this.seating.deserted) return "full";
    if (this.seating.holds(arrival.device)) return "chairHeld";
    const grows = this.#state.phase !== "playing";
    const taken = this.seating.take(arrival.name, grows, arrival, now, (one) =>
      this.isForPeople(one),
    );
    if (taken === null) return "full";
    const chair = chairId(taken.chair);
    this.agreements.left(chair);
    this.simulation.setController(chair, "newcomer");
    this.reseated();
    return { chair, secret: taken.secret, resumed: false };
  }

  /** A connection dropped: a bot plays, and the chair is kept. */
  drop(chair: ChairId, now: number): void {
    this.seating.drop(chair, now);
    this.simulation.setController(chair, "keptFor");
    this.reseated();
  }

  /** Left for good. */
  leave(chair: ChairId): void {
    this.seating.leave(chair);
    this.givenUp(chair);
    this.reseated();
  }

  /** [H8] The host frees a chair: its person, connected or away, loses it. */
  free(by: ChairId, chair: ChairId): SessionError | null {
    const why = this.#notHost(by) ?? (chair === by ? "ownChair" : null);
    if (why !== null) return why;
    if (!this.seating.free(chair)) return "noSuchChair";
    this.givenUp(chair);
    this.reseated();
    return null;
  }

  /** [H7] Whether several people may play from one browser. */
  share(by: ChairId, on: boolean): SessionError | null {
    const why = this.#notHost(by);
    if (why !== null) return why;
    this.seating.sharing = on;
    this.#port.changed("seats");
    return null;
  }

  /** Gives chairs to bots that were kept for too long. Returns whether there were any. */
  expire(now: number): boolean {
    const given = this.seating.expire(now);
    for (const chair of given) this.givenUp(chairId(chair));
    if (given.length > 0) this.reseated();
    return given.length > 0;
  }

  // ---- between movements ----

  /** Choices made when the session is opened, before anyone has joined. */
  prepare(choice: Choice): SessionError | null {
    const why = this.#next.prepare(choice);
    if (why !== null) return why;
    this.#port.changed("movement");
    if (choice.scene === undefined) return null;
    // The last result stays visible until the next movement is chosen.
    if (this.#state.phase === "ended") {
      this.#state.phase = "lobby";
      this.#port.changed("phase");
    }
    this.reseated();
    return null;
  }

  /** Swaps the part of that chair with a bot's; no reason is needed. */
  swapPart(chair: ChairId): SessionError | null {
    return this.#notNow() ?? this.#parts.swap(chair, this.#port);
  }

  /** [J12] The facilitator assigns a part to a person; its holder gets theirs in exchange. */
  givePart(chair: ChairId, part: number): SessionError | null {
    return this.#parts.give(chair, part, this.#port);
  }

  /** Another person sits there now: drops an assigned part. */
  takeBackPart(chair: ChairId): void {
    this.#parts.takeBack(chair, this.#port);
  }

  choose(by: ChairId, choice: Choice): SessionError | null {
    return this.#notHost(by) ?? this.#notNow() ?? this.prepare(choice);
  }

  /** [L1] */
  rename(chair: ChairId, name: string): SessionError | null {
    const why = this.#led ? "led" : this.#notNow();
    if (why !== null) return why;
    this.seating.rename(chair, name);
    this.#port.changed("seats");
    return null;
  }

  // ---- movements ----

  start(by: ChairId): SessionError | null {
    const why = this.#notHost(by) ?? this.#notNow();
    if (why === null) this.begin();
    return why;
  }

  /** Begins the next movement. The caller has checked the permission. */
  begin(): void {
    this.#state.phase = "playing";
    this.#outcomes.begin();
    this.#resize();
    this.agreements.drop();
    const { scene } = this.#next.chosen;
    const cast = this.#parts.begin();
    const pupil = this.#state.lesson && scene === null ? (this.seating.present[0] ?? null) : null;
    const setting = settingOf(this.seating, this.agreements, { scene, cast }, pupil);
    this.simulation.begin(this.movement, setting.people, setting.bring, setting.directing);
    if (scene === null) this.#state.lesson = false;
    this.#parts.tell(this.#port);
    this.#outcomes.tell(this.#port, this.seating.present);
    this.#port.changed("phase");
    this.#port.changed("seats");
  }

  /** [A1]–[A7] Queues a person's command for the next tick. */
  command(chair: ChairId, command: Command): void {
    if (this.still) this.#port.tell(chair, "refused", { refusal: "standsStill", command });
    else if (this.#state.phase === "playing") this.simulation.hear(chair, command);
    else this.#port.tell(chair, "refused", { refusal: "notPlaying", command });
  }

  /** [J7] A directive of the facilitator: input to the world, or an act of a bot. */
  direct(what: Directive): DirectionError | null {
    return this.simulation.direct(what);
  }

  /** [Z3] Ends the movement at once, even while paused. `show` is called as by `tick`. */
  endNow(show: () => void = () => {}): void {
    this.simulation.end();
    if (this.playing) this.#tick(1, show);
  }

  /** [A11] Whether edge acts may reach the person of that chair, in this movement and later ones. */
  setNoneAtMe(chair: ChairId, on: boolean): void {
    this.agreements.keepEdgesOff(chair, on);
    this.simulation.setNoneAtMe(chair, on);
  }

  /** [K1] A page's report about its person. */
  here(chair: ChairId, presence: Presence): void {
    this.simulation.here(chair, this.still ? { ...presence, touched: false } : presence);
  }

  /** [Z2] Pauses or resumes. `waits`: [H26] until it is restored, since the server is about to stop. */
  stand(still: boolean, waits = this.#state.waits): void {
    Object.assign(this.#state, { still, waits });
    this.#port.changed("still");
  }

  get playing(): boolean {
    return this.simulation.playing;
  }

  get tickCount(): number {
    return this.simulation.tickCount;
  }

  /**
   * Plays one tick. Returns whether a patch is due: on every beat, and every `patchTicks` ticks. `show` is then
   * called before a movement's end is processed, so that the last perception is still sent.
   */
  tick(patchTicks: number, show: () => void = () => {}): boolean {
    return !this.still && this.#tick(patchTicks, show);
  }

  #tick(patchTicks: number, show: () => void): boolean {
    const due = this.simulation.tick(patchTicks);
    if (due) show();
    if (!this.simulation.playing) this.#end();
    return due;
  }

  /** What a chair perceives now; reuses the record `into` if it has the right size. */
  perception(chair: ChairId, into?: Perception): Perception {
    return this.simulation.perception(chair, into);
  }

  #end(): void {
    this.#state.phase = "ended";
    this.#parts.end();
    this.seating.carried.ended(this.simulation.people);
    this.#port.changed("result");
    this.#outcomes.end(this.#next.chosen.scenario, this.#next.movement.scene, this.simulation);
    this.#outcomes.tell(this.#port, this.seating.present);
    const { agreed } = this.simulation;
    // A scene has its own agreements; those made before it are kept for later.
    if (agreed !== null && this.#parts.running === null) this.agreements.playedWith(agreed);
    // A person who took over a chair during play does not have its card.
    for (const chair of this.seating.chairs.keys())
      this.#port.roleChanged(chairId(chair), this.agreements.roleOf(chair));
    this.#port.changed("phase");
    this.reseated();
  }

  /** A person has lost that chair: removes their agreements, card and settings. */
  givenUp(chair: ChairId): void {
    this.agreements.left(chair);
    this.simulation.setController(chair, "bot");
    this.simulation.setNoneAtMe(chair, false);
  }

  /** Somebody joined or left: publishes the seats and recounts the votes of a suggestion. */
  reseated(): void {
    if (this.#state.phase !== "playing") {
      this.#resize();
      this.agreements.reseated();
      this.#port.changed("agreements");
    }
    this.#parts.tell(this.#port);
    this.#port.changed("seats");
  }

  /** Sets the number of chairs that the scene needs, or the default. */
  #resize(): void {
    this.seating.resize(this.#next.chosen.chairs(this.#parts.people) ?? USUAL_CHAIRS);
  }

  #notHost(by: ChairId): SessionError | null {
    if (this.#led) return "led";
    return this.seating.host === by ? null : "notHost";
  }

  #notNow(): SessionError | null {
    if (this.still) return "standsStill";
    return this.#state.phase === "playing" ? "notNow" : null;
  }
}
