/**
 * [U1] One debrief: its phases, its questions one at a time, what people wrote, and the words of the group. Texts are
 * private until their writer shares them. Times are the caller's ms, on one clock.
 */
import type { ChairId } from "../model/units.ts";
import { MAX_ON_STAGE, MAX_QUESTIONS, PHASES } from "./debrief-acts.ts";
import type { DebriefAct, DebriefError, DebriefPhase, DebriefSay } from "./debrief-acts.ts";
import type { MethodAnswers } from "./debrief-method.ts";
import { withOccasions } from "./debrief-parts.ts";
import type { Answer, Asked, DebriefPlace, KeptDebrief, Occasion } from "./debrief-parts.ts";
import { roomGroupOf, withMovement } from "./group-look.ts";
import type { RoomGroup, Sitting } from "./group-look.ts";
import type { ReplayAct } from "./led-replay.ts";
import { GroupWords } from "./group-words.ts";
import type { PersonId } from "./person-id.ts";
import { ShownMoment } from "./shown-moment.ts";

const keyOf = (of: string, person: PersonId): string => `${person} ${of}`;

export class Debrief {
  readonly place: DebriefPlace;
  readonly lengths: Readonly<Record<DebriefPhase, number>>;
  readonly words = new GroupWords();
  method: MethodAnswers | null = null;
  #phase: DebriefPhase = PHASES[0];
  /** When the phase and the silence should end, ms; both wait while everything is paused. */
  #until: number;
  #quietUntil: number | null = null;
  #stillSince: number | null = null;
  #asked: readonly Asked[] = [];
  #present: string | null = null;
  readonly #answers = new Map<string, Answer>();
  /** Keys of answers that are on the stage. */
  readonly #put = new Set<string>();
  #occasions: readonly Occasion[] = [];
  readonly #askedToShow = new Set<string>();
  readonly #agreed = new Map<string, boolean>();
  readonly #onStage = new ShownMoment();
  #sittings: readonly Sitting[] = [];
  /** Movements in them. */
  #grouped = 0;
  #showsGroup = false;

  constructor(place: DebriefPlace, lengths: Readonly<Record<DebriefPhase, number>>, now: number) {
    this.place = place;
    this.lengths = lengths;
    this.#until = now + lengths[this.#phase];
  }

  get phase(): DebriefPhase {
    return this.#phase;
  }

  get clock(): { readonly until: number; readonly stillSince: number | null } {
    return { until: this.#until, stillSince: this.#stillSince };
  }

  /** End of the silence; null: there is none. */
  quietUntil(now: number): number | null {
    const end = this.#quietUntil;
    return end !== null && end > (this.#stillSince ?? now) ? end : null;
  }

  get asked(): readonly Asked[] {
    return this.#asked;
  }

  /** The question being asked. */
  get present(): Asked | null {
    return this.#asked.find(({ id }) => id === this.#present) ?? null;
  }

  get occasions(): readonly Occasion[] {
    return this.#occasions;
  }

  occasion(id: string | null): Occasion | null {
    return this.#occasions.find((one) => one.id === id) ?? null;
  }

  /** All that a person wrote: for that person only. */
  answersOf(person: PersonId): readonly Answer[] {
    return [...this.#answers.values()].filter((answer) => answer.person === person);
  }

  /** Who has answered the present question, and who has shared the answer. */
  get writers(): { readonly wrote: readonly PersonId[]; readonly shares: readonly PersonId[] } {
    const all = [...this.#answers.values()].filter(({ question }) => question === this.#present);
    return {
      wrote: all.map(({ person }) => person),
      shares: all.filter(({ shared }) => shared).map(({ person }) => person),
    };
  }

  /** Shared answers to the present question; none during the silence. */
  shared(now: number): readonly (Answer & { readonly put: boolean })[] {
    if (this.quietUntil(now) !== null) return [];
    return [...this.#answers].flatMap(([key, answer]) =>
      answer.shared && answer.question === this.#present
        ? [{ ...answer, put: this.#put.has(key) }]
        : [],
    );
  }

  /** All that was shared, of every question. */
  get allShared(): readonly Answer[] {
    return [...this.#answers.values()].filter((answer) => answer.shared);
  }

  /** The moment on the stage; everybody in it has agreed. */
  get shown(): Occasion | null {
    return this.occasion(this.#onStage.id);
  }

  /** [U9] What the stage shows of it. */
  get figures(): Pick<ShownMoment, "players" | "cards" | "whatIf"> {
    return this.#onStage;
  }

  /** A person's agreement to show a moment: undefined if they were not asked, null before their reply. */
  mayShow(occasion: Occasion, person: PersonId): boolean | null | undefined {
    if (!this.#askedToShow.has(occasion.id) || !occasion.people.includes(person)) return undefined;
    return this.#agreed.get(keyOf(occasion.id, person)) ?? null;
  }

  isAskedAbout(occasion: Occasion): boolean {
    return this.#askedToShow.has(occasion.id);
  }

  /** Everybody who was in it has agreed; bots need not. */
  isAgreed(occasion: Occasion): boolean {
    return occasion.people.every(
      (person) => person === null || this.mayShow(occasion, person) === true,
    );
  }

  // ---- moments ----

  /** Adds occasions; known ones are left unchanged. */
  learn(occasions: readonly Occasion[]): void {
    this.#occasions = withOccasions(this.#occasions, occasions);
  }

  /** [G8] A group's movement is over. */
  learnGroup(sitting: Sitting): void {
    this.#sittings = withMovement(this.#sittings, sitting);
    this.#grouped += 1;
  }

  get sittings(): readonly Sitting[] {
    return this.#sittings;
  }

  get grouped(): number {
    return this.#grouped;
  }

  /** [G8] What the room sees of all groups; null where it does not. */
  get group(): RoomGroup | null {
    return this.#showsGroup ? roomGroupOf(this.#sittings) : null;
  }

  // ---- time ----

  stand(still: boolean, now: number): void {
    if (still === (this.#stillSince !== null)) return;
    if (!still) this.#shiftClocks(now - (this.#stillSince ?? now));
    this.#stillSince = still ? now : null;
  }

  lengthen(ms: number, now: number): void {
    this.#until = Math.max(this.#stillSince ?? now, this.#until + ms);
  }

  #shiftClocks(ms: number): void {
    this.#until += ms;
    if (this.#quietUntil !== null) this.#quietUntil += ms;
  }

  // ---- requests of the facilitator ----

  /** Returns the reason of a refusal, after which nothing has changed. */
  act(act: Exclude<DebriefAct, ReplayAct>, now: number): DebriefError | null {
    switch (act.act) {
      case "phase":
        if (act.phase === this.#phase) return null;
        this.#phase = act.phase;
        this.#until = (this.#stillSince ?? now) + this.lengths[act.phase];
        this.#rest();
        return null;
      case "ask":
        return this.#ask(act);
      case "rest":
        this.#rest();
        return null;
      case "quiet":
        if (this.#present === null && act.seconds > 0) return "noSuchQuestion";
        this.#quietUntil =
          act.seconds === 0 ? null : (this.#stillSince ?? now) + act.seconds * 1000;
        return null;
      case "method":
        this.method = act.answers;
        return null;
      case "put":
        return this.#putOnStage(act);
      case "mayShow":
        if (this.occasion(act.moment) === null) return "noSuchMoment";
        this.#askedToShow.add(act.moment);
        return null;
      case "show":
        return this.#show(act.moment, (of) => this.#onStage.show(act.moment, act.seen ?? [], of));
      case "turn":
        this.#onStage.turn(act.cards);
        return null;
      case "whatIf":
        return this.#show(act.moment, (of) => {
          if (act.moment !== this.#onStage.id) this.#onStage.show(act.moment, [], of);
          return this.#onStage.ask(act.figure, of);
        });
      case "showGroup":
        if (act.on && roomGroupOf(this.#sittings) === null) return "tooFewPairs";
        this.#showsGroup = act.on;
        if (act.on) this.#onStage.show(null, [], []);
        return null;
      case "word":
        return this.words.write({ id: act.id, person: null, text: act.text }, now);
    }
  }

  /** No question is asked any more. */
  #rest(): void {
    this.#present = null;
    this.#quietUntil = null;
  }

  #ask({ id, question, moment }: Extract<DebriefAct, { act: "ask" }>): DebriefError | null {
    if (moment !== null && this.occasion(moment) === null) return "noSuchMoment";
    const isNew = this.#asked.every((one) => one.id !== id);
    if (isNew && this.#asked.length >= MAX_QUESTIONS) return "tooMany";
    if (isNew) this.#asked = [...this.#asked, { id, question, moment, phase: this.#phase }];
    if (id === this.#present) return null;
    this.#present = id;
    this.#quietUntil = null;
    return null;
  }

  #putOnStage({ question, person, on }: Extract<DebriefAct, { act: "put" }>): DebriefError | null {
    const key = keyOf(question, person);
    if (!on) {
      this.#put.delete(key);
      return null;
    }
    if (this.#answers.get(key)?.shared !== true) return "notShared";
    const already = [...this.#put].filter(
      (other) => other !== key && this.#answers.get(other)?.question === question,
    );
    if (already.length >= MAX_ON_STAGE) return "tooMany";
    this.#put.add(key);
    return null;
  }

  /** `put` gets the chairs of the moment, and returns whether it shows nobody else. */
  #show(moment: string | null, put: (of: readonly ChairId[]) => boolean): DebriefError | null {
    const occasion = this.occasion(moment);
    if (moment !== null && occasion === null) return "noSuchMoment";
    if (occasion !== null && !this.isAgreed(occasion)) return "notAgreed";
    if (!put(occasion?.moment.chairs ?? [])) return "notAgreed";
    if (moment !== null) this.#showsGroup = false;
    return null;
  }

  // ---- messages of people ----

  /** Returns the reason of a refusal, after which nothing has changed. */
  say(
    person: PersonId,
    say: Exclude<DebriefSay, { say: "form" }>,
    now: number,
  ): DebriefError | null {
    switch (say.say) {
      case "answer":
        return this.#answer({ ...say, person });
      case "word":
        return this.words.write({ id: `${person} ${say.id}`, person, text: say.text }, now);
      case "mayShow": {
        const occasion = this.occasion(say.moment);
        if (occasion === null || this.mayShow(occasion, person) === undefined)
          return "noSuchMoment";
        this.#agreed.set(keyOf(occasion.id, person), say.yes);
        if (!say.yes && this.#onStage.id === occasion.id) this.#onStage.show(null, [], []);
        return null;
      }
    }
  }

  #answer({ question, person, text, shared }: Answer): DebriefError | null {
    if (this.#asked.every(({ id }) => id !== question)) return "noSuchQuestion";
    const key = keyOf(question, person);
    // The room may see only the text that the facilitator has read.
    if (!shared || text !== this.#answers.get(key)?.text) this.#put.delete(key);
    if (text === "") this.#answers.delete(key);
    else this.#answers.set(key, { question, person, text, shared });
    return null;
  }

  // ---- storage ----

  save(now: number): KeptDebrief {
    return {
      ...this.place,
      lengths: this.lengths,
      phase: this.#phase,
      left: this.#until - (this.#stillSince ?? now),
      asked: this.#asked,
      present: this.#present,
      answers: [...this.#answers.values()],
      put: [...this.#put],
      words: this.words.save(),
      occasions: this.#occasions,
      asks: [...this.#askedToShow],
      agreed: [...this.#agreed],
      shown: this.#onStage.id,
      figures: this.#onStage.save(),
      method: this.method,
      sittings: this.#sittings,
      grouped: this.#grouped,
      showsGroup: this.#showsGroup,
    };
  }

  /** Restores a stored debrief; a silence is not restored. */
  static load(kept: KeptDebrief, now: number): Debrief {
    const debrief = new Debrief({ lesson: kept.lesson, step: kept.step }, kept.lengths, now);
    debrief.#phase = kept.phase;
    debrief.#until = now + kept.left;
    debrief.#asked = kept.asked;
    debrief.#present = kept.present;
    for (const answer of kept.answers)
      debrief.#answers.set(keyOf(answer.question, answer.person), answer);
    for (const key of kept.put) debrief.#put.add(key);
    debrief.words.load(kept.words);
    debrief.#occasions = kept.occasions;
    for (const id of kept.asks) debrief.#askedToShow.add(id);
    for (const [key, yes] of kept.agreed) debrief.#agreed.set(key, yes);
    debrief.#onStage.load(kept.shown, kept.figures);
    debrief.method = kept.method;
    debrief.#sittings = kept.sittings ?? [];
    debrief.#grouped = kept.grouped ?? 0;
    debrief.#showsGroup = kept.showsGroup ?? false;
    return debrief;
  }

  /** Whether the id is one of its questions or occasions. */
  knows(id: string): boolean {
    return this.occasion(id) !== null || this.#asked.some((one) => one.id === id);
  }

  /** Another lesson begins: answers that were not shared are deleted. */
  forgetPrivate(): void {
    for (const [key, { shared }] of this.#answers) if (!shared) this.#answers.delete(key);
  }
}
