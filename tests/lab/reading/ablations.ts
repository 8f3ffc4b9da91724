/** [X9a]–[X9d], [X9f], [X9i] What is lost without each part of reading, and without each skill. */
import { mean, ratio } from "../interval.ts";
import { atLeast, atMost, clearlyAbove, type Row } from "../row.ts";
import type { PersonName } from "./people.ts";
import { column, lower, PACE_LETTERS, PACE_NAMES, told } from "./figures.ts";
import type { Stage } from "./stage.ts";

/** [X9a], [X9b] Largest share of the attuned figure; and least harmony lost. */
const NO_READING_OUTCOME = 0.8;
const NO_READING_OWN = 0.85;
const NO_READING_HARMONY = 0.1;
/** [X9c] Harmony lost. */
const NO_LISTENING = 0.1;
const NO_TIME_FACES = 0.04;
/** [X9d] Outcome lost. */
const NO_WORDS = 0.1;
/** [X9f] Harmony. */
const ATTUNED = { beginner: 0.85, normal: null, expert: 0.75 } as const;
/** [X9i] Outcome, and own part, lost. */
const SKILL = 0.05;

const SKILLS: readonly (readonly [letter: string, claim: string, without: PersonName])[] = [
  ["w", "waiting", "noWaiting"],
  ["a", "asking", "noAsking"],
  ["c", "calming", "noCalming"],
  ["s", "showing", "noShowing"],
  ["h", "heeding", "noHeeding"],
  ["m", "mending", "noRepair"],
];

const byPace = async (
  { plan }: Stage,
  rows: (pace: (typeof plan.paces)[number], letter: string, name: string) => Promise<Row[]>,
): Promise<Row[]> =>
  (
    await Promise.all(
      plan.paces.map((pace) => rows(pace, PACE_LETTERS[pace], `${PACE_NAMES[pace]} pace`)),
    )
  ).flat();

export const ablationRows = {
  X9a: (stage: Stage) =>
    byPace(stage, async (pace, k, at) => {
      const [without, attuned] = await Promise.all([
        stage.all(pace, "noReading"),
        stage.all(pace, "attuned"),
      ]);
      const share = ratio(column(without, "outcome"), column(attuned, "outcome"));
      return [
        atMost(
          `X9a${k}o`,
          `${at}, no reading, four chairs: share of attuned outcome`,
          NO_READING_OUTCOME,
          share,
        ),
        atLeast(
          `X9a${k}h`,
          `${at}, no reading, four chairs: harmony lost`,
          NO_READING_HARMONY,
          lower(without, attuned, "harmony"),
        ),
      ];
    }),

  X9b: (stage: Stage) =>
    byPace(stage, async (pace, k, at) => {
      const [without, attuned] = await Promise.all([
        stage.beside(pace, "noReading"),
        stage.all(pace, "attuned"),
      ]);
      const share = ratio(column(without, "own"), column(attuned, "own"));
      return [
        atMost(
          `X9b${k}`,
          `${at}, no reading, one chair: share of attuned own part`,
          NO_READING_OWN,
          share,
        ),
        told(
          `X9b${k}o`,
          `${at}, no reading, one chair: share of attuned outcome`,
          ratio(column(without, "outcome"), column(attuned, "outcome")),
        ),
      ];
    }),

  X9c: (stage: Stage) =>
    byPace(stage, async (pace, k, at) => {
      const [waysOnly, facesOnly, noTime, attuned] = await Promise.all([
        stage.all(pace, "noListening"),
        stage.all(pace, "facesOnly"),
        stage.all(pace, "noTimeFaces"),
        stage.all(pace, "attuned"),
      ]);
      return [
        atLeast(
          `X9c${k}w`,
          `${at}, ways only: harmony lost`,
          NO_LISTENING,
          lower(waysOnly, attuned, "harmony"),
        ),
        clearlyAbove(
          `X9c${k}f`,
          `${at}, faces only: harmony above ways only`,
          0,
          lower(waysOnly, facesOnly, "harmony"),
        ),
        atLeast(
          `X9c${k}t`,
          `${at}, listening faces ignored for time alone: harmony lost`,
          NO_TIME_FACES,
          lower(noTime, attuned, "harmony"),
        ),
      ];
    }),

  X9d: (stage: Stage) =>
    byPace(stage, async (pace, k, at) => {
      const [noWords, noReading, attuned] = await Promise.all([
        // Never asks, never tells.
        stage.all(pace, "noAsking"),
        stage.all(pace, "noReading"),
        stage.all(pace, "attuned"),
      ]);
      return [
        atLeast(
          `X9d${k}`,
          `${at}, no words: outcome lost`,
          NO_WORDS,
          lower(noWords, attuned, "outcome"),
        ),
        clearlyAbove(
          `X9d${k}r`,
          `${at}, no words: outcome above no reading`,
          0,
          lower(noReading, noWords, "outcome"),
        ),
      ];
    }),

  X9f: (stage: Stage) =>
    byPace(stage, async (pace, k, at) => {
      const attuned = await stage.all(pace, "attuned");
      const harmony = mean(column(attuned, "harmony"));
      const claim = `${at}, attuned: harmony`;
      const bound = ATTUNED[pace];
      return [
        bound === null
          ? told(`X9f${k}`, claim, harmony)
          : atLeast(`X9f${k}`, claim, bound, harmony),
        told(`X9f${k}o`, `${at}, attuned: outcome`, mean(column(attuned, "outcome"))),
        told(`X9f${k}p`, `${at}, attuned: own part`, mean(column(attuned, "own"))),
      ];
    }),

  X9i: (stage: Stage) =>
    byPace(stage, async (pace, k, at) => {
      const attuned = await stage.all(pace, "attuned");
      const rows = SKILLS.map(async ([letter, claim, without]) => {
        const [all, one] = await Promise.all([
          stage.all(pace, without),
          stage.beside(pace, without),
        ]);
        return [
          atLeast(
            `X9i${k}${letter}`,
            `${at}, no ${claim}, four chairs: outcome lost`,
            SKILL,
            lower(all, attuned, "outcome"),
          ),
          atLeast(
            `X9i${k}${letter}p`,
            `${at}, no ${claim}, one chair: own part lost`,
            SKILL,
            lower(one, attuned, "own"),
          ),
        ];
      });
      return (await Promise.all(rows)).flat();
    }),
};
