import type { JSX } from "preact";
import { useSession } from "../lead.ts";
import { PrintSheet } from "./print-sheet.tsx";
import { Roster } from "./roster.tsx";
import { useLinks } from "./use-links.ts";

/** The roster over the page, and beside it what a printer gets: a dialog has no pages. */
export function Class({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const people = useSession().people.filter(({ listed }) => listed);
  const { links, again } = useLinks(people.map(({ id }) => id));
  return (
    <>
      <div class="console over">
        <Roster people={people} links={links.value} onAgain={again} onClose={onClose} />
      </div>
      {typeof links.value !== "string" && <PrintSheet people={people} links={links.value} />}
    </>
  );
}
