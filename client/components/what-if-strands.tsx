import type { JSX } from "preact";
import type { WhatIfTexts } from "../../shared/i18n/catalogue.ts";
import type { BondEnd } from "../../shared/what-if/run.ts";
import type { Summary } from "../../shared/what-if/summary.ts";
import { strand } from "./cord.tsx";
import "./what-if-strands.css";

/** Drawing size; stretched to the available space. */
const BOX = { wide: 1000, high: 80, foot: 34 } as const;
/** Maximum distance of a strand from the middle, as a share of the height. */
const REACH = 0.3;
/** Separation that is drawn with the maximum distance; larger ones look the same. */
const FAR = 0.3;
/** Limits for the words: slightly apart, apart, far apart. */
const BOUNDS = [0.02, 0.12, 0.25];
/** Mends within so many seconds are stacked; `high`: height of a step. */
const PILE = { seconds: 1, high: 5 } as const;

const share = (rift: number): number => Math.min(1, rift / FAR);

/** Draws one strand, or the median of many with their spread. */
export function Strands(props: {
  readonly course: readonly number[];
  readonly spread?: Pick<Summary, "low" | "high">;
  /** Time of the mend, s, drawn as a gold binding; null: not mended. */
  readonly mendedAt: number | null;
  /** Times of the mends of many runs, s, each drawn as a dot. */
  readonly mends?: readonly number[];
  /** Total time, s. */
  readonly seconds: number;
  readonly label: string;
}): JSX.Element {
  const { course, spread, mendedAt, mends = [], seconds, label } = props;
  const { wide, high, foot } = BOX;
  const near = smooth(course).map((rift) => 1 - share(rift));
  const yours = strand(near, 1, wide, high, -1);
  const theirs = strand(near, 1, wide, high, 1);
  const x = (at: number): number => (at / seconds) * wide;
  return (
    <svg
      class="strands"
      viewBox={`0 0 ${wide} ${high + foot}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      {spread?.high.some((rift) => rift > 0) &&
        ([-1, 1] as const).map((side) => (
          <g key={side}>
            <path class="spread" d={bandOf(spread.low, spread.high, side)} />
            <path class="rim" d={`M${rim(spread.high, side).join("L")}`} />
          </g>
        ))}
      <path class="edge" d={yours} />
      <path class="edge" d={theirs} />
      <path class="yours" d={yours} />
      <path class="theirs" d={theirs} />
      {mendedAt !== null && <path class="binding" d={binding(x(mendedAt), high)} />}
      {piled(mends).map(({ at, up }, k) => (
        // A zero-length line with round caps stays a round dot when the drawing is stretched.
        <path class="mend" key={k} d={`M${x(at)} ${high + foot - 4 - up}h.01`} />
      ))}
    </svg>
  );
}

/** Smoothed: a jump within half a second would look like a corner. */
const smooth = (course: readonly number[]): readonly number[] =>
  course.map((rift, k) => ((course[k - 1] ?? rift) + 2 * rift + (course[k + 1] ?? rift)) / 4);

/** Area between the low and the high percentile. */
const bandOf = (low: readonly number[], high: readonly number[], side: -1 | 1): string =>
  `M${lineOf(low, side, 1).join("L")}L${rim(high, side).toReversed().join("L")}Z`;

/** The upper edge has extra room, since a strand swings around its line. */
const rim = (high: readonly number[], side: -1 | 1): string[] => lineOf(high, side, 1.4);

function lineOf(rifts: readonly number[], side: -1 | 1, wider: number): string[] {
  return smooth(rifts).map((rift, k) => {
    const x = (k / Math.max(1, rifts.length - 1)) * BOX.wide;
    const y = BOX.high / 2 + side * share(rift) * BOX.high * REACH * wider;
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  });
}

/** Turns of thread across both strands. */
const binding = (x: number, high: number): string =>
  [-9, -3, 3, 9].map((dx) => `M${x + dx + 2} ${high * 0.3}l-4 ${high * 0.4}`).join("");

/** Stacks mends that occurred at about the same time. */
function piled(mends: readonly number[]): readonly { readonly at: number; readonly up: number }[] {
  const piles = new Map<number, number>();
  for (const at of mends) {
    const pile = Math.round(at / PILE.seconds) * PILE.seconds;
    piles.set(pile, (piles.get(pile) ?? 0) + 1);
  }
  const step = Math.min(PILE.high, (BOX.foot - 8) / Math.max(1, ...piles.values()));
  return [...piles].flatMap(([at, own]) =>
    Array.from({ length: own }, (_, nth) => ({ at, up: nth * step })),
  );
}

/** The strand as text, every ten seconds. `perSecond`: its points. */
export function inWords(
  course: readonly number[],
  says: WhatIfTexts,
  perSecond = 2,
): readonly string[] {
  return course.flatMap((rift, k) =>
    k % (10 * perSecond) === 0 ? [says.step(k / perSecond, apartness(rift, says))] : [],
  );
}

const apartness = (rift: number, { apart }: WhatIfTexts): string =>
  apart[BOUNDS.filter((bound) => rift > bound).length] ?? "";

/** Each run as a knot: bound in gold, closed, open, or wide open. `of`: how many there will be. */
export function Knots({
  ends,
  of = ends.length,
}: {
  readonly ends: readonly BondEnd[];
  readonly of?: number;
}): JSX.Element {
  return (
    <svg class="knots" viewBox="0 0 230 62" aria-hidden="true">
      {Array.from({ length: of }, (_, k) => {
        const [x, y] = [12 + (k % 10) * 22.9, 16 + Math.floor(k / 10) * 30];
        const end = ends[k] ?? null;
        return (
          <g key={k} class={end ?? "awaited"} transform={`translate(${x} ${y})`}>
            {end === null && <circle r="2.5" />}
            {(end === "whole" || end === "mended") && <circle r="8" />}
            {end === "mended" && <path class="bound" d="M-2-11l-3 22M1.5-11l-3 22M5-11l-3 22" />}
            {end === "strained" && <path d="M-6.5-4.7A8 8 0 1 1-6.5 4.7" />}
            {end === "torn" && <path d="M-8 0A8 8 0 0 1 2-7.7M8 0A8 8 0 0 1-2 7.7" />}
          </g>
        );
      })}
    </svg>
  );
}
