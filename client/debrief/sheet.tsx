import type { JSX } from "preact";
import { useLayoutEffect } from "preact/hooks";
import { isReading, type OwnPage, type Reading } from "../../shared/debrief/own-page.ts";
import type { Timeline } from "../../shared/debrief/timeline.ts";
import type { DebriefTexts, Reader } from "../../shared/i18n/catalogue.ts";
import { momentSays } from "../../shared/i18n/phrases/debrief.ts";
import { strand as cordStrand } from "../components/cord.tsx";
import { px } from "../components/px.ts";
import { type LineBox, shapesOf } from "./line-shape.ts";
import "./sheet.css";
import "./line.css";
import { StrandPicture } from "./strand-picture.tsx";

/** Size of the drawing in px, before scaling. */
const BOX: LineBox = { width: 640, side: 20, cord: { y: 44, height: 64 }, row: 84 };
const HEIGHT = 170;
/** Time shown before and after the moment, s. */
const AROUND = 6;
/** Assumed depth of a tear whose depth is unknown. */
const EVEN = 0.5;
/** Maximum length of the resolution: two lines of the sheet. */
const MOST = 110;

/**
 * A sheet to print: one moment as a drawing; a sign read early, and one read late; one thing to try. No figures. What
 * is typed into it is not stored.
 */
export function Sheet(props: {
  readonly own: OwnPage;
  /** Null when only the player's own data are known: the moment is then drawn by itself. */
  readonly line: Timeline | null;
  readonly says: DebriefTexts;
  readonly reader: Reader;
  readonly onClose: () => void;
}): JSX.Element {
  const { own, line, says, reader, onClose } = props;
  const { sheet } = says;
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key === "Escape") onClose();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [onClose]);
  const { early, late } = signsOf(own.readings);
  const { well } = own;
  const sentence =
    well === null
      ? ""
      : isReading(well)
        ? says.own.readWell(reader.nameOf(well.of), well.need)
        : momentSays(well, says, reader);
  const sign = (reading: Reading | null): string =>
    reading === null ? sheet.none : sheet.sign(reader.nameOf(reading.of), reading.need);
  return (
    <main class="to-print" aria-labelledby="sheet-title">
      <div class="not-printed">
        <button type="button" class="begin" onClick={() => print()}>
          {says.print}
        </button>
        <button type="button" class="plain" onClick={onClose}>
          {says.title}
        </button>
      </div>
      <article class="paper">
        <h1 id="sheet-title">{sheet.title}</h1>
        {well !== null && (
          <Drawn
            from={well.from}
            to={"to" in well ? well.to : well.at}
            line={line ?? lineOf(own)}
            own={own}
          />
        )}
        <p class="said">{sentence}</p>
        <dl>
          <div>
            <dt>{sheet.early}</dt>
            <dd>{sign(early)}</dd>
          </div>
          <div>
            <dt>{sheet.late}</dt>
            <dd>{sign(late)}</dd>
          </div>
        </dl>
        <h2>{sheet.try}</h2>
        <Field label={sheet.say} rows={2} />
        <Field label={sheet.with} rows={1} />
        <Field label={sheet.when} rows={1} />
        <Field label={sheet.ours} rows={2} />
      </article>
    </main>
  );
}

/** The field grows with its text, so that nothing is cut off in print. */
const Field = ({ label, rows }: { readonly label: string; readonly rows: 1 | 2 }): JSX.Element => (
  <label>
    {label}
    <textarea
      rows={rows}
      maxLength={(MOST * rows) / 2}
      autocomplete="off"
      onInput={({ currentTarget }) => {
        currentTarget.style.height = "auto";
        currentTarget.style.height = px(currentTarget.scrollHeight);
      }}
    />
  </label>
);

/** The call read fastest, and the slowest of those not read at once. */
function signsOf(readings: readonly Reading[]): {
  readonly early: Reading | null;
  readonly late: Reading | null;
} {
  const soon = (one: Reading): number => one.met?.seconds ?? Infinity;
  const by = (one: Reading, other: Reading): number => soon(one) - soon(other);
  const early = readings.filter(({ how }) => how === "read").toSorted(by)[0] ?? null;
  const late =
    readings
      .filter((one) => one !== early)
      .toSorted(by)
      .at(-1) ?? null;
  return { early, late };
}

/** A timeline of the player's own tears, with an empty cord. */
const lineOf = ({ chair, repairs }: OwnPage): Timeline => {
  const seconds = Math.max(60, ...repairs.map(({ torn, mended }) => (mended ?? torn) + AROUND));
  return {
    seconds,
    harmony: [],
    apart: [],
    hard: [],
    strands: repairs.map(({ with: other, type, torn, begun, mended }) => ({
      cause: chair,
      hurt: other,
      type,
      from: torn,
      torn,
      to: mended ?? seconds,
      end: mended === null ? "open" : "mended",
      steps: begun === null ? [] : [{ at: begun, step: 1 }],
      depth: [EVEN],
    })),
  };
};

/** The cord around a moment, with its tear if there is one. */
function Drawn(props: {
  readonly from: number;
  readonly to: number;
  readonly line: Timeline;
  readonly own: OwnPage;
}): JSX.Element {
  const { from, to, line, own } = props;
  const isOwn = ({ cause, hurt }: Timeline["strands"][number]): boolean =>
    cause === own.chair || hurt === own.chair;
  const tear = line.strands.find((one) => isOwn(one) && one.torn <= to && one.to >= from);
  const begin = Math.max(0, Math.floor(Math.min(from, tear?.from ?? from)) - AROUND);
  const end = Math.min(line.seconds, Math.ceil(to) + AROUND);
  const part: Timeline = {
    ...line,
    seconds: end - begin,
    strands: tear === undefined ? [] : [shifted(tear, begin, end)],
  };
  const inner = BOX.width - 2 * BOX.side;
  const course = line.harmony.slice(begin, end);
  return (
    <svg class="moment" viewBox={`0 0 ${BOX.width} ${HEIGHT}`} aria-hidden="true">
      <g transform={`translate(${BOX.side} ${BOX.cord.y - BOX.cord.height / 2})`}>
        <path class="twine theirs" d={cordStrand(course, 1, inner, BOX.cord.height, 1)} />
        <path class="twine yours" d={cordStrand(course, 1, inner, BOX.cord.height, -1)} />
      </g>
      {shapesOf(part, BOX).map((shape) => (
        <StrandPicture shape={shape} own />
      ))}
    </svg>
  );
}

/** The strand, clipped to a time range and shifted to its start. */
function shifted(
  strand: Timeline["strands"][number],
  begin: number,
  end: number,
): Timeline["strands"][number] {
  const at = (time: number): number => Math.min(end, Math.max(begin, time)) - begin;
  return {
    ...strand,
    from: at(strand.from),
    torn: at(strand.torn),
    to: at(strand.to),
    steps: strand.steps.map((step) => ({ ...step, at: at(step.at) })),
  };
}
