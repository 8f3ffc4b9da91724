import { texts } from "../language/texts.ts";
import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import { usePlayContext } from "./play-context.tsx";
import { px } from "../components/px.ts";
import { Sky } from "../components/sky.tsx";

/** Letters of a word for which the paper has room; longer words are written smaller. */
const BAND_LETTERS = 8;

/** [C1] The player's own activation: private, so it is on paper. */
export function Weather(): JSX.Element {
  const { stage, selectors, director } = usePlayContext();
  // What helps is advice: hidden while the page asks for something else.
  const helps = useComputed(() => {
    const act = director.saying.value?.act ?? null;
    return act === null || act.do === "breathe";
  }).value;
  const box = stage.layout.value.weather;
  const { handheld: small, oneStrip, text, focus } = stage.layout.value;
  const band = useComputed(() => selectors.self.value?.band ?? "calm").value;
  const need = useComputed(() => selectors.self.value?.need ?? null).value;
  const to = useComputed(() => selectors.self.value?.bidTo ?? null).value;
  const waited = useComputed(() => Math.round((selectors.self.value?.bidAge ?? 0) * 20) / 20).value;
  const space = useComputed(() => Math.ceil(selectors.self.value?.spaceLeft ?? 0)).value;
  const wish = useComputed(() => selectors.self.value?.wish ?? null).value;
  const split = useComputed(() => (selectors.self.value?.split ?? null) !== null).value;
  const strength = useComputed(() => selectors.self.value?.strength ?? null).value;
  const { weather: says, cues, roles } = texts.value;
  const toName = to === null ? null : selectors.nameOf(to);
  const longest = Math.max(...says.band[band].split(" ").map(({ length }) => length));
  const narrow = Math.min(1, BAND_LETTERS / longest);
  return (
    <section
      class={`weather paper ${text > 1.1 ? "large" : ""} ${small ? "small" : box.width < 200 ? "tight" : ""}`}
      style={{
        ...(oneStrip && { left: px(box.x), top: px(box.y), width: px(box.width) }),
        minHeight: px(box.height),
        "--k": small ? 1 : focus.scale / 0.97,
      }}
      aria-label={says.label}
      data-coach="weather"
    >
      {!small && (
        <header>
          <i>{says.title}</i>
          <b>{says.private}</b>
        </header>
      )}
      <div class="sky">
        <Sky band={band} />
        <div>
          <strong class="band" style={{ "--narrow": narrow }}>
            {says.band[band]}
          </strong>
          <span class="need">
            {need
              ? (small && text > 1.1 ? says.need : says.youNeed)(cues.need[need].name)
              : small
                ? split
                  ? says.splitShort
                  : wish
                    ? says.wish(roles.wishShort[wish])
                    : says.noNeed
                : says.noNeedNow}
          </span>
        </div>
      </div>
      {!small && (
        <p class="aside">
          {need && space > 0
            ? says.feelsFor(cues.need[need].feels, space)
            : need && toName
              ? says.feelsFrom(cues.need[need].feels, toName)
              : (helps && says.sky[band].helps) || says.sky[band].sky}
        </p>
      )}
      {!small && wish && <p class="aside">{roles.wish[wish]}</p>}
      {strength && (
        <p class="strength">
          <b>{roles.strength[strength].name}</b>
          {!small && says.strengthDoes(roles.strength[strength].does)}
        </p>
      )}
      <Mask split={split} small={small} />
      {need && to !== null && (
        <div class="waited" aria-hidden="true">
          <i style={{ width: `${(1 - waited) * 100}%` }} />
        </div>
      )}
    </section>
  );
}

/** [C4] How long a mask can still be kept up; private, and hidden without a mask. */
function Mask(props: { readonly split: boolean; readonly small: boolean }): JSX.Element | null {
  const { selectors } = usePlayContext();
  const says = texts.value.weather;
  const worn = useComputed(() => Math.round((selectors.self.value?.masking ?? 0) * 20) / 20).value;
  // On a small screen the line of the need says so.
  if (props.split) return props.small ? null : <p class="mask split">{says.split}</p>;
  if (worn === 0) return null;
  return (
    <div class="mask">
      {!props.small && <span>{says.masked}</span>}
      <i
        class="worn"
        role="meter"
        aria-label={says.maskMeter}
        aria-valuemin={0}
        aria-valuemax={1}
        aria-valuenow={worn}
      >
        <i style={{ width: `${worn * 100}%` }} />
      </i>
    </div>
  );
}
