import { useComputed, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useLayoutEffect } from "preact/hooks";
import { type Hall, useHall } from "../hall.tsx";
import { px } from "../px.ts";
import {
  ALL_LESSONS,
  beginCoaching,
  coachDid,
  coachLine,
  coachPerceived,
  coachSaw,
} from "./coach.ts";

/** What the coach says now; null when there is nothing (more) to say. */
export function useCoach(hall: Hall, wanted: boolean): Coached | null {
  const { consort, table, preferences, hands } = hall;
  const coaching = useSignal(beginCoaching(preferences.learnt.peek()));
  useEffect(() => {
    const ends = [
      consort.perception.subscribe((now) => {
        if (!now) return;
        coaching.value = coachPerceived(coaching.peek(), now);
        if (coaching.value.learnt !== preferences.learnt.peek())
          preferences.learnt.value = coaching.value.learnt;
      }),
      consort.onSighting((sighting) => {
        coaching.value = coachSaw(coaching.peek(), sighting);
      }),
      hands.onCommand((command) => {
        coaching.value = coachDid(coaching.peek(), command);
      }),
    ];
    return () => ends.forEach((end) => end());
  }, [consort, hands, preferences]);

  const say = useComputed(() => coachLine(coaching.value, table.nameOf)?.say ?? "").value;
  const at = useComputed(() => coachLine(coaching.value, table.nameOf)?.at ?? "").value;
  if (!wanted || !say) return null;
  const skip = (): void => {
    preferences.learnt.value = ALL_LESSONS;
    coaching.value = beginCoaching(ALL_LESSONS);
  };
  return { say, at, skip };
}

export interface Coached {
  readonly say: string;
  readonly at: string;
  skip(): void;
}

/** The coach: one line on paper, and a ring of light round what it speaks of. */
export function Coach({ say, at, skip }: Coached): JSX.Element {
  return (
    <>
      <section class="coach" aria-label="Coach">
        <p role="status">{say}</p>
        <button type="button" onClick={skip} aria-label="Send the coach away">
          skip
        </button>
      </section>
      {at && <RingOfLight at={at} />}
    </>
  );
}

/** Light round the control of that name; a folded-away cue is lit by its tab. */
function RingOfLight({ at }: { readonly at: string }): JSX.Element | null {
  const box = useSignal<DOMRect | null>(null);
  const { stage } = useHall();
  const layout = stage.layout.value;
  useLayoutEffect(() => {
    let frame = 0;
    const follow = (): void => {
      const target =
        document.querySelector(`[data-coach="${at}"]`) ??
        document.querySelector(`[data-coach-also~="${at}"]`);
      const found = target?.getBoundingClientRect() ?? null;
      const old = box.peek();
      if (found?.left !== old?.left || found?.top !== old?.top || found?.width !== old?.width)
        box.value = found;
      frame = requestAnimationFrame(follow);
    };
    follow();
    return () => cancelAnimationFrame(frame);
  }, [at, layout, box]);
  const target = box.value;
  if (!target?.width) return null;
  const round = Math.abs(target.width - target.height) < 8;
  const pad = 7;
  return (
    <i
      class={`ring-of-light ${round ? "circle" : ""}`}
      aria-hidden="true"
      style={{
        left: px(target.left - pad),
        top: px(target.top - pad),
        width: px(target.width + pad * 2),
        height: px(target.height + pad * 2),
      }}
    />
  );
}
