import type { JSX } from "preact";
import type { WhatIfTexts } from "../../../shared/i18n/catalogue.ts";
import type { BondCourse } from "../../../shared/what-if/run.ts";
import type { Summary } from "../../../shared/what-if/summary.ts";
import { strand } from "../../components/cord.tsx";

/** The box that strands are drawn in; they are stretched to the place that there is. */
const BOX = { wide: 1000, high: 80, foot: 34 } as const;
/** Of the height: where a strand's own line lies when the two are as far apart as can be drawn. */
const REACH = 0.3;
/** From here on, two are as far apart as can be drawn. */
const FAR = 0.3;
/** From here on, in words: a little apart, apart, far apart. */
const BOUNDS = [0.02, 0.12, 0.25];
/** s within which mends stand one above the other, and how far. */
const PILE = { seconds: 1, high: 5 } as const;

const share = (rift: number): number => Math.min(1, rift / FAR);

/** One course of the bond, or many as their middle with how far they lie apart. */
export function Strands(props: {
  /** By half second. */
  readonly course: readonly number[];
  readonly spread?: Pick<Summary, "low" | "high">;
  /** s at which it was mended, bound in gold; null where it was not. */
  readonly mendedAt: number | null;
  /** s of the mends of many, each a dot at its time. */
  readonly mends?: readonly number[];
  /** Of how many s in all. */
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
        // A line without length has round ends: a dot, however the picture is stretched.
        <path class="mend" key={k} d={`M${x(at)} ${high + foot - 4 - up}h.01`} />
      ))}
    </svg>
  );
}

/** As the eye sees it: what jumps within half a second would be drawn as a corner. */
const smooth = (course: readonly number[]): readonly number[] =>
  course.map((rift, k) => ((course[k - 1] ?? rift) + 2 * rift + (course[k + 1] ?? rift)) / 4);

/** What lies between the line of the nearest runs and that of the farthest. */
const bandOf = (low: readonly number[], high: readonly number[], side: -1 | 1): string =>
  `M${lineOf(low, side, 1).join("L")}L${rim(high, side).toReversed().join("L")}Z`;

/** A strand also swings about its line. */
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

/** Those that came together stand one above the other, as high as there is room. */
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

/** The same in words, at the beginning and each ten seconds. */
export function inWords(course: readonly number[], says: WhatIfTexts): readonly string[] {
  return course.flatMap((rift, k) =>
    k % 20 === 0 ? [says.step(k / 2, apartness(rift, says))] : [],
  );
}

const apartness = (rift: number, { apart }: WhatIfTexts): string =>
  apart[BOUNDS.filter((bound) => rift > bound).length] ?? "";

/** Each run as a knot: bound in gold, closed, open, or wide open. */
export function Knots({
  courses,
  of,
}: {
  readonly courses: readonly BondCourse[];
  readonly of: number;
}): JSX.Element {
  return (
    <svg class="knots" viewBox="0 0 230 62" aria-hidden="true">
      {Array.from({ length: of }, (_, k) => {
        const [x, y] = [12 + (k % 10) * 22.9, 16 + Math.floor(k / 10) * 30];
        const end = courses[k]?.end ?? null;
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
