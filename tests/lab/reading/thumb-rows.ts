/** [X9e] No rule of thumb does nearly as well as reading, in all chairs or in one. */
import type { Pace } from "../../../shared/model/numbers.ts";
import { ratio } from "../interval.ts";
import { atMost, type Row } from "../row.ts";
import { column, PACE_LETTERS, PACE_NAMES, told } from "./figures.ts";
import type { Stage } from "./stage.ts";
import { type ThumbName, THUMB_NAMES, THUMBS } from "./thumbs.ts";

/** Shares of the attuned outcome. */
const FOUR = 0.85;
const ONE = 0.92;

/** How many of the best are played on new seeds; the best of these is shown. */
const FINALISTS = 3;
const SEATINGS = [
  { seats: "four chairs", letter: "f", bound: FOUR, play: "all" },
  { seats: "one chair", letter: "o", bound: ONE, play: "beside" },
] as const;

export async function thumbRows(stage: Stage): Promise<Row[]> {
  const rows = stage.plan.paces.flatMap((pace) =>
    SEATINGS.map((seating) => rowsOf(stage, pace, seating)),
  );
  return (await Promise.all(rows)).flat();
}

async function rowsOf(
  stage: Stage,
  pace: Pace,
  { seats, letter, bound, play }: (typeof SEATINGS)[number],
): Promise<Row[]> {
  const at = `${PACE_NAMES[pace]} pace, ${seats}`;
  const id = `X9e${PACE_LETTERS[pace]}${letter}`;
  const shares = async (on: Stage, names: readonly ThumbName[]) => {
    const attuned = column(await on.all(pace, "attuned"), "outcome");
    const found = await Promise.all(
      names.map(async (name) => {
        const played = await on[play](pace, name);
        return { name, share: ratio(column(played, "outcome"), attuned) };
      }),
    );
    return found.toSorted((one, other) => other.share.measured - one.share.measured);
  };
  const all = await shares(stage, THUMB_NAMES);
  const finalists = all.slice(0, FINALISTS).map(({ name }) => name);
  const [best] = await shares(stage.anew, finalists);
  if (best === undefined) throw new Error("no rule of thumb");
  return [
    atMost(
      id,
      `${at}, best (${best.name}), on fresh seeds: share of attuned outcome`,
      bound,
      best.share,
    ),
    ...all.map(({ name, share }) => told(`${id}-${name}`, `${at}: ${THUMBS[name].claim}`, share)),
  ];
}
