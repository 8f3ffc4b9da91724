/**
 * A live session: people, the consorts they sit in, the plan of the hour, and what its facilitator
 * asks. Knows no network, no clock and no chance of its own: times are the caller's ms, and what its
 * consorts are to do goes out by the port.
 */
import type { ChairId } from "../model/units.ts";
import type { Randomness } from "../session/randomness.ts";
import type { ScenarioLibrary } from "../session/chosen-scene.ts";
import type { LiveCommand, LiveError } from "./commands.ts";
import { Arrivals } from "./arrivals.ts";
import type { Coming, ComingRefusal } from "./coming.ts";
import type { ConsortReport } from "./consort-orders.ts";
import { Debriefing } from "./debriefing.ts";
import type { DebriefSay } from "./debrief-acts.ts";
import { Hour } from "./hour.ts";
import { LedConsorts } from "./led-consorts.ts";
import type { KeptSession } from "./kept-session.ts";
import type { ClassStory } from "./class-story.ts";
import { Leading } from "./leading.ts";
import { Lessons } from "./lessons.ts";
import type { LivePort } from "./live-port.ts";
import { OwnScenes } from "./own-scenes.ts";
import { Marks } from "./marks.ts";
import { People } from "./people.ts";
import type { Person } from "./people.ts";
import type { PersonId } from "./person-id.ts";
import { PersonCommands } from "./person-commands.ts";
import { Placing } from "./placing.ts";
import type { MarkView } from "./views.ts";
import { Roster } from "./roster.ts";
import { settingsOf } from "./settings.ts";
import type { Settings } from "./settings.ts";
import { warningAt } from "./warnings.ts";

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
  readonly debriefing: Debriefing;
  readonly #marks = new Marks();
  readonly #settings: Settings;
  #closed = false;
  readonly #placing: Placing;
  readonly #arrivals: Arrivals;
  readonly #leading: Leading;
  readonly scenes: OwnScenes;
  readonly #port: LivePort;

  constructor({ title, random, scenarios }: LiveOptions, port: LivePort, now: number) {
    this.#settings = settingsOf(title);
    this.scenes = new OwnScenes(scenarios);
    this.#port = port;
    this.people = new People(random.secret);
    this.hour = new Hour(now);
    this.consorts = new LedConsorts(port, {
      people: (consort) => this.people.of(consort),
      word: () => {
        const { title: named, said, quiet } = this.#settings;
        return {
          title: named,
          step: this.hour.step.kind,
          said,
          quiet,
          debrief: this.debriefing.forPhones(),
        };
      },
      scene: (movement) => this.scenes.of(movement),
      own: (person) => this.debriefing.own(person),
      ended: (consort, { moments, people }) => this.debriefing.learn(consort, moments, people),
    });
    this.debriefing = new Debriefing(this, now);
    this.#placing = new Placing(this.people, this.consorts, random, {
      size: () => this.#settings.size,
      movement: () => this.hour.step.movement,
    });
    this.#arrivals = new Arrivals(this.people, this.#placing);
    this.roster = new Roster(this.people, this.consorts, this.#placing);
    this.#leading = new Leading({
      settings: this.#settings,
      people: this.people,
      consorts: this.consorts,
      hour: this.hour,
      lessons: this.lessons,
      debriefing: this.debriefing,
      roster: this.roster,
      marks: this.#marks,
      scenes: this.scenes,
      placing: this.#placing,
      persons: new PersonCommands(this.people, this.consorts, this.#placing),
      port,
    });
  }

  get settings(): Readonly<Settings> {
    return this.#settings;
  }

  get marks(): readonly MarkView[] {
    return this.#marks.all;
  }

  /** [Y13] All that has to outlive the server, as plain data. */
  save(now: number): KeptSession {
    return {
      now,
      settings: { ...this.#settings },
      clock: this.hour.clock,
      madeUp: this.people.areMadeUp,
      lock: this.#port.lock.save(),
      people: this.people.save(),
      roster: this.roster.save(),
      lessons: this.lessons.save(),
      bonds: this.consorts.bonds.save(),
      marks: this.#marks.all,
      scenes: this.scenes.all,
      consorts: this.consorts.save(),
      debriefs: this.debriefing.save(now),
    };
  }

  /**
   * In a session that is new: everybody has their seat again, and is awaited. Consorts get rooms: those they
   * had, or else new ones, in which nothing plays.
   */
  load(kept: KeptSession, now: number): void {
    const away = now - kept.now;
    Object.assign(this.#settings, kept.settings);
    this.scenes.load(kept.scenes);
    this.#port.lock.load(kept.lock);
    this.people.load(kept.people, kept.madeUp, now);
    this.roster.load(kept.roster);
    this.hour.begin(this.lessons.load(kept.lessons), now);
    this.hour.load(kept.clock, away);
    this.consorts.bonds.load(kept.bonds);
    this.#marks.load(kept.marks, away);
    this.debriefing.load(kept.debriefs, now);
    this.consorts.load(kept.consorts, now);
    this.#port.changed();
  }

  /** [Y12] How the class grew, lesson by lesson. For consoles. */
  get story(): ClassStory {
    return this.lessons.story(this.#leading.lessonNow);
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

  /** [U2] A person's phone says something in a debrief, or of one that was. */
  said(id: PersonId, say: DebriefSay, now: number): void {
    const person = this.people.find(id);
    if (this.#closed || person === null || person.barred) return;
    this.debriefing.said(person, say, now);
    this.#port.changed();
  }

  /** To be called about once a second: what is due by the clock alone. */
  tick(now: number): void {
    if (this.#closed) return;
    this.consorts.tick(now);
    const moved = this.#placing.seatWatchers();
    if (this.debriefing.tick(now) || moved) this.#port.changed();
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
    if (command.do === "close") this.#closed = true;
    const why = await this.#leading.command(command, now);
    if (why === null) this.#port.changed();
    return why;
  }
}
