import type { JSX } from "preact";
import type { LiveTexts } from "../../../shared/i18n/catalogue.ts";
import { texts } from "../../language/texts.ts";
import type { Sound } from "../../play/play-context.tsx";
import type { Stage } from "../../scenes/stage.ts";
import type { Consort } from "../../session/consort.ts";
import { useLoaded } from "../../components/use-loaded.ts";
import type * as Phone from "./phone.tsx";

interface Parts {
  readonly ui: typeof Phone;
  readonly says: LiveTexts;
}

/** Parts of the page for a live session, loaded on first use; null before, and in other consorts. */
export function useLiveParts(consort: Consort): Parts | null {
  const wanted = consort.live.value !== null;
  const { live } = texts.value;
  const load = async (): Promise<Parts> => {
    const [ui, says] = await Promise.all([import("./phone.tsx"), live()]);
    return { ui, says };
  };
  const parts = useLoaded(live, load, wanted);
  return wanted && parts.state === "there" ? parts.value : null;
}

/** Overlays of a live session: hand, messages to everybody, eyes up. */
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
      <ui.SaidToAll word={word} hand={consort.hand.value.hand} says={says} />
    </div>
  );
}

/** The page between movements of a live session. */
export function LiveWaiting(props: {
  readonly parts: Parts;
  readonly consort: Consort;
  readonly stage: Stage;
  readonly sound: Sound;
  readonly brief: JSX.Element | null;
  /** A question shown above everything else, if there is one. */
  readonly question: JSX.Element | null;
  /** To what came of the last movement; null where there is nothing. */
  readonly onResult: (() => void) | null;
  readonly onLeave: () => void;
}): JSX.Element | null {
  const { parts, ...rest } = props;
  const word = props.consort.live.value;
  return word && <parts.ui.Waiting {...rest} word={word} says={parts.says} />;
}
