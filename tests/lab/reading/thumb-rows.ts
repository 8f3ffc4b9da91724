/** [X9e] No rule of thumb does nearly as well as reading, in all chairs or in one. */
import { ratio } from "../interval.ts";
import { atMost, type Row } from "../row.ts";
import { column, PACE_LETTERS, PACE_NAMES, told } from "./figures.ts";
import type { Stage } from "./stage.ts";
import { THUMB_NAMES, THUMBS } from "./thumbs.ts";

/** Shares of the attuned outcome. */
const FOUR = 0.85;
const ONE = 0.92;

export async function thumbRows(stage: Stage): Promise<Row[]> {
  const rows = stage.plan.paces.map(async (pace) => {
    const attuned = column(await stage.all(pace, "attuned"), "outcome");
    const seatings = [
      { seats: "four chairs", letter: "f", bound: FOUR, play: "all" },
      { seats: "one chair", letter: "o", bound: ONE, play: "beside" },
    ] as const;
    const both = seatings.map(async ({ seats, letter, bound, play }) => {
      const at = `${PACE_NAMES[pace]} pace, ${seats}`;
      const id = `X9e${PACE_LETTERS[pace]}${letter}`;
      const shares = await Promise.all(
        THUMB_NAMES.map(async (name) => {
          const played = await stage[play](pace, name);
          return { name, share: ratio(column(played, "outcome"), attuned) };
        }),
      );
      const best = shares.reduce((most, next) =>
        next.share.measured > most.share.measured ? next : most,
      );
      return [
        atMost(id, `${at}, best (${best.name}): share of attuned outcome`, bound, best.share),
        ...shares.map(({ name, share }) =>
          told(`${id}-${name}`, `${at}: ${THUMBS[name].claim}`, share),
        ),
      ];
    });
    return (await Promise.all(both)).flat();
  });
  return (await Promise.all(rows)).flat();
}
