import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useSession } from "../lead.ts";
import { GrowthSheet } from "./growth-sheet.tsx";
import { PrintSheet } from "./print-sheet.tsx";
import { Roster, type RosterView } from "./roster.tsx";
import { useLinks } from "./use-links.ts";
import { useStory } from "./use-story.ts";

/** The roster as a dialog, and the print sheet outside of it, since a dialog does not print over several pages. */
export function Class({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const people = useSession().people.filter(({ listed }) => listed);
  const { links, again } = useLinks(people.map(({ id }) => id));
  const story = useStory().value ?? [];
  const view = useSignal<RosterView>("list");
  return (
    <>
      <div class="console over">
        <Roster
          people={people}
          links={links.value}
          story={story}
          view={view}
          onAgain={again}
          onClose={onClose}
        />
      </div>
      {view.value === "grown" && <GrowthSheet people={people} story={story} />}
      {view.value === "list" && typeof links.value !== "string" && (
        <PrintSheet people={people} links={links.value} />
      )}
    </>
  );
}
