import { texts } from "../language/texts.ts";
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useLayoutEffect } from "preact/hooks";
import type { Deed } from "../input/hands.ts";
import type { Saying } from "../coach/director/director.ts";
import { usePlayContext } from "./play-context.tsx";
import { px } from "../components/px.ts";

/** The command of the button beside a saying, null when there is none. */
export function offerOf(saying: Saying | null): Deed | null {
  const act = saying?.act ?? null;
  if (!saying?.offer || act === null) return null;
  return act.do === "look" || act.do === "cue" || act.do === "propose" ? act : null;
}

/** The one thing the page asks for or tells now: the coach's paper, or a plain banner. */
export function Say({ saying }: { readonly saying: Saying }): JSX.Element {
  const { director, hands } = usePlayContext();
  const guided = director.guided.value;
  const offer = offerOf(saying);
  const [kind] = saying.id.split(" ");
  const says = texts.value.coach;
  return (
    <section
      class={guided ? "coach" : `errand ${kind ?? ""}`}
      aria-label={guided ? says.title : says.errandTitle}
      data-coach={kind}
    >
      <p>{saying.say}</p>
      {offer && (
        <button type="button" class="offer" aria-keyshortcuts="Y" onClick={() => hands.give(offer)}>
          {saying.offer}
          <kbd aria-hidden="true">Y</kbd>
        </button>
      )}
      {guided && (
        <button type="button" class="skip" onClick={director.skip} aria-label={says.skipLabel}>
          {says.skip}
        </button>
      )}
    </section>
  );
}

/** Pixels between a control and the light round it. */
const APART = 5;
/** Controls with text close by, their own or a neighbour's: the light stays within their edge. */
const CLOSE = ".cue, .tab, .act, .steps.small";

/** Light around the control that a saying is about; a cue in a hidden group is lit by its tab. */
export function ControlHighlight({ at }: { readonly at: string }): JSX.Element | null {
  const box = useSignal<DOMRect | null>(null);
  const close = useSignal(false);
  const { stage } = usePlayContext();
  const layout = stage.layout.value;
  useLayoutEffect(() => {
    let frame = 0;
    const follow = (): void => {
      const target =
        document.querySelector(`[data-coach="${at}"]`) ??
        document.querySelector(`[data-coach-also~="${at}"]`);
      const found = target?.getBoundingClientRect() ?? null;
      const old = box.peek();
      close.value = target?.matches(CLOSE) ?? false;
      if (found?.left !== old?.left || found?.top !== old?.top || found?.width !== old?.width)
        box.value = found;
      frame = requestAnimationFrame(follow);
    };
    follow();
    return () => cancelAnimationFrame(frame);
  }, [at, layout, box, close]);
  const target = box.value;
  if (!target?.width) return null;
  const round = Math.abs(target.width - target.height) < 8;
  const pad = close.value ? 0 : APART;
  return (
    <i
      class={`ring-of-light ${close.value ? "close" : ""} ${round ? "circle" : ""}`}
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
