import type { JSX } from "preact";
import type { StageTexts } from "../../shared/i18n/catalogue.ts";
import type { ReplayView } from "../../shared/live/led-replay.ts";
import { CONSORT_NAMES } from "../../shared/live/names.ts";
import type { StageView } from "../../shared/live/views.ts";
import { TICKS_PER_SECOND } from "../../shared/model/units.ts";
import { clockTime } from "../components/clock-time.ts";
import { CIRCLE, Figures } from "./figures.tsx";
import { Ring } from "./ring.tsx";

/** More do not fit beside a question. */
const MAX_PICTURES = 4;
const { width, height, ring } = CIRCLE;

/** [U8] What a projector may show of a movement that is looked at again: rings of light, and nobody by name. */
export function SeenAgain(props: {
  readonly view: StageView;
  readonly again: ReplayView;
  readonly title: string;
  readonly says: StageTexts;
}): JSX.Element {
  const { view, again, title, says } = props;
  const consorts = view.consorts
    .filter(({ consort }) => again.consort === null || consort === again.consort)
    .slice(0, MAX_PICTURES);
  const tick = consorts[0]?.shown?.tick ?? 0;
  return (
    <section class="seen-again" aria-label={title}>
      <p>
        {title} <b role="timer">{clockTime(tick / TICKS_PER_SECOND)}</b>
      </p>
      <div>
        {consorts.map((consort) => {
          const name = CONSORT_NAMES[consort.consort];
          return (
            <figure key={consort.consort}>
              <svg
                viewBox={`0 0 ${width} ${height}`}
                preserveAspectRatio="xMidYMax meet"
                role="img"
                aria-label={says.together}
              >
                <g transform={`translate(${ring.x} ${ring.y})`}>
                  <Ring consort={{ ...consort, phase: "playing", music: null }} />
                </g>
              </svg>
              <Figures seats={consort.seats} as="circle" up={!again.runs} sharp={1} />
              {consorts.length > 1 && <figcaption>{name && says.consort[name]}</figcaption>}
            </figure>
          );
        })}
      </div>
    </section>
  );
}
