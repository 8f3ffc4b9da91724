import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { LiveTexts } from "../../../shared/i18n/catalogue.ts";
import type { LiveWord } from "../../../shared/live/consort-orders.ts";

/** [Y7] The facilitator's message to everybody, until dismissed, and warnings of an end. */
export function SaidToAll(props: {
  readonly word: LiveWord;
  readonly says: LiveTexts;
}): JSX.Element {
  const { word, says } = props;
  const read = useSignal(0);
  const { said, endsIn } = word;
  return (
    <div class="live-said">
      <div role="status">{endsIn !== null && <p class="pill">{says.ends[endsIn]}</p>}</div>
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
