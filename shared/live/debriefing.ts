/**
 * [U1] The debriefs of a live session: which one is running, messages of phones, moments of movements, and what each
 * role sees of it. Times are the caller's ms.
 */
import { ranked } from "../debrief/moment.ts";
import type { Moment } from "../debrief/moment.ts";
import { PERSONA_NAMES, SEATING } from "../pieces/cast.ts";
import type { DebriefAct, DebriefError, DebriefSay } from "./debrief-acts.ts";
import { phaseLengths } from "./debrief-plan.ts";
import type {
  ConsoleDebrief,
  OccasionView,
  OwnDebrief,
  PhoneDebrief,
  RoomDebrief,
  StageDebrief,
} from "./debrief-views.ts";
import { Debrief } from "./debrief.ts";
import type { KeptDebrief, Occasion } from "./debrief.ts";
import type { Hour } from "./hour.ts";
import { LedReplay } from "./led-replay.ts";
import type { Followed, ReplayView } from "./led-replay.ts";
import type { LedConsorts } from "./led-consorts.ts";
import type { Lessons } from "./lessons.ts";
import type { People, Person } from "./people.ts";
import type { PersonId } from "./person-id.ts";

/** Limit of moments sent to a console, the best of each consort first. */
const MAX_TOLD = 48;

/** Requests that change what single phones are told. */
const TOUCHES_ONE: ReadonlySet<DebriefAct["act"]> = new Set(["ask", "rest", "mayShow"]);

/** The stored form. */
export interface KeptDebriefs {
  readonly all: readonly KeptDebrief[];
  /** Moments that no debrief has taken up yet. */
  readonly fresh: readonly Occasion[];
  /** By person, the number of the last message from their phone. */
  readonly taken: readonly (readonly [person: PersonId, number: number])[];
  /** [U7] What was looked at again together. */
  readonly again?: ReplayView | null;
}

interface Parts {
  readonly people: People;
  readonly consorts: Pick<LedConsorts, "sayAll" | "tellOwn">;
  readonly hour: Hour;
  readonly lessons: Lessons;
}

export class Debriefing {
  readonly #of: Parts;
  readonly #replay = new LedReplay();
  readonly #all: Debrief[] = [];
  #present: Debrief | null = null;
  #fresh: readonly Occasion[] = [];
  readonly #taken = new Map<
    PersonId,
    { readonly number: number; readonly why: DebriefError | null }
  >();
  /** Time of the last call, ms. */
  #now: number;
  /** What all phones were told last, without the remaining time. */
  #told = "";

  constructor(parts: Parts, now: number) {
    this.#of = parts;
    this.#now = now;
  }

  // ---- the hour ----

  /** A step has begun, or the plan has changed: resumes the debrief of that step, or starts one. */
  follow(now: number): void {
    this.#now = now;
    const { hour, lessons } = this.#of;
    const place = { lesson: lessons.now, step: hour.clock.step };
    const isOn = hour.step.kind === "debrief";
    const there = this.#all.find(
      (one) => one.place.lesson === place.lesson && one.place.step === place.step,
    );
    const next = isOn
      ? (there ?? new Debrief(place, phaseLengths(hour.plan, place.step), now))
      : null;
    if (next === this.#present) return;
    this.#present?.stand(true, now);
    this.#present = next;
    this.#replay.act({ act: "endAgain" }, now);
    if (next === null) return;
    next.stand(hour.clock.stillSince !== null, now);
    if (there === undefined) this.#all.push(next);
    next.learn(this.#fresh);
    this.#fresh = [];
  }

  /** [Y12] Another lesson begins: private texts are deleted. */
  newLesson(now: number): void {
    for (const debrief of this.#all) debrief.forgetPrivate();
    this.#fresh = [];
    this.follow(now);
  }

  stand(still: boolean, now: number): void {
    this.#now = now;
    this.#present?.stand(still, now);
    if (still && this.#replay.stand(now)) this.#of.consorts.sayAll();
  }

  lengthen(seconds: number, now: number): void {
    this.#present?.lengthen(seconds * 1000, now);
  }

  /** To be called about once a second. Returns whether a view has changed. */
  tick(now: number): boolean {
    this.#now = now;
    return this.#tellRoom();
  }

  // ---- moments ----

  /** A consort's movement has ended: its moments, best first, and who sat at which chair. */
  learn(consort: number, moments: readonly Moment[], people: readonly (PersonId | null)[]): void {
    const occasions = moments.map((moment): Occasion => ({
      id: `${consort}:${moment.movement}:${moment.kind}:${moment.at}:${moment.chairs.join("-")}`,
      consort,
      people: moment.chairs.map((chair) => people[chair] ?? null),
      moment,
    }));
    if (this.#present !== null) this.#present.learn(occasions);
    else {
      const known = new Set(this.#fresh.map(({ id }) => id));
      this.#fresh = [...this.#fresh, ...occasions.filter(({ id }) => !known.has(id))];
    }
  }

  // ---- requests and messages ----

  /** Returns the reason of a refusal, after which nothing has changed. */
  act(act: DebriefAct, now: number): DebriefError | null {
    this.#now = now;
    if (this.#present === null) return "noDebrief";
    if (act.act === "again" || act.act === "endAgain") {
      this.#replay.act(act, now);
      this.#of.consorts.sayAll();
      return null;
    }
    const why = this.#present.act(act, now);
    if (why !== null) return why;
    this.#tellRoom();
    if (TOUCHES_ONE.has(act.act)) this.#tellOwn();
    return null;
  }

  /** A message of a person's phone. Each number counts once; only that phone is answered. */
  said(person: Person, say: DebriefSay, now: number): void {
    this.#now = now;
    if (say.number > (this.#taken.get(person.id)?.number ?? 0)) {
      const why = this.#heard(say)?.say(person.id, say, now) ?? null;
      const lost = this.#heard(say) === null ? "noDebrief" : why;
      this.#taken.set(person.id, { number: say.number, why: lost });
    }
    this.#tellRoom();
    this.#of.consorts.tellOwn(person);
  }

  /** The debrief that a message belongs to: the one that asked, even if the hour has gone on. */
  #heard(say: DebriefSay): Debrief | null {
    if (say.say === "word") return this.#last;
    const id = say.say === "answer" ? say.question : say.moment;
    return this.#ofLesson.find((debrief) => debrief.knows(id)) ?? this.#last;
  }

  get #ofLesson(): readonly Debrief[] {
    return this.#all.filter(({ place }) => place.lesson === this.#of.lessons.now);
  }

  /** The running debrief, or else the latest of this lesson. */
  get #last(): Debrief | null {
    return this.#present ?? this.#ofLesson.at(-1) ?? null;
  }

  // ---- views ----

  /**
   * Tells phones and stages if something has changed; returns whether it has. Pages count the remaining time
   * themselves.
   */
  #tellRoom(): boolean {
    const word = this.forPhones();
    const told = JSON.stringify({ ...word, quiet: word?.quiet != null });
    const changed = told !== this.#told;
    this.#told = told;
    if (changed) this.#of.consorts.sayAll();
    return changed;
  }

  #tellOwn(): void {
    for (const person of this.#of.people.known) this.#of.consorts.tellOwn(person);
  }

  /** What the whole room may see. */
  #forRoom(debrief: Debrief): RoomDebrief {
    const { present } = debrief;
    const until = debrief.quietUntil(this.#now);
    const still = debrief.clock.stillSince;
    return {
      phase: debrief.phase,
      question: present?.question ?? null,
      about: debrief.occasion(present?.moment ?? null)?.moment.kind ?? null,
      quiet: until === null ? null : Math.ceil((until - (still ?? this.#now)) / 1000),
      answers: debrief
        .shared(this.#now)
        .filter(({ put }) => put)
        .map(({ text }) => text),
      words: debrief.words.shown(this.#now),
    };
  }

  /** [U7] What the phones of that consort follow. */
  followed(consort: number): Followed | null {
    return this.#replay.followed(consort, this.#now);
  }

  forPhones(): PhoneDebrief | null {
    const debrief = this.#present;
    return debrief && { ...this.#forRoom(debrief), id: debrief.present?.id ?? null };
  }

  /** `names`: whether the stage may name people. */
  forStage(names: boolean): StageDebrief | null {
    const debrief = this.#present;
    if (debrief === null) return null;
    const { shown } = debrief;
    return {
      ...this.#forRoom(debrief),
      again: this.#replay.now,
      moment: shown && {
        kind: shown.moment.kind,
        well: shown.moment.well,
        names: names ? this.#names(shown) : [],
      },
    };
  }

  /** What one person may see of their own. Null: nothing. */
  own(person: Person): OwnDebrief | null {
    const debrief = this.#last;
    const taken = this.#taken.get(person.id);
    if (debrief === null) return taken === undefined ? null : { ...NOTHING, taken: taken.number };
    const { present } = debrief;
    const about = debrief.occasion(present?.moment ?? null);
    const asks = debrief.occasions.flatMap((occasion) => {
      const yes = debrief.mayShow(occasion, person.id);
      return yes === undefined
        ? []
        : [{ ...this.#ownMoment(occasion, person), id: occasion.id, yes }];
    });
    return {
      taken: taken?.number ?? 0,
      why: taken?.why ?? null,
      answers: debrief
        .answersOf(person.id)
        .map(({ question, text, shared }) => ({ question, text, shared })),
      words: debrief.words
        .of(person.id)
        .map(({ id, text }) => ({ id: id.slice(`${person.id} `.length), text })),
      moment: about?.people.includes(person.id) === true ? this.#ownMoment(about, person) : null,
      mayShow: asks,
    };
  }

  #ownMoment(occasion: Occasion, person: Person): NonNullable<OwnDebrief["moment"]> {
    const { kind, at, need, well } = occasion.moment;
    const names = this.#names(occasion);
    return { kind, at, need, well, with: names.filter((_, i) => occasion.people[i] !== person.id) };
  }

  #names({ people, moment }: Occasion): readonly string[] {
    return people.map((id, i) => {
      const chair = moment.chairs[i];
      const person = id === null ? null : this.#of.people.find(id);
      return person?.name ?? PERSONA_NAMES[SEATING[chair ?? 0]?.persona ?? "tomo"];
    });
  }

  forConsole(): ConsoleDebrief | null {
    const debrief = this.#present;
    if (debrief === null) return null;
    const here = this.#of.people.all.filter((person) => person.here);
    const { wrote, shares } = debrief.writers;
    const of = (ids: readonly PersonId[]): number =>
      here.filter(({ id }) => ids.includes(id)).length;
    return {
      phase: debrief.phase,
      lengths: debrief.lengths,
      ...debrief.clock,
      asked: debrief.asked,
      present: debrief.present?.id ?? null,
      quietUntil: debrief.quietUntil(this.#now),
      here: here.length,
      wrote: of(wrote),
      shares: of(shares),
      shared: debrief
        .shared(this.#now)
        .map(({ question, person, text, put }) => ({ question, person, text, put })),
      words: debrief.words.save(),
      occasions: this.#occasions(debrief),
      shown: debrief.shown?.id ?? null,
      method: debrief.method,
      again: this.#replay.now,
    };
  }

  /** Best moment of each consort first, then the second of each, so that the limit leaves no consort out. */
  #occasions(debrief: Debrief): readonly OccasionView[] {
    const byConsort = Map.groupBy(debrief.occasions, ({ consort }) => consort);
    const rows = [...byConsort.values()].flatMap((all) => {
      const order = ranked(all.map(({ moment }) => moment));
      return all.map((occasion) => ({ occasion, rank: order.indexOf(occasion.moment) }));
    });
    return rows
      .toSorted((one, other) => one.rank - other.rank)
      .slice(0, MAX_TOLD)
      .map(({ occasion }) => {
        const said = occasion.people.flatMap((person) =>
          person === null ? [] : [debrief.mayShow(occasion, person)],
        );
        return {
          id: occasion.id,
          consort: occasion.consort,
          moment: occasion.moment,
          names: this.#names(occasion),
          yes: debrief.isAskedAbout(occasion)
            ? {
                count: said.filter((yes) => yes === true).length,
                no: said.filter((yes) => yes === false).length,
                of: said.length,
              }
            : null,
          agreed: debrief.isAgreed(occasion),
        };
      });
  }

  // ---- storage ----

  save(now: number): KeptDebriefs {
    return {
      all: this.#all.map((debrief) => debrief.save(now)),
      fresh: this.#fresh,
      taken: [...this.#taken].map(([person, { number }]) => [person, number] as const),
      again: this.#replay.save(now),
    };
  }

  load({ all, fresh, taken, again = null }: KeptDebriefs, now: number): void {
    this.#all.push(...all.map((kept) => Debrief.load(kept, now)));
    this.#fresh = fresh;
    for (const [person, number] of taken) this.#taken.set(person, { number, why: null });
    for (const debrief of this.#all) debrief.stand(true, now);
    this.follow(now);
    this.#replay.load(again, now);
  }
}

const NOTHING: OwnDebrief = {
  taken: 0,
  why: "noDebrief",
  answers: [],
  words: [],
  moment: null,
  mayShow: [],
};
