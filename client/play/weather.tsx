import { texts } from "../language/texts.ts";
import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import type { ActivationBand } from "../../shared/model/perception.ts";
import { usePlayContext } from "./play-context.tsx";
import { px } from "../components/px.ts";

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
          <strong class="band">{says.band[band]}</strong>
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

/** Activation as weather: sun, cloud, rain, thunder, and a sea that grows rougher with it. */
function Sky({ band }: { readonly band: ActivationBand }): JSX.Element {
  const rough = { calm: 1.6, stirred: 3.2, strained: 5.4, flooded: 8 }[band];
  return (
    <svg class="picture" viewBox="0 0 88 76" aria-hidden="true">
      {band === "calm" && <path class="sun" d="M20 47A24 23 0 0 1 68 47Z" />}
      {band === "stirred" && (
        <>
          <circle class="sun" cx="32" cy="33" r="15" />
          <path
            class="cloud light"
            d="M32 47C31 38 38 36 41 33 44 24 56 23 59 32 66 32 70 38 68 47Z"
          />
        </>
      )}
      {(band === "strained" || band === "flooded") && (
        <>
          <path
            class="cloud"
            d="M12 45C10 34 18 28 27 25 31 11 48 6 56 15 66 14 72 20 73 27 80 31 80 39 77 45Z"
          />
          <path
            class="cloud light"
            d="M26 46C25 37 32 32 39 32 46 26 57 28 60 35 66 36 68 41 66 46Z"
          />
          <path
            class="rain"
            d="M22 49 18 59M32 49 28 59M42 49 38 59M52 49 48 59M62 49 58 59M72 49 68 59"
          />
        </>
      )}
      {band === "flooded" && <path class="bolt" d="M47 28 36 49H44L38 68 56 43H47L53 28Z" />}
      {[0, 1, 2].map((row) => (
        <path class={`sea row${row}`} d={wave(57 + row * 8, rough, row)} />
      ))}
    </svg>
  );
}

function wave(y: number, high: number, row: number): string {
  const points = Array.from({ length: 45 }, (_, i) => {
    const t = i / 44;
    const bend = Math.sin(t * Math.PI * (3 + high * 0.5) + row * 1.3) * high * 0.5;
    return `${(t * 88).toFixed(1)} ${(y + bend).toFixed(1)}`;
  });
  return `M${points.join("L")}`;
}
