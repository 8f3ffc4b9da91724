/** [X9j] Four people together at gentle pace: new to the game, and practised. */
import { mean } from "../interval.ts";
import { atLeast, type Row } from "../row.ts";
import { column } from "./figures.ts";
import type { Stage } from "./stage.ts";

const NOVICES = { harmony: 0.55, mended: 0.6 } as const;
const FAIR = 0.75;

export async function newcomerRows(stage: Stage): Promise<Row[]> {
  const [novices, fair] = await Promise.all([
    stage.all("beginner", "novice"),
    stage.all("beginner", "fair"),
  ]);
  const torn = novices.filter(({ ruptures }) => ruptures > 0);
  return [
    atLeast(
      "X9jh",
      "gentle pace, four novices: harmony",
      NOVICES.harmony,
      mean(column(novices, "harmony")),
    ),
    atLeast(
      "X9jm",
      "gentle pace, four novices: tears mended",
      NOVICES.mended,
      mean(torn.map(({ mended, ruptures }) => mended / ruptures)),
    ),
    atLeast("X9jf", "gentle pace, four fair ones: harmony", FAIR, mean(column(fair, "harmony"))),
  ];
}
