import { signal, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { ReplayTexts } from "../../shared/i18n/catalogue.ts";
import type { ChairId } from "../../shared/model/units.ts";
import { useLoaded } from "../components/use-loaded.ts";
import type { ReplayedConsort } from "./replayed-consort.ts";
import { Seats } from "./seats.tsx";
import { createStage, type Stage } from "../scenes/stage.ts";

/** [G11] The movement as one chair perceived it, drawn as its player saw it. */
export function FromSeat(props: {
  readonly replayed: ReplayedConsort;
  readonly says: ReplayTexts;
  /** Another name was pressed. */
  readonly onSeat: (chair: ChairId) => void;
}): JSX.Element {
  const { replayed, says, onSeat } = props;
  const box = useRef<HTMLDivElement>(null);
  const stage = useSignal<Stage | null>(null);
  // The renderer is large, and asked for again where it does not come.
  const drawing = useLoaded("stage", () => import("../scenes/stage-renderer.ts"));
  const isThere = drawing.state === "there";
  useEffect(() => {
    if (!isThere || box.current === null) return;
    // As chosen in the settings, which begin with the system's wish.
    const still = document.documentElement.classList.contains("still");
    const made = createStage(box.current, { reducedMotion: signal(still) });
    stage.value = made;
    return () => {
      stage.value = null;
      made.destroy();
    };
  }, [isThere]);
  useEffect(() => stage.value?.show({ scene: "play", consort: replayed }), [stage.value, replayed]);
  return (
    <div class="from-seat">
      <div class="drawn" ref={box} />
      {!isThere && <p role="status">{says.loading}</p>}
      {stage.value !== null && (
        <Seats stage={stage.value} consort={replayed} label={says.seat} onSeat={onSeat} />
      )}
    </div>
  );
}
