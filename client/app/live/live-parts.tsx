import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { LiveTexts } from "../../../shared/i18n/catalogue.ts";
import { texts } from "../../language/texts.ts";
import type { Stage } from "../../scenes/stage.ts";
import type { Consort } from "../../session/consort.ts";
import type * as Phone from "./phone.tsx";

interface Parts {
  readonly ui: typeof Phone;
  readonly says: LiveTexts;
}

/** ms after which parts that did not arrive are asked for again. */
const AGAIN_MS = 2000;

/** What a page of a live session has beside the others; null until it is there, and in any other consort. */
export function useLiveParts(consort: Consort): Parts | null {
  const parts = useSignal<Parts | null>(null);
  const wanted = consort.live.value !== null;
  const { live } = texts.value;
  useEffect(() => {
    if (!wanted) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const load = (): void => {
      Promise.all([import("./phone.tsx"), live()]).then(
        ([ui, says]) => (parts.value = { ui, says }),
        () => (timer = setTimeout(load, AGAIN_MS)),
      );
    };
    load();
    return () => clearTimeout(timer);
  }, [wanted, live, parts]);
  return wanted ? parts.value : null;
}

/** Over whatever a live session's page shows: the hand, what is said to all, and eyes up. */
export function LiveOver(props: {
  readonly parts: Parts;
  readonly consort: Consort;
}): JSX.Element | null {
  const { consort, parts } = props;
  const { ui, says } = parts;
  const word = consort.live.value;
  if (word === null) return null;
  const hand = <ui.Hand consort={consort} says={says.hand} />;
  return (
    <div class="live-over">
      {word.still === null ? (
        hand
      ) : (
        <ui.EyesUp still={word.still} consort={consort} says={says.still}>
          {hand}
        </ui.EyesUp>
      )}
      <ui.SaidToAll word={word} says={says} />
    </div>
  );
}

/** Between movements of a live session. */
export function LiveWaiting(props: {
  readonly parts: Parts;
  readonly consort: Consort;
  readonly stage: Stage;
  readonly brief: JSX.Element | null;
  /** Asked before all else, if anything is. */
  readonly question: JSX.Element | null;
  readonly onLeave: () => void;
}): JSX.Element | null {
  const { parts, ...rest } = props;
  const word = props.consort.live.value;
  return word && <parts.ui.Waiting {...rest} word={word} says={parts.says} />;
}
