import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { accordWords, CLAUSE_WORDS, termsWords } from "../../../shared/content/accord-words.ts";
import type { ChairId } from "../../../shared/model/units.ts";
import { type LobbyTerms, PASSAGES } from "../../../shared/session/agreement-terms.ts";
import type { Consort } from "../../session/consort.ts";
import { ChoiceButtons } from "../../components/choice-buttons.tsx";
import { AgreementForm, peopleOf } from "../../components/agreement-form.tsx";
import { namesIn } from "../../components/names.ts";

/** [O2] Under a minute: what the host presses is agreed; anyone else's choice waits for a nod. */
export function LobbyAgreements({ consort }: { readonly consort: Consort }): JSX.Element {
  const passage = useSignal<(typeof PASSAGES)[number]>("opening");
  const accord = consort.accord.value;
  const people = peopleOf(consort.seats.value, consort.me.value);
  const agree = (terms: LobbyTerms): void => consort.agree(terms);
  return (
    <>
      <p class="fine">
        {consort.host.value
          ? "What you press is agreed. The others may suggest something else."
          : "Press what you would like: it is agreed once the others nod."}
      </p>
      <AgreementForm agreed={accord} people={people} onTerms={agree} />
      <ChoiceButtons
        question={CLAUSE_WORDS.lead}
        answers={PASSAGES.map((value) => ({
          value,
          name: `${value}: ${nameIn(people, accord.leads[value])}`,
        }))}
        standing={passage.value}
        onChoose={(chosen) => {
          passage.value = chosen;
        }}
      />
      <ChoiceButtons
        question={`Who leads the ${passage.value}?`}
        answers={people}
        standing={accord.leads[passage.value]}
        onChoose={(chair) => agree({ about: "lead", passage: passage.value, chair })}
      />
    </>
  );
}

/** What somebody would like, with the nod that it waits for. */
export function SuggestionStrip({ consort }: { readonly consort: Consort }): JSX.Element {
  const open = consort.suggestion.value;
  const me = consort.me.value;
  const nameOf = namesIn(consort);
  return (
    <div class="suggested" role="status">
      {open && (
        <p class="slip">
          <span>
            {open.by === me ? "You suggest" : `${nameOf(open.by)} suggests`}:{" "}
            {suggestionWords(open.terms, nameOf)}. {open.nods} of {open.needed} nods.
          </span>
          {open.by !== me && (
            <button type="button" class="begin" onClick={() => consort.nod(open.terms)}>
              Nod
            </button>
          )}
        </p>
      )}
    </div>
  );
}

/** [O2] All that is agreed, for whoever is about to begin. */
export function agreedLine(consort: Consort): string {
  const nameOf = namesIn(consort);
  const { leads, ...accord } = consort.accord.value;
  const leading = PASSAGES.flatMap((passage) =>
    leads[passage] === null
      ? []
      : [suggestionWords({ about: "lead", passage, chair: leads[passage] }, nameOf)],
  );
  return [...accordWords({ ...accord, leader: null }, nameOf), ...leading].join(" · ");
}

/** Terms of the lobby as one clause: "Jo leads the opening". */
export function suggestionWords(terms: LobbyTerms, nameOf: (chair: ChairId) => string): string {
  if (terms.about !== "lead") return termsWords(terms, nameOf);
  const who = terms.chair === null ? "nobody" : nameOf(terms.chair);
  return `${who} ${who === "you" ? "lead" : "leads"} the ${terms.passage}`;
}

const nameIn = (
  people: readonly { readonly value: ChairId | null; readonly name: string }[],
  chair: ChairId | null,
): string => people.find(({ value }) => value === chair)?.name ?? "nobody";
