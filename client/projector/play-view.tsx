import { clockTime } from "../components/clock-time.ts";
import type { JSX } from "preact";
import type { StageTexts } from "../../shared/i18n/catalogue.ts";
import { CONSORT_NAMES } from "../../shared/live/names.ts";
import type { StageConsort, StageView } from "../../shared/live/views.ts";
import { CIRCLE, Figures } from "./figures.tsx";
import { Lanterns } from "./lanterns.tsx";
import { Ring, RX, RY } from "./ring.tsx";

/** From this number of consorts on, only the rings fit. */
const BARE_FROM = 7;
/** Above this number of consorts, each side has three in a row. */
const MANY = 20;

/** All consorts at once, or the one in focus, with the room's measures in the middle. */
export function PlayView(props: {
  readonly view: StageView;
  readonly says: StageTexts;
}): JSX.Element {
  const { view, says } = props;
  const { focus } = view.setting;
  const shown = view.consorts.filter(({ consort }) => focus === null || consort === focus);
  const open = sum(shown, ({ shown: now }) => (now?.strands ?? []).filter((one) => one < 1).length);
  const mended = sum(shown, ({ shown: now }) => now?.measures?.mended ?? 0);
  const bare = shown.length >= BARE_FROM;
  const half = Math.ceil(shown.length / 2);
  const tile = (consort: StageConsort): JSX.Element => (
    <Tile
      key={consort.consort}
      consort={consort}
      bare={bare}
      alone={shown.length === 1}
      says={says}
    />
  );
  return (
    <main
      class={`stage-play of-${Math.min(shown.length, BARE_FROM)} ${bare ? "bare" : ""} ${shown.length > MANY ? "many" : ""}`}
    >
      <div class="bout">{shown.slice(0, half).map(tile)}</div>
      <div class="waist">
        <p class="left" role="timer">
          {clockTime(view.left)}
        </p>
        <Lanterns consorts={shown} says={says} />
        <p class="count mended">
          <svg viewBox="-12 -12 24 24" aria-hidden="true">
            <path class="edge" d="M-10-10H10V10H-10Z" />
            {[-7, -2.4, 2.4, 7].map((x) => (
              <path key={x} d={`M${x}-9V9`} />
            ))}
          </svg>
          {says.mended(mended)}
        </p>
        <p class="count open">
          <svg viewBox="-12 -12 24 24" aria-hidden="true">
            <path d="M-10 5-6-5-2 5 2-5 6 5 10-5" />
          </svg>
          {says.open(open)}
        </p>
      </div>
      <div class="bout">{shown.slice(half).map(tile)}</div>
    </main>
  );
}

/** Letters of a consort's name that fit under its ring among many; longer ones are written smaller. */
const NAME_LETTERS = 10;
/** View box for rings alone. */
const BARE_BOX = `${-RX - 20} ${-RY - 22} ${2 * RX + 40} ${2 * RY + 44}`;
const { width, height, ring } = CIRCLE;

function Tile(props: {
  readonly consort: StageConsort;
  readonly bare: boolean;
  readonly alone: boolean;
  readonly says: StageTexts;
}): JSX.Element {
  const { consort, bare, alone, says } = props;
  const name = CONSORT_NAMES[consort.consort];
  return (
    <section class={`consort ${consort.phase}`} aria-label={name && says.consort[name]}>
      <div class="picture">
        <svg
          viewBox={bare ? BARE_BOX : `0 0 ${width} ${height}`}
          preserveAspectRatio={bare ? "xMidYMid meet" : "xMidYMax meet"}
          role="img"
          aria-label={says.together}
        >
          <g transform={bare ? "" : `translate(${ring.x} ${ring.y})`}>
            <Ring consort={consort} />
          </g>
        </svg>
        {!bare && (
          <Figures
            seats={consort.seats}
            as="circle"
            up={consort.still || consort.music === null}
            sharp={alone ? 2 : 1}
          />
        )}
      </div>
      <h2 style={{ "--narrow": name ? Math.min(1, NAME_LETTERS / says.consort[name].length) : 1 }}>
        {name && says.consort[name]}
      </h2>
    </section>
  );
}

const sum = (consorts: readonly StageConsort[], of: (consort: StageConsort) => number): number =>
  consorts.reduce((total, consort) => total + of(consort), 0);
