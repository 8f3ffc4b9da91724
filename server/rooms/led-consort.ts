/**
 * [Z1] The consort's side of a live session: carries out orders, tells phones what to show besides the music,
 * and reports to the session. Orders come by remote call; refusals are named, never thrown.
 */
import { groupPageOf } from "../../shared/debrief/group-page.ts";
import { ranked } from "../../shared/debrief/moment.ts";
import { momentsOf } from "../../shared/debrief/moments.ts";
import type {
  ChairReport,
  ConsortOrder,
  ConsortReport,
  HandState,
  KeptReport,
  LiveWord,
  NumberedOrder,
  OrderError,
} from "../../shared/live/consort-orders.ts";
import type { DebriefSay } from "../../shared/live/debrief-acts.ts";
import type { OwnDebrief } from "../../shared/live/debrief-views.ts";
import { OrdersTaken } from "../../shared/live/orders-taken.ts";
import type { PersonId } from "../../shared/live/person-id.ts";
import { keptOf } from "../../shared/model/kept.ts";
import { observe } from "../../shared/model/observe.ts";
import { show } from "../../shared/model/show.ts";
import type { ChairId } from "../../shared/model/units.ts";
import { chairId, TICK_MS } from "../../shared/model/units.ts";
import { sceneText } from "../../shared/live/scene-word.ts";
import type { ScenarioFile } from "../../shared/scenarios/scenario.ts";
import type { CarriedScene } from "../../shared/session/carried-scene.ts";
import type { Outgoing } from "../../shared/protocol/messages.ts";
import type { ConsortSession } from "../../shared/session/consort-session.ts";
import { seatAll } from "../../shared/session/led-seats.ts";
import type { Clock } from "../scheduling/clock.ts";
import type { ConsortReplay } from "./consort-replay.ts";
import type { ConsortWord } from "./consort-words.ts";
import type { Asking } from "./kept-consort.ts";

/** The live session that leads it, and its index there. */
export interface LedBy {
  readonly id: string;
  readonly key: number;
  /** Distinguishes rooms that replaced one another at the same index. */
  readonly opening: number;
  /** The session's join code, for phones to show. */
  readonly code: string;
}

/** What orders need from the room. */
export interface LedRoom {
  readonly session: ConsortSession;
  /** Library in which it finds scenarios. */
  readonly scenarios: CarriedScene<ScenarioFile>;
  readonly replay: ConsortReplay;
  /** A device of its person is connected. */
  isHere(chair: ChairId): boolean;
  tell<K extends "live" | "hand" | "ownScene" | "debrief">(
    chair: ChairId,
    kind: K,
    word: Outgoing[K],
  ): void;
  /** Closes the connection of a chair whose person has another chair now, or none. */
  letGo(chair: ChairId): void;
  /** Publishes changes, and starts or stops the clock as needed. */
  followSession(): void;
  /** Ends the movement that plays. */
  endMovement(): OrderError | null;
  publish(word: ConsortWord): void;
  /** [Y15] The stored state has changed. */
  keep(): void;
  close(): void;
  /** [Y15] Nobody is connected: closes the room, which can be restored on demand. */
  sleep(): void;
}

/** Changes are reported at once, but not more often than this. */
const REPORT_MS = 100;
const USUAL_WATCH_MS = 1000;
const MAX_WATCH_MS = 10_000;
/** Limit of moments per movement: a debrief does not need more. */
const MAX_MOMENTS = 12;

/** Of the movement with that number. */
type Found = { readonly nth: number } & Pick<KeptReport, "moments" | "group">;

const NOTHING: Asking = { hand: "down", reason: "", shows: null, briefed: false };

export class LedConsort {
  readonly #room: LedRoom;
  readonly #clock: Clock;
  #taken = new OrdersTaken();
  readonly #asking: Map<ChairId, Asking>;
  /** Chairs whose phone has received the texts of the session's own scene. */
  readonly #toldOwn = new Set<ChairId>();
  /** [U2] The moments found so far, the person of each chair, and what each wrote. */
  #found: Found = { nth: 0, moments: [] };
  #people = new Map<ChairId, PersonId>();
  readonly #own = new Map<ChairId, OwnDebrief>();
  #word: LiveWord | null = null;
  /** Time of its arrival, ms. */
  #wordAt = 0;
  #reports = 0;
  #reportedAt = Number.NEGATIVE_INFINITY;
  #everyMs = USUAL_WATCH_MS;
  #isDue = false;
  #cancel = () => {};
  #isClosed = false;

  constructor(room: LedRoom, asking: Map<ChairId, Asking>, clock: Clock) {
    this.#room = room;
    this.#asking = asking;
    this.#clock = clock;
  }

  /** Carries out an order once. Returns the reason of a refusal, after which nothing has changed. */
  order(numbered: NumberedOrder): OrderError | null {
    if (this.#isClosed) return "noSuchConsort";
    return this.#taken.take(numbered, (order) => {
      const why = this.#carryOut(order);
      this.#room.keep();
      if (why === null) this.changed();
      return why;
    });
  }

  /** [Y17] The restored session numbers its orders anew. Returns whether it can be led on. */
  adopted(): boolean {
    if (this.#isClosed) return false;
    this.#taken = new OrdersTaken();
    this.changed();
    return true;
  }

  #carryOut(order: ConsortOrder): OrderError | null {
    const { session } = this.#room;
    const isPlaying = session.phase === "playing";
    switch (order.do) {
      case "seat":
        return this.#seat(order);
      case "choose":
        return isPlaying ? "notNow" : this.#choose(order);
      case "part":
        return this.#followed(session.givePart(order.chair, order.part));
      case "begin":
        if (isPlaying) return "notNow";
        session.begin();
        return this.#followed(null);
      case "end":
        return this.#room.endMovement();
      case "stand":
        session.stand(order.still);
        return this.#followed(null);
      case "lengthen":
        return session.simulation.lengthen(order.seconds);
      case "pace":
        session.simulation.setPace(order.pace);
        return this.#followed(session.prepare({ pace: order.pace }));
      case "direct":
        return session.direct(order.what);
      case "say":
        this.#word = order.word;
        this.#wordAt = this.#clock.now();
        this.#room.replay.follow(order.word.again, this.#wordAt);
        for (const chair of session.seating.present)
          this.#room.tell(chair, "live", this.#presentWord(order.word));
        return null;
      case "own":
        this.#own.set(order.chair, order.own);
        this.#room.tell(order.chair, "debrief", order.own);
        return null;
      case "hand":
        return this.#answer(order.chair, order.hand);
      case "watch":
        this.#everyMs = Math.min(MAX_WATCH_MS, Math.max(REPORT_MS, order.everyMs));
        return null;
      case "close":
      case "sleep":
        this.#room[order.do]();
        this.closed();
        return null;
    }
  }

  #followed(why: OrderError | null): OrderError | null {
    if (why === null) this.#room.followSession();
    return why;
  }

  #choose({ movement, own }: Extract<ConsortOrder, { do: "choose" }>): OrderError | null {
    const { scenarios, session } = this.#room;
    const before = scenarios.carried;
    scenarios.carried = own ?? null;
    const why = session.prepare(movement);
    if (why !== null) scenarios.carried = before;
    return this.#followed(why);
  }

  #seat({ chairs, least, kept }: Extract<ConsortOrder, { do: "seat" }>): OrderError | null {
    const changed = seatAll(this.#room.session, chairs, least, this.#clock.now(), kept);
    if (typeof changed === "string") return changed;
    this.#people = new Map(
      chairs.flatMap(({ chair, person }) => (person === undefined ? [] : [[chair, person]])),
    );
    for (const chair of changed) {
      this.#asking.delete(chair);
      this.#own.delete(chair);
      this.#room.session.takeBackPart(chair);
      this.#room.letGo(chair);
    }
    return this.#followed(null);
  }

  // ---- hands and phones ----

  /** Somebody is connected: they are sent everything they missed. */
  joined(chair: ChairId): void {
    if (this.#word !== null) this.#room.tell(chair, "live", this.#presentWord(this.#word));
    const own = this.#own.get(chair);
    if (own !== undefined) this.#room.tell(chair, "debrief", own);
    this.#tellHand(chair);
    this.changed();
  }

  /** [U2] Sends the person's id along: when it arrives, somebody else may sit there. */
  said(chair: ChairId, say: DebriefSay): void {
    const person = this.#people.get(chair);
    if (person !== undefined) this.#room.publish({ said: { person, say } });
  }

  /** The same, with the remaining time updated. */
  #presentWord(word: LiveWord): LiveWord {
    const { debrief } = word;
    const again = this.#room.replay.now(this.#clock.now());
    if (debrief?.quiet == null) return { ...word, again };
    const left = Math.ceil(debrief.quiet - (this.#clock.now() - this.#wordAt) / 1000);
    return { ...word, again, debrief: { ...debrief, quiet: left > 0 ? left : null } };
  }

  /** A phone was told its part: texts of a scene of the session's own are sent along. */
  toldPart(chair: ChairId, part: number | null): void {
    this.changed();
    const { scene } = this.#room.session.movement;
    const { carried } = this.#room.scenarios;
    const isOwn = carried !== null && scene?.scenario === carried.id;
    if (!isOwn && !this.#toldOwn.delete(chair)) return;
    if (isOwn) this.#toldOwn.add(chair);
    const word = isOwn ? { scenario: carried.id, ...sceneText(carried, scene, part) } : null;
    this.#room.tell(chair, "ownScene", word);
  }

  left(chair: ChairId): void {
    this.#toldOwn.delete(chair);
    this.#of(chair).shows = null;
    this.changed();
  }

  /** A phone raises or lowers its hand. A hand that is being attended to stays so. */
  raise(chair: ChairId, { up, reason }: { readonly up: boolean; readonly reason: string }): void {
    const asking = this.#of(chair);
    asking.hand = up ? (asking.hand === "coming" ? "coming" : "up") : "down";
    asking.reason = up ? reason : "";
    this.#room.keep();
    this.#tellHand(chair);
    this.changed();
  }

  /** A phone confirms the pause with id `still`, or, with null, that it no longer shows one. */
  shows(chair: ChairId, still: number | null): void {
    this.#of(chair).shows = still;
    this.changed();
  }

  /** A phone confirms the prebrief. */
  briefed(chair: ChairId): void {
    this.#of(chair).briefed = true;
    this.#room.keep();
    this.#tellHand(chair);
    this.changed();
  }

  #answer(chair: ChairId, hand: HandState): OrderError | null {
    const occupant = this.#room.session.seating.chairs[chair];
    if (occupant === undefined || occupant.kind === "bot") return "noSuchChair";
    const asking = this.#of(chair);
    // Lowered meanwhile: nobody needs to come.
    if (hand === "coming" && asking.hand === "down") return null;
    asking.hand = hand;
    if (hand === "down") asking.reason = "";
    this.#tellHand(chair);
    return null;
  }

  #tellHand(chair: ChairId): void {
    const { hand, reason, briefed } = this.#of(chair);
    this.#room.tell(chair, "hand", { hand, reason, briefed });
  }

  #of(chair: ChairId): Asking {
    const asking = this.#asking.get(chair) ?? { ...NOTHING };
    this.#asking.set(chair, asking);
    return asking;
  }

  // ---- reports ----

  /** Something has changed since the last report. */
  changed(): void {
    if (this.#isClosed || this.#isDue) return;
    this.#isDue = true;
    this.#reportIn(Math.max(0, this.#reportedAt + REPORT_MS - this.#clock.now()));
  }

  /** Its room closes: nothing more is reported. */
  closed(): void {
    this.#isClosed = true;
    this.#cancel();
  }

  /** It crashed by an error of ours: reported once, as the last report. */
  broke(): void {
    if (this.#isClosed) return;
    this.closed();
    this.#room.publish({ report: { ...this.#report(), broken: true } });
  }

  #reportIn(ms: number): void {
    this.#cancel();
    this.#cancel = this.#clock.after(ms, () => {
      this.#isDue = false;
      this.#reportedAt = this.#clock.now();
      this.#room.publish({ report: this.#report() });
      const { session } = this.#room;
      const shows = this.#room.replay.now(this.#reportedAt)?.runs === true;
      if (shows || (session.playing && !session.still)) this.#reportIn(this.#everyMs);
    });
  }

  #report(): ConsortReport {
    const { session } = this.#room;
    const { world, played } = session.simulation;
    const { beats = 0, beatsPerBar = 0, beatTicks = 0 } = world?.score ?? {};
    const seen = this.#room.replay.seen(this.#clock.now());
    const ticksLeft = session.playing ? beats * beatTicks - session.tickCount : 0;
    return {
      at: (this.#reports += 1),
      begun: played.count,
      broken: false,
      phase: session.phase,
      still: session.still,
      piece: session.movement.piece,
      chairs: session.seating.chairs.map((_, chair) => this.#chair(chairId(chair))),
      beat: world?.beat ?? 0,
      beats,
      beatsPerBar,
      left: (Math.max(0, ticksLeft) * TICK_MS) / 1000,
      played: played.ticks.map((ticks) => (ticks * TICK_MS) / 1000),
      observed: seen?.observed ?? (world && observe(world)),
      kept: this.#kept(),
      shown: seen?.shown ?? (world && show(world)),
      again: seen?.music ?? null,
    };
  }

  #kept(): KeptReport | null {
    const { phase, simulation, seating } = this.#room.session;
    if (simulation.world === null || phase === "playing") return null;
    const people = seating.carried.sat as KeptReport["people"];
    if (people.every((person) => person === null)) return null;
    const { nth: _, ...looked } = this.#lookedAt();
    return { people, kept: keptOf(simulation.world), ...looked };
  }

  /** [G5] [G8] Of the movement that has ended; looked for once. */
  #lookedAt(): Found {
    const { log, played, world } = this.#room.session.simulation;
    const nth = played.count;
    if (log !== null && world !== null && this.#found.nth !== nth) {
      const moments = ranked(momentsOf(log, nth - 1)).slice(0, MAX_MOMENTS);
      this.#found = { nth, moments, group: groupPageOf(log, world) };
    }
    return this.#found;
  }

  #chair(chair: ChairId): ChairReport {
    const { session } = this.#room;
    const kind = session.seating.chairs[chair]?.kind ?? "bot";
    const { hand, reason, shows, briefed } = this.#asking.get(chair) ?? NOTHING;
    return {
      chair,
      here: kind === "person" && this.#room.isHere(chair),
      bot: kind !== "person" || (session.playing && session.simulation.isPlayedByBot(chair)),
      free: kind === "bot" && session.isForPeople(chair),
      idle: Math.round(session.simulation.idleSeconds(chair)),
      shows,
      briefed,
      hand: { state: hand, reason },
      part: session.partOf(chair),
    };
  }
}
