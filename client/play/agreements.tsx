import { texts } from "../language/texts.ts";
import type { JSX } from "preact";
import type { Terms } from "../../shared/model/agreement.ts";
import { ChoiceButtons } from "../components/choice-buttons.tsx";
import { AgreementForm, peopleOf } from "../components/agreement-form.tsx";
import { usePlayContext } from "./play-context.tsx";
import { Sheet } from "../components/sheet.tsx";

/** [O2] The agreements during play: pressing another answer proposes it to the others. */
export function Agreements({ onClose }: { readonly onClose: () => void }): JSX.Element | null {
  const { consort, hands } = usePlayContext();
  const accord = consort.perception.value?.accord;
  if (!accord) return null;
  const { title, how, whoLeadsFromHere } = texts.value.agreements;
  const people = peopleOf(consort.seats.value, consort.me.value);
  const propose = (terms: Terms): void => {
    hands.propose(terms);
    onClose();
  };
  return (
    <Sheet title={title} onClose={onClose}>
      <p class="fine">{how}</p>
      <AgreementForm agreed={accord} people={people} onTerms={propose} />
      <ChoiceButtons
        question={whoLeadsFromHere}
        answers={people}
        standing={accord.leader}
        onChoose={(chair) => propose({ about: "lead", chair })}
      />
    </Sheet>
  );
}
