/** [F13] What people wrote: shared answers, words of the group, questionnaires. Computed from no movement. */
import { z } from "zod";
import { ITEMS, MAX_OPEN, SCALE } from "../../shared/live/questionnaire.ts";
import type { TableRow } from "./columns.ts";
import type { Pseudonyms } from "./pseudonyms.ts";
import type { SessionRows } from "./session-rows.ts";

const formShape = z.object({
  answers: z.array(z.int().min(1).max(SCALE).nullable()).length(ITEMS),
  open: z.string().max(MAX_OPEN),
});

interface ToldTables {
  readonly notes: readonly TableRow<"notes">[];
  readonly words: readonly TableRow<"words">[];
  readonly questionnaires: readonly TableRow<"questionnaires">[];
}

export function toldTables(
  { session, notes, words, questionnaires }: SessionRows,
  names: Pseudonyms,
): ToldTables {
  const since = (at: number): number => (at - session.opened) / 1000;
  const ofSession = { session_id: names.session };
  return {
    // What its writer kept is in no table.
    notes: notes
      .filter(({ shared }) => shared === 1)
      .map(({ person, at, words: text }, i) => ({
        note_id: `${names.session}-N${i + 1}`,
        ...ofSession,
        participant_id: names.person(person),
        at_s: since(at),
        words: names.without(text),
      })),
    words: words.map(({ at, words: text }, i) => ({
      word_id: `${names.session}-W${i + 1}`,
      ...ofSession,
      at_s: since(at),
      words: names.without(text),
    })),
    questionnaires: questionnaires.flatMap(({ person, moment, at, answers }, i) => {
      const form = formOf(answers);
      if (form === null) return [];
      const [q1, q2, q3, q4, q5, q6, q7, q8] = form.answers.map((one) => one ?? null);
      const items = { q1, q2, q3, q4, q5, q6, q7, q8 } as Record<
        "q1" | "q2" | "q3" | "q4" | "q5" | "q6" | "q7" | "q8",
        number | null
      >;
      return [
        {
          questionnaire_id: `${names.session}-Q${i + 1}`,
          ...ofSession,
          participant_id: names.person(person),
          moment,
          at_s: since(at),
          ...items,
          open_words: form.open === "" ? null : names.without(form.open),
        },
      ];
    }),
  };
}

/** Null where it is of another kind. */
function formOf(text: string): z.infer<typeof formShape> | null {
  try {
    return formShape.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
