/** [X2], [X3], [X5], [X6], [X8]: the invariants of the whole, clause by clause. */
import { apart, difference, type Interval, mean } from "../interval.ts";
import type { Figures } from "../movement.ts";
import { atLeast, atMost, clearlyAbove, clearlyBelow, type Row } from "../row.ts";
import { ABLATED, SPOILERS } from "./policies.ts";

/** The numeric figures of a movement. */
type Count = { [Key in keyof Figures]: Figures[Key] extends number ? Key : never }[keyof Figures];

export const all = (movements: readonly Figures[], what: Count): number[] =>
  movements.map((figures) => figures[what]);

/** [X2] */
const ATTUNED_HARMONY = 0.75;
const SPOILT_HARMONY = 0.45;
/** Equally good in the first minute: harmony within this. */
const AS_GOOD = 0.05;
/** [X6] Equal: the whole interval of the difference within this. */
const SAME = 0.02;
/** [X8] */
const SIZES_VARY = 0.15;

/** A row whose figure must be clearly below another's. */
function below(id: string, claim: string, figure: Interval, bound: Interval): Row {
  const published = `< ${bound.measured.toFixed(3)}`;
  return {
    id,
    claim,
    published,
    ...figure,
    tolerance: "intervals apart",
    pass: apart(figure, bound),
  };
}

export function skillShows(
  of: ReadonlyMap<string, readonly Figures[]>,
  long: { readonly attuned: readonly Figures[]; readonly makingNice: readonly Figures[] },
): Row[] {
  const movements = (id: string): readonly Figures[] => of.get(id) ?? [];
  const nice = movements("makingNice");
  const first = difference(all(nice, "firstMinute"), all(movements("attuned"), "firstMinute"));
  const left = [...of.keys()].map((id) => ({ id, residue: mean(all(movements(id), "residue")) }));
  const most = left
    .filter(({ id }) => id !== "makingNice")
    .reduce((worst, next) => (next.residue.high > worst.residue.high ? next : worst));
  const residue = mean(all(nice, "residue"));
  const turn = (played: readonly Figures[]): Interval =>
    mean(played.map(({ thirds }) => thirds[2] - thirds[0]));
  return [
    atLeast("X2a", "attuned: harmony", ATTUNED_HARMONY, mean(all(movements("attuned"), "harmony"))),
    ...SPOILERS.map((name, k) =>
      atMost(
        `X2${"bcdefg"[k] ?? ""}`,
        `${name}: harmony`,
        SPOILT_HARMONY,
        mean(all(movements(name), "harmony")),
      ),
    ),
    {
      id: "X2h",
      claim: "making nice: harmony of the first minute, less attuned's",
      published: 0,
      ...first,
      tolerance: `± ${AS_GOOD}`,
      pass: Math.abs(first.measured) <= AS_GOOD,
    },
    {
      id: "X2i",
      claim: `making nice: residue at the end, above all others' (most: ${most.id})`,
      published: `> ${most.residue.measured.toFixed(3)}`,
      ...residue,
      tolerance: "intervals apart",
      pass: apart(most.residue, residue),
    },
    clearlyBelow(
      "X2j",
      "making nice, three times as long: harmony of last third less first",
      0,
      turn(long.makingNice),
    ),
    clearlyBelow(
      "X2l",
      "attuned, three times as long: needs told in words, share in last third less first",
      0,
      mean(long.attuned.map(({ told }) => told[2] - told[0])),
    ),
    clearlyAbove(
      "X2k",
      "attuned, three times as long: harmony of last third less first",
      0,
      turn(long.attuned),
    ),
  ];
}

export function skillsMatter(of: ReadonlyMap<string, readonly Figures[]>): Row[] {
  const attuned = mean(all(of.get("attuned") ?? [], "outcome"));
  return ABLATED.map((name, k) =>
    below(
      `X3${"abcdef"[k] ?? ""}`,
      `${name}: outcome, below attuned's`,
      mean(all(of.get(name) ?? [], "outcome")),
      attuned,
    ),
  );
}

export function quickRepairEnriches(arms: {
  readonly untorn: readonly Figures[];
  readonly mended: readonly Figures[];
  readonly unmended: readonly Figures[];
}): Row[] {
  const untorn = mean(all(arms.untorn, "trust"));
  const mended = mean(all(arms.mended, "trust"));
  const more = (id: string, claim: string, what: "laterHurts" | "laterTears"): Row => {
    const left = mean(all(arms.unmended, what));
    const usual = mean(all(arms.mended, what));
    return {
      id,
      claim,
      published: `> ${usual.measured.toFixed(3)}`,
      ...left,
      tolerance: "intervals apart",
      pass: apart(usual, left),
    };
  };
  const made = all(arms.mended, "madeTears");
  const soon = mean(
    all(arms.mended, "madeTearsMended").map((count, k) => count / (made[k] ?? NaN)),
  );
  return [
    {
      id: "X5a",
      claim: "torn every 40 s and mended: trust at the end, above that of untorn consorts",
      published: `> ${untorn.measured.toFixed(3)}`,
      ...mended,
      tolerance: "intervals apart",
      pass: apart(untorn, mended),
    },
    atLeast("X5b", "of these ruptures, share mended within 20 s", 0.5, soon),
    more(
      "X5c",
      "torn and left, a movement later: ruptures, more than where they were mended",
      "laterHurts",
    ),
    more("X5d", "and new ones, by minute and whole bond", "laterTears"),
  ];
}

export function differenceIsFree(arms: {
  readonly plain: readonly Figures[];
  readonly clashing: readonly Figures[];
  readonly wishing: readonly Figures[];
}): Row[] {
  const free = (id: string, claim: string, arm: readonly Figures[]): Row => {
    const found = difference(all(arm, "outcome"), all(arms.plain, "outcome"));
    return {
      id,
      claim,
      published: 0,
      ...found,
      tolerance: `interval within ± ${SAME}`,
      pass: found.low >= -SAME && found.high <= SAME,
    };
  };
  return [
    free("X6a", "dissonant bars and solos: outcome, less that without", arms.clashing),
    free("X6b", "neighbours who want opposite things: outcome, less that without", arms.wishing),
  ];
}

export function sizesPlay(bySize: ReadonlyMap<number, readonly Figures[]>): Row[] {
  const harmonies = [...bySize].map(([chairs, played]) => ({
    chairs,
    ...mean(all(played, "harmony")),
  }));
  const most = harmonies.reduce((best, next) => (next.measured > best.measured ? next : best));
  const least = harmonies.reduce((worst, next) => (next.measured < worst.measured ? next : worst));
  const varies: Interval = {
    measured: most.measured - least.measured,
    low: most.low - least.high,
    high: most.high - least.low,
  };
  return [
    ...harmonies.map(({ chairs, measured, low, high }) => ({
      id: `X8n${chairs}`,
      claim: `${chairs} chairs, attuned: harmony`,
      published: "–",
      measured,
      low,
      high,
      tolerance: "–",
      pass: true,
    })),
    {
      id: "X8a",
      claim: `harmony varies by, most with ${most.chairs} chairs, least with ${least.chairs}`,
      published: `< ${SIZES_VARY}`,
      ...varies,
      tolerance: "mean",
      pass: varies.measured < SIZES_VARY,
    },
  ];
}

/** One line for a whole invariant: the share of its clauses that hold. */
export function invariant(id: string, claim: string, clauses: readonly Row[]): Row {
  const share = clauses.filter(({ pass }) => pass).length / clauses.length;
  return {
    id,
    claim,
    published: 1,
    measured: share,
    low: share,
    high: share,
    tolerance: "all clauses hold",
    pass: share === 1,
  };
}
