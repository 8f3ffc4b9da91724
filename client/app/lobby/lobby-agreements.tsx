import type { Reader } from "../../../shared/i18n/catalogue.ts";
import { standingTerms, termsText } from "../../../shared/i18n/phrases/agreement.ts";
import { texts } from "../../language/texts.ts";
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { ChairId } from "../../../shared/model/units.ts";
import { type TermsByPassage, PASSAGES } from "../../../shared/session/agreement-terms.ts";
import type { Consort } from "../../session/consort.ts";
import { ChoiceButtons } from "../../components/choice-buttons.tsx";
import { AgreementForm, peopleOf } from "../../components/agreement-form.tsx";
import { readerIn } from "../../components/names.ts";

/** [O2] Quick agreements: what the host presses is agreed; anyone else's choice waits for nods. */
export function LobbyAgreements({ consort }: { readonly consort: Consort }): JSX.Element {
  const passage = useSignal<(typeof PASSAGES)[number]>("opening");
  const accord = consort.accord.value;
  const people = peopleOf(consort.seats.value, consort.me.value);
  const { lobby, agreements } = texts.value;
  const says = lobby.agree;
  const agree = (terms: TermsByPassage): void => consort.agree(terms);
  return (
    <>
      <p class="fine">{consort.host.value ? says.asHost : says.asGuest}</p>
      <AgreementForm agreed={accord} people={people} onTerms={agree} />
      <ChoiceButtons
        question={agreements.clause.lead}
        answers={PASSAGES.map((value) => ({
          value,
          name: says.leads(value, nameIn(people, accord.leads[value])),
        }))}
        standing={passage.value}
        onChoose={(chosen) => {
          passage.value = chosen;
        }}
      />
      <ChoiceButtons
        question={says.whoLeads(passage.value)}
        answers={people}
        standing={accord.leads[passage.value]}
        onChoose={(chair) => agree({ about: "lead", passage: passage.value, chair })}
      />
    </>
  );
}

/** What somebody suggests, with the nods it waits for. */
export function SuggestionStrip({ consort }: { readonly consort: Consort }): JSX.Element {
  const open = consort.suggestion.value;
  const reader = readerIn(consort);
  const says = texts.value.lobby.agree;
  const mine = open !== null && open.by === reader.me;
  return (
    <div class="suggested" role="status">
      {open && (
        <p class="slip">
          <span>
            {mine
              ? says.youSuggest(suggestionText(open.terms, reader), open.nods, open.needed)
              : says.suggests(
                  reader.nameOf(open.by),
                  suggestionText(open.terms, reader),
                  open.nods,
                  open.needed,
                )}
          </span>
          {!mine && (
            <button type="button" class="begin" onClick={() => consort.nod(open.terms)}>
              {says.nod}
            </button>
          )}
        </p>
      )}
    </div>
  );
}

/** [O2] Everything agreed, for the player who is about to begin. */
export function agreedLine(consort: Consort): string {
  const reader = readerIn(consort);
  const { leads, ...accord } = consort.accord.value;
  const leading = PASSAGES.flatMap((passage) =>
    leads[passage] === null
      ? []
      : [suggestionText({ about: "lead", passage, chair: leads[passage] }, reader)],
  );
  return [...standingTerms({ ...accord, leader: null }, reader), ...leading].join(" · ");
}

/** Terms as one clause: "Jo leads the opening". */
export function suggestionText(terms: TermsByPassage, reader: Reader): string {
  if (terms.about !== "lead") return termsText(terms, reader);
  const says = reader.texts.lobby.agree;
  const { chair, passage } = terms;
  if (chair === null) return says.nobodyLeadsPassage(passage);
  return chair === reader.me
    ? says.youLeadPassage(passage)
    : says.leadsPassage(reader.nameOf(chair), passage);
}

const nameIn = (
  people: readonly { readonly value: ChairId | null; readonly name: string }[],
  chair: ChairId | null,
): string => people.find(({ value }) => value === chair)?.name ?? texts.value.agreements.nobody;
