/** [X9h], [P4] How soon a face shows its need: to a person, and to a reader of the raw numbers. */
import type { Pace } from "../../../shared/model/numbers.ts";
import { mean } from "../interval.ts";
import { seedsFrom } from "../movement.ts";
import type { ReaderName } from "../reader.ts";
import { atLeast, atMost, type Row } from "../row.ts";
import { PACE_LETTERS, PACE_NAMES, told } from "./figures.ts";
import type { Stage } from "./stage.ts";

/** Shares of needs named. */
const PERSON = { beginner: 0.85, normal: null, expert: 0.6 } as const;
const RAW = { oneSecond: 0.75, threeSeconds: 0.9 } as const;
/** Faces are cheap to simulate: each seed shows every need this many times. */
const EACH = 10;

export async function readerRows(stage: Stage): Promise<Row[]> {
  const { plan, pool } = stage;
  const share = async (reader: ReaderName, pace: Pace) => {
    const lots = seedsFrom(plan.seed, plan.seeds).map((seed) => seedsFrom(EACH * seed, EACH));
    return mean(
      (
        await pool.map(
          "reader",
          lots.map((seeds) => ({ reader, pace, seeds })),
        )
      ).flat(),
    );
  };
  const rows = plan.paces.map(async (pace) => {
    const k = PACE_LETTERS[pace];
    const [person, oneSecond, threeSeconds] = await Promise.all([
      share("person", pace),
      share("oneSecond", pace),
      share("threeSeconds", pace),
    ]);
    const at = `${PACE_NAMES[pace]} pace`;
    const claim = `${at}, a person's eyes, 3 s: needs named`;
    const bound = PERSON[pace];
    const raw = [
      [`X9h${k}r1`, `${at}, raw numbers, 1 s: needs named`, oneSecond],
      [`X9h${k}r3`, `${at}, raw numbers, 3 s: needs named`, threeSeconds],
    ] as const;
    return [
      bound === null ? told(`X9h${k}`, claim, person) : atLeast(`X9h${k}`, claim, bound, person),
      // Plain signs are plain to everyone: the bound is for subtle ones.
      ...(pace === "expert"
        ? [
            atMost(raw[0][0], raw[0][1], RAW.oneSecond, raw[0][2]),
            atLeast(raw[1][0], raw[1][1], RAW.threeSeconds, raw[1][2]),
          ]
        : raw.map(([id, what, found]) => told(id, what, found))),
    ];
  });
  return (await Promise.all(rows)).flat();
}
