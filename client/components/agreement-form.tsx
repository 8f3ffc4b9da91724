import { texts } from "../language/texts.ts";
import type { JSX } from "preact";
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
  const says = texts.value.agreements;
  return (
    <>
      <ChoiceButtons
        question={says.clause.checkIn}
        answers={[
          { value: null, name: says.anyTime },
          ...CHECK_INS.map((value) => ({
            value: value as number | null,
            name: says.seconds(value),
          })),
        ]}
        standing={agreed.checkIn}
        onChoose={(seconds) => onTerms({ about: "checkIn", seconds })}
      />
      <ChoiceButtons
        question={says.clause.loudness}
        answers={[
          { value: null, name: says.freely },
          ...LOUDNESSES.map((value) => ({
            value: value as Loudness | null,
            name: says.loudness[value],
          })),
        ]}
        standing={agreed.loudness}
        onChoose={(loudness) => onTerms({ about: "loudness", loudness })}
      />
      <ChoiceButtons
        question={says.clause.conductor}
        answers={people}
        standing={agreed.conductor}
        onChoose={(chair) => onTerms({ about: "conductor", chair })}
      />
    </>
  );
}

/** Everyone who could conduct or lead, and "nobody". */
export const peopleOf = (
  seats: readonly Seat[],
  me: ChairId,
): readonly { readonly value: ChairId | null; readonly name: string }[] => [
  { value: null, name: texts.value.agreements.nobody },
  ...seats.map(({ chair, name }) => ({
    value: chair,
    name: chair === me ? texts.value.people.you : name,
  })),
];
