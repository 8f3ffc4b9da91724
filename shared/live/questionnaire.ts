/**
 * [U7] What people say of themselves before the first scene and after the last: eight closed items and an open one.
 * Private: consoles get counts alone, and only from five answers on. Nothing of it enters a measure.
 */
import type { PersonId } from "./person-id.ts";
import { hasMusic } from "./plan.ts";
import type { Step } from "./plan.ts";

export const ITEMS = 8;
export const SCALE = 5;
export const MAX_OPEN = 300;
/** With fewer answers one could tell whose they are. */
export const MIN_ANSWERS = 5;

export const FORM_MOMENTS = ["before", "after"] as const;
export type FormMoment = (typeof FORM_MOMENTS)[number];

/** `answers`: 1 … 5 by item; null: left out. */
export interface FormAnswers {
  readonly answers: readonly (number | null)[];
  readonly open: string;
}

/** To one phone: the questionnaire that is offered, with its person's own answers. */
export interface OwnForm extends FormAnswers {
  readonly moment: FormMoment;
  readonly state: "asked" | "given" | "skipped";
}

/** To consoles. */
export interface FormView {
  readonly on: boolean;
  /** By moment: how many answered, and of each item how often each number was chosen; null below five answers. */
  readonly results: Readonly<
    Record<
      FormMoment,
      { readonly count: number; readonly items: readonly (readonly number[])[] | null }
    >
  >;
}

/** Which one the hour is at: before the first music of the first lesson, after the last of any; null in between. */
export function formMomentAt(
  plan: readonly Step[],
  step: number,
  lesson: number,
): FormMoment | null {
  if (step > plan.findLastIndex(hasMusic)) return "after";
  return lesson === 0 && step < plan.findIndex(hasMusic) ? "before" : null;
}

interface Given extends FormAnswers {
  readonly person: PersonId;
  readonly moment: FormMoment;
  readonly skipped: boolean;
}

/** The stored form. */
export interface KeptQuestionnaire {
  readonly on: boolean;
  readonly given: readonly Given[];
}

const NOTHING: FormAnswers = { answers: Array.from({ length: ITEMS }, () => null), open: "" };

export class Questionnaire {
  #on = false;
  #wasOn = false;
  readonly #given = new Map<string, Given>();

  get on(): boolean {
    return this.#on;
  }

  set on(on: boolean) {
    this.#on = on;
    this.#wasOn ||= on;
  }

  /** Phones may show one. */
  get wasOn(): boolean {
    return this.#wasOn;
  }

  /** What somebody says replaces what they said; taken also when it comes late. */
  say(person: PersonId, said: Omit<Given, "person">): void {
    const { moment, skipped, answers, open } = said;
    this.#given.set(`${person} ${moment}`, {
      person,
      moment,
      skipped,
      ...(skipped ? NOTHING : { answers, open }),
    });
  }

  /** For that person alone. `moment`: which one the hour is at; null: none. */
  own(person: PersonId, moment: FormMoment | null): OwnForm | null {
    if (!this.on || moment === null) return null;
    const given = this.#given.get(`${person} ${moment}`);
    if (given === undefined) return { moment, state: "asked", ...NOTHING };
    const { answers, open, skipped } = given;
    return { moment, state: skipped ? "skipped" : "given", answers, open };
  }

  /** Those that were answered. */
  get answered(): readonly Omit<Given, "skipped">[] {
    return [...this.#given.values()].filter(({ skipped }) => !skipped);
  }

  get view(): FormView {
    const of = (moment: FormMoment): FormView["results"][FormMoment] => {
      const all = this.answered.filter((one) => one.moment === moment);
      const items = Array.from({ length: ITEMS }, (_, item) =>
        Array.from(
          { length: SCALE },
          (__, i) => all.filter(({ answers }) => answers[item] === i + 1).length,
        ),
      );
      return { count: all.length, items: all.length < MIN_ANSWERS ? null : items };
    };
    return { on: this.on, results: { before: of("before"), after: of("after") } };
  }

  save(): KeptQuestionnaire {
    return { on: this.on, given: [...this.#given.values()] };
  }

  /** Absent in what was stored before there was one. */
  load(kept: KeptQuestionnaire | undefined): void {
    this.on = kept?.on ?? false;
    for (const one of kept?.given ?? []) this.#given.set(`${one.person} ${one.moment}`, one);
  }
}
