import type { JSX } from "preact";
import "../components/sky.css";
import type { StageDebrief } from "../../shared/live/debrief-views.ts";
import type { StagePlayer } from "../../shared/live/shown-moment.ts";
import { caption } from "../../shared/i18n/phrases/caption.ts";
import { FITTING_ANSWER } from "../../shared/model/cue.ts";
import { blankFocus } from "../../shared/model/blank-perception.ts";
import type { ChairId } from "../../shared/model/units.ts";
import { SEATING } from "../../shared/pieces/cast.ts";
import { Cord } from "../components/cord.tsx";
import { Icon } from "../components/icons.tsx";
import { Sky } from "../components/sky.tsx";
import { useCanvas } from "../components/use-canvas.ts";
import type { Talk } from "../components/use-talk.ts";
import { CanvasPen } from "../drawing/canvas-pen.ts";
import { pose } from "../drawing/figure/body-pose.ts";
import { drawFigure } from "../drawing/figure/figure.ts";
import { texts } from "../language/texts.ts";

type Shown = NonNullable<StageDebrief["moment"]>;

/** Distance along the cord of two strands, 1: together. */
const WHOLE = [1];
const APART = [0.9, 0.75, 0.2, 0.1, 0.1, 0.2, 0.75, 0.9];
/** The same on a short cord. */
const SHORT = [0.7, 0.05, 0.05, 0.7];
/** Signs of a body in one caption. */
const MAX_SIGNS = 3;
/** CSS px of a figure's picture, before it is scaled; the place of the pit of the neck in it. */
const PICTURE = { width: 400, height: 330, x: 200, y: 176, scale: 0.62 } as const;
/** No chair: whoever is looked at was not in the moment. */
const ANOTHER = -2 as ChairId;

/** [U3] A moment that everybody in it agreed to show; [U9] with what showed of them, and cards of what was. */
export function MomentView(props: { readonly moment: Shown; readonly talk: Talk }): JSX.Element {
  const { moment, talk } = props;
  const { players } = moment;
  if (players.length === 0) return <Names {...props} />;
  return (
    <section
      class={`shown-moment ${players.length <= 2 ? "two" : "more"}`}
      aria-label={talk.debrief.moment[moment.kind].name}
    >
      {players.map((player, i) => (
        <Player key={player.chair} player={player} nth={i} {...props} />
      ))}
      {players.length === 2 && <Between {...props} />}
    </section>
  );
}

/** The cord between them, and what kind of moment it was. */
function Between({
  moment: { kind, well, players },
  talk,
}: Parameters<typeof MomentView>[0]): JSX.Element {
  const apart = players.length === 0 ? APART : SHORT;
  return (
    <figure class="between">
      <Cord course={well ? WHOLE : apart} done={1} width={520} height={70} label="" />
      {well && <i />}
      <figcaption>{talk.debrief.moment[kind].name}</figcaption>
    </figure>
  );
}

/** Without figures: names joined by a cord. */
function Names(props: Parameters<typeof MomentView>[0]): JSX.Element {
  const { names, well } = props.moment;
  const [first = "", ...others] = names;
  return (
    <div class={`moment ${well ? "well" : ""}`}>
      <b dir="auto">{first}</b>
      <Between {...props} />
      <b dir="auto">{others.join(", ")}</b>
    </div>
  );
}

/** The name, where the stage may tell it; else the instrument. */
export function whoIn({ names, chairs }: Pick<Shown, "names" | "chairs">, chair: ChairId): string {
  const { people } = texts.value;
  const place = chairs.indexOf(chair);
  if (place < 0) return people.someone;
  const instrument = SEATING[chair]?.instrument ?? null;
  return names[place] ?? (instrument === null ? people.someone : people.instrument[instrument]);
}

function Player(props: {
  readonly player: StagePlayer;
  readonly nth: number;
  readonly moment: Shown;
  readonly talk: Talk;
}): JSX.Element {
  const { player, nth, moment, talk } = props;
  const { stage: says } = talk.says;
  const { chair, body, gaze, breathing, card } = player;
  const { weather, cues } = texts.value;
  const reader = {
    texts: texts.value,
    me: ANOTHER,
    nameOf: (one: ChairId) => whoIn(moment, one),
  };
  const focus = { ...blankFocus(), chair, body, breathing };
  // A chair that is in no moment, and not the reader's own: somebody.
  const at = { ...focus, gaze: gaze === "other" ? ((ANOTHER - 1) as ChairId) : gaze };
  const left = nth % 2 === 0;
  const canvas = useCanvas(
    PICTURE.width,
    PICTURE.height,
    (on) => drawPlayer(on, player, moment, left),
    [JSON.stringify(player)],
  );
  return (
    <article class={left ? "left" : "right"}>
      <canvas ref={canvas} aria-hidden="true" />
      <div>
        <p class="showed" dir="auto">
          {caption(at, reader, MAX_SIGNS)}
        </p>
        {card === null ? (
          <p class="card covered" role="img" aria-label={says.covered} />
        ) : (
          <p class="card">
            <em>{says.was}</em>
            <Sky band={card.band} />
            <b>{weather.band[card.band]}</b>
            <span>
              {card.need !== null && <Icon name={FITTING_ANSWER[card.need]} size={44} />}
              {card.need === null ? says.neededNothing : says.needed(cues.need[card.need].name)}
            </span>
          </p>
        )}
      </div>
    </article>
  );
}

/** The body as it showed, turned to whom it turned. */
function drawPlayer(
  on: CanvasRenderingContext2D,
  { chair, body, gaze, breathing }: StagePlayer,
  { chairs }: Shown,
  left: boolean,
): void {
  const seat = SEATING[chair % SEATING.length];
  if (seat === undefined) return;
  const { width, height, x, y, scale } = PICTURE;
  on.clearRect(0, 0, width, height);
  const inward = left ? 0.85 : -0.85;
  const eyes =
    gaze === "inward"
      ? { x: 0, y: 0.7 }
      : typeof gaze === "number" && chairs.includes(gaze)
        ? { x: inward, y: 0 }
        : { x: -inward, y: gaze === "other" ? 0 : 0.25 };
  const held = pose({
    body,
    gaze: eyes,
    cue: null,
    cueAge: 0,
    beat: 0,
    torn: 0,
    playing: !breathing,
  });
  const pen = new CanvasPen(on);
  pen.within(x, y, scale, scale, 0, () => drawFigure(pen, { ...seat, detail: "near", pose: held }));
}
