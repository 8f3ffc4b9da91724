import type { JSX } from "preact";
import type { LessonPast, PairSeen } from "../../../shared/live/class-story.ts";
import type { PersonView } from "../../../shared/live/views.ts";
import { MAX_CHAIRS } from "../../../shared/model/units.ts";
import type { OwnBond } from "../../../shared/model/perception.ts";
import { drawString } from "../../drawing/string/draw.ts";
import { STILL } from "../../drawing/string/motion.ts";
import { QUIET_BOND } from "../../drawing/string/quiet-bond.ts";
import { stringShape } from "../../drawing/string/shape.ts";
import { chairColour } from "../chairs.ts";
import { useLead } from "../lead.ts";
import { type Spot, stringBetween } from "../../drawing/string/between.ts";
import { useDrawing } from "../string-picture.tsx";
import { shortNames } from "./short-names.ts";

/** CSS pixels: the square, what names take of it on each side, and from the circle of people to them. */
const SIDE = 424;
const FOR_NAMES = 86;
const TO_NAME = 13;
/** Maximum width of a name beside the circle, in letters; a wide one counts as two. */
const MAX_LETTERS = 11;
/** Residue (0 … 100) from which it is drawn. */
const SHOWS_RESIDUE = 15;

const line = ({ from, to }: { readonly from: Spot; readonly to: Spot }): string =>
  `M${from.x} ${from.y}L${to.x} ${to.y}`;

export const hasStory = ({ torn, seams, residue }: PairSeen): boolean =>
  torn !== null || seams > 0 || residue > SHOWS_RESIDUE;

const bondOf = ({ trust, seams, residue, torn }: PairSeen): OwnBond => ({
  ...QUIET_BOND,
  trust: trust / 100,
  seams,
  residue: residue / 100,
  ...(torn !== null && { severity: "rupture" as const, type: torn }),
});

/**
 * The people of a class in a circle: thin lines join those who played together, strings join pairs with a tear, mend
 * or residue.
 */
export function ClassCircle(props: {
  readonly people: readonly Pick<PersonView, "id" | "name">[];
  readonly past: LessonPast;
  /** Whether there are few enough to be drawn as strings; else all are lines. */
  readonly strings: boolean;
  readonly label: string;
  /** CSS pixels. */
  readonly side?: number;
}): JSX.Element {
  const { light } = useLead();
  const { people, past, label, side = SIDE } = props;
  const radius = side / 2 - FOR_NAMES;
  const turn = (2 * Math.PI) / Math.max(1, people.length);
  const angleOf = (place: number): number => place * turn - Math.PI / 2;
  const spots = new Map(
    people.map(({ id }, place): readonly [number, Spot] => [
      id,
      {
        x: side / 2 + radius * Math.cos(angleOf(place)),
        y: side / 2 + radius * Math.sin(angleOf(place)),
      },
    ]),
  );
  const pairs = past.pairs.flatMap((pair) => {
    const [from, to] = [spots.get(pair.a), spots.get(pair.b)];
    return from === undefined || to === undefined ? [] : [{ pair, from, to }];
  });
  const short = shortNames(
    people.map(({ name }) => name),
    MAX_LETTERS,
  );
  const told = pairs.filter(({ pair }) => hasStory(pair));
  const canvas = useDrawing(
    side,
    side,
    (_, pen) => {
      for (const { pair, from, to } of props.strings ? told : [])
        drawString(
          pen,
          stringBetween(from, to, 3.6, 0.03),
          stringShape(bondOf(pair), { cents: 0, ms: 0 }),
          { ...STILL, onset: null },
        );
    },
    JSON.stringify([pairs, props.strings, light.value]),
  );
  return (
    <div class="class-circle" style={{ width: `${side}px` }}>
      <svg viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label}>
        {pairs.map((one) => (
          <path key={`${one.pair.a}:${one.pair.b}`} class="gaze" d={line(one)} />
        ))}
        {!props.strings &&
          told
            .filter(({ pair }) => pair.torn !== null || pair.seams > 0)
            .map((one) => (
              <g key={`${one.pair.a}:${one.pair.b}`} class={one.pair.torn ? "torn" : "mended"}>
                <path class="edge" d={line(one)} />
                <path d={line(one)} />
              </g>
            ))}
      </svg>
      <canvas ref={canvas} aria-hidden="true" />
      <svg viewBox={`0 0 ${side} ${side}`} role="list" aria-label={label}>
        {people.map(({ id, name }, place) => {
          const angle = angleOf(place);
          const left = Math.cos(angle) < -0.001;
          const degrees = (angle * 180) / Math.PI + (left ? 180 : 0);
          const out = radius + TO_NAME;
          return (
            <g
              key={id}
              role="listitem"
              aria-label={name}
              class={past.people.includes(id) ? "" : "absent"}
            >
              <title>{name}</title>
              <circle
                cx={spots.get(id)?.x}
                cy={spots.get(id)?.y}
                r={7}
                style={{ fill: chairColour(place % MAX_CHAIRS) }}
              />
              <text
                transform={`translate(${side / 2 + out * Math.cos(angle)} ${side / 2 + out * Math.sin(angle)}) rotate(${degrees.toFixed(1)})`}
                text-anchor={left ? "end" : "start"}
                dominant-baseline="central"
              >
                {short[place]}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}
