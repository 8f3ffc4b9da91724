import type { JSX } from "preact";
import type { Exception } from "../../../shared/live/exceptions.ts";
import type { ConsortSummary, ConsortView } from "../../../shared/live/views.ts";
import { Cord } from "../../components/cord.tsx";
import { LeadIcon } from "../icons.tsx";
import { useLead } from "../lead.ts";
import { Sociogram } from "./sociogram.tsx";

/** Progress of a movement, 0 … 1. */
export const doneOf = (view: ConsortView | null): number =>
  view === null || view.beats === 0 ? 0 : Math.min(1, view.beat / view.beats);

/** Harmony so far, in equal parts. */
export function courseOf(view: ConsortView | null): readonly number[] {
  const course = view?.observed?.measures.course ?? [];
  return course.slice(0, Math.max(1, Math.ceil(doneOf(view) * course.length)));
}

/** The state of a consort, in words. */
export function whereText(
  says: ReturnType<typeof useLead>["says"]["tile"],
  { ready, phase, still }: ConsortSummary,
  view: ConsortView | null,
): string {
  if (!ready) return says.opening;
  if (still) return says.stands;
  if (phase === "playing" && view !== null && view.beatsPerBar > 0)
    return says.bar(
      Math.floor(view.beat / view.beatsPerBar) + 1,
      Math.max(1, Math.round(view.beats / view.beatsPerBar)),
    );
  return phase === "ended" ? says.ended : says.ready;
}

export const openTears = (view: ConsortView | null): number =>
  (view?.observed?.bonds ?? []).filter(({ rupture }) => rupture !== null).length;

/** One consort at a glance, as a button that opens it. */
export function Tile(props: {
  readonly summary: ConsortSummary;
  readonly view: ConsortView | null;
  readonly exceptions: readonly Exception[];
  readonly nth: number;
}): JSX.Element {
  const lead = useLead();
  const { tile: says, list } = lead.says;
  const { summary, view, exceptions, nth } = props;
  const kinds = [...new Set(exceptions.map(({ kind }) => kind))];
  const name = lead.nameOf(summary.consort);
  return (
    <article class={`tile-box ${kinds.length > 0 ? "noticed" : ""}`} aria-label={name}>
      <header>
        <button
          type="button"
          class="tile-name"
          aria-label={says.open(name)}
          onClick={() => (lead.open.value = summary.consort)}
        >
          {nth <= 9 && <kbd>{nth}</kbd>}
          <b>{name}</b>
        </button>
        {kinds.map((kind) => (
          <span key={kind} class="chip" role="img" aria-label={list.kind[kind]}>
            <LeadIcon name={kind} size={22} />
          </span>
        ))}
        <small>{whereText(says, summary, view)}</small>
      </header>
      <div class="tile-picture">
        <Sociogram consort={summary.consort} view={view} />
      </div>
      <footer>
        <Cord
          course={courseOf(view)}
          done={doneOf(view)}
          width={190}
          height={34}
          label={says.harmony}
        />
        <small>{says.counts(view?.observed?.measures.mended ?? 0, openTears(view))}</small>
      </footer>
    </article>
  );
}
