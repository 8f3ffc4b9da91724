/** The consorts of a live session: what each was told to do, and what it said of itself last. */
import { MAX_CHAIRS } from "../model/units.ts";
import type { ScenarioFile } from "../scenarios/scenario.ts";
import type { Movement } from "../session/movement.ts";
import type { LiveError, Which } from "./commands.ts";
import type { ConsortOrder, ConsortReport, LiveWord } from "./consort-orders.ts";
import type { LivePort } from "./live-port.ts";
import { PairBonds } from "./pair-bonds.ts";
import type { Person } from "./people.ts";
import type { Seats } from "./seats.ts";

export interface LedConsort {
  ready: boolean;
  /** A movement was begun and has not ended, as far as was heard. */
  playing: boolean;
  /** Movements it was told to begin. */
  begun: number;
  movement: Movement | null;
  still: LiveWord["still"];
  endsIn: LiveWord["endsIn"];
  report: ConsortReport | null;
}

/** What all phones are told alike. */
export type CommonWord = Pick<LiveWord, "title" | "step" | "said" | "quiet">;

export class LedConsorts {
  /** [Y11] */
  readonly bonds = new PairBonds();
  readonly #all: LedConsort[] = [];
  readonly #port: LivePort;
  readonly #people: (consort: number) => readonly Person[];
  readonly #word: () => CommonWord;
  readonly #own: (movement: Movement) => ScenarioFile | null;
  #stands = 0;

  /** `people`: who sits in a consort, by chair. `word`: what all phones are told. `own`: a scenario that the session has itself. */
  constructor(
    port: LivePort,
    people: (consort: number) => readonly Person[],
    word: () => CommonWord,
    own: (movement: Movement) => ScenarioFile | null,
  ) {
    this.#port = port;
    this.#people = people;
    this.#word = word;
    this.#own = own;
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
    const people = this.#people(consort);
    return {
      taken: Array.from({ length: MAX_CHAIRS }, (_, chair) =>
        people.some(({ seat }) => seat?.chair === chair),
      ),
      free: playing ? (report?.chairs.map(({ free }) => free) ?? []) : null,
    };
  }

  /** Opens consorts until there is one of that number; new ones play `movement` next. */
  openUpTo(consort: number, movement: Movement | null): void {
    for (let next = this.#all.length; next <= consort; next += 1) {
      this.#all.push({
        ready: false,
        playing: false,
        begun: 0,
        movement: null,
        still: null,
        endsIn: null,
        report: null,
      });
      this.#port.open(next);
      this.say(next);
      if (movement !== null) this.choose(next, movement);
    }
  }

  opened(consort: number): void {
    const led = this.#all[consort];
    if (led !== undefined) led.ready = true;
  }

  /** Takes in what a consort says; false where something newer is known. */
  reported(consort: number, report: ConsortReport): boolean {
    const led = this.#all[consort];
    if (led === undefined || report.at <= (led.report?.at ?? -1)) return false;
    if (report.broken) {
      this.#reopen(consort, led);
      return true;
    }
    led.report = report;
    this.#carry(consort, report);
    if (report.begun >= led.begun) led.playing = report.phase === "playing";
    return true;
  }

  /** [Y11] Who has been seated elsewhere meanwhile brings along what came of the movement. */
  #carry(consort: number, report: ConsortReport): void {
    const people = this.bonds.take(consort, report);
    if (people.length === 0) return;
    for (const other of this.#all.keys()) {
      const came = this.#people(other).some(
        ({ id, seat }) =>
          people.includes(id) &&
          (other !== consort || seat === null || report.kept?.people[seat.chair] !== id),
      );
      if (came) this.seat(other);
    }
  }

  /** A fault has ended its room, and what it played: its people get another. */
  #reopen(consort: number, led: LedConsort): void {
    Object.assign(led, { ready: false, playing: false, begun: 0, report: null });
    this.bonds.reopened(consort);
    this.#port.open(consort);
    this.seat(consort);
    if (led.movement !== null) this.choose(consort, led.movement);
    if (led.still !== null) this.order(consort, { do: "stand", still: true });
    this.say(consort);
    this.#port.failed(consort, "brokenOff");
  }

  // ---- orders ----

  choose(consort: number, movement: Movement): void {
    const led = this.#all[consort];
    if (led === undefined) return;
    led.movement = movement;
    const own = this.#own(movement);
    this.order(consort, { do: "choose", movement, ...(own !== null && { own }) });
  }

  begin(consort: number): void {
    const led = this.#all[consort];
    if (led === undefined) return;
    if (led.playing) this.end(consort);
    led.playing = true;
    led.begun += 1;
    this.order(consort, { do: "begin" });
  }

  end(consort: number): void {
    const led = this.#all[consort];
    if (led === undefined) return;
    led.playing = false;
    this.order(consort, { do: "end" });
  }

  /** Null: it goes on. */
  stand(consort: number, sentence: string | null): void {
    const led = this.#all[consort];
    if (led === undefined || (sentence === null && led.still === null)) return;
    led.still = sentence === null ? null : { id: (this.#stands += 1), sentence };
    this.order(consort, { do: "stand", still: led.still !== null });
    this.say(consort);
  }

  async lengthen(consorts: readonly number[], seconds: number): Promise<LiveError | null> {
    const answers = await Promise.all(
      consorts.map((consort) => this.#port.order(consort, { do: "lengthen", seconds })),
    );
    return answers.find((why) => why !== null) ?? null;
  }

  seat(consort: number): void {
    const people = this.#people(consort);
    const chairs = people.flatMap(({ id, seat, secret, name, setDown }) =>
      seat === null ? [] : [{ chair: seat.chair, secret, name, setDown, person: id }],
    );
    const kept = this.bonds.among(people);
    const least = Math.max(0, ...chairs.map(({ chair }) => chair + 1));
    this.order(consort, { do: "seat", chairs, least, ...(kept !== null && { kept }) });
  }

  /** Warns its phones of an end, once. */
  warn(consort: number, endsIn: LiveWord["endsIn"]): void {
    const led = this.#all[consort];
    if (led === undefined || led.endsIn === endsIn) return;
    led.endsIn = endsIn;
    this.say(consort);
  }

  /** All that its phones show beside the music. */
  say(consort: number): void {
    const led = this.#all[consort];
    if (led === undefined) return;
    const { still, endsIn } = led;
    this.order(consort, { do: "say", word: { ...this.#word(), consort, still, endsIn } });
  }

  sayAll(): void {
    for (const consort of this.#all.keys()) this.say(consort);
  }

  /** One that nobody waits for. */
  order(consort: number, order: ConsortOrder): void {
    void this.#port.order(consort, order).then((why) => {
      if (why !== null) this.#port.failed(consort, why);
    });
  }

  // ---- which ----

  which(which: Which): readonly number[] | null {
    if (which === "all") return [...this.#all.keys()];
    return this.#all[which] === undefined ? null : [which];
  }

  /** Does it for each of those that are fit; where none is, says why. */
  each(which: Which, fit: Fitness, then: (consort: number) => void): LiveError | null {
    const asked = this.which(which);
    if (asked === null) return "noSuchConsort";
    const fits = asked.filter((consort) => FIT[fit].is(this, consort));
    if (fits.length === 0) return FIT[fit].why;
    for (const consort of fits) then(consort);
    return null;
  }

  hasPeople(consort: number): boolean {
    return this.#people(consort).length > 0;
  }
}

export type Fitness = keyof typeof FIT;

/** When a command makes sense for a consort, and what is said where it does for none. */
const FIT = {
  any: { is: () => true, why: "nobodySeated" },
  idle: { is: (all: LedConsorts, one: number) => !all.plays(one), why: "playing" },
  playing: { is: (all: LedConsorts, one: number) => all.plays(one), why: "nothingPlays" },
  peopled: { is: (all: LedConsorts, one: number) => all.hasPeople(one), why: "nobodySeated" },
} as const;
