/**
 * A live session: people, the consorts they sit in, the plan of the hour, and what its facilitator
 * asks. Knows no network, no clock and no chance of its own: times are the caller's ms, and what its
 * consorts are to do goes out by the port.
 */
import type { ChairId } from "../model/units.ts";
import type { Randomness } from "../session/randomness.ts";
import type { ScenarioLibrary } from "../session/chosen-scene.ts";
import type { Movement } from "../session/movement.ts";
import type { Coming, ComingRefusal } from "./coming.ts";
import type { LiveCommand, LiveError, PersonId, Which } from "./commands.ts";
import type { ConsortReport, LiveWord } from "./consort-orders.ts";
import { Hour } from "./hour.ts";
import { LedConsorts } from "./led-consorts.ts";
import type { LivePort } from "./live-port.ts";
import { OwnScenes } from "./own-scenes.ts";
import { Marks } from "./marks.ts";
import { People, type Person, type Place } from "./people.ts";
import { hasMusic, isPlayable } from "./plan.ts";
import type { Step } from "./plan.ts";
import { evenSizes, freeChair, shuffled } from "./seats.ts";
import type { MarkView } from "./views.ts";
import { SHOWN_FIRST } from "./stage-setting.ts";
import type { StageSetting } from "./stage-setting.ts";
import { warningAt } from "./warnings.ts";

const USUAL_SIZE = 4;
export interface LiveOptions {
  readonly title: string;
  readonly random: Randomness;
  readonly scenarios: ScenarioLibrary;
}

export class LiveSession {
  readonly people: People;
  readonly consorts: LedConsorts;
  readonly hour: Hour;
  readonly #marks = new Marks();
  #title: string;
  #size = USUAL_SIZE;
  #stage = SHOWN_FIRST;
  #closed = false;
  #said: LiveWord["said"] = null;
  #quiet = true;
  readonly #random: Randomness;
  readonly scenes: OwnScenes;
  readonly #port: LivePort;

  constructor({ title, random, scenarios }: LiveOptions, port: LivePort, now: number) {
    this.#title = title;
    this.#random = random;
    this.scenes = new OwnScenes(scenarios);
    this.#port = port;
    this.people = new People(random.secret);
    this.hour = new Hour(now);
    this.consorts = new LedConsorts(
      port,
      (consort) => this.people.of(consort),
      () => ({
        title: this.#title,
        step: this.hour.step.kind,
        said: this.#said,
        quiet: this.#quiet,
      }),
      (movement) => this.scenes.of(movement),
    );
  }

  get title(): string {
    return this.#title;
  }

  /** People a consort should have. */
  get size(): number {
    return this.#size;
  }

  /** [Y13] Phones are silent until their people say that they are elsewhere. */
  get quiet(): boolean {
    return this.#quiet;
  }

  get stage(): StageSetting {
    return this.#stage;
  }

  get marks(): readonly MarkView[] {
    return this.#marks.all;
  }

  // ---- people ----

  /** Seats somebody who comes, or comes back. */
  admit({ name, secret, device, isThem }: Coming, now: number): Person | ComingRefusal {
    if (this.#closed) return "closed";
    const known = secret === null ? null : this.people.bySecret(secret);
    if (known !== null) return this.#back(known, device);
    if (this.people.isBarred(device)) return "barred";
    const namesake = this.people.awayByName(name, now);
    if (namesake !== null && isThem === null) return "isItYou";
    if (namesake !== null && isThem === true) return this.#back(namesake, device);
    const place = this.consorts.placeForNewcomer(this.#size);
    const person = place && this.people.add(name, device, now);
    if (place === null || person === null) return "allTaken";
    this.#sit(person, place);
    return person;
  }

  #back(person: Person, device: string | null): Person | ComingRefusal {
    if (person.barred) return "barred";
    person.device = device;
    if (person.seat !== null) return person;
    const place = this.consorts.placeForNewcomer(this.#size);
    if (place === null) return "allTaken";
    this.#sit(person, place);
    return person;
  }

  #sit(person: Person, place: Place): void {
    this.#openUpTo(place.consort);
    person.seat = place;
    this.consorts.seat(place.consort);
    this.#port.changed();
  }

  #openUpTo(consort: number): void {
    this.consorts.openUpTo(consort, this.hour.step.movement);
  }

  // ---- what consorts tell, and the clock ----

  /** The room of a consort is there. */
  opened(consort: number): void {
    this.consorts.opened(consort);
    this.#port.changed();
  }

  reported(consort: number, report: ConsortReport, now: number): void {
    if (!this.consorts.reported(consort, report)) return;
    for (const chair of report.chairs) {
      const person = this.people.at(consort, chair.chair);
      if (person !== null) this.people.report(person, chair, now);
    }
    this.#warn(consort, now);
    this.#port.changed();
  }

  /** [Y8] Somebody says what they are called; nothing happens where nothing of it can be shown. */
  named(consort: number, chair: ChairId, name: string, now: number): void {
    const person = this.people.at(consort, chair);
    if (person === null || !this.people.rename(person, name, now)) return;
    this.consorts.seat(consort);
    this.#port.changed();
  }

  /** To be called about once a second: what is due by the clock alone. */
  tick(now: number): void {
    for (const consort of this.consorts.all.keys()) this.#warn(consort, now);
  }

  #warn(consort: number, now: number): void {
    const led = this.consorts.all[consort];
    const left = led?.playing === true ? (led.report?.left ?? Infinity) : this.hour.left(now);
    this.consorts.warn(consort, warningAt(left));
  }

  // ---- what the facilitator asks ----

  /** Carries out a command that has been parsed. Resolves to why not; nothing has changed then. */
  async command(command: LiveCommand, now: number): Promise<LiveError | null> {
    if (this.#closed) return "closed";
    const why = await this.#carryOut(command, now);
    if (why === null) this.#port.changed();
    return why;
  }

  #carryOut(command: LiveCommand, now: number): LiveError | null | Promise<LiveError | null> {
    const { consorts } = this;
    switch (command.do) {
      case "title":
        this.#title = command.title;
        consorts.sayAll();
        return null;
      case "plan":
        return this.#replan(command.steps);
      case "size":
        this.#size = command.size;
        return null;
      case "go":
        return this.#go(command.step, now);
      case "choose":
        return this.#choose(command.which, command.movement);
      case "begin":
      case "restart":
        return this.#begin(command.which, command.do === "restart");
      case "end":
        return consorts.each(command.which, "playing", (consort) => consorts.end(consort));
      case "stand":
        return this.#stand(command.which, command.still ? command.sentence : null, now);
      case "lengthen":
        return this.#lengthen(command.which, command.seconds, now);
      case "seat":
        return this.#seat(command.person, command.at, now);
      case "shuffle":
        if (consorts.anyPlays) return "playing";
        this.#shuffle();
        return null;
      case "rename":
        return this.#ofPerson(command.person, (person) =>
          this.people.rename(person, command.name, now) ? null : "emptyName",
        );
      case "setDown":
        return this.#ofPerson(command.person, (person) => {
          person.setDown = command.on;
          return null;
        });
      case "bar":
        return this.#bar(command.person, command.on, now);
      case "inject":
        if (consorts.all[command.consort] === undefined) return "noSuchConsort";
        return this.#port.order(command.consort, { do: "direct", what: command.what });
      case "say":
        this.#said = { id: (this.#said?.id ?? 0) + 1, text: command.text };
        consorts.sayAll();
        return null;
      case "mark":
        if (command.consort !== null && consorts.all[command.consort] === undefined)
          return "noSuchConsort";
        return this.#marks.set(command, now, this.hour.clock.step);
      case "hand":
        return this.#answerHand(command.person, command.as);
      case "stage":
        return this.#setStage(command.stage);
      case "quiet":
        this.#quiet = command.on;
        consorts.sayAll();
        return null;
      case "saveScene":
        return this.scenes.save(command.file, this.hour.plan, consorts);
      case "dropScene":
        return this.scenes.drop(command.id, this.hour.plan, consorts);
      case "close":
        return this.#close();
    }
  }

  #replan(steps: readonly Step[]): LiveError | null {
    if (steps.some(({ movement }) => movement !== null && !isPlayable(movement, this.scenes)))
      return "noSuchScene";
    const before = this.hour.step.movement;
    if (!this.hour.replan(steps)) return "noSuchStep";
    const { movement } = this.hour.step;
    // What is played next follows the plan; what plays goes on.
    if (movement !== null && JSON.stringify(movement) !== JSON.stringify(before))
      this.#chooseForIdle(movement);
    return null;
  }

  #go(step: number, now: number): LiveError | null {
    const forward = step > this.hour.clock.step;
    if (!this.hour.go(step, now)) return "noSuchStep";
    const { consorts } = this;
    for (const [consort, { playing }] of consorts.all.entries()) {
      consorts.stand(consort, null);
      if (playing) consorts.end(consort);
    }
    const next = this.hour.step;
    if (next.newSeats && forward) this.#shuffle();
    if (hasMusic(next) && next.movement !== null) this.#chooseForIdle(next.movement);
    consorts.sayAll();
    return null;
  }

  #choose(which: Which, movement: Movement): LiveError | null {
    if (!isPlayable(movement, this.scenes))
      return movement.scene === null ? "noSuchPiece" : "noSuchScene";
    return this.consorts.each(which, "idle", (consort) => this.consorts.choose(consort, movement));
  }

  #chooseForIdle(movement: Movement): void {
    for (const [consort, { playing }] of this.consorts.all.entries())
      if (!playing) this.consorts.choose(consort, movement);
  }

  #begin(which: Which, again: boolean): LiveError | null {
    const { consorts } = this;
    const peopled = consorts.each(which, "peopled", () => {});
    if (peopled !== null) return peopled;
    return consorts.each(which, again ? "peopled" : "idle", (consort) => {
      if (consorts.hasPeople(consort)) consorts.begin(consort);
    });
  }

  #stand(which: Which, sentence: string | null, now: number): LiveError | null {
    const { consorts } = this;
    const why = consorts.each(which, "any", (consort) => consorts.stand(consort, sentence));
    if (why === null && which === "all") this.hour.stand(sentence !== null, now);
    return why;
  }

  #lengthen(
    which: Which,
    seconds: number,
    now: number,
  ): LiveError | null | Promise<LiveError | null> {
    const asked = this.consorts.which(which);
    if (asked === null) return "noSuchConsort";
    const playing = asked.filter((consort) => this.consorts.plays(consort));
    if (which !== "all" && playing.length === 0) return "nothingPlays";
    if (which === "all") this.hour.lengthen(seconds, now);
    return this.consorts.lengthen(playing, seconds);
  }

  #seat(
    id: PersonId,
    at: { readonly consort: number; readonly chair: ChairId | null } | null,
    now: number,
  ): LiveError | null {
    const person = this.people.find(id);
    if (person === null || person.barred) return "noSuchPerson";
    const from = person.seat;
    if (at === null) {
      this.people.unseat(person, now);
      if (from !== null) this.consorts.seat(from.consort);
      return null;
    }
    const { consort } = at;
    if (consort > this.consorts.all.length) return "noSuchConsort";
    const seats = this.consorts.seatsOf(consort);
    const chair = at.chair ?? freeChair(seats);
    if (chair === null) return "noChairFree";
    const other = this.people.at(consort, chair);
    if (other === person) return null;
    const plays = this.consorts.plays(consort);
    if (other !== null && (plays || this.consorts.plays(from?.consort))) return "playing";
    if (plays && seats.free?.[chair] !== true) return "noChairFree";
    this.#openUpTo(consort);
    if (other !== null && from === null) this.people.unseat(other, now);
    else if (other !== null) other.seat = from;
    person.seat = { consort, chair };
    this.consorts.seat(consort);
    if (from !== null && from.consort !== consort) this.consorts.seat(from.consort);
    return null;
  }

  /** By chance, in even consorts. Only between movements. */
  #shuffle(): void {
    const seated = this.people.admitted.filter(({ seat }) => seat !== null);
    const people = shuffled(seated, this.#random);
    const sizes = evenSizes(people.length, this.#size);
    this.#openUpTo(sizes.length - 1);
    let next = 0;
    for (const [consort, size] of sizes.entries()) {
      for (const [chair, person] of people.slice(next, next + size).entries())
        person.seat = { consort, chair: chair as ChairId };
      next += size;
    }
    for (const consort of this.consorts.all.keys()) this.consorts.seat(consort);
  }

  #ofPerson(id: PersonId, change: (person: Person) => LiveError | null): LiveError | null {
    const person = this.people.find(id);
    if (person === null) return "noSuchPerson";
    const why = change(person);
    if (why === null && person.seat !== null) this.consorts.seat(person.seat.consort);
    return why;
  }

  #bar(id: PersonId, on: boolean, now: number): LiveError | null {
    const person = this.people.find(id);
    if (person === null) return "noSuchPerson";
    const from = person.seat;
    person.barred = on;
    if (!on || from === null) return null;
    this.people.unseat(person, now);
    this.consorts.seat(from.consort);
    return null;
  }

  #answerHand(id: PersonId, hand: "coming" | "down"): LiveError | null {
    const seat = this.people.find(id)?.seat ?? null;
    if (seat === null) return "noSuchPerson";
    this.consorts.order(seat.consort, { do: "hand", chair: seat.chair, hand });
    return null;
  }

  #setStage(stage: StageSetting): LiveError | null {
    if (stage.focus !== null && this.consorts.all[stage.focus] === undefined)
      return "noSuchConsort";
    this.#stage = stage;
    return null;
  }

  #close(): null {
    this.#closed = true;
    for (const consort of this.consorts.all.keys()) this.consorts.order(consort, { do: "close" });
    this.#port.closed();
    return null;
  }
}
