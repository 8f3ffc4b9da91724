import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { ConsoleDebrief } from "../../../shared/live/debrief-views.ts";
import type { GroupView } from "../../../shared/live/group-look.ts";
import { Sheet } from "../../components/sheet.tsx";
import { useTalk } from "../../components/use-talk.ts";
import { act } from "../debrief/debriefing.ts";
import { useLead, useSession } from "../lead.ts";
import { ClassCircle } from "../roster/class-circle.tsx";
import { LessonPath, playedIn } from "../roster/lesson-path.tsx";
import { useStory } from "../roster/use-story.ts";
import { FormResults } from "./form-results.tsx";
import { GroupPaper } from "./group-paper.tsx";
import { figuresOf, type GroupTexts, idOf, pastOf } from "./page-rows.ts";
import { PairTable } from "./pair-table.tsx";
import { useGroups } from "./use-groups.ts";

/** CSS pixels of a circle. */
const SIDE = 300;

/** [G8] The pages of the groups: a dialog for the facilitator, and the same on paper. */
export function GroupSheet(props: {
  readonly view: ConsoleDebrief;
  readonly onClose: () => void;
}): JSX.Element | null {
  const { view, onClose } = props;
  const lead = useLead();
  const talk = useTalk(true);
  const { groups, again } = useGroups(view.grouped);
  const story = useStory().value ?? [];
  const tab = useSignal<"groups" | "lessons" | "form">("groups");
  const pages = typeof groups.value === "string" ? [] : groups.value;
  const words = view.words.map(({ text }) => text);
  const { questionnaire } = useSession();
  const grown = playedIn(story).length > 1;
  if (talk === null) return null;
  const { group: says } = talk.says.console;
  return (
    <>
      <div class="console over">
        <Sheet title={says.title} wide onClose={onClose}>
          <div class="group-sheet">
            <div class="views">
              {(["groups", "lessons", "form"] as const)
                .filter((one) => one !== "lessons" || grown)
                .map((one) => (
                  <button
                    key={one}
                    type="button"
                    class="pill-button"
                    aria-pressed={tab.value === one}
                    onClick={() => (tab.value = one)}
                  >
                    {one === "form" ? talk.says.form.results.tab : says.views[one]}
                  </button>
                ))}
              <button
                type="button"
                class="pill-button to-stage"
                aria-pressed={view.showsGroup}
                disabled={pages.length === 0}
                title={says.showSays}
                onClick={() => void act(lead, { act: "showGroup", on: !view.showsGroup })}
              >
                {view.showsGroup ? says.hide : says.show}
              </button>
              <button
                type="button"
                class="pill-button"
                disabled={pages.length === 0}
                onClick={() => print()}
              >
                {says.print}
              </button>
            </div>
            {(view.showsGroup || tab.value === "groups") && (
              <p class="group-says">{view.showsGroup ? says.showSays : says.only}</p>
            )}
            {tab.value === "form" && <FormResults view={questionnaire} says={talk.says.form} />}
            {tab.value === "lessons" && grown && <LessonPath story={story} />}
            {tab.value === "groups" && (
              <>
                {groups.value === "loading" && <p role="status">{says.loading}</p>}
                {groups.value === "failed" && (
                  <p role="alert">
                    {says.failed}{" "}
                    <button type="button" class="pill-button" onClick={again}>
                      {says.again}
                    </button>
                  </p>
                )}
                {typeof groups.value !== "string" && pages.length === 0 && (
                  <p class="nothing">{says.none}</p>
                )}
                {pages.map((page, i) => (
                  <OneGroup key={i} page={page} says={says} />
                ))}
                <section class="group-words" aria-label={says.words}>
                  <h3>{says.words}</h3>
                  <p dir="auto">{words.length === 0 ? says.noWords : words.join(" · ")}</p>
                </section>
              </>
            )}
          </div>
        </Sheet>
      </div>
      <GroupPaper pages={pages} words={words} says={says} />
    </>
  );
}

function OneGroup(props: { readonly page: GroupView; readonly says: GroupTexts }): JSX.Element {
  const { page, says } = props;
  const lead = useLead();
  const name = lead.nameOf(page.consort);
  const people = page.names.map((one, chair) => ({ id: idOf(chair), name: one }));
  return (
    <section class="one-group" aria-label={name}>
      <div>
        <h3>{name}</h3>
        <dl>
          {figuresOf(page, says).map(([what, figure]) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{figure}</dd>
            </div>
          ))}
        </dl>
      </div>
      {(["before", "after"] as const).map((when) => (
        <figure key={when}>
          <figcaption>{says[when]}</figcaption>
          <ClassCircle
            people={people}
            past={pastOf(page, when)}
            strings={false}
            label={says.circle(name, says[when])}
            side={SIDE}
          />
        </figure>
      ))}
      <details>
        <summary>{says.inWords}</summary>
        <PairTable page={page} says={says} />
      </details>
    </section>
  );
}
