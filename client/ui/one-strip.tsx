import { useComputed, useSignal } from "@preact/signals";
import type { JSX, RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Layout } from "../view/layout.ts";
import { Caption } from "./caption.tsx";
import { Coach, type Coached } from "./coach/strip.tsx";
import { Errands } from "./errand-strip.tsx";
import type { Errand } from "./errands.ts";
import { useHall } from "./hall.tsx";
import { Lamps } from "./lamps.tsx";
import { px } from "./px.ts";
import { House } from "./line.tsx";
import { Moment, RefusalToast, ToldNeed } from "./said.tsx";
import { type Strip, stripOf } from "./strip.ts";

/** Mean width of a letter of a caption, pixels, and what its pill and the margins take. */
const LETTER = 6.2;
const AROUND = 36;
/** How much larger words are on a tablet. */
const LARGER = 1.25;
/** From this size of words on a strip of two lines reaches as far as two strips would. */
const LARGE = 1.15;
/** Sideways the caption stands between the bow and the cues. */
const BETWEEN = { left: 170, right: 236 } as const;

/** [P6] Words over a small screen: one strip under the weather, and the caption, so that no face is covered. */
export function OneStrip(props: {
  readonly layout: Layout;
  readonly coached: Coached | null;
  readonly errands: readonly Errand[];
  readonly house: readonly string[];
}): JSX.Element {
  const { layout, coached, errands, house } = props;
  const { consort, table, words, notice } = useHall();
  const told = useComputed(() => (table.focus.value?.shownNeed ?? null) !== null).value;
  const lamps = useComputed(
    () => table.bond.value?.type != null || (consort.perception.value?.whole ?? null) !== null,
  ).value;
  const strip = stripOf({
    urgent: consort.link.value !== "open" || notice.value !== "",
    coached: coached !== null,
    moment: words.moment.value?.kind ?? null,
    told,
    errand: errands[0]?.id ?? null,
    lamps: lamps && !layout.lampNames,
    house: house.length > 0,
  });
  const upright = layout.height > layout.width;
  const letter = LETTER * layout.text * (layout.handheld ? 1 : LARGER);
  const line = (layout.width - AROUND) / letter;
  const between = (layout.width - BETWEEN.left - BETWEEN.right - AROUND) / letter;
  // Upright the caption shares the room over the heads: one line under a tall strip, else two.
  const [column, tall] = useTall(strip);
  const rows = table.places.value.length > 4;
  const single = tall || rows || !layout.handheld;
  const letters = upright ? (single ? line : 2 * line) : 2 * between;
  // Large words leave room for one of the two.
  const captioned = !(upright && tall && layout.text > LARGE);
  const STRIPS: Readonly<Record<Strip, () => JSX.Element | null>> = {
    house: () => <House where="house" lines={house.slice(0, 1)} />,
    moment: () => <Moment />,
    coach: () => coached && <Coach {...coached} />,
    told: () => <ToldNeed />,
    errand: () => <Errands errands={errands} most={1} />,
    lamps: () => <Lamps />,
  };
  return (
    <>
      <div
        class="aside-column"
        style={
          upright
            ? {
                top: px(layout.weather.y + layout.weather.height + (layout.handheld ? 2 : 9)),
                // Beside paper that large words have made longer.
                ...(!layout.lampNames &&
                  !layout.handheld && { left: px(layout.weather.x + layout.weather.width + 8) }),
              }
            : { top: px(26), left: px(BETWEEN.left - 30), right: px(176) }
        }
      >
        {strip !== null && <div ref={column}>{STRIPS[strip]()}</div>}
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

/** More than one line of words, pixels. */
const TALL = 32;

/** Whether the strip is more than one line high; a new one counts as tall until it has been measured. */
function useTall(strip: Strip | null): readonly [RefObject<HTMLDivElement | null>, boolean] {
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
