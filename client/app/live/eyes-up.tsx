import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { LiveTexts } from "../../../shared/i18n/catalogue.ts";
import type { LiveWord } from "../../../shared/live/consort-orders.ts";
import { useModal } from "../../components/sheet.tsx";
import type { Consort } from "../../session/consort.ts";

/** [Y3] Overlay while everything is paused: asks to look up, and makes the page below inert. */
export function EyesUp(props: {
  readonly still: NonNullable<LiveWord["still"]>;
  readonly consort: Pick<Consort, "showsStill">;
  readonly says: LiveTexts["still"];
  readonly children: JSX.Element | null;
}): JSX.Element {
  const { still, consort, says } = props;
  const dialog = useModal();
  useEffect(() => {
    const tell = (): void => {
      if (document.visibilityState === "visible") consort.showsStill(still.id);
    };
    tell();
    // A phone that was asleep shows the pause only now.
    document.addEventListener("visibilitychange", tell);
    return () => {
      document.removeEventListener("visibilitychange", tell);
      consort.showsStill(null);
    };
  }, [still.id, consort]);
  return (
    <dialog
      ref={dialog}
      class="eyes-up"
      aria-labelledby="eyes-up-title"
      aria-describedby="eyes-up-sentence"
      onCancel={(event) => event.preventDefault()}
    >
      <h1 id="eyes-up-title">{says.title}</h1>
      <p id="eyes-up-sentence" class="sentence" dir="auto">
        {still.sentence}
      </p>
      <p class="stands">{says.says}</p>
      {props.children}
    </dialog>
  );
}
