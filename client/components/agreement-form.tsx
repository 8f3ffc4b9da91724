import type { JSX } from "preact";
import { CLAUSE_WORDS, LOUDNESS_NAMES } from "../../shared/content/accord-words.ts";
import { CHECK_INS, LOUDNESSES, type Loudness, type Terms } from "../../shared/model/agreement.ts";
import type { ChairId } from "../../shared/model/units.ts";
import type { Seat } from "../session/consort.ts";
import { ChoiceButtons } from "./choice-buttons.tsx";

type Shared = Exclude<Terms, { readonly about: "lead" }>;

/** [O1], [O2] The clauses that are the same in the lobby and in play, each with its answers. */
export function AgreementForm(props: {
  readonly agreed: {
    readonly conductor: ChairId | null;
    readonly loudness: Loudness | null;
    readonly checkIn: number | null;
  };
  readonly people: readonly { readonly value: ChairId | null; readonly name: string }[];
  readonly onTerms: (terms: Shared) => void;
}): JSX.Element {
  const { agreed, people, onTerms } = props;
  return (
    <>
      <ChoiceButtons
        question={CLAUSE_WORDS.checkIn}
        answers={[
          { value: null, name: "any time" },
          ...CHECK_INS.map((value) => ({ value: value as number | null, name: `${value} s` })),
        ]}
        standing={agreed.checkIn}
        onChoose={(seconds) => onTerms({ about: "checkIn", seconds })}
      />
      <ChoiceButtons
        question={CLAUSE_WORDS.loudness}
        answers={[
          { value: null, name: "freely" },
          ...LOUDNESSES.map((value) => ({
            value: value as Loudness | null,
            name: LOUDNESS_NAMES[value],
          })),
        ]}
        standing={agreed.loudness}
        onChoose={(loudness) => onTerms({ about: "loudness", loudness })}
      />
      <ChoiceButtons
        question={CLAUSE_WORDS.conductor}
        answers={people}
        standing={agreed.conductor}
        onChoose={(chair) => onTerms({ about: "conductor", chair })}
      />
    </>
  );
}

/** Everyone who could conduct or lead, and nobody. */
export const peopleOf = (
  seats: readonly Seat[],
  me: ChairId,
): readonly { readonly value: ChairId | null; readonly name: string }[] => [
  { value: null, name: "nobody" },
  ...seats.map(({ chair, name }) => ({ value: chair, name: chair === me ? "you" : name })),
];
