import type { JSX } from "preact";
import type { Strand, Timeline } from "../../shared/debrief/timeline.ts";
import type { DebriefTexts, Reader } from "../../shared/i18n/catalogue.ts";
import { clockTime } from "../components/clock-time.ts";
import { strand as cordStrand } from "../components/cord.tsx";
import { isolated } from "../components/isolated.ts";
import { px } from "../components/px.ts";
import { useBoxSize } from "../components/use-box-size.ts";
import { heightOf, type LineBox, placeOf, shapesOf, type StrandShape } from "./line-shape.ts";
import "./line.css";
import { StrandPicture } from "./strand-picture.tsx";

/** Size before the first layout. */
const FIRST = { width: 640, height: 200 };
const CORD = { y: 34, height: 56 };
/** Minimum width of a second of the cord, px: anything finer would only flicker. */
const FINEST = 14;
const ROW = { wide: 64, narrow: 50 };
const NARROW = 600;
/** Minimum size of a button, px. */
const TOUCH = 44;
/** Approximate width of a letter in a label, px. */
const LETTER = 8;
/** Room above the cord for the flags of marks, px, and letters of a note that are shown there. */
const FLAGS = { high: 26, letters: 18 } as const;

/** [G11] What a facilitator sees on the timeline besides. */
interface Led {
  /** Marks that were set in the movement; `at`: s. */
  readonly marks: readonly { readonly id: string; readonly at: number; readonly note: string }[];
  readonly markSays: (note: string, time: string) => string;
  readonly noNote: string;
  /** s that are shown at present; null: none. */
  readonly now: number | null;
  /** The moment that is looked at. */
  readonly chosen: { readonly from: number; readonly to: number } | null;
}

/** [G6] The timeline of the movement; pressing a strand shows its tear. */
export function Line(props: {
  readonly of: Timeline;
  readonly says: DebriefTexts;
  readonly reader: Reader;
  readonly onSee: (at: number) => void;
  /** All strands are told alike: the reader is in none of them. */
  readonly led?: Led;
}): JSX.Element {
  const { of, says, reader, onSee, led } = props;
  const { box: ref, size } = useBoxSize(FIRST);
  const { width } = size;
  const narrow = width < NARROW;
  const box: LineBox = { width, side: 14, cord: CORD, row: narrow ? ROW.narrow : ROW.wide };
  const shapes = shapesOf(of, box);
  const top = led !== undefined && led.marks.length > 0 ? FLAGS.high : 0;
  const height = heightOf(box, shapes) + 26;
  const isOwn = ({ strand: { cause, hurt } }: StrandShape): boolean =>
    led !== undefined || cause === reader.me || hurt === reader.me;
  const inner = width - 2 * box.side;
  const course = thinned(of.harmony, Math.max(8, Math.round(inner / FINEST)));
  const labels = narrow
    ? new Set<StrandShape>()
    : roomForLabels(shapes.filter(isOwn), reader, width);
  const mended = of.strands.filter(({ end }) => end === "mended").length;
  return (
    <section class="went" aria-labelledby="line-title">
      <h2 id="line-title">{says.line.title}</h2>
      <p class="fine">{says.line.how}</p>
      <div class="drawn" ref={ref} style={{ height: px(height + top) }}>
        <svg
          width={width}
          height={height + top}
          viewBox={`0 ${-top} ${width} ${height + top}`}
          role="img"
          aria-label={says.line.text(of.strands.length, mended)}
        >
          {led?.chosen && (
            <rect
              class="chosen"
              x={placeOf(box, of.seconds, led.chosen.from)}
              width={Math.max(
                8,
                placeOf(box, of.seconds, led.chosen.to) - placeOf(box, of.seconds, led.chosen.from),
              )}
              y="0"
              height={height - 22}
              rx="8"
            />
          )}
          {of.hard.map(({ from, to }) => (
            <rect
              class="hard"
              x={placeOf(box, of.seconds, from)}
              width={placeOf(box, of.seconds, to) - placeOf(box, of.seconds, from)}
              y="0"
              height={height - 22}
            />
          ))}
          {of.apart.map(({ from, to }) => (
            <path
              class="apart"
              d={`M${placeOf(box, of.seconds, from)} 6H${placeOf(box, of.seconds, to)}`}
            />
          ))}
          {minutesOf(of.seconds).map((at) => (
            <g key={at} class="minute">
              <path d={`M${placeOf(box, of.seconds, at)} 4V${height - 22}`} />
              <text
                x={placeOf(box, of.seconds, at)}
                y={height - 5}
                text-anchor={at === 0 ? "start" : at === of.seconds ? "end" : "middle"}
              >
                {clockTime(at)}
              </text>
            </g>
          ))}
          <g transform={`translate(${box.side} ${CORD.y - CORD.height / 2})`}>
            <path class="twine under" d={cordStrand(course, 1, inner, CORD.height, 1)} />
            <path class="twine theirs" d={cordStrand(course, 1, inner, CORD.height, 1)} />
            <path class="twine under" d={cordStrand(course, 1, inner, CORD.height, -1)} />
            <path class="twine yours" d={cordStrand(course, 1, inner, CORD.height, -1)} />
          </g>
          {shapes
            .toSorted((one, other) => Number(isOwn(one)) - Number(isOwn(other)))
            .map((shape) => (
              <StrandPicture shape={shape} own={isOwn(shape)} narrow={narrow} />
            ))}
          {shapes.map(
            (shape) =>
              labels.has(shape) && (
                <text class="name" x={shape.torn.x} y={shape.torn.y + 30}>
                  {labelOf(shape.strand, reader)}
                </text>
              ),
          )}
          {led?.marks.map(({ id, at, note }) => (
            <g key={id} class="flag" transform={`translate(${placeOf(box, of.seconds, at)} 0)`}>
              <path d={`M0 ${CORD.y + CORD.height / 2}V-20h14l-4 5 4 5H0`} />
              <text x="20" y="-9">
                {isolated(shortened(note === "" ? led.noNote : note))}
              </text>
            </g>
          ))}
          {led?.now != null && (
            <path
              class="now"
              d={`M${placeOf(box, of.seconds, led.now)} 0V${height - 22}m-6-${height - 22}h12l-6 8Z`}
            />
          )}
        </svg>
        <ol>
          {led?.marks.map(({ id, at, note }) => (
            <li key={id}>
              <button
                type="button"
                style={{
                  left: px(Math.min(placeOf(box, of.seconds, at) - 8, width - TOUCH)),
                  width: px(TOUCH + 2 * LETTER),
                  top: px(0),
                  height: px(TOUCH),
                }}
                aria-label={led.markSays(note, clockTime(at))}
                onClick={() => onSee(at)}
              />
            </li>
          ))}
          {shapes.map((shape) => {
            const left = placeOf(box, of.seconds, shape.strand.from);
            const wide = Math.max(TOUCH, shape.end.x - left);
            return (
              <li>
                <button
                  type="button"
                  style={{
                    left: px(Math.min(left, width - wide)),
                    width: px(wide),
                    top: px(top + CORD.y + CORD.height / 2 + shape.row * box.row),
                    height: px(Math.max(TOUCH, box.row - 6)),
                  }}
                  aria-label={strandText(shape.strand, says, reader)}
                  onClick={() => onSee(shape.strand.torn)}
                />
              </li>
            );
          })}
        </ol>
      </div>
    </section>
  );
}

/** A note on its flag; the whole of it is told by its button. */
function shortened(note: string): string {
  const letters = Array.from(note);
  return letters.length > FLAGS.letters ? `${letters.slice(0, FLAGS.letters - 1).join("")}…` : note;
}

function labelOf({ cause, hurt, type }: Strand, { me, nameOf, texts }: Reader): string {
  const others = [cause, hurt].filter((chair) => chair !== me).map(nameOf);
  return `${texts.repair.ruptures[type].name}, ${others.join(" · ")}`;
}

/** Those strands whose labels do not overlap another. */
function roomForLabels(
  shapes: readonly StrandShape[],
  reader: Reader,
  width: number,
): ReadonlySet<StrandShape> {
  const takenTo = new Map<number, number>();
  const found = new Set<StrandShape>();
  for (const shape of shapes) {
    const from = shape.torn.x;
    const to = from + labelOf(shape.strand, reader).length * LETTER;
    if (to > width || (takenTo.get(shape.row) ?? 0) > from) continue;
    takenTo.set(shape.row, to);
    found.add(shape);
  }
  return found;
}

/** A strand as a sentence, with the time of its tear. */
function strandText(strand: Strand, { line }: DebriefTexts, { nameOf, texts }: Reader): string {
  const { cause, hurt, type, end, torn, to } = strand;
  const names = line.pair(nameOf(cause), nameOf(hurt));
  const what = texts.repair.ruptures[type].name;
  const says =
    end === "mended"
      ? line.calls.mended(names, what, Math.round(to - torn))
      : line.calls[end](names, what);
  return `${clockTime(torn)}, ${says}`;
}

/** Labels of the time axis: every full minute, and the end. */
const minutesOf = (seconds: number): readonly number[] => [
  ...Array.from({ length: Math.ceil(seconds / 60 - 0.2) }, (_, i) => i * 60),
  seconds,
];

/** Reduces the values to the means of that many equal parts. */
function thinned(values: readonly number[], parts: number): readonly number[] {
  if (values.length <= parts) return values;
  return Array.from({ length: parts }, (_, i) => {
    const some = values.slice(
      Math.floor((i * values.length) / parts),
      Math.max(
        Math.floor((i * values.length) / parts) + 1,
        Math.floor(((i + 1) * values.length) / parts),
      ),
    );
    return some.reduce((sum, one) => sum + one, 0) / some.length;
  });
}
