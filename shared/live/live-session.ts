/**
 * A live session: people, their consorts, the plan of the hour, and the facilitator's commands. Has no network, clock
 * or randomness of its own: times are the caller's ms, and orders to consorts leave by the port.
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
import { Questionnaire } from "./questionnaire.ts";
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
  readonly questionnaire = new Questionnaire();
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
          promised: this.hour.followsPrebrief,
          said,
          quiet,
          debrief: this.debriefing.forPhones(),
        };
      },
      scene: (movement) => this.scenes.of(movement),
      own: (person) => this.debriefing.own(person),
      followed: (consort) => this.debriefing.followed(consort),
      ended: (consort, kept) => {
        this.debriefing.learn(consort, kept);
        if (kept.group !== undefined) this.lessons.played(kept.group);
      },
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
      questionnaire: this.questionnaire,
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

  /** [Y13] Returns all that must survive a restart, as plain data. */
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
      questionnaire: this.questionnaire.save(),
    };
  }

  /**
   * Restores a stored session into a new one: people have their seats but are not yet connected. Each consort gets
   * its former room, or else a new one in which nothing plays.
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
    this.questionnaire.load(kept.questionnaire);
    this.debriefing.load(kept.debriefs, now);
    this.consorts.load(kept.consorts, now);
    this.#port.changed();
  }

  /** [Y12] History of the class by lesson. For consoles. */
  get story(): ClassStory {
    return this.lessons.story(this.#leading.lessonNow);
  }

  // ---- people ----

  /** Seats a person who joins or rejoins. */
  admit(coming: Coming, now: number): Person | ComingRefusal {
    if (this.#closed) return "closed";
    const person = this.#arrivals.admit(coming, now);
    if (typeof person !== "string") this.#port.changed();
    return person;
  }

  /** Lets somebody without a seat watch; they get the first free chair. Null: the limit of people is reached. */
  watch(coming: Omit<Coming, "isThem">, now: number): Person | "barred" | "closed" | null {
    if (this.#closed) return "closed";
    const person = this.#arrivals.watch(coming, now);
    if (person !== "barred") this.#port.changed();
    return person;
  }

  /** A watcher's connection has closed. */
  watchesNoMore(person: Person, now: number): void {
    this.people.looks(person, false, now);
    this.#port.changed();
  }

  // ---- reports of consorts, and the clock ----

  /** A consort's room has opened. */
  opened(consort: number): void {
    this.consorts.opened(consort);
    this.#port.changed();
  }

  /** No room could be opened for a consort. */
  unopened(consort: number, now: number): void {
    this.consorts.unopened(consort, now);
    this.#port.changed();
  }

  /** A consort's room has gone without a report. */
  lost(consort: number, now: number): void {
    if (this.#closed) return;
    this.consorts.lost(consort, now);
    this.#port.changed();
  }

  reported(consort: number, report: ConsortReport, now: number): void {
    if (this.#closed) return;
    let news = this.consorts.reported(consort, report, now);
    if (news === "none") return;
    for (const chair of report.chairs) {
      const person = this.people.at(consort, chair.chair);
      if (person !== null && this.people.report(person, chair, now)) news = "stored";
    }
    this.#warn(consort, now);
    // Reports come every second, and most only show the progress of the music: these need not be stored.
    if (news === "stored") this.#port.changed();
    else this.#port.shownChanged();
  }

  /** [Y8] A person enters their name; ignored when it has no printable character. */
  named(consort: number, chair: ChairId, name: string, now: number): void {
    const person = this.people.at(consort, chair);
    if (person === null || this.people.areMadeUp || !this.people.rename(person, name, now)) return;
    this.consorts.seat(consort);
    this.#port.changed();
  }

  /** [U2] A message of a person's phone to a debrief, running or past. */
  said(id: PersonId, say: DebriefSay, now: number): void {
    const person = this.people.find(id);
    if (this.#closed || person === null || person.barred) return;
    this.debriefing.said(person, say, now);
    this.#port.changed();
  }

  /** To be called about once a second: does what depends on time alone. */
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

  // ---- commands of the facilitator ----

  /** Carries out a parsed command. Resolves to the reason of a refusal, after which nothing has changed; else null. */
  async command(command: LiveCommand, now: number): Promise<LiveError | null> {
    if (this.#closed) return "closed";
    if (command.do === "close") this.#closed = true;
    const why = await this.#leading.command(command, now);
    if (why === null) this.#port.changed();
    return why;
  }
}
