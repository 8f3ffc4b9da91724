import type { JSX } from "preact";
import { measureWords, questionWords, storyWords } from "../../shared/content/measure-words.ts";
import type { GroupMeasures } from "../../shared/model/measures.ts";

/** [G1] What the consort did together, in plain words: no grade, no rank, no name. */
export function Result(props: {
  readonly measures: GroupMeasures;
  readonly title: string;
  readonly minutes: number;
  readonly host: boolean;
  readonly onAgain: () => void;
  readonly onLeave: () => void;
  readonly onChange: (() => void) | null;
}): JSX.Element {
  const { measures } = props;
  return (
    <main class="result">
      <article class="paper">
        <p class="aside">
          {props.title}, {props.minutes} {props.minutes === 1 ? "minute" : "minutes"}
        </p>
        <h1>{storyWords(measures)}</h1>
        <ul class="measures">
          {measureWords(measures).map((measure) => (
            <li>
              {measure.share === null ? <Seam /> : <Lantern share={measure.share} />}
              <div>
                <i>{measure.name}</i>
                <b>{measure.figure}</b> <span>{measure.says}</span>
              </div>
            </li>
          ))}
        </ul>
        <Course of={measures.course} minutes={props.minutes} />
        <blockquote>{questionWords(measures)}</blockquote>
        <footer>
          {props.host ? (
            <button type="button" class="begin" onClick={props.onAgain}>
              Play again
            </button>
          ) : (
            <p class="fine">Whoever opened the hall can begin again.</p>
          )}
          {props.onChange && (
            <button type="button" class="plain" onClick={props.onChange}>
              Change the piece
            </button>
          )}
          <button type="button" class="plain leave" onClick={props.onLeave}>
            Leave
          </button>
        </footer>
      </article>
    </main>
  );
}

/** Two strands bound together in gold: what was mended. */
function Seam(): JSX.Element {
  return (
    <svg class="lantern" width="52" height="52" viewBox="-26 -26 52 52" aria-hidden="true">
      <circle class="glass" r="24" />
      <path class="strand you" d="M-22-3C-14-13-7-13 0-1S14 11 22 1" />
      <path class="strand them" d="M-22 4C-14 12-7 11 0 1S14-11 22-2" />
      {[-8, -4, 0, 4, 8].map((x) => (
        <path class="binding" d={`M${x + 2}-9L${x - 2} 9`} />
      ))}
    </svg>
  );
}

/** Eight petals; the lit ones are the share. */
function Lantern({ share }: { readonly share: number }): JSX.Element {
  const lit = Math.round(share * 8);
  return (
    <svg class="lantern" width="52" height="52" viewBox="-26 -26 52 52" aria-hidden="true">
      <circle class="glass" r="24" />
      {Array.from({ length: 8 }, (_, i) => (
        <path
          class={i < lit ? "petal lit" : "petal"}
          transform={`rotate(${i * 45})`}
          d="M0-5C-6-9-5.4-17 0-21 5.4-17 6-9 0-5Z"
        />
      ))}
      <circle class="heart" r="4" />
    </svg>
  );
}

const WIDTH = 560;
const HEIGHT = 110;

/** Harmony along the movement, as one string. */
function Course({
  of,
  minutes,
}: {
  readonly of: readonly number[];
  readonly minutes: number;
}): JSX.Element | null {
  if (of.length < 2) return null;
  const points = of.map(
    (share, i) => [(i / (of.length - 1)) * WIDTH, HEIGHT - share * HEIGHT] as const,
  );
  const first = of[0] ?? 0;
  const last = of[of.length - 1] ?? 0;
  const way = last > first + 0.1 ? "rose" : last < first - 0.1 ? "fell" : "held";
  return (
    <figure class="course">
      <figcaption>How harmony went</figcaption>
      <svg
        viewBox={`-34 -10 ${WIDTH + 44} ${HEIGHT + 34}`}
        role="img"
        aria-label={`Harmony ${way}, from ${Math.round(first * 100)} to ${Math.round(last * 100)} percent.`}
      >
        {[0, 0.5, 1].map((share) => (
          <g class="grid">
            <path d={`M0 ${HEIGHT - share * HEIGHT}H${WIDTH}`} />
            <text x="-8" y={HEIGHT - share * HEIGHT + 5} text-anchor="end">
              {share * 100}
            </text>
          </g>
        ))}
        <path class="edge" d={smooth(points)} />
        <path class="line" d={smooth(points)} />
        <text x="0" y={HEIGHT + 21}>
          start
        </text>
        <text x={WIDTH} y={HEIGHT + 21} text-anchor="end">
          {minutes} min
        </text>
      </svg>
    </figure>
  );
}

/** A curve through all points that never swings past them: tangents flat at every turn. */
function smooth(points: readonly (readonly [number, number])[]): string {
  let d = "";
  points.forEach(([x, y], i) => {
    const before = points[i - 1];
    if (!before) {
      d = `M${x.toFixed(1)} ${y.toFixed(1)}`;
      return;
    }
    const middle = ((before[0] + x) / 2).toFixed(1);
    d += `C${middle} ${before[1].toFixed(1)} ${middle} ${y.toFixed(1)} ${x.toFixed(1)} ${y.toFixed(1)}`;
  });
  return d;
}
