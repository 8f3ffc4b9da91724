import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { ownPageOf } from "../../shared/debrief/own-page.ts";
import { timelineOf } from "../../shared/debrief/timeline.ts";
import type { DebriefTexts, ReplayTexts } from "../../shared/i18n/catalogue.ts";
import { readerIn } from "../components/names.ts";
import type { Sound } from "../play/play-context.tsx";
import { Film } from "../replay/film.ts";
import { KeyframeFilm } from "../replay/keyframe-film.ts";
import { ShownAgain, ShownOlder } from "../replay/replay.tsx";
import { useFilm } from "../replay/use-film.ts";
import { Waits } from "../replay/waits.tsx";
import type { Stage } from "../scenes/stage.ts";
import type { Consort } from "../session/consort.ts";
import "./debrief.css";
import { Line } from "./line.tsx";
import { OwnPagePaper } from "./own-page.tsx";
import { Sheet } from "./sheet.tsx";
import { Top } from "./top.tsx";

/** Lead time before a moment, s: shows what led to it. */
const LEAD = 5;

interface Props {
  readonly consort: Consort;
  readonly stage: Stage;
  readonly sound: Sound;
  readonly says: DebriefTexts;
  readonly replaySays: ReplayTexts;
  readonly onClose: () => void;
}

/** [G6], [G7] The debrief of a solo movement: timeline, own page, and replay of any moment. */
export function Debrief(props: Props): JSX.Element {
  const { consort, says, replaySays, onClose } = props;
  const film = useFilm(consort);
  if (film instanceof Film) return <Opened {...props} film={film} />;
  if (film instanceof KeyframeFilm)
    return <ShownOlder {...props} says={replaySays} film={film} close={says.close} />;
  const waits = film === null ? says.loading : replaySays.failed[film];
  return <Waits says={waits} close={says.close} onClose={onClose} />;
}

function Opened(props: Props & { readonly film: Film }): JSX.Element {
  const { consort, stage, sound, says, replaySays, film, onClose } = props;
  /** Time from which the replay plays, s; null while it is closed. */
  const seen = useSignal<number | null>(null);
  const printing = useSignal(false);
  /** Scroll position, and the button that was pressed, when the replay was opened. */
  const left = useRef<{ readonly down: number; readonly pressed: string | null } | null>(null);
  const page = useRef<HTMLElement>(null);
  const me = consort.me.value;
  const { line, own } = useMemo(
    () => ({
      line: timelineOf(film.played),
      own: ownPageOf(film.played.log, me, film.movement),
    }),
    [film, me],
  );
  const here = seen.value === null && !printing.value;
  useLayoutEffect(() => {
    if (!here || left.current === null) return;
    const { down, pressed } = left.current;
    const buttons = [...(page.current?.querySelectorAll("button") ?? [])];
    buttons.find((one) => nameOf(one) === pressed)?.focus({ preventScroll: true });
    page.current?.scrollTo(0, down);
  }, [here]);
  useLayoutEffect(() => {
    if (!here) return;
    const press = (event: KeyboardEvent): void => {
      if (event.key === "Escape") onClose();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [here, onClose]);
  const leave = (): void => {
    const { activeElement: pressed } = document;
    left.current = {
      down: page.current?.scrollTop ?? 0,
      pressed: pressed instanceof HTMLButtonElement ? nameOf(pressed) : null,
    };
  };
  const see = (at: number): void => {
    leave();
    seen.value = Math.max(0, at - LEAD);
  };
  const reader = readerIn(consort);
  const name = consort.seats.value.find(({ chair }) => chair === me)?.name ?? "";
  if (seen.value !== null)
    return (
      <ShownAgain
        consort={consort}
        stage={stage}
        sound={sound}
        says={replaySays}
        film={film}
        from={seen.value}
        close={says.title}
        onClose={() => (seen.value = null)}
      />
    );
  if (printing.value)
    return (
      <Sheet
        own={own}
        line={line}
        says={says}
        reader={reader}
        onClose={() => (printing.value = false)}
      />
    );
  return (
    <main class="debrief" ref={page} aria-labelledby="debrief-title">
      <Top
        says={says}
        onPrint={() => {
          leave();
          printing.value = true;
        }}
        onClose={onClose}
      />
      <Line of={line} says={says} reader={reader} onSee={see} />
      <OwnPagePaper of={own} name={name} says={says} reader={reader} onSee={see} />
    </main>
  );
}

/** Identifies a button after the page has been rendered again. */
const nameOf = (button: HTMLButtonElement): string | null =>
  button.getAttribute("aria-label") ?? button.textContent;
