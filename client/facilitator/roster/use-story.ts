import { type ReadonlySignal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { ClassStory } from "../../../shared/live/class-story.ts";
import { useLead, useSession } from "../lead.ts";

/** [Y12] The class history; null until loaded. Reloaded when somebody joins or a movement ends. */
export function useStory(): ReadonlySignal<ClassStory | null> {
  const { line } = useLead();
  const { people, lesson, lessons, consorts } = useSession();
  const story = useSignal<ClassStory | null>(null);
  const came = people.filter(({ attended }) => attended).length;
  const phases = consorts.map(({ phase }) => phase).join();
  useEffect(() => {
    let late = false;
    void line.story().then((told) => {
      if (!late && told !== null) story.value = told;
    });
    return () => void (late = true);
  }, [line, story, came, lesson, lessons.length, phases]);
  return story;
}
