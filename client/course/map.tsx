import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { ConcertChairs } from "../../shared/course/concerts.ts";
import type { LessonId } from "../../shared/course/ids.ts";
import { LESSON_IDS } from "../../shared/course/ids.ts";
import { nextLesson, type Progress } from "../../shared/course/progress.ts";
import { LEVELS } from "../../shared/course/gym/levels.ts";
import type { CourseTexts } from "../../shared/i18n/catalogue.ts";
import { Icon, type IconName } from "../components/icons.tsx";
import {
  BODY,
  HOLES,
  LYING,
  NECK,
  type Place,
  STANDING,
  STANDS,
  stations,
  twine,
} from "./places.ts";
import "./map.css";

export const LESSON_ICONS: Readonly<Record<LessonId, IconName>> = {
  "be-seen": "nod",
  "be-answered": "breathe",
  "say-it": "showNeed",
  read: "away",
  wait: "wait",
  ask: "ask",
  inside: "inward",
  "two-ears": "comeUp",
  "other-aims": "friends",
  "their-turn": "makeRoom",
  "work-it-out": "agreements",
  misread: "ownIt",
  "near-and-far": "warm",
  "blow-and-limit": "stop",
  "power-and-promise": "baton",
  "all-apart-alone": "gather",
};

/** px below which the map stands upright. */
const NARROW = 820;

/** The way of the course through an instrument. Nothing is locked. */
export function CourseMap(props: {
  readonly says: CourseTexts;
  readonly progress: Progress;
  readonly onLesson: (id: LessonId) => void;
  readonly onConcert: (chairs: ConcertChairs) => void;
  readonly onGym: () => void;
  readonly onScenes: () => void;
}): JSX.Element {
  const { says, progress, onLesson, onConcert, onGym, onScenes } = props;
  const upright = useNarrow();
  const size = upright ? STANDING : LYING;
  const places = stations(upright);
  const now = nextLesson(progress);
  const here = useRef<HTMLButtonElement>(null);
  // Upright it is longer than the screen: it begins where one is.
  useEffect(() => here.current?.scrollIntoView({ block: "center" }), [upright]);
  const way = places.lessons.flatMap(([id, place], i) => {
    const before = places.lessons[i - 1];
    return before === undefined ? [] : [{ from: before[1], to: place, done: isDone(progress, id) }];
  });
  return (
    <section class={`map ${upright ? "upright" : ""}`} aria-label={says.map}>
      <div class="ground" style={{ aspectRatio: `${size.width} / ${size.height}` }}>
        <svg viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true">
          <g {...(upright && { transform: STANDS })}>
            <path class="neck" d={NECK} />
            <path class="rib" d={BODY} />
            <path class="belly" d={BODY} />
            {HOLES.map((d) => (
              <path key={d} class="hole" d={d} />
            ))}
          </g>
          {way.map(({ from, to, done }) =>
            done ? (
              <g key={to.join(" ")}>
                <path class="edge" d={twine(from, to, 1)} />
                <path class="yours" d={twine(from, to, 1)} />
                <path class="theirs" d={twine(from, to, -1)} />
              </g>
            ) : (
              <path key={to.join(" ")} class="ahead" d={`M${from.join(" ")}L${to.join(" ")}`} />
            ),
          )}
        </svg>
        <ol>
          {places.lessons.map(([id, place]) => {
            const state = isDone(progress, id) ? "done" : id === now ? "now" : "open";
            const mark = state === "done" ? says.done : state === "now" ? says.now : "";
            const tried = state !== "done" && progress.lessons[id] !== undefined;
            return (
              <li key={id} style={over(place, size)}>
                <button
                  type="button"
                  class={`station ${state}`}
                  ref={id === now ? here : null}
                  {...(state === "now" && { "aria-current": "step" })}
                  onClick={() => onLesson(id)}
                >
                  <span class="peg">
                    <Icon name={LESSON_ICONS[id]} size={24} />
                  </span>
                  <span class="called">{says.lessons[id].title}</span>
                  <span class="unseen">
                    {says.step(LESSON_IDS.indexOf(id) + 1, LESSON_IDS.length)} {mark}
                    {tried && ` ${says.tried}`}
                  </span>
                </button>
              </li>
            );
          })}
          <li style={over(places.gym, size)}>
            <button type="button" class="station room" onClick={onGym}>
              <span class="peg">
                <Petals lit={progress.gym.level + (progress.gym.visits.length > 0 ? 1 : 0)} />
              </span>
              <span class="called">{says.gym.title}</span>
            </button>
          </li>
          <li style={over(places.scenes, size)}>
            <button type="button" class="station open" onClick={onScenes}>
              <span class="peg">
                <Icon name="code" size={24} />
              </span>
              <span class="called">{says.groups.studies}</span>
            </button>
          </li>
          {places.concerts.map(([chairs, place]) => (
            <li key={chairs} style={over(place, size)}>
              <button
                type="button"
                class="station open"
                aria-label={says.concert.title(chairs)}
                onClick={() => onConcert(chairs)}
              >
                <span class="peg number">{chairs}</span>
              </button>
            </li>
          ))}
        </ol>
        <h2 class="on-neck" style={over(places.concerts[1]?.[1] ?? [0, 0], size)}>
          {says.groups.concerts}
        </h2>
      </div>
    </section>
  );
}

const isDone = (progress: Progress, id: LessonId): boolean => progress.lessons[id]?.passed === true;

const over = ([x, y]: Place, { width, height }: { width: number; height: number }) => ({
  left: `${(x / width) * 100}%`,
  top: `${(y / height) * 100}%`,
});

function useNarrow(): boolean {
  const narrow = useSignal(innerWidth < NARROW);
  useEffect(() => {
    const measure = (): void => void (narrow.value = innerWidth < NARROW);
    addEventListener("resize", measure);
    return () => removeEventListener("resize", measure);
  }, []);
  return narrow.value;
}

/** The rose of the reading room: a petal lit for each level. */
const Petals = ({ lit }: { readonly lit: number }): JSX.Element => (
  <svg class="petals" width="84" height="84" viewBox="-26 -26 52 52" aria-hidden="true">
    {LEVELS.map((_, i) => (
      <path
        key={i}
        class={i < lit ? "lit" : ""}
        transform={`rotate(${(i * 360) / LEVELS.length})`}
        d="M0-6C-8-10-7-19 0-24 7-19 8-10 0-6Z"
      />
    ))}
    <circle r="3.4" />
  </svg>
);
