/** `lab hearing`: whether an untrained ear notices a tear, which one it is, and that it is mended, from the sound alone. */
import { seeded } from "../../../client/sound/room.ts";
import { RUPTURE_IDS, type RuptureId } from "../../fixtures/ruptures.ts";
import { mean } from "../interval.ts";
import type { Pool } from "../pool.ts";
import { atLeast, atMost, type Row, told } from "../row.ts";
import { changes, type Ear, featuresOf, toldApart, trained } from "./judge.ts";
import { type Asked, sceneOf } from "./scenes.ts";
import type { Moment, Trial } from "./trial.ts";

/** The middle of each band ([R11]). */
const SEVERITIES = { strain: 0.25, rupture: 0.5 } as const;
type Band = keyof typeof SEVERITIES;
const BANDS = Object.keys(SEVERITIES) as readonly Band[];
/** Aims, shares. */
const NOTICED = 0.9;
const MISTAKEN = 0.05;
const TOLD_BY_PAIR = 0.8;
const TOLD_BY_THIRD = 0.6;
/** What tears two others a third chair is not to know ([P3]): half as often as the two at most. */
const KNOWN_TO_THIRD = 0.4;

/** What a third chair may know of a rupture: whether it is within one, of all, or between two others. */
const KINDS = ["internal", "whole", "between"] as const;
type Kind = (typeof KINDS)[number];
const KIND_NAMES: Readonly<Record<Kind, string>> = {
  internal: "a split",
  whole: "the whole apart",
  between: "a tear between two others",
};
const kindOf = (id: RuptureId): Kind => (id === "internal" || id === "whole" ? id : "between");

/** With each seed of tears, so many movements of whole music to learn from, and to be mistaken in; and clashing bars. */
const WHOLE = 2;
const CLASHING = 6;

/** A split is heard by all but its own chair; everything else by the two. */
const isOfAll = (id: RuptureId): boolean => id === "internal" || id === "whole";
const earsOf = (id: RuptureId): readonly Asked["ear"][] =>
  id === "internal" ? ["hurt", "third"] : ["cause", "hurt"];

/** All that was heard: whole music to learn from, and to be mistaken in; clashing bars; and tears. */
export interface Heard {
  readonly known: readonly Moment[];
  readonly unknown: readonly Moment[];
  readonly clashing: readonly Moment[];
  readonly torn: readonly Trial[];
}

export async function hearing(
  pool: Pool,
  { seed, seeds }: { readonly seed: number; readonly seeds: number },
): Promise<readonly Row[]> {
  const asked = askedOf(seed, seeds);
  const [torn, ...whole] = await Promise.all([
    pool.map("hearing", asked.torn),
    ...[asked.known, asked.unknown, asked.clashing].map((some) => pool.map("whole", some)),
  ]);
  const [known = [], unknown = [], clashing = []] = whole.map((some) => some.flat());
  return rowsOf({ known, unknown, clashing, torn });
}

/** What is played, by its use. */
export function askedOf(seed: number, seeds: number) {
  const nth = Array.from({ length: seeds }, (_, k) => seed + k);
  const whole = (from: number, count: number, clash: boolean): Asked[] =>
    nth.flatMap((one) =>
      Array.from({ length: count }, (_, k) => ({
        seed: 10_000 * from + count * one + k,
        rupture: null,
        severity: 0,
        ear: "third",
        clash,
      })),
    );
  const torn = RUPTURE_IDS.flatMap((rupture, type) =>
    BANDS.flatMap((band) =>
      [...earsOf(rupture), ...(isOfAll(rupture) ? [] : ["third" as const])].flatMap((ear) =>
        nth.map((one): Asked => ({
          seed: 100 * one + type,
          rupture,
          severity: SEVERITIES[band],
          ear,
          mended: band === "rupture" && earsOf(rupture).includes(ear),
        })),
      ),
    ),
  );
  return {
    known: whole(1, WHOLE, false),
    unknown: whole(2, WHOLE, false),
    clashing: whole(3, CLASHING, true),
    torn,
  };
}

export function rowsOf({ known, unknown, clashing, torn }: Heard): readonly Row[] {
  const soon = ({ before, soon: after }: Moment) => changes(before, after);
  const ear = trained(known.map(soon));
  const share = <One extends Moment>(some: readonly One[], noticed: (one: One) => boolean) =>
    mean(some.map((one) => (noticed(one) ? 1 : 0)));
  const notices = (moment: Moment): boolean => ear.notices(soon(moment));
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
  const byPair = confusions(ear, torn, "pair");
  const byThird = confusions(ear, torn, "third");
  return [
    ...rows,
    atLeast("S6e", "told apart by the two, share", TOLD_BY_PAIR, mean(byPair.map(rightly))),
    ...KINDS.map((kind) =>
      atLeast(
        "S6f",
        `a third chair takes ${KIND_NAMES[kind]} for one, share`,
        TOLD_BY_THIRD,
        mean(byThird.filter(({ is }) => kindOf(is) === kind).map(kindRightly)),
      ),
    ),
    atMost(
      "S6g",
      "which of the eight tore two others, told by a third chair, share",
      KNOWN_TO_THIRD,
      mean(byThird.filter(({ is }) => kindOf(is) === "between").map(rightly)),
    ),
    ...[true, false].map((recorded) =>
      atLeast(
        "S6i",
        `${recorded ? "recorded" : "synthetic"} voices: noticed by the two within 5 s, share`,
        NOTICED,
        share(
          torn.filter(
            ({ asked }) =>
              asked.rupture !== null &&
              earsOf(asked.rupture).includes(asked.ear) &&
              sceneOf(asked).recorded === recorded,
          ),
          notices,
        ),
      ),
    ),
    told("S6h", "noticed by a third chair within 5 s, share", share(third, notices)),
  ];
}

interface Taken {
  readonly is: RuptureId;
  readonly told: RuptureId;
}

const rightly = ({ is, told: as }: Taken): number => (is === as ? 1 : 0);
const kindRightly = ({ is, told: as }: Taken): number => (kindOf(is) === kindOf(as) ? 1 : 0);

/** What each rupture is taken for, by the two together or by one other chair. */
export function confusions(
  ear: Ear,
  torn: readonly Trial[],
  who: "pair" | "third",
): readonly Taken[] {
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
  return toldApart(all);
}
