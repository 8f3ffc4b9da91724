import { useComputed, useSignal, useSignalEffect } from "@preact/signals";
import type { JSX, RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Layout } from "../drawing/layout.ts";
import { Caption } from "./caption.tsx";
import { usePlayContext } from "./play-context.tsx";
import { RepairSteps } from "./repair-steps.tsx";
import { px } from "../components/px.ts";
import { StatusMessages } from "../components/connection-status.tsx";
import { MomentToast, RefusalToast } from "./said.tsx";
import { ControlHighlight, Say } from "./say.tsx";
import { NO_BANNER, type Banner, bannerAt } from "./banner.ts";

/** Mean width of a letter of a caption, pixels, and what its pill and the margins need. */
const LETTER = 6.2;
const AROUND = 36;
/** How much larger text is on a tablet. */
const LARGER = 1.25;
/** From this text size a banner of two lines is as high as two banners. */
const LARGE = 1.15;
/** Sideways the caption stands between the bow and the cues. */
const BETWEEN = { left: 170, right: 236 } as const;

/**
 * [P6] Text over a small screen: one banner under the weather, and the caption, so that no face is
 * covered.
 */
export function BannerView(props: {
  readonly layout: Layout;
  readonly status: readonly string[];
}): JSX.Element {
  const { layout, status } = props;
  const { consort, selectors, toasts, notice, director } = usePlayContext();
  const lamps = useComputed(
    () => selectors.bond.value?.type != null || (consort.perception.value?.whole ?? null) !== null,
  );
  const lampNames = useSignal(layout.lampNames);
  lampNames.value = layout.lampNames;
  const said = useSignal("");
  said.value = status.join();
  const held = useSignal(NO_BANNER);
  useSignalEffect(() => {
    held.value = bannerAt(held.peek(), consort.perception.value?.tick ?? 0, {
      urgent: consort.link.value !== "open" || notice.value !== "",
      saying: director.saying.value,
      byLamps: !director.guided.value && (director.saying.value?.owed ?? false),
      moment: toasts.moment.value,
      lamps: lamps.value && !lampNames.value,
      status: said.value !== "",
    });
  });
  const strip = useComputed(() => held.value.said).value;
  const upright = layout.height > layout.width;
  const letter = LETTER * layout.text * (layout.handheld ? 1 : LARGER);
  const line = (layout.width - AROUND) / letter;
  const between = (layout.width - BETWEEN.left - BETWEEN.right - AROUND) / letter;
  // Upright the caption shares the room above the heads: one line under a tall banner, else two.
  const [column, tall] = useTall(strip);
  const rows = selectors.places.value.length > 4;
  const single = tall || rows || !layout.handheld;
  const letters = upright ? (single ? line : 2 * line) : 2 * between;
  // Large text leaves room for only one of the two.
  const captioned = !(upright && tall && layout.text > LARGE);
  // Only what is said is lit: while the banner says something else, nothing is.
  const saying = director.saying.value;
  const lit = strip?.of === "saying" || (strip?.of === "lamps" && saying?.owed) ? saying?.at : "";
  return (
    <>
      {lit && <ControlHighlight at={lit} />}
      <div
        class="aside-column"
        style={
          upright
            ? {
                top: px(layout.weather.y + layout.weather.height + (layout.handheld ? 2 : 9)),
                // Beside paper that large text has made longer.
                ...(!layout.lampNames &&
                  !layout.handheld && { left: px(layout.weather.x + layout.weather.width + 8) }),
              }
            : { top: px(26), left: px(BETWEEN.left - 30), right: px(176) }
        }
      >
        {strip !== null && <div ref={column}>{bannerContent(strip, status)}</div>}
        {upright && captioned && <Caption letters={letters} />}
      </div>
      <div
        class="below"
        style={upright ? {} : { left: px(BETWEEN.left), right: px(BETWEEN.right) }}
      >
        <RefusalToast />
        {!upright && <Caption letters={letters} />}
      </div>
    </>
  );
}

function bannerContent(strip: Banner, status: readonly string[]): JSX.Element {
  switch (strip.of) {
    case "status":
      return <StatusMessages where="status" lines={status.slice(0, 1)} />;
    case "lamps":
      return <RepairSteps />;
    case "saying":
      return <Say saying={strip.saying} />;
    case "moment":
      return <MomentToast said={strip.moment} />;
  }
}

/** More than one line of text, pixels. */
const TALL = 32;

/** Whether the banner is more than one line high; a new one counts as tall until it has been measured. */
function useTall(strip: Banner | null): readonly [RefObject<HTMLDivElement | null>, boolean] {
  const box = useRef<HTMLDivElement>(null);
  const tall = useSignal(strip !== null);
  useEffect(() => {
    if (box.current === null) {
      tall.value = false;
      return;
    }
    const measure = new ResizeObserver(([entry]) => {
      tall.value = (entry?.contentRect.height ?? 0) > TALL;
    });
    measure.observe(box.current);
    return () => measure.disconnect();
  }, [strip, tall]);
  return [box, tall.value];
}
