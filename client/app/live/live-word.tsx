import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { LiveTexts } from "../../../shared/i18n/catalogue.ts";
import type { LiveWord, OwnHand } from "../../../shared/live/consort-orders.ts";

/** [Y7] The facilitator's message to everybody, until dismissed, warnings of an end, and that help is coming. */
export function SaidToAll(props: {
  readonly word: LiveWord;
  readonly hand: OwnHand["hand"];
  readonly says: LiveTexts;
}): JSX.Element {
  const { word, hand, says } = props;
  const read = useSignal(0);
  const { said, endsIn } = word;
  return (
    <div class="live-said">
      <div role="status">{endsIn !== null && <p class="pill">{says.ends[endsIn]}</p>}</div>
      <div role="status">{hand === "coming" && <HelpComes says={says} />}</div>
      <div role="alert">
        {said !== null && said.id !== read.value && (
          <p class="paper">
            <strong>{says.said.title}</strong> <span dir="auto">{said.text}</span>
            <button type="button" class="plain" onClick={() => (read.value = said.id)}>
              {says.said.close}
            </button>
          </p>
        )}
      </div>
    </div>
  );
}

/** On a phone, where the hand amid the music is a sign without words. */
function HelpComes({ says }: { readonly says: LiveTexts }): JSX.Element | null {
  const isRead = useSignal(false);
  if (isRead.value) return null;
  return (
    <p class="paper help-comes">
      <strong>{says.hand.coming}</strong>
      <button type="button" class="plain" onClick={() => (isRead.value = true)}>
        {says.said.close}
      </button>
    </p>
  );
}
