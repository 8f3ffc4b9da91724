import type { JSX } from "preact";
import type { ReplayTexts } from "../../shared/i18n/catalogue.ts";
import { TUNE } from "../../shared/model/numbers.ts";
import type { ChairId } from "../../shared/model/units.ts";
import { storyNamesIn } from "../components/names.ts";
import { texts } from "../language/texts.ts";
import type { Consort } from "../session/consort.ts";
import type { Footage, Standing } from "./footage.ts";

/** Values at the rim of the diagram, in cents and ms. */
const RIM = { cents: 50, ms: 120 };
const RADIUS = 15;

/** What each player felt and needed, with their true pitch and timing. */
export function Hidden(props: {
  readonly film: Footage;
  /** Re-renders when it changes. */
  readonly tick: number;
  readonly consort: Consort;
  readonly seat: ChairId;
  readonly says: ReplayTexts;
  /** Whether it is open at first. */
  readonly open: boolean;
}): JSX.Element {
  const { film, consort, seat, says } = props;
  const { weather, cues } = texts.value;
  const nameOf = storyNamesIn(consort);
  const { chairs, bonds } = film.observe() ?? { chairs: [], bonds: [] };
  const standings = film.standings();
  return (
    <details class="paper hidden" open={props.open}>
      <summary>{says.hidden}</summary>
      <p class="fine">{says.why}</p>
      <ul>
        {chairs.map(({ chair, band, bid }) => {
          const stood = standings[chair];
          const torn = bonds.filter(({ a, b, rupture }) => rupture && (a === chair || b === chair));
          const told = [
            says.felt(weather.band[band]),
            bid === null
              ? says.neededNothing
              : says.needed(cues.need[bid.need].name, nameOf(bid.to)),
            stood && stoodText(stood, says),
            ...torn.map(({ a, b }) => says.torn(nameOf(a === chair ? b : a))),
          ];
          return (
            <li class={chair === seat ? "here" : ""} key={chair}>
              {stood && <Stood high={stood.cents} late={stood.ms} />}
              <span>
                <b>{nameOf(chair)}</b> {told.filter(Boolean).join(", ")}
              </span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

function stoodText({ cents, ms }: Standing, { stood }: ReplayTexts): string {
  const { pitch, time } = stood;
  const high = cents > TUNE.inTune ? pitch.high : cents < -TUNE.inTune ? pitch.low : null;
  const late = ms > TUNE.together ? time.late : ms < -TUNE.together ? time.early : null;
  if (high !== null && late !== null) return stood.both(high, late);
  const one = high ?? late;
  return one === null ? stood.together : stood.one(one);
}

/** Diagram: pitch upwards, lateness to the right; the middle is in tune and together. */
function Stood({ high, late }: { readonly high: number; readonly late: number }): JSX.Element {
  const at = (value: number, rim: number): number =>
    Math.max(-1, Math.min(1, value / rim)) * (RADIUS - 3);
  return (
    <svg class="stood" width="36" height="36" viewBox="-18 -18 36 36" aria-hidden="true">
      <circle class="rim" r={RADIUS} />
      <path class="cross" d="M-15 0H15M0-15V15" />
      <circle class="dot" r="4" cx={at(late, RIM.ms)} cy={-at(high, RIM.cents)} />
    </svg>
  );
}
