/** The consorts of a live session: the orders given to each, and its latest report. */
import type { Pace } from "../model/numbers.ts";
import { MAX_CHAIRS } from "../model/units.ts";
import type { ChairId } from "../model/units.ts";
import type { ScenarioFile } from "../scenarios/scenario.ts";
import type { Movement } from "../session/movement.ts";
import type { LiveError, Which } from "./commands.ts";
import { samePlayers } from "./consort-orders.ts";
import type {
  ConsortOrder,
  ConsortReport,
  KeptReport,
  LiveWord,
  Effect,
} from "./consort-orders.ts";
import type { OwnDebrief } from "./debrief-views.ts";
import { isOther, movementOf, newConsort } from "./led-consort.ts";
import type { KeptConsort, LedConsort } from "./led-consort.ts";
import type { Followed } from "./led-replay.ts";
import type { LivePort } from "./live-port.ts";
import { PairBonds } from "./pair-bonds.ts";
import type { Person } from "./people.ts";
import { FIT, type Fitness } from "./fitness.ts";
import type { Seats } from "./seats.ts";

/** Time between two attempts to open a room, ms. */
const TRY_AGAIN_MS = 5000;

/** What all phones are told. */
export type CommonWord = Pick<
  LiveWord,
  "title" | "step" | "promised" | "said" | "quiet" | "debrief"
>;

/** What it needs from its session. */
export interface OfSession {
  /** Who sits in a consort, by chair. */
  people(consort: number): readonly Person[];
  /** What all phones are told. */
  word(): CommonWord;
  /** The session's own scenario of a movement; null for built-in ones and free play. */
  scene(movement: Movement): ScenarioFile | null;
  /** What only this person's phone is told. */
  own(person: Person): OwnDebrief | null;
  /** [U8] What its phones look at again. */
  followed(consort: number): Followed | null;
  /** A movement has ended; called once for each. */
  ended(consort: number, kept: KeptReport): void;
}

export class LedConsorts {
  /** [Y11] Bonds of the session's people. */
  readonly bonds = new PairBonds();
  readonly #all: LedConsort[] = [];
  readonly #port: LivePort;
  readonly #session: OfSession;
  #pauses = 0;

  constructor(port: LivePort, of: OfSession) {
    this.#port = port;
    this.#session = of;
  }

  get all(): readonly LedConsort[] {
    return this.#all;
  }

  get anyPlays(): boolean {
    return this.#all.some(({ playing }) => playing);
  }

  plays(consort: number | undefined): boolean {
    return consort !== undefined && this.#all[consort]?.playing === true;
  }

  seatsOf(consort: number): Seats {
    const { playing = false, report = null } = this.#all[consort] ?? {};
    const people = this.#session.people(consort);
    return {
      taken: Array.from({ length: MAX_CHAIRS }, (_, chair) =>
        people.some(({ seat }) => seat?.chair === chair),
      ),
      free: playing ? (report?.chairs.map(({ free }) => free) ?? []) : null,
    };
  }

  /** Opens consorts until that index exists; new ones play `movement` next. */
  openUpTo(consort: number, movement: Movement | null): void {
    for (let next = this.#all.length; next <= consort; next += 1) {
      this.#all.push(newConsort());
      this.#port.open(next);
      this.say(next);
      if (movement !== null) this.choose(next, movement);
    }
  }

  save(): readonly KeptConsort[] {
    return this.#all.map(({ playing, begun, movement, fresh, pace, still }) => ({
      playing,
      begun,
      movement,
      fresh,
      pace,
      still,
    }));
  }

  /** Restores consorts with their seats. A movement is over if its room could not be restored. */
  load(consorts: readonly KeptConsort[], now: number): void {
    for (const [consort, kept] of consorts.entries()) {
      const { movement, fresh = false, pace = null, still } = kept;
      const led = { ...newConsort(), movement, fresh, pace, still };
      this.#all.push(led);
      this.#pauses = Math.max(this.#pauses, kept.still?.id ?? 0);
      if (this.#port.open(consort)) {
        Object.assign(led, { playing: kept.playing, begun: kept.begun });
        this.#leadOn(consort, led);
        continue;
      }
      if (kept.playing) led.trouble = { kind: "broken", since: now };
      this.bonds.reopened(consort);
      this.#initRoom(consort, led);
    }
  }

  opened(consort: number): void {
    const led = this.#all[consort];
    if (led === undefined) return;
    led.ready = true;
    if (led.trouble?.kind === "unopened") led.trouble = null;
  }

  /** No room could be opened; another attempt follows later. */
  unopened(consort: number, now: number): void {
    const led = this.#all[consort];
    if (led === undefined) return;
    led.triedAt = now;
    led.trouble = { kind: "unopened", since: led.trouble?.since ?? now };
  }

  /** Its room is gone without a report: it is restored with what it played ([Y17]), or replaced. */
  lost(consort: number, now: number): void {
    const led = this.#all[consort];
    if (led === undefined) return;
    led.rooms += 1;
    if (this.#port.open(consort)) {
      // Its first report says how far it has come.
      Object.assign(led, { ready: false, begun: 0, report: null });
      this.#leadOn(consort, led);
    } else this.#brokeOff(consort, led, now);
  }

  /** Its former room is restored, or still plays. */
  #leadOn(consort: number, led: LedConsort): void {
    this.seat(consort);
    this.order(consort, { do: "stand", still: led.still !== null });
    this.say(consort);
  }

  /** To be called about once a second. */
  tick(now: number): void {
    for (const [consort, led] of this.#all.entries()) {
      if (led.trouble?.kind !== "unopened" || now - led.triedAt < TRY_AGAIN_MS) continue;
      led.triedAt = Infinity;
      led.rooms += 1;
      this.#port.open(consort);
      this.#beginAnew(consort, led);
    }
  }

  /** Takes in a report of a consort; returns what it changed. */
  reported(consort: number, report: ConsortReport, now: number): Effect {
    const led = this.#all[consort];
    if (led === undefined || report.at <= (led.report?.at ?? -1)) return "none";
    if (report.broken) {
      led.rooms += 1;
      this.#port.open(consort);
      this.#brokeOff(consort, led, now);
      return "stored";
    }
    const { playing, begun, report: before } = led;
    led.report = report;
    const carried = this.#carryBonds(consort, report);
    if (report.begun >= led.begun) {
      led.begun = report.begun;
      led.playing = report.phase === "playing";
      if (led.playing) led.trouble = null;
    }
    const same = led.playing === playing && led.begun === begun && samePlayers(before, report);
    return same && !carried ? "shown" : "stored";
  }

  /** Its room crashed with its movement: its people have another room, and the facilitator begins again. */
  #brokeOff(consort: number, led: LedConsort, now: number): void {
    led.trouble = { kind: "broken", since: now };
    this.#beginAnew(consort, led);
    this.#port.failed(consort, "brokenOff");
  }

  /** [Y11] People moved to another consort meanwhile take their bonds along. Returns whether any are new. */
  #carryBonds(consort: number, report: ConsortReport): boolean {
    const people = this.bonds.take(consort, report);
    if (people.length === 0) return false;
    if (report.kept !== null) this.#session.ended(consort, report.kept);
    for (const other of this.#all.keys()) {
      const came = this.#session
        .people(other)
        .some(
          ({ id, seat }) =>
            people.includes(id) &&
            (other !== consort || seat === null || report.kept?.people[seat.chair] !== id),
        );
      if (came) this.seat(other);
    }
    return true;
  }

  /** It has a new room, in which nothing plays. */
  #beginAnew(consort: number, led: LedConsort): void {
    Object.assign(led, { ready: false, playing: false, begun: 0, report: null });
    this.bonds.reopened(consort);
    this.#initRoom(consort, led);
  }

  /** Sends a new room everything that it needs. */
  #initRoom(consort: number, led: LedConsort): void {
    this.seat(consort);
    if (led.movement !== null) this.choose(consort, led.movement);
    if (led.still !== null) this.order(consort, { do: "stand", still: true });
    this.say(consort);
  }

  /** Another step begins: unfinished requests of the one before are dropped. */
  forget(consort: number): void {
    const led = this.#all[consort];
    if (led?.trouble?.kind !== "unopened" && led !== undefined) led.trouble = null;
  }

  // ---- orders ----

  choose(consort: number, movement: Movement): void {
    const led = this.#all[consort];
    if (led === undefined) return;
    led.fresh ||= isOther(led.movement, movement);
    led.movement = movement;
    const own = this.#session.scene(movement);
    const planned = movementOf({ ...led, movement }) ?? movement;
    this.order(consort, { do: "choose", movement: planned, ...(own !== null && { own }) });
  }

  /** [H14] Null: the pace of the plan. */
  setPace(consort: number, pace: Pace | null): void {
    const led = this.#all[consort];
    if (led === undefined) return;
    led.pace = pace;
    const next = movementOf(led);
    if (next !== null) this.order(consort, { do: "pace", pace: next.pace });
  }

  /** Begins where people sit and nothing plays; `again`: also where a movement plays. */
  beginEach(which: Which, again: boolean, now: number): LiveError | null {
    const peopled = this.each(which, "peopled", () => {});
    if (peopled !== null) return peopled;
    return this.each(which, again ? "peopled" : "idle", (consort) => {
      if (this.hasPeople(consort)) this.begin(consort, now);
    });
  }

  begin(consort: number, now: number): void {
    const led = this.#all[consort];
    if (led === undefined) return;
    if (led.playing) this.end(consort);
    led.playing = true;
    const brokeOff = led.trouble?.kind === "broken";
    led.trouble = null;
    const begun = (led.begun += 1);
    const { rooms, fresh } = led;
    led.fresh = false;
    void this.#port.order(consort, { do: "begin" }).then((why) => {
      if (why === null || led.rooms !== rooms) return;
      this.#port.failed(consort, why);
      // A report or a newer order that arrived meanwhile takes precedence.
      if (led.begun !== begun || (led.report?.begun ?? 0) >= begun) return;
      led.begun = begun - 1;
      led.playing = false;
      led.fresh = fresh;
      led.trouble = { kind: "notBegun", since: now };
      this.#port.changed();
    });
    if (brokeOff) this.say(consort);
  }

  end(consort: number): void {
    const led = this.#all[consort];
    if (led === undefined) return;
    led.playing = false;
    this.order(consort, { do: "end" });
  }

  /** Null: resumes. */
  stand(consort: number, sentence: string | null): void {
    const led = this.#all[consort];
    if (led === undefined || (sentence === null && led.still === null)) return;
    led.still = sentence === null ? null : { id: (this.#pauses += 1), sentence };
    this.order(consort, { do: "stand", still: led.still !== null });
    this.say(consort);
  }

  /** Gives that chair a part of the scene. Resolves to the reason of a refusal, or null. */
  give(consort: number, chair: ChairId, part: number): Promise<LiveError | null> {
    return this.#port.order(consort, { do: "part", chair, part });
  }

  async lengthen(consorts: readonly number[], seconds: number): Promise<LiveError | null> {
    const answers = await Promise.all(
      consorts.map((consort) => this.#port.order(consort, { do: "lengthen", seconds })),
    );
    return answers.find((why) => why !== null) ?? null;
  }

  seat(consort: number): void {
    const people = this.#session.people(consort);
    const chairs = people.flatMap(({ id, seat, secret, name, setDown }) =>
      seat === null ? [] : [{ chair: seat.chair, secret, name, setDown, person: id }],
    );
    const kept = this.bonds.among(people);
    const least = Math.max(0, ...chairs.map(({ chair }) => chair + 1));
    this.order(consort, { do: "seat", chairs, least, ...(kept !== null && { kept }) });
    for (const person of people) this.tellOwn(person);
  }

  /** Sends a person's own view to their phone only. */
  tellOwn(person: Person): void {
    const own = this.#session.own(person);
    if (own === null || person.seat === null) return;
    this.order(person.seat.consort, { do: "own", chair: person.seat.chair, own });
  }

  /** Warns its phones of the end, once. */
  warn(consort: number, endsIn: LiveWord["endsIn"]): void {
    const led = this.#all[consort];
    if (led === undefined || led.endsIn === endsIn) return;
    led.endsIn = endsIn;
    this.say(consort);
  }

  /** Sends everything that its phones show besides the music. */
  say(consort: number): void {
    const led = this.#all[consort];
    if (led === undefined) return;
    const { still, endsIn, trouble } = led;
    const brokenOff = trouble?.kind === "broken";
    const again = this.#session.followed(consort);
    const word = { ...this.#session.word(), consort, still, endsIn, brokenOff, again };
    this.order(consort, { do: "say", word });
  }

  sayAll(): void {
    for (const consort of this.#all.keys()) this.say(consort);
  }

  /** Sends an order without waiting for the answer. */
  order(consort: number, order: ConsortOrder): void {
    const rooms = this.#all[consort]?.rooms;
    void this.#port.order(consort, order).then((why) => {
      // For a room that is gone, that fact is all there is to report.
      if (why !== null && this.#all[consort]?.rooms === rooms) this.#port.failed(consort, why);
    });
  }

  // ---- which ----

  which(which: Which): readonly number[] | null {
    if (which === "all") return [...this.#all.keys()];
    return this.#all[which] === undefined ? null : [which];
  }

  /** Runs it for each consort that qualifies; returns why when none does. */
  each(which: Which, fit: Fitness, then: (consort: number) => void): LiveError | null {
    const asked = this.which(which);
    if (asked === null) return "noSuchConsort";
    const fits = asked.filter((consort) => FIT[fit].is(this, consort));
    if (fits.length === 0) return FIT[fit].why;
    for (const consort of fits) then(consort);
    return null;
  }

  hasPeople(consort: number): boolean {
    return this.#session.people(consort).length > 0;
  }
}
