/**
 * [U1] The debriefs of a live session: which one is running, messages of phones, moments of movements, and what each
 * role sees of it. Times are the caller's ms.
 */
import { PERSONA_NAMES, SEATING } from "../pieces/cast.ts";
import type { KeptReport } from "./consort-orders.ts";
import type { DebriefAct, DebriefError, DebriefSay } from "./debrief-acts.ts";
import { phaseLengths } from "./debrief-plan.ts";
import type {
  ConsoleDebrief,
  OwnDebrief,
  PhoneDebrief,
  RoomDebrief,
  StageDebrief,
} from "./debrief-views.ts";
import { Debrief } from "./debrief.ts";
import type { KeptDebrief, Occasion } from "./debrief-parts.ts";
import { occasionViews, onStage } from "./occasion-views.ts";
import { toldTexts } from "./told-texts.ts";
import type { ToldTexts } from "./told-texts.ts";
import type { GroupView, Sitting } from "./group-look.ts";
import { FreshMoments } from "./fresh-moments.ts";
import type { Hour } from "./hour.ts";
import { LedReplay } from "./led-replay.ts";
import type { Followed, ReplayView } from "./led-replay.ts";
import type { LedConsorts } from "./led-consorts.ts";
import type { Lessons } from "./lessons.ts";
import type { People, Person } from "./people.ts";
import { formMomentAt } from "./questionnaire.ts";
import type { Questionnaire } from "./questionnaire.ts";
import type { PersonId } from "./person-id.ts";

/** Requests that change what single phones are told. */
const TOUCHES_ONE: ReadonlySet<DebriefAct["act"]> = new Set(["ask", "rest", "phase", "mayShow"]);

/** The stored form. */
export interface KeptDebriefs {
  readonly all: readonly KeptDebrief[];
  /** Moments that no debrief has taken up yet. */
  readonly fresh: readonly Occasion[];
  /** [G8] The same of groups; not in what was stored before. */
  readonly freshSittings?: readonly Sitting[];
  /** By person, the number of the last message from their phone. */
  readonly taken: readonly (readonly [person: PersonId, number: number])[];
  /** [U8] What was looked at again together. */
  readonly again?: ReplayView | null;
}

interface Parts {
  readonly people: People;
  readonly consorts: Pick<LedConsorts, "sayAll" | "tellOwn">;
  readonly hour: Hour;
  readonly lessons: Lessons;
  readonly questionnaire: Questionnaire;
}

export class Debriefing {
  readonly #parts: Parts;
  readonly #replay = new LedReplay();
  readonly #all: Debrief[] = [];
  #present: Debrief | null = null;
  readonly #fresh = new FreshMoments();
  readonly #received = new Map<
    PersonId,
    { readonly number: number; readonly why: DebriefError | null }
  >();
  /** Time of the last call, ms. */
  #now: number;
  /** What all phones were told last, without the remaining time. */
  #lastSent = "";

  constructor(parts: Parts, now: number) {
    this.#parts = parts;
    this.#now = now;
  }

  // ---- the hour ----

  /** A step has begun, or the plan has changed: resumes the debrief of that step, or starts one. */
  follow(now: number): void {
    this.#follow(now);
    if (this.#parts.questionnaire.on) this.tellOwn();
  }

  #follow(now: number): void {
    this.#now = now;
    const { hour, lessons } = this.#parts;
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
    this.#fresh.giveTo(next);
  }

  /** [Y12] Another lesson begins: private texts are deleted. */
  newLesson(now: number): void {
    for (const debrief of this.#all) debrief.forgetPrivate();
    this.#fresh.forget();
    this.follow(now);
  }

  stand(still: boolean, now: number): void {
    this.#now = now;
    this.#present?.stand(still, now);
    if (still && this.#replay.stand(now)) this.#parts.consorts.sayAll();
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

  /** A consort's movement is over: its moments, best first, who sat where in it, and what came of it. */
  learn(
    consort: number,
    { moments, people, group }: Pick<KeptReport, "moments" | "people" | "group">,
  ): void {
    const learner = this.#present ?? this.#fresh;
    if (group !== undefined) learner.learnGroup({ consort, people, page: group });
    const occasions = moments.map((moment): Occasion => ({
      id: `${consort}:${moment.movement}:${moment.kind}:${moment.at}:${moment.chairs.join("-")}`,
      consort,
      people: moment.chairs.map((chair) => people[chair] ?? null),
      moment,
    }));
    learner.learn(occasions);
  }

  // ---- requests and messages ----

  /** Returns the reason of a refusal, after which nothing has changed. */
  act(act: DebriefAct, now: number): DebriefError | null {
    this.#now = now;
    if (this.#present === null) return "noDebrief";
    if (act.act === "again" || act.act === "endAgain") {
      this.#replay.act(act, now);
      this.#parts.consorts.sayAll();
      return null;
    }
    const why = this.#present.act(act, now);
    if (why !== null) return why;
    this.#tellRoom();
    if (TOUCHES_ONE.has(act.act)) this.tellOwn();
    return null;
  }

  /** A message of a person's phone. Each number counts once; only that phone is answered. */
  said(person: Person, say: DebriefSay, now: number): void {
    this.#now = now;
    if (say.number > (this.#received.get(person.id)?.number ?? 0)) {
      this.#received.set(person.id, { number: say.number, why: this.#hear(person.id, say, now) });
    }
    this.#tellRoom();
    this.#parts.consorts.tellOwn(person);
  }

  #hear(person: PersonId, say: DebriefSay, now: number): DebriefError | null {
    if (say.say !== "form") {
      const heard = this.#debriefOf(say);
      return heard === null ? "noDebrief" : heard.say(person, say, now);
    }
    const { moment, skipped, answers, open } = say;
    this.#parts.questionnaire.say(person, { moment, skipped, answers, open });
    return null;
  }

  /** The debrief that a message belongs to: the one that asked, even if the hour has gone on. */
  #debriefOf(say: Exclude<DebriefSay, { say: "form" }>): Debrief | null {
    if (say.say === "word") return this.#latest;
    const id = say.say === "answer" ? say.question : say.moment;
    return this.#ofLesson.find((debrief) => debrief.knows(id)) ?? this.#latest;
  }

  get #ofLesson(): readonly Debrief[] {
    return this.#all.filter(({ place }) => place.lesson === this.#parts.lessons.now);
  }

  /** The running debrief, or else the latest of this lesson. */
  get #latest(): Debrief | null {
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
    const changed = told !== this.#lastSent;
    this.#lastSent = told;
    if (changed) this.#parts.consorts.sayAll();
    return changed;
  }

  tellOwn(): void {
    for (const person of this.#parts.people.known) this.#parts.consorts.tellOwn(person);
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

  /** [U8] What the phones of that consort follow. */
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
      moment: shown && onStage(debrief, shown, names ? this.#names(shown) : []),
      group: debrief.group,
    };
  }

  /** What one person may see of their own. Null: nothing. */
  own(person: Person): OwnDebrief | null {
    const { hour, lessons, questionnaire } = this.#parts;
    const moment = formMomentAt(hour.plan, hour.clock.step, lessons.now);
    const form = questionnaire.own(person.id, moment);
    const told = this.#ownDebrief(person);
    // A phone that was offered one is told when it is not any more.
    const all = told ?? (questionnaire.wasOn ? { ...NOTHING, why: null } : null);
    return all && { ...all, ...(form && { form }) };
  }

  #ownDebrief(person: Person): OwnDebrief | null {
    const debrief = this.#latest;
    const taken = this.#received.get(person.id);
    if (debrief === null)
      return taken === undefined ? null : { ...NOTHING, taken: taken.number, why: taken.why };
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
    return people.map((id, i) => this.#name(id, moment.chairs[i] ?? 0));
  }

  #name(id: PersonId | null, chair: number): string {
    const person = id === null ? null : this.#parts.people.find(id);
    return person?.name ?? PERSONA_NAMES[SEATING[chair]?.persona ?? "tomo"];
  }

  /** [U2] [U5] For the tables that exports are made of. */
  get told(): ToldTexts {
    return toldTexts(this.#all);
  }

  /** [G8] For consoles, on request: of the debrief that is on, or was on last. */
  get groups(): readonly GroupView[] {
    return (this.#latest?.sittings ?? []).map(({ consort, people, page }) => ({
      consort,
      names: people.map((id, chair) => this.#name(id, chair)),
      page,
    }));
  }

  forConsole(): ConsoleDebrief | null {
    const debrief = this.#present;
    if (debrief === null) return null;
    const here = this.#parts.people.all.filter((person) => person.here);
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
      occasions: occasionViews(debrief, (occasion) => this.#names(occasion)),
      shown: debrief.shown?.id ?? null,
      cards: debrief.figures.cards,
      showsWhatIf: debrief.figures.whatIf !== null,
      grouped: debrief.grouped,
      showsGroup: debrief.group !== null,
      method: debrief.method,
      again: this.#replay.now,
    };
  }

  // ---- storage ----

  save(now: number): KeptDebriefs {
    return {
      all: this.#all.map((debrief) => debrief.save(now)),
      ...this.#fresh.save(),
      taken: [...this.#received].map(([person, { number }]) => [person, number] as const),
      again: this.#replay.save(now),
    };
  }

  load({ all, fresh, freshSittings = [], taken, again = null }: KeptDebriefs, now: number): void {
    this.#all.push(...all.map((kept) => Debrief.load(kept, now)));
    this.#fresh.load(fresh, freshSittings);
    for (const [person, number] of taken) this.#received.set(person, { number, why: null });
    for (const debrief of this.#all) debrief.stand(true, now);
    this.#follow(now);
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
