import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { LiveTexts } from "../../../shared/i18n/catalogue.ts";
import { Sheet } from "../../components/sheet.tsx";
import type { Consort } from "../../session/consort.ts";
import { LineIcon } from "../../components/line-icon.tsx";

/** [Y7] Button that asks for the facilitator, with a sheet for an optional reason. */
export function Hand(props: {
  readonly consort: Pick<Consort, "hand" | "raiseHand">;
  readonly says: LiveTexts["hand"];
}): JSX.Element {
  const { consort, says } = props;
  const open = useSignal(false);
  const { hand, reason } = consort.hand.value;
  const close = (): void => void (open.value = false);
  const ask = (): void => {
    if (hand === "down") consort.raiseHand(true, "");
    open.value = true;
  };
  return (
    <>
      <button
        type="button"
        class={`live-hand ${hand}`}
        aria-pressed={hand !== "down"}
        onClick={ask}
      >
        <LineIcon name="hand" />
        <span>{{ down: says.ask, up: says.up, coming: says.coming }[hand]}</span>
      </button>
      {open.value && (
        <Sheet title={says.title} onClose={close}>
          <p role="status">{hand === "coming" ? says.comes : says.seen}</p>
          <fieldset class="reasons">
            <legend>{says.why}</legend>
            {Object.entries(says.reasons).map(([key, text]) => (
              <button
                type="button"
                key={key}
                class="plain"
                aria-pressed={reason === text}
                onClick={() => consort.raiseHand(true, reason === text ? "" : text)}
              >
                {text}
              </button>
            ))}
          </fieldset>
          <footer>
            <button
              type="button"
              class="plain"
              onClick={() => {
                consort.raiseHand(false, "");
                close();
              }}
            >
              {says.down}
            </button>
            <button type="button" class="begin" onClick={close}>
              {says.on}
            </button>
          </footer>
        </Sheet>
      )}
    </>
  );
}
