import type { JSX } from "preact";
import type { GroupView } from "../../../shared/live/group-look.ts";
import { useLead, useSession } from "../lead.ts";
import { figuresOf, type GroupTexts } from "./page-rows.ts";
import { PairTable } from "./pair-table.tsx";

/** [G8] On paper only: each group with its figures and bonds, then the words of all. */
export function GroupPaper(props: {
  readonly pages: readonly GroupView[];
  readonly words: readonly string[];
  readonly says: GroupTexts;
}): JSX.Element {
  const { pages, words, says } = props;
  const lead = useLead();
  const { title } = useSession();
  return (
    <div class="print-sheet group-paper" aria-hidden="true">
      <h1>{says.title}</h1>
      <p>{title}</p>
      {pages.map((page, i) => (
        <section key={i}>
          <h2>{lead.nameOf(page.consort)}</h2>
          <p>
            {figuresOf(page, says)
              .map(([what, figure]) => `${what} ${figure}`)
              .join(" · ")}
          </p>
          <PairTable page={page} says={says} />
        </section>
      ))}
      <section>
        <h2>{says.words}</h2>
        <p dir="auto">{words.length === 0 ? says.noWords : words.join(" · ")}</p>
      </section>
      <p class="fine">{says.paperSays}</p>
    </div>
  );
}
