/** [X9g] What one person does shows in the own part, rung by rung, beside the usual bots. */
import { mean } from "../interval.ts";
import { atLeast, type Row } from "../row.ts";
import { column, steps, told } from "./figures.ts";
import { ABSENT, type PersonName } from "./people.ts";
import type { Stage } from "./stage.ts";

/** Standard deviations between rungs. */
const STEP = 0.5;
const RUNGS: readonly (readonly [PersonName, string])[] = [
  [ABSENT, "nothing"],
  ["looksOnly", "looks only"],
  ["answersAtRandom", "answers at random"],
  ["obeysOnly", "obeys only"],
  ["novice", "novice"],
  ["fair", "fair"],
  ["attuned", "attuned"],
];

export async function ladderRows(stage: Stage): Promise<Row[]> {
  const played = await Promise.all(
    RUNGS.map(([name]) => stage.beside("beginner", name, "companion")),
  );
  const own = played.map((figures) => column(figures, "own").filter((part) => !Number.isNaN(part)));
  return [
    ...RUNGS.map(([, claim], k) =>
      told(`X9g${k}p`, `gentle pace, beside companions, ${claim}: own part`, mean(own[k] ?? [])),
    ),
    ...RUNGS.slice(1).map(([, claim], k) =>
      atLeast(
        `X9g${k + 1}`,
        `${claim}: own part above ${RUNGS[k]?.[1] ?? ""}, standard deviations`,
        STEP,
        steps(own[k + 1] ?? [], own[k] ?? []),
      ),
    ),
  ];
}
