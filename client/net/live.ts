/** A consort over the wire: the published state as signals, commands out, words in, and the line kept up. */
import { batch, signal } from "@preact/signals";
import type { Signal } from "@preact/signals";
import { INSTRUMENTS, PERSONAS } from "../../shared/content/cast.ts";
import type { Command } from "../../shared/model/command.ts";
import type { GroupMeasures } from "../../shared/model/measures.ts";
import type { Perception } from "../../shared/model/perception.ts";
import type { Refusal } from "../../shared/model/refusal.ts";
import type { Role } from "../../shared/model/role.ts";
import type { Sighting } from "../../shared/model/sighting.ts";
import { chairId, millis } from "../../shared/model/units.ts";
import type { ChairId, Millis } from "../../shared/model/units.ts";
import { readLobby, readSuggestion } from "../../shared/protocol/accord.ts";
import { NOTHING_AGREED } from "../../shared/protocol/lobby.ts";
import type { LobbyAccord, LobbyTerms, Suggestion } from "../../shared/protocol/lobby.ts";
import { CLOCK_REQUEST, CLOSED } from "../../shared/protocol/messages.ts";
import type { Outgoing, Presence, Takeover } from "../../shared/protocol/messages.ts";
import { readPerception, readResult } from "../../shared/protocol/read.ts";
import { indexed, NONE, pace, phase, player, roleOf } from "../../shared/protocol/scale.ts";
import type { ConsortState } from "../../shared/protocol/state.ts";
import { QUICK_MS, QUICK_QUESTIONS, SLOW_MS, ServerClock } from "./clock.ts";
import { NOT_TAKEN_OVER } from "./consort.ts";
import type { Consort, Farewell, Link, Movement, Phase, Seat } from "./consort.ts";
import { JoinError } from "./door.ts";
import type { ConsortRoom } from "./door.ts";
import { DECLINE_WORDS } from "./words.ts";

/** What a live consort needs from where it runs. */
export interface Surroundings {
  /** Monotonic ms. */
  now(): number;
  after: (ms: number, call: () => void) => () => void;
}

/** What it needs from whoever opened it. */
export interface Opening {
  /** Asks for the same chair again after the line dropped. Throws JoinError. */
  again(seat: string): Promise<ConsortRoom>;
  /** The chair is ours now; said again and again while it is. */
  seated(seat: string): void;
  /** The chair was left for good, or is lost. */
  ended(seat: string): void;
}

/** Pauses between attempts to come back, ms; the last one is repeated. */
const RETRY_MS = [200, 500, 1000, 2000, 4000] as const;
const GIVE_UP_MS = 10 * 60_000;
/** An attempt over a path that has gone may hang for minutes; after this another is made beside it. */
const PATIENCE_MS = 6000;
/** The framework's close codes for a leave one asked for, and for a server that ends. */
const CONSENTED = 4000;
const SHUT_DOWN = 4001;

export class LiveConsort implements Consort {
  readonly link: Signal<Link> = signal("connecting");
  readonly farewell: Signal<Farewell | null> = signal(null);
  readonly phase: Signal<Phase> = signal("lobby");
  readonly code = signal("");
  readonly me: Signal<ChairId> = signal(chairId(0));
  readonly host = signal(false);
  readonly sharing = signal(false);
  readonly seats: Signal<readonly Seat[]> = signal([]);
  readonly movement: Signal<Movement> = signal({ piece: "", minutes: 4, pace: "beginner" });
  readonly accord: Signal<LobbyAccord> = signal(NOTHING_AGREED);
  readonly suggestion: Signal<Suggestion | null> = signal(null);
  readonly role: Signal<Role | null> = signal(null);
  readonly result: Signal<GroupMeasures | null> = signal(null);
  readonly takeover: Signal<Takeover> = signal(NOT_TAKEN_OVER);
  readonly perception: Signal<Perception | null> = signal(null);
  readonly epoch: Signal<Millis> = signal(millis(0));

  readonly #around: Surroundings;
  readonly #opening: Opening;
  readonly #clock = new ServerClock();
  readonly #sightings = new Set<(sighting: Sighting) => void>();
  readonly #refusals = new Set<(refusal: Refusal, command: Command) => void>();
  readonly #notices = new Set<(text: string) => void>();
  readonly #ready = Promise.withResolvers<void>();
  #room: ConsortRoom;
  #seat: string | null = null;
  #early: ConsortState | null = null;
  /** Attempts to come back that have neither come nor failed. */
  #attempts = 0;
  #questions = 0;
  #stopAsking = () => {};

  constructor(room: ConsortRoom, opening: Opening, around: Surroundings) {
    this.#around = around;
    this.#opening = opening;
    this.#room = room;
    this.#attach(room);
  }

  /** Resolves once chair, state and clock are known. */
  get ready(): Promise<void> {
    return this.#ready.promise;
  }

  serverNow(): Millis {
    return millis(this.#clock.at(this.#around.now()));
  }

  command(command: Command): void {
    this.#send("command", command);
  }

  here(presence: Presence): void {
    this.#send("here", presence);
  }

  choose(movement: Partial<Movement>): void {
    this.#send("choose", movement);
  }

  agree(terms: LobbyTerms): void {
    this.#send("agree", terms);
  }

  nod(terms: LobbyTerms): void {
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

  share(on: boolean): void {
    this.#send("share", on);
  }

  start(): void {
    this.#send("start");
  }

  leave(): void {
    if (this.link.value === "open") void this.#room.leave();
    this.#lose(null);
  }

  onSighting(listener: (sighting: Sighting) => void): () => void {
    return listen(this.#sightings, listener);
  }

  onRefused(listener: (refusal: Refusal, command: Command) => void): () => void {
    return listen(this.#refusals, listener);
  }

  onNotice(listener: (text: string) => void): () => void {
    return listen(this.#notices, listener);
  }

  // ---- the line ----

  #attach(room: ConsortRoom): void {
    this.#room = room;
    // A drop is mended by asking for the chair again, which also works after a reload.
    room.reconnection.enabled = false;
    this.#hear("seated", ({ chair, seat }) => {
      this.#seat = seat;
      this.me.value = chair;
      this.#opening.seated(seat);
      const early = this.#early;
      this.#early = null;
      if (early !== null && room === this.#room) this.#read(early);
    });
    this.#hear("sighting", (sighting) => this.#sightings.forEach((tell) => tell(sighting)));
    this.#hear("takeover", (takeover) => {
      this.takeover.value = takeover;
    });
    this.#hear("refused", ({ refusal, command }) =>
      this.#refusals.forEach((tell) => tell(refusal, command)),
    );
    this.#hear("declined", ({ why }) => this.#notice(DECLINE_WORDS[why]));
    this.#hear("notice", ({ text }) => this.#notice(text));
    room.onStateChange((state) => this.#read(state));
    room.onLeave((code) => {
      if (room === this.#room) this.#closed(code);
    });
    this.#keepAsking();
  }

  #hear<K extends keyof Outgoing>(kind: K, then: (word: Outgoing[K]) => void): void {
    this.#room.onMessage(kind, then);
  }

  #send(kind: string, message?: unknown): void {
    if (this.link.value === "open") this.#room.send(kind, message);
  }

  #closed(code: number): void {
    this.#stopAsking();
    // Left, and then the line went by itself: nobody wants to come back.
    if (this.link.value === "lost") return;
    if (code === CONSENTED) return this.#lose(null);
    if (code === SHUT_DOWN) return this.#lose("closed");
    if (code === CLOSED.elsewhere) return this.#elsewhere();
    if (code === CLOSED.tooFast) return this.#lose("tooFast");
    if (code === CLOSED.freed) return this.#lose("freed");
    if (code === CLOSED.brokenOff) return this.#lose("brokenOff");
    this.link.value = "reconnecting";
    this.#retry(0, this.#around.now());
  }

  #retry(attempt: number, since: number): void {
    const pause = RETRY_MS[Math.min(attempt, RETRY_MS.length - 1)] ?? 0;
    this.#around.after(pause, () => void this.#comeBack(attempt, since));
  }

  async #comeBack(attempt: number, since: number): Promise<void> {
    if (this.link.value !== "reconnecting") return;
    // Dropped before any chair was ours, or too long ago: there is nothing to come back to.
    const tooLong = this.#around.now() - since > GIVE_UP_MS;
    if (this.#seat === null || tooLong) return this.#lose("over");
    let waiting = true;
    const callOff = this.#around.after(PATIENCE_MS, () => {
      waiting = false;
      void this.#comeBack(attempt + 1, since);
    });
    this.#attempts += 1;
    try {
      const room = await this.#opening.again(this.#seat);
      // Left meanwhile. Otherwise the chair is at the line that came last, however late.
      if (this.link.peek() === "lost") void room.leave();
      else this.#attach(room);
    } catch (error) {
      if (this.link.value !== "reconnecting") return;
      const why = error instanceof JoinError ? error.why : "unreachable";
      const passing = why === "unreachable" || why === "tooManyAtOnce";
      if (!passing) this.#lose(why === "freed" ? "freed" : "over");
      else if (waiting || this.#attempts === 1) this.#retry(attempt + 1, since);
    } finally {
      this.#attempts -= 1;
      callOff();
    }
  }

  /** The chair went to another line: of another tab, or an attempt of our own that arrives late. */
  #elsewhere(): void {
    if (this.#attempts === 0) this.#lose("elsewhere");
    else this.link.value = "reconnecting";
  }

  /** The line is lost to this player for good; null when they asked for it. */
  #lose(why: Farewell | null): void {
    this.#stopAsking();
    if (this.link.value === "lost") return;
    batch(() => {
      this.link.value = "lost";
      this.farewell.value = why;
    });
    // The chair may still be had again where only this line was closed.
    if (this.#seat !== null && why !== "elsewhere" && why !== "tooFast")
      this.#opening.ended(this.#seat);
    this.#ready.reject(new JoinError("unreachable"));
  }

  #notice(text: string): void {
    this.#notices.forEach((tell) => tell(text));
  }

  // ---- the clock ----

  #keepAsking(): void {
    this.#stopAsking();
    void this.#ask(this.#room);
    if (this.#seat !== null) this.#opening.seated(this.#seat);
    this.#questions += 1;
    const pause = this.#questions < QUICK_QUESTIONS ? QUICK_MS : SLOW_MS;
    this.#stopAsking = this.#around.after(pause, () => this.#keepAsking());
  }

  async #ask(room: ConsortRoom): Promise<void> {
    const asked = this.#around.now();
    // An unanswered question is no news of the clock; a closed line is noticed elsewhere.
    const server: unknown = await room.request(CLOCK_REQUEST).catch(() => null);
    if (typeof server !== "number") return;
    this.#clock.heard(asked, server, this.#around.now());
    if (this.#clock.known) this.#settle();
    // Left meanwhile, or asked over a line that is gone: then nothing more is asked.
    else if (this.link.value !== "lost" && room === this.#room) this.#keepAsking();
  }

  // ---- the published state ----

  #read(state: ConsortState): void {
    if (this.link.value === "lost") return;
    if (this.#seat === null || this.#room.state !== state) {
      // The first state may come before the word which chair is ours, and in a lobby no other follows.
      this.#early = state;
      return;
    }
    batch(() => {
      const me = this.me.value;
      this.phase.value = phase.of(state.phase);
      this.code.value = state.code;
      this.host.value = state.host === me;
      this.sharing.value = state.sharing;
      this.epoch.value = millis(state.epoch);
      renew(this.seats, seatsOf(state));
      renew(this.movement, {
        piece: state.piece,
        minutes: state.minutes,
        pace: pace.of(state.pace),
      });
      renew(this.accord, readLobby(state));
      renew(this.suggestion, this.phase.value === "playing" ? null : readSuggestion(state));
      renew(this.role, roleOf(state.seats[me]?.inner?.role ?? NONE));
      const result = this.phase.value === "ended" && state.result ? readResult(state.result) : null;
      renew(this.result, result);
      this.perception.value = this.phase.value === "lobby" ? null : readPerception(state, me);
      this.link.value = "open";
    });
    this.#settle();
  }

  #settle(): void {
    if (this.link.value === "open" && this.#clock.known) this.#ready.resolve();
  }
}

const persona = indexed(PERSONAS);
const instrument = indexed(INSTRUMENTS);

function seatsOf(state: ConsortState): Seat[] {
  return Array.from({ length: state.chairs }, (_, i) => {
    const seat = state.seats[i];
    if (seat === undefined) throw new RangeError(`no chair ${i}`);
    return {
      chair: chairId(i),
      name: seat.name,
      persona: persona.of(seat.persona),
      instrument: instrument.of(seat.instrument),
      player: player.of(seat.player),
    };
  });
}

/** Gives a signal a new value only if it says something new: patches come ten times a second. */
function renew<T>(to: Signal<T>, value: T): void {
  if (JSON.stringify(to.peek()) !== JSON.stringify(value)) to.value = value;
}

function listen<T>(all: Set<T>, one: T): () => void {
  all.add(one);
  return () => {
    all.delete(one);
  };
}
