import type { OutcomeMoment, SceneOutcome } from "../../measures/objective.ts";
import { TICKS_PER_SECOND } from "../../model/units.ts";
import type { Catalogue, Reader } from "../catalogue.ts";

type OutcomeTexts = Awaited<ReturnType<Catalogue["scenarios"]>>["outcomes"];

/** [J9] What a scene came to, in a sentence: no grade, no figure to compare with others. */
export function outcomeText({ measure, scope, value }: SceneOutcome, says: OutcomeTexts): string {
  if (value === null) return says.tooLittle;
  return scope === "difference" ? says.difference(value) : says.measure[measure].says(value);
}

/** One moment behind it: when, who was in it where that is told, and what it was. */
export function momentText(
  { tick, kind, good, chairs }: OutcomeMoment,
  says: OutcomeTexts,
  { nameOf }: Pick<Reader, "nameOf">,
): string {
  const second = Math.floor(tick / TICKS_PER_SECOND);
  const words = says.measure[kind];
  return says.at(
    Math.floor(second / 60),
    String(second % 60).padStart(2, "0"),
    says.and(chairs.map(nameOf)),
    good ? words.good : words.open,
  );
}
