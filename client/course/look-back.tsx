/** What the pages after a lesson and after a concert share: waiting for what was played, and seeing a moment again. */
import { useSignal } from "@preact/signals";
import type { JSX, RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { LessonId } from "../../shared/course/ids.ts";
import type { CourseTexts, ReplayTexts } from "../../shared/i18n/catalogue.ts";
import type { Sound } from "../play/play-context.tsx";
import type { Film } from "../replay/film.ts";
import { ShownAgain } from "../replay/replay.tsx";
import type { useFilm } from "../replay/use-film.ts";
import type { Stage } from "../scenes/stage.ts";
import type { Consort } from "../session/consort.ts";
import { LEAD } from "./picks.tsx";

export interface EndProps {
  readonly consort: Consort;
  readonly stage: Stage;
  readonly sound: Sound;
  readonly says: CourseTexts;
  readonly replaySays: ReplayTexts;
  /** Back to the map, or to another lesson. */
  readonly onCourse: (lesson: LessonId | null) => void;
}

/** While what was played is loading, and where it cannot be shown. */
export function NoFilm(
  props: Pick<EndProps, "says" | "onCourse"> & {
    readonly film: Exclude<ReturnType<typeof useFilm>, Film>;
  },
): JSX.Element {
  const { says, onCourse, film } = props;
  return (
    <main class="course-page one">
      <article class="paper lesson">
        <p role="status">{film === null ? says.end.loading : says.end.lost}</p>
        <footer>
          <button type="button" class="plain" onClick={() => onCourse(null)}>
            {says.lesson.back}
          </button>
        </footer>
      </article>
    </main>
  );
}

/** `again`: shown instead of the page while a moment is seen again; null while none is. */
export function useSeeAgain(props: EndProps & { readonly film: Film }): {
  readonly again: JSX.Element | null;
  /** Shows that second again, and what led to it. */
  readonly onSee: (at: number) => void;
  /** Has the focus at first, and when the page is back. */
  readonly title: RefObject<HTMLHeadingElement | null>;
} {
  const { consort, stage, sound, says, replaySays, film } = props;
  const title = useRef<HTMLHeadingElement>(null);
  /** s from which a moment is seen again; null while none is. */
  const seen = useSignal<number | null>(null);
  useLayoutEffect(() => {
    if (seen.value === null) title.current?.focus();
  }, [seen.value]);
  const onSee = (at: number): void => void (seen.value = Math.max(0, at - LEAD));
  const again = seen.value !== null && (
    <ShownAgain
      consort={consort}
      stage={stage}
      sound={sound}
      says={replaySays}
      film={film}
      from={seen.value}
      close={says.lesson.parts.back.name}
      onClose={() => (seen.value = null)}
    />
  );
  return { again: again || null, onSee, title };
}
