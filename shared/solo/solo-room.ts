/**
 * The room of a solo consort without a network: the same session, messages and bytes as on a server. Clock,
 * randomness and storage are injected. What leaves it is what the wire would carry ([P3]).
 */
import { Encoder } from "@colyseus/schema";
import { PRACTICE } from "../course/library.ts";
import type { Perception } from "../model/perception.ts";
import type { ChairId } from "../model/units.ts";
import { encodePart } from "../protocol/encode-part.ts";
import { INCOMING } from "../protocol/incoming.ts";
import type { Incoming, OpenOptions } from "../protocol/incoming.ts";
import { KeyframeWriter } from "../protocol/keyframes/writer.ts";
import { CLOCK_REQUEST, CLOSE_CODES } from "../protocol/messages.ts";
import type { Outgoing, RequestError } from "../protocol/messages.ts";
import { openedState, SeatPublisher, showShared } from "../protocol/seat-publisher.ts";
import type { SeatView } from "../protocol/seat-publisher.ts";
import { sessionHandlers } from "../protocol/session-handlers.ts";
import type { Handlers } from "../protocol/session-handlers.ts";
import type { ConsortState } from "../protocol/state.ts";
import { ConsortSession } from "../session/consort-session.ts";
import { CountIn } from "../session/count-in.ts";
import { PATCH_TICKS, startFixedTimestep } from "../session/fixed-timestep.ts";
import type { TickClock } from "../session/fixed-timestep.ts";
import { lookBack } from "../session/look-back.ts";
import type { Randomness } from "../session/randomness.ts";
import { recall, recordingsForPage } from "../session/recall.ts";
import type { Given } from "../session/session-options.ts";
import type { SessionError } from "../session/session-errors.ts";
import type { SoloFrame } from "./frames.ts";

/** Time between two savings of a running movement, ms. */
const SAVE_MS = 2000;

export interface SoloPorts {
  readonly clock: TickClock;
  readonly random: Randomness;
  /** Sends to the page, in order. */
  send(frame: SoloFrame): void;
  /** zlib format. */
  deflate(text: string): Promise<Uint8Array>;
  /** The session has changed, or a movement has gone on: to be saved. */
  save(session: ConsortSession): void;
  /** It was left for good. */
  forget(): void;
  /** An unexpected error, after which the consort has ended. */
  fault(error: unknown): void;
}

export const newSoloSession = (
  random: Randomness,
  { lesson = false }: Pick<OpenOptions, "lesson">,
): ConsortSession =>
  new ConsortSession({
    alone: true,
    lesson,
    random,
    scenarios: PRACTICE,
    camera: (chairs) => new KeyframeWriter(chairs),
  });

export class SoloRoom {
  readonly #session: ConsortSession;
  readonly #ports: SoloPorts;
  readonly #state: ConsortState;
  readonly #publisher: SeatPublisher;
  readonly #encoder: Encoder<ConsortState>;
  readonly #chair: ChairId;
  readonly #view: SeatView;
  readonly #handlers: Handlers;
  readonly #countIn: CountIn;
  #stopTimestep: (() => void) | null = null;
  #stopSaving: (() => void) | null = null;
  #record: Perception | undefined;
  #isClosed = false;

  /** `given`: the person's chair in that session. */
  constructor(session: ConsortSession, given: Given, ports: SoloPorts) {
    this.#session = session;
    this.#ports = ports;
    this.#chair = given.chair;
    this.#state = openedState("", session.movement);
    // Before there is a view: views know only what an encoder has.
    this.#encoder = new Encoder(this.#state);
    this.#publisher = new SeatPublisher(this.#state);
    this.#view = this.#publisher.view(given.chair, true);
    this.#countIn = new CountIn(session, this.#state, ports.clock, () => this.#goOn());
    this.#handlers = this.#allHandlers();
    session.attach({
      tell: (chair, kind, word) => {
        if (chair === this.#chair) this.#tell(kind, word as Outgoing[typeof kind]);
      },
      changed: (part) => {
        showShared(this.#state, session, part);
        this.#save();
      },
      roleChanged: (chair, role) => this.#publisher.showRole(chair, role),
    });
    for (const part of ["phase", "agreements", "result", "still", "seats"] as const)
      showShared(this.#state, session, part);
    this.#welcome(given);
  }

  /** A message of the page; refused by name, as on a server. */
  heard(kind: string, raw: unknown): void {
    if (this.#isClosed) return;
    if (!isIncoming(kind)) return this.#tell("declined", { why: "unknownMessage" });
    const { success, data } = INCOMING[kind].safeParse(raw);
    const handle = this.#handlers[kind] as (
      chair: ChairId,
      message: unknown,
    ) => RequestError | null;
    this.#try(() => {
      const why = success ? handle(this.#chair, data) : "badShape";
      if (why !== null) this.#tell("declined", { why });
      else if (success) this.#session.seating.acted(this.#chair);
    });
  }

  requested(id: number, question: string): void {
    const value = question === CLOCK_REQUEST ? this.#ports.clock.now() : null;
    this.#ports.send({ is: "answer", id, value });
  }

  /** Sends everything: at the beginning, and when a patch was missed. */
  sendWhole(): void {
    const at = { offset: 0 };
    const buffer = new Uint8Array(Encoder.BUFFER_SIZE);
    this.#encoder.encodeAll(at, buffer);
    this.#view.own.fillStructures();
    const bytes = this.#encoder.encodeAllView(this.#view, at.offset, { ...at }, buffer);
    this.#ports.send({ is: "state", bytes: bytes.slice() });
  }

  /** `forGood`: nothing is kept. Otherwise the consort waits in the browser's storage. */
  leave(forGood: boolean): void {
    if (this.#isClosed) return;
    this.#rest();
    this.#isClosed = true;
    if (forGood) this.#ports.forget();
    else this.#ports.save(this.#session);
  }

  #welcome({ chair, secret, resumed }: Given): void {
    const session = this.#session;
    this.#tell("seated", { chair, seat: secret });
    if (resumed && session.phase !== "playing")
      this.#publisher.showRole(chair, session.agreements.roleOf(chair));
    this.#tell("takeover", session.simulation.takeoverOf(chair));
    this.#tell("ownPart", session.simulation.ownPartOf(chair));
    this.#tell("part", session.partOf(chair));
    this.#tell("outcome", session.outcomeFor(chair));
    this.#countIn.begin();
    if (session.startsByItself) session.begin();
    this.#startLoop();
    if (session.playing) this.#perceive();
    this.sendWhole();
  }

  #allHandlers(): Handlers {
    const session = this.#session;
    const unknown = (): RequestError => "unknownMessage";
    const own = sessionHandlers({
      session,
      shown: (why) => this.#shown(why),
      started: () => this.#goOn(),
      keep: () => this.#save(),
    });
    return {
      ...own,
      recall: () => this.#sendRecordings(),
      lookBack: (chair) => {
        const page = lookBack(session, chair);
        if (typeof page === "string") return page;
        this.#tell("ownPage", page);
        return null;
      },
      free: (chair, { chair: freed }) => this.#shown(session.free(chair, freed)),
      lookAgain: () => "notNow",
      hand: unknown,
      shows: unknown,
      debrief: unknown,
      briefed: unknown,
    };
  }

  #sendRecordings(): SessionError | null {
    const recordings = recall(this.#session);
    if (typeof recordings === "string") return recordings;
    this.#ports.deflate(JSON.stringify(recordingsForPage(recordings))).then(
      (packed) => this.#tell("recorded", packed),
      (error: unknown) => this.#break(error),
    );
    return null;
  }

  #shown(why: SessionError | null): SessionError | null {
    if (why === null) this.#patch();
    return why;
  }

  #goOn(): void {
    this.#startLoop();
    if (this.#session.playing) this.#perceive();
    this.#patch();
  }

  /** Plays on from the present tick, if a movement is running and does not wait. */
  #startLoop(): void {
    const session = this.#session;
    if (this.#stopTimestep !== null || !session.playing || session.still || this.#isClosed) return;
    this.#stopTimestep = startFixedTimestep(this.#ports.clock, session.tickCount, 0, {
      tick: () => this.#tick(),
      epochMoved: (epoch) => {
        this.#state.epoch = epoch;
      },
      lag: () => {},
    });
    this.#keepSaving();
  }

  #tick(): boolean {
    return this.#try(() => {
      const session = this.#session;
      const due = session.tick(PATCH_TICKS, () => this.#perceive());
      if (!session.playing) this.#rest();
      if (due) this.#patch();
      return session.playing;
    });
  }

  #rest(): void {
    this.#countIn.stop();
    this.#stopTimestep?.();
    this.#stopTimestep = null;
    this.#stopSaving?.();
    this.#stopSaving = null;
  }

  #keepSaving(): void {
    this.#stopSaving = this.#ports.clock.after(SAVE_MS, () => {
      this.#save();
      if (this.#stopTimestep !== null) this.#keepSaving();
    });
  }

  #save(): void {
    if (!this.#isClosed) this.#ports.save(this.#session);
  }

  #perceive(): void {
    this.#record = this.#session.perception(this.#chair, this.#record);
    this.#publisher.show([this.#record]);
  }

  /** Sends what has changed since the last patch. */
  #patch(): void {
    const encoder = this.#encoder;
    const at = { offset: 0 };
    encoder.encode(at);
    encodePart(encoder, this.#view, at);
    this.#view.own.clear();
    encoder.discardChanges();
    if (at.offset > 0)
      this.#ports.send({ is: "patch", bytes: encoder.sharedBuffer.slice(0, at.offset) });
  }

  #tell<K extends keyof Outgoing>(kind: K, word: Outgoing[K]): void {
    this.#ports.send({ is: "message", kind, word });
  }

  /** False when it failed, and the consort has ended. */
  #try(act: () => boolean | void): boolean {
    try {
      return act() ?? true;
    } catch (error) {
      this.#break(error);
      return false;
    }
  }

  #break(error: unknown): void {
    this.#rest();
    this.#isClosed = true;
    this.#ports.fault(error);
    this.#ports.send({ is: "closed", code: CLOSE_CODES.brokenOff });
  }
}

const isIncoming = (kind: string): kind is Incoming => Object.hasOwn(INCOMING, kind);
