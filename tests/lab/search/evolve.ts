/** Random search, then evolution from its best: the same for scripts and tricks. */
import { below, type Rng } from "../../../shared/model/rng.ts";

export interface Found<One> {
  readonly one: One;
  /** Mean outcome on the seeds of the search: too good because of the choice, to be measured again. */
  readonly outcome: number;
}

/** What is searched: how to make one, a child of two, and the outcomes of many. */
export interface Breed<One> {
  readonly some: (rng: Rng) => One;
  readonly child: (one: One, other: One, rng: Rng) => One;
  readonly judge: (many: readonly One[]) => Promise<readonly number[]>;
}

/** Parents kept, and children per generation. */
const PARENTS = 12;
const BROOD = 48;

const byOutcome = <One>(a: Found<One>, b: Found<One>): number => b.outcome - a.outcome;

async function judged<One>(breed: Breed<One>, many: readonly One[]): Promise<Found<One>[]> {
  const outcomes = await breed.judge(many);
  return many.map((one, k) => ({ one, outcome: outcomes[k] ?? NaN }));
}

/** The best of `count` random ones, and the best after as many children; best first. */
export async function searchFor<One>(
  breed: Breed<One>,
  count: number,
  rng: Rng,
): Promise<{ readonly random: readonly Found<One>[]; readonly evolved: readonly Found<One>[] }> {
  const random = await judged(
    breed,
    Array.from({ length: count }, () => breed.some(rng)),
  );
  random.sort(byOutcome);
  let parents = random.slice(0, PARENTS);
  for (let had = 0; had < count; had += BROOD) {
    const parent = (): One => (parents[below(rng, parents.length)] as Found<One>).one;
    const brood = Array.from({ length: Math.min(BROOD, count - had) }, () =>
      breed.child(parent(), parent(), rng),
    );
    parents = [...parents, ...(await judged(breed, brood))].sort(byOutcome).slice(0, PARENTS);
  }
  return { random: random.slice(0, PARENTS), evolved: parents };
}
