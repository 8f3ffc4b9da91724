/** [U2] [U5] What was shared in debriefs, and the words of the group, as tables keep them. */
import type { Debrief } from "./debrief.ts";
import type { PersonId } from "./person-id.ts";

/** A text and its writer; null: the facilitator. `key` identifies it in its session. */
export interface ToldText {
  readonly key: string;
  readonly person: PersonId | null;
  readonly text: string;
}

export interface ToldTexts {
  readonly notes: readonly ToldText[];
  readonly words: readonly ToldText[];
}

/** Nothing that is private to its writer. */
export function toldTexts(all: readonly Debrief[]): ToldTexts {
  const of = (texts: (debrief: Debrief) => readonly ToldText[]): readonly ToldText[] =>
    all.flatMap((debrief) => {
      const { lesson, step } = debrief.place;
      return texts(debrief).map((one) => ({ ...one, key: `${lesson}-${step}-${one.key}` }));
    });
  return {
    notes: of((debrief) =>
      debrief.allShared.map(({ question, person, text }) => ({
        key: `${question}-${person}`,
        person,
        text,
      })),
    ),
    words: of((debrief) =>
      debrief.words.save().map(({ id, person, text }) => ({ key: id, person, text })),
    ),
  };
}
