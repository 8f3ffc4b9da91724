/** [X9k]–[X9m] Other invariants: large consorts recover, companions keep going, check-ins cost nothing. */
import type { Pace } from "../../../shared/model/numbers.ts";
import { mean } from "../interval.ts";
import { atLeast, atMost, type Row } from "../row.ts";
import { lower, PACE_LETTERS, PACE_NAMES } from "./figures.ts";
import type { Stage } from "./stage.ts";

/**
 * s of disturbance, and s within which no more than a tenth of the pairs is torn, in this share of
 * the seeds.
 */
const WRECKED = 120;
const RESTORED = 240;
const OFTEN = 0.8;
const TORN = 0.5;
/** [X9l] */
const LONG = 720;
const COMPANIONS = 0.65;
/** [X9m] s between check-ins, and the harmony they may cost and still count as equal ([X2]). */
const CHECK_IN = 10;
const COSTS = 0.05;
/** If proposed once, sometimes too many are busy to nod. */
const AGREED = 0.9;

export async function restoredRows(stage: Stage): Promise<Row[]> {
  const rows = stage.plan.paces.flatMap((pace) =>
    [8, 12].map(async (chairs) => {
      const played = await stage.all(pace, "attuned", chairs, {
        wrecked: WRECKED,
        seconds: RESTORED,
      });
      const id = `X9k${PACE_LETTERS[pace]}n${chairs}`;
      const at = `${PACE_NAMES[pace]} pace, ${chairs} chairs wrecked for 2 min`;
      return [
        atLeast(
          id,
          `${at}: whole again in 4 min, share of seeds`,
          OFTEN,
          mean(played.map(({ wholeAfter }) => (wholeAfter <= RESTORED ? 1 : 0))),
        ),
        // Otherwise there was nothing to recover from.
        atLeast(
          `${id}t`,
          `${at}: pairs torn then`,
          TORN,
          mean(played.map(({ tornAtFirst }) => tornAtFirst)),
        ),
      ];
    }),
  );
  return (await Promise.all(rows)).flat();
}

export async function companionRows(stage: Stage): Promise<Row[]> {
  const played = await stage.all("expert", "companion", 4, { seconds: LONG });
  return ["first", "second", "last"].map((name, k) =>
    atLeast(
      `X9l${k + 1}`,
      `quick pace, four companions, 12 min: harmony of the ${name} third`,
      COMPANIONS,
      mean(played.map(({ thirds }) => thirds[k] ?? NaN)),
    ),
  );
}

export async function checkInRows(stage: Stage): Promise<Row[]> {
  const of = async (pace: Pace): Promise<Row[]> => {
    const [agreed, open] = await Promise.all([
      stage.all(pace, "companion", 4, { checkIn: CHECK_IN }),
      stage.all(pace, "companion"),
    ]);
    const at = `${PACE_NAMES[pace]} pace, four companions, check-ins of 10 s`;
    const id = `X9m${PACE_LETTERS[pace]}`;
    return [
      atLeast(
        `${id}a`,
        `${at}: agreed, share of seeds`,
        AGREED,
        mean(agreed.map((one) => (one.agreed ? 1 : 0))),
      ),
      atMost(`${id}h`, `${at}: harmony lost`, COSTS, lower(agreed, open, "harmony")),
    ];
  };
  return (await Promise.all(stage.plan.paces.map(of))).flat();
}
