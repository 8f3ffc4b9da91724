import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { MAX_LESSONS, MAX_TITLE } from "../../../shared/live/commands.ts";
import { useLead, useSession } from "../lead.ts";

/** [Y12] The lessons of a class in order, each with its name and a button that opens it. */
export function Lessons({ tell }: { readonly tell: (words: string) => void }): JSX.Element {
  const lead = useLead();
  const { lessons, lesson: now, consorts } = useSession();
  const { lessons: says } = lead.says.roster;
  /** The lesson chosen while music plays, which needs confirmation. */
  const sure = useSignal<number | null>(null);
  const plays = consorts.some(({ phase }) => phase === "playing");
  const open = async (lesson: number): Promise<void> => {
    if (plays && sure.value !== lesson) {
      sure.value = lesson;
      return tell(says.sure);
    }
    sure.value = null;
    if (await lead.do({ do: "lesson", lesson })) tell(says.opened(lesson + 1));
  };
  const last = lessons.length - 1;
  return (
    <section class="lessons" aria-label={says.title}>
      <h3>{says.of(now + 1, lessons.length)}</h3>
      <ol>
        {lessons.map(({ title, minutes, attended }, lesson) => (
          <li key={lesson} aria-current={lesson === now ? "step" : undefined}>
            <i>{lesson + 1}</i>
            <input
              key={title}
              type="text"
              maxLength={MAX_TITLE}
              defaultValue={title}
              aria-label={says.name(lesson + 1)}
              placeholder={says.nameHint}
              onChange={(event) =>
                void lead.do({ do: "nameLesson", lesson, title: event.currentTarget.value })
              }
            />
            <small>
              {lesson === now
                ? says.now
                : attended === null
                  ? lead.says.minutes(minutes)
                  : says.attended(attended)}
            </small>
            {lesson !== now && (
              <button
                type="button"
                class="pill-button"
                aria-label={says.openOf(lesson + 1, title)}
                onClick={() => void open(lesson)}
              >
                {plays && sure.value === lesson ? says.really : says.open}
              </button>
            )}
          </li>
        ))}
      </ol>
      <p>
        <button
          type="button"
          class="pill-button"
          disabled={lessons.length >= MAX_LESSONS}
          onClick={() => void lead.do({ do: "nameLesson", lesson: lessons.length, title: "" })}
        >
          {says.add}
        </button>
        <button
          type="button"
          class="pill-button"
          disabled={last === now || last === 0}
          onClick={() => void lead.do({ do: "dropLesson", lesson: last })}
        >
          {says.drop}
        </button>
        <small>{says.says}</small>
      </p>
    </section>
  );
}
