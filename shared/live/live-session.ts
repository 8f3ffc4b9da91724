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
import { Arrivals } from "./arrivals.ts";
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
import type { Person } from "./people.ts";
import { PersonCommands } from "./person-commands.ts";
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
  readonly #arrivals: Arrivals;
  readonly #persons: PersonCommands;
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
    this.#arrivals = new Arrivals(this.people, this.#placing);
    this.#persons = new PersonCommands(this.people, this.consorts, this.#placing);
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
      madeUp: this.people.areMadeUp,
      lock: this.#port.lock.save(),
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
    this.#port.lock.load(kept.lock);
    this.people.load(kept.people, kept.madeUp, now);
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
  admit(coming: Coming, now: number): Person | ComingRefusal {
    if (this.#closed) return "closed";
    const person = this.#arrivals.admit(coming, now);
    if (typeof person !== "string") this.#port.changed();
    return person;
  }

  /** Somebody without a chair looks on, and gets the first one that is free. Null: too many are known already. */
  watch(coming: Omit<Coming, "isThem">, now: number): Person | "barred" | "closed" | null {
    if (this.#closed) return "closed";
    const person = this.#arrivals.watch(coming, now);
    if (person !== "barred") this.#port.changed();
    return person;
  }

  /** Their line is gone. */
  watchesNoMore(person: Person, now: number): void {
    this.people.looks(person, false, now);
    this.#port.changed();
  }

  // ---- what consorts tell, and the clock ----

  /** The room of a consort is there. */
  opened(consort: number): void {
    this.consorts.opened(consort);
    this.#port.changed();
  }

  /** No room could be opened for it. */
  unopened(consort: number, now: number): void {
    this.consorts.unopened(consort, now);
    this.#port.changed();
  }

  /** Its room is gone without a word. */
  lost(consort: number, now: number): void {
    if (this.#closed) return;
    this.consorts.lost(consort, now);
    this.#port.changed();
  }

  reported(consort: number, report: ConsortReport, now: number): void {
    if (this.#closed || !this.consorts.reported(consort, report, now)) return;
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
    if (person === null || this.people.areMadeUp || !this.people.rename(person, name, now)) return;
    this.consorts.seat(consort);
    this.#port.changed();
  }

  /** To be called about once a second: what is due by the clock alone. */
  tick(now: number): void {
    if (this.#closed) return;
    this.consorts.tick(now);
    if (this.#placing.seatWatchers()) this.#port.changed();
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
        return consorts.beginEach(command.which, command.do === "restart", now);
      case "end":
        return consorts.each(command.which, "playing", (consort) => consorts.end(consort));
      case "stand":
        return this.#stand(command.which, command.still ? command.sentence : null, now);
      case "lengthen":
        return this.#lengthen(command.which, command.seconds, now);
      case "shuffle":
        if (consorts.anyPlays) return "playing";
        this.#shuffle(now);
        return null;
      case "seat":
      case "rename":
      case "madeUp":
      case "setDown":
      case "bar":
      case "hand":
        return this.#persons.command(command, now);
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
      case "stage":
        return this.#setStage(command.stage);
      case "password":
        return this.#port.lock.set(command.password).then(() => null);
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
      this.consorts.forget(consort);
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
