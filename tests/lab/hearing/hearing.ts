/** `lab hearing`: whether an untrained ear notices a tear, which one it is, and that it is mended, from the sound alone. */
import { seeded } from "../../../client/sound/room.ts";
import { RUPTURE_IDS, type RuptureId } from "../../fixtures/ruptures.ts";
import { mean } from "../interval.ts";
import type { Pool } from "../pool.ts";
import { atLeast, atMost, type Row, told } from "../row.ts";
import { changes, type Ear, featuresOf, toldApart, trained } from "./judge.ts";
import type { Asked } from "./scenes.ts";
import type { Trial } from "./trial.ts";

/** The middle of each band ([R11]). */
const SEVERITIES = { strain: 0.25, rupture: 0.5 } as const;
type Band = keyof typeof SEVERITIES;
const BANDS = Object.keys(SEVERITIES) as readonly Band[];
/** Aims, shares. */
const NOTICED = 0.9;
const MISTAKEN = 0.05;
const TOLD_BY_PAIR = 0.8;
const TOLD_BY_THIRD = 0.6;

/** Of each trial of a tear, so many of whole music to learn from, and to be mistaken in; of clashing bars. */
const WHOLE = 8;
const CLASHING = 6;

/** A split is heard by all but its own chair; everything else by the two. */
const earsOf = (id: RuptureId): readonly Asked["ear"][] =>
  id === "internal" ? ["hurt", "third"] : ["cause", "hurt"];

export async function hearing(
  pool: Pool,
  { seed, seeds }: { readonly seed: number; readonly seeds: number },
): Promise<readonly Row[]> {
  const nth = Array.from({ length: seeds }, (_, k) => seed + k);
  const whole = (from: number, count: number, clash: boolean): Asked[] =>
    Array.from({ length: count * seeds }, (_, k) => ({
      seed: 10_000 * from + seed + k,
      rupture: null,
      severity: 0,
      ear: "third",
      clash,
    }));
  const tears = RUPTURE_IDS.flatMap((rupture, type) =>
    BANDS.flatMap((band) =>
      [
        ...earsOf(rupture),
        ...(rupture === "internal" || rupture === "whole" ? [] : ["third" as const]),
      ].flatMap((ear) =>
        nth.map((one): Asked => ({
          seed: 100 * one + type,
          rupture,
          severity: SEVERITIES[band],
          ear,
          mended: band === "rupture" && ear !== "third",
        })),
      ),
    ),
  );
  const asked = [whole(1, WHOLE, false), whole(2, WHOLE, false), whole(3, CLASHING, true), tears];
  const heard = await pool.map("hearing", asked.flat());
  let from = 0;
  const [known = [], unknown = [], clashing = [], torn = []] = asked.map((part) =>
    heard.slice(from, (from += part.length)),
  );
  const soon = ({ before, soon: after }: Trial) => changes(before, after);
  const ear = trained(known.map(soon));
  const share = (trials: readonly Trial[], noticed: (trial: Trial) => boolean) =>
    mean(trials.map((trial) => (noticed(trial) ? 1 : 0)));
  const notices = (trial: Trial): boolean => ear.notices(soon(trial));
  const of = (id: RuptureId, band: Band, who: readonly Asked["ear"][]): readonly Trial[] =>
    torn.filter(
      ({ asked: { rupture, severity, ear: by } }) =>
        rupture === id && severity === SEVERITIES[band] && who.includes(by),
    );
  const rows: Row[] = [
    atMost("S6a", "whole bonds taken for torn, share", MISTAKEN, share(unknown, notices)),
    atMost("S6b", "clashing bars taken for a tear, share", MISTAKEN, share(clashing, notices)),
  ];
  for (const id of RUPTURE_IDS)
    for (const band of BANDS)
      rows.push(
        atLeast(
          "S6c",
          `${id}, ${band}: noticed by the two within 5 s, share`,
          NOTICED,
          share(of(id, band, earsOf(id)), notices),
        ),
      );
  for (const id of RUPTURE_IDS)
    rows.push(
      atLeast(
        "S6d",
        `${id}: its mend is heard, share`,
        NOTICED,
        share(of(id, "rupture", earsOf(id)), (trial) =>
          ear.notices(changes(trial.long, trial.mended ?? trial.long)),
        ),
      ),
    );
  const third = RUPTURE_IDS.filter((id) => earsOf(id)[0] === "cause" && id !== "whole").flatMap(
    (id) => BANDS.flatMap((band) => of(id, band, ["third"])),
  );
  return [
    ...rows,
    atLeast("S6e", "told apart by the two, share", TOLD_BY_PAIR, tellApart(ear, torn, "pair")),
    atLeast(
      "S6f",
      "told apart by a third chair, share",
      TOLD_BY_THIRD,
      tellApart(ear, torn, "third"),
    ),
    told("S6g", "noticed by a third chair within 5 s, share", share(third, notices)),
  ];
}

/** Share of the ruptures that are told for what they are, by the two together or by one other chair. */
function tellApart(ear: Ear, torn: readonly Trial[], who: "pair" | "third") {
  const vary = seeded(1);
  const features = ({ before, long }: Trial): number[] =>
    featuresOf(ear, changes(before, long), vary);
  const evidence = ({ before, long }: Trial): number =>
    Math.max(...changes(before, long).map(ear.evidence));
  const groups = Map.groupBy(torn, ({ asked: { rupture, severity, seed } }) =>
    [rupture, severity, seed].join(),
  );
  const all = [...groups.values()].flatMap((trials) => {
    const { rupture, seed } = (trials[0] as Trial).asked;
    if (rupture === null) return [];
    const heardBy =
      who === "pair"
        ? trials.filter(({ asked }) => earsOf(rupture).includes(asked.ear))
        : trials.filter(({ asked }) => asked.ear === "third" || rupture === "whole").slice(0, 1);
    // Nobody knows who caused it: whoever hears more goes first.
    const ordered = heardBy.toSorted((a, b) => evidence(b) - evidence(a));
    return [{ label: rupture, group: Math.floor(seed / 100), features: ordered.flatMap(features) }];
  });
  return mean(toldApart(all).map(({ is, told: as }) => (is === as ? 1 : 0)));
}
