/** [J9] The outcome of a scene in words: its one measure, the moments behind it, and one question. */
import { MEASURE_UNITS, type SceneOutcome } from "../../measures/objective.ts";
import { TICKS_PER_SECOND } from "../../model/units.ts";
import type { Catalogue, Reader } from "../catalogue.ts";

export type OutcomeCatalogue = Awaited<ReturnType<Catalogue["scenarios"]>>["outcomes"];

export interface OutcomeTexts {
  readonly said: string;
  /** s into the scene, and what happened then. */
  readonly moments: readonly {
    readonly at: number;
    readonly good: boolean;
    readonly says: string;
  }[];
  /** [G2] Null when too little happened to ask about. */
  readonly question: string | null;
}

/** Shares below which the next smaller word is used. No percentages, so that nobody compares. */
const SHARES = [
  ["never", 0.04],
  ["some", 0.35],
  ["half", 0.65],
  ["mostly", 0.96],
] as const;
/** The same for differences of two shares. */
const BESIDE = [
  ["less", -0.1],
  ["same", 0.1],
  ["aBitMore", 0.3],
] as const;

export function outcomeTexts(
  outcome: SceneOutcome,
  words: OutcomeCatalogue,
  { nameOf, texts }: Pick<Reader, "nameOf" | "texts">,
): OutcomeTexts {
  const of = words.of[outcome.measure];
  const { someone } = texts.people;
  const moments = outcome.moments.map(({ tick, kind, good, chairs }) => {
    const [who = someone, other = someone] = chairs.map(nameOf);
    const { good: well, open } = words.of[kind];
    return { at: tick / TICKS_PER_SECOND, good, says: good ? well(who, other) : open(who, other) };
  });
  const question = outcome.value === null ? null : of.ask[outcome.reached ? 0 : 1];
  return { said: saidOf(outcome, words), moments, question };
}

function saidOf({ measure, scope, value }: SceneOutcome, words: OutcomeCatalogue): string {
  if (value === null) return words.tooLittle;
  const { said } = words.of[measure];
  if (scope === "difference")
    return words.beside[BESIDE.find(([, below]) => value < below)?.[0] ?? "more"];
  switch (MEASURE_UNITS[measure]) {
    case "seconds":
      return said(words.seconds(Math.round(value)));
    case "count":
      return said(words.times(Math.round(value)));
    case "share": {
      const much = SHARES.find(([, below]) => value < below)?.[0] ?? "always";
      const isLeft = measure === "residue" || measure === "residueLeft";
      return said(words[isLeft ? "left" : "often"][much]);
    }
  }
}
