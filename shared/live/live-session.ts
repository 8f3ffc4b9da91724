/**
 * A live session: people, the consorts they sit in, the plan of the hour, and what its facilitator
 * asks. Knows no network, no clock and no chance of its own: times are the caller's ms, and what its
 * consorts are to do goes out by the port.
 */
import type { ChairId } from "../model/units.ts";
import type { Randomness } from "../session/randomness.ts";
import type { ScenarioLibrary } from "../session/chosen-scene.ts";
import type { Movement } from "../session/movement.ts";
import type { LiveCommand, LiveError, Which } from "./commands.ts";
import type { PersonId } from "./person-id.ts";
import type { Coming, ComingRefusal } from "./coming.ts";
import type { ConsortReport, LiveWord } from "./consort-orders.ts";
import { Hour } from "./hour.ts";
import { LedConsorts } from "./led-consorts.ts";
import type { KeptSession } from "./kept-session.ts";
import { Lessons } from "./lessons.ts";
import type { LivePort } from "./live-port.ts";
import { OwnScenes } from "./own-scenes.ts";
import { Marks } from "./marks.ts";
import { People } from "./people.ts";
import type { Person, Place } from "./people.ts";
import { Placing } from "./placing.ts";
import { hasMusic, isPlayable } from "./plan.ts";
import type { Step } from "./plan.ts";
import type { MarkView } from "./views.ts";
import { Roster } from "./roster.ts";
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
  readonly roster: Roster;
  readonly lessons = new Lessons();
  readonly #marks = new Marks();
  #title: string;
  #size = USUAL_SIZE;
  #stage = SHOWN_FIRST;
  #closed = false;
  #said: LiveWord["said"] = null;
  #quiet = true;
  readonly #placing: Placing;
  readonly scenes: OwnScenes;
  readonly #port: LivePort;

  constructor({ title, random, scenarios }: LiveOptions, port: LivePort, now: number) {
    this.#title = title;
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
    this.#placing = new Placing(this.people, this.consorts, random, {
      size: () => this.#size,
      movement: () => this.hour.step.movement,
    });
    this.roster = new Roster(this.people, this.consorts, this.#placing);
  }

  get title(): string {
    return this.#title;
  }

  /** People a consort should have. */
  get size(): number {
    return this.#size;
  }

  /** [Y14] Phones are silent until their people say that they are elsewhere. */
  get quiet(): boolean {
    return this.#quiet;
  }

  get stage(): StageSetting {
    return this.#stage;
  }

  get marks(): readonly MarkView[] {
    return this.#marks.all;
  }

  /** All that has to outlive the server, as plain data. */
  save(): KeptSession {
    return {
      title: this.#title,
      size: this.#size,
      step: this.hour.clock.step,
      people: this.people.save(),
      roster: this.roster.save(),
      lessons: this.lessons.save(),
      bonds: this.consorts.bonds.save(),
      marks: this.#marks.all,
    };
  }

  /** In a session that is new: everybody has their seat again, and is awaited; nothing plays. */
  load(kept: KeptSession, now: number): void {
    this.#title = kept.title;
    this.#size = kept.size;
    this.people.load(kept.people, now);
    this.roster.load(kept.roster);
    this.hour.begin(this.lessons.load(kept.lessons), now);
    this.hour.go(kept.step, now);
    this.consorts.bonds.load(kept.bonds);
    this.#marks.load(kept.marks);
    this.#placing.restore(this.lessons.firstPlayed);
    this.#port.changed();
  }

  // ---- people ----

  /** Seats somebody who comes, or comes back. */
  admit({ name, secret, device, isThem }: Coming, now: number): Person | ComingRefusal {
    if (this.#closed) return "closed";
    const known = secret === null ? null : this.people.bySecret(secret);
    if (known !== null) return this.#back(known, device, now);
    if (secret !== null) return "wrongLink";
    if (this.people.isBarred(device)) return "barred";
    const namesake = this.people.awayByName(name, now);
    if (namesake !== null && isThem === null) return "isItYou";
    if (namesake !== null && isThem === true) return this.#back(namesake, device, now);
    const place = this.#placing.forNewcomer();
    const person = place && this.people.add(name, device, now);
    if (place === null || person === null) return "allTaken";
    this.people.comes(person, device, now);
    this.#sit(person, place);
    return person;
  }

  #back(person: Person, device: string | null, now: number): Person | ComingRefusal {
    if (person.barred) return "barred";
    if (person.seat === null && !this.#placing.seatNew(person)) return "allTaken";
    this.people.comes(person, device, now);
    this.#port.changed();
    return person;
  }

  #sit(person: Person, place: Place): void {
    this.#placing.sit(person, place);
    this.#port.changed();
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
        return this.#placing.seat(command.person, command.at, now);
      case "shuffle":
        if (consorts.anyPlays) return "playing";
        this.#shuffle(now);
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
      case "nameLesson":
        return this.lessons.name(command.lesson, command.title);
      case "dropLesson":
        return this.lessons.drop(command.lesson);
      case "lesson":
        return this.#openLesson(command.lesson, now);
      case "expect":
      case "unlist":
      case "newLink":
      case "absent":
        return this.roster.command(command, now);
      case "bar":
        return this.#placing.bar(command.person, command.on, now);
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
        return this.#placing.answerHand(command.person, command.as);
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
    this.lessons.replan(steps);
    const { movement } = this.hour.step;
    // What is played next follows the plan; what plays goes on.
    if (movement !== null && JSON.stringify(movement) !== JSON.stringify(before))
      this.#chooseForIdle(movement);
    return null;
  }

  #go(step: number, now: number): LiveError | null {
    const forward = step > this.hour.clock.step;
    if (!this.hour.go(step, now)) return "noSuchStep";
    this.#endAll();
    const { consorts } = this;
    const next = this.hour.step;
    if (next.newSeats && forward) this.#shuffle(now);
    if (hasMusic(next) && next.movement !== null) this.#chooseForIdle(next.movement);
    consorts.sayAll();
    return null;
  }

  #endAll(): void {
    for (const [consort, { playing }] of this.consorts.all.entries()) {
      this.consorts.stand(consort, null);
      if (playing) this.consorts.end(consort);
    }
  }

  /** [Y12] People, seats and bonds stay; what is on stage and on all stands is the new lesson's. */
  #openLesson(lesson: number, now: number): LiveError | null {
    if (lesson === this.lessons.now) return null;
    const { people } = this;
    const plan = this.lessons.open(lesson, people.known.filter(({ attended }) => attended).length);
    if (plan === null) return "noSuchLesson";
    this.#endAll();
    this.hour.begin(plan, now);
    people.newLesson();
    this.roster.settle(now);
    const first = this.lessons.firstPlayed;
    if (first !== null) this.#chooseForIdle(first);
    this.#stage = { ...this.#stage, shows: "auto", focus: null };
    this.consorts.sayAll();
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

  #shuffle(now: number): void {
    this.roster.settle(now);
    this.#placing.shuffle();
  }

  #ofPerson(id: PersonId, change: (person: Person) => LiveError | null): LiveError | null {
    const person = this.people.find(id);
    if (person === null) return "noSuchPerson";
    const why = change(person);
    if (why === null && person.seat !== null) this.consorts.seat(person.seat.consort);
    return why;
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
