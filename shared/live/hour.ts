/** The hour of a live session: its plan and the present position in it. Times are the caller's ms. */
import { hasMusic, PLANS } from "./plan.ts";
import type { Step } from "./plan.ts";
import type { HourClock } from "./views.ts";

export class Hour {
  #plan: readonly Step[] = PLANS.hour;
  #clock: HourClock;

  constructor(now: number) {
    this.#clock = this.#clockAt(0, now);
  }

  get plan(): readonly Step[] {
    return this.#plan;
  }

  get clock(): HourClock {
    return this.#clock;
  }

  get step(): Step {
    const step = this.#plan[this.#clock.step];
    if (step === undefined) throw new Error(`no step ${this.#clock.step}`);
    return step;
  }

  /** Whether the step has music, and the plan a prebrief before it. */
  get followsPrebrief(): boolean {
    const before = this.#plan.slice(0, this.#clock.step);
    return hasMusic(this.step) && before.some(({ kind }) => kind === "prebrief");
  }

  /** Seconds left of the step; negative once it is over. Stops while everything is paused. */
  left(now: number): number {
    return (this.#clock.until - (this.#clock.stillSince ?? now)) / 1000;
  }

  /** Returns false and changes nothing when the new plan would lack the present step. */
  replan(plan: readonly Step[]): boolean {
    const { step, until } = this.#clock;
    const now = plan[step];
    if (now === undefined) return false;
    const more = (now.minutes - this.step.minutes) * 60_000;
    this.#plan = plan;
    this.#clock = { ...this.#clock, until: until + more };
    return true;
  }

  /** Starts a new hour at its first step. */
  begin(plan: readonly Step[], now: number): void {
    this.#plan = plan;
    this.#clock = this.#clockAt(0, now);
  }

  /** Restores a clock. `away`: ms that passed meanwhile, which do not count. */
  load({ step, since, until, stillSince }: HourClock, away: number): void {
    if (this.#plan[step] === undefined) return;
    const still = stillSince === null ? null : stillSince + away;
    this.#clock = { step, since: since + away, until: until + away, stillSince: still };
  }

  /** Returns false and changes nothing when there is no such step. */
  go(step: number, now: number): boolean {
    if (this.#plan[step] === undefined) return false;
    this.#clock = this.#clockAt(step, now);
    return true;
  }

  stand(still: boolean, now: number): void {
    const { stillSince, until } = this.#clock;
    if (still === (stillSince !== null)) return;
    this.#clock = still
      ? { ...this.#clock, stillSince: now }
      : { ...this.#clock, stillSince: null, until: until + now - (stillSince ?? now) };
  }

  lengthen(seconds: number, now: number): void {
    const { stillSince, until } = this.#clock;
    this.#clock = { ...this.#clock, until: Math.max(stillSince ?? now, until + seconds * 1000) };
  }

  #clockAt(step: number, now: number): HourClock {
    const minutes = this.#plan[step]?.minutes ?? 0;
    return { step, since: now, until: now + minutes * 60_000, stillSince: null };
  }
}
