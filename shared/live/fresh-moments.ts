/** [U3] [G8] What movements left behind that no debrief has taken up yet. */
import { withOccasions } from "./debrief-parts.ts";
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
    this.#occasions = latest(withOccasions(this.#occasions, occasions));
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

/** By the order in which movements arrived: a consort whose room is opened anew counts them from 0 again. */
function latest(all: readonly Occasion[]): readonly Occasion[] {
  const seen = new Map<number, { movement: number; movements: number }>();
  return all
    .toReversed()
    .filter(({ consort, moment: { movement } }) => {
      const before = seen.get(consort);
      const movements =
        before?.movement === movement ? before.movements : (before?.movements ?? 0) + 1;
      seen.set(consort, { movement, movements });
      return movements <= MAX_WAITING_MOVEMENTS;
    })
    .toReversed();
}
