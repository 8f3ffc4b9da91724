/** [U3] [G8] What movements left behind that no debrief has taken up yet. */
import type { Occasion } from "./debrief-parts.ts";
import { withMovement } from "./group-look.ts";
import type { Sitting } from "./group-look.ts";

/** Movements of a consort whose moments wait for a debrief: more than an hour has, and a session may play all day. */
export const MAX_WAITING_MOVEMENTS = 12;

export class FreshMoments {
  #occasions: readonly Occasion[] = [];
  #sittings: readonly Sitting[] = [];

  /** Each counts once; those of a consort's earliest movements make way. */
  learn(occasions: readonly Occasion[]): void {
    const known = new Set(this.#occasions.map(({ id }) => id));
    this.#occasions = latest([...this.#occasions, ...occasions.filter(({ id }) => !known.has(id))]);
  }

  learnGroup(sitting: Sitting): void {
    this.#sittings = withMovement(this.#sittings, sitting);
  }

  /** Hands all of it to a debrief. */
  giveTo(debrief: {
    learn(occasions: readonly Occasion[]): void;
    learnGroup(sitting: Sitting): void;
  }): void {
    debrief.learn(this.#occasions);
    for (const sitting of this.#sittings) debrief.learnGroup(sitting);
    this.forget();
  }

  /** [Y12] Another lesson has its own. */
  forget(): void {
    this.#occasions = [];
    this.#sittings = [];
  }

  save(): { readonly fresh: readonly Occasion[]; readonly freshSittings: readonly Sitting[] } {
    return { fresh: this.#occasions, freshSittings: this.#sittings };
  }

  load(fresh: readonly Occasion[], freshSittings: readonly Sitting[]): void {
    this.#occasions = fresh;
    this.#sittings = freshSittings;
  }
}

function latest(all: readonly Occasion[]): readonly Occasion[] {
  const last = new Map<number, number>();
  for (const { consort, moment } of all)
    last.set(consort, Math.max(last.get(consort) ?? 0, moment.movement));
  return all.filter(
    ({ consort, moment }) => moment.movement > (last.get(consort) ?? 0) - MAX_WAITING_MOVEMENTS,
  );
}
