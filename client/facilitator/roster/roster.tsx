import { type Signal, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { ABSENT } from "../../../shared/live/commands.ts";
import type { ClassStory } from "../../../shared/live/class-story.ts";
import type { PersonView } from "../../../shared/live/views.ts";
import { Sheet } from "../../components/sheet.tsx";
import { LeadIcon } from "../icons.tsx";
import { useLead, useSession } from "../lead.ts";
import { TakeClass } from "../kept/take-files.tsx";
import { Attendance } from "./attendance.tsx";
import { Growth } from "./growth.tsx";
import { Lessons } from "./lessons.tsx";
import { namesIn, portionsOf } from "./names.ts";
import type { Links } from "./use-links.ts";

export type RosterView = "list" | "grown" | "take";

/**
 * [Y9] [Y10] The roster: expected people, their links, and what happens to absent people; [Y12] and the class
 * history.
 */
export function Roster(props: {
  readonly people: readonly PersonView[];
  readonly links: Links;
  readonly story: ClassStory;
  readonly view: Signal<RosterView>;
  readonly onAgain: () => void;
  readonly onClose: () => void;
}): JSX.Element {
  const { says: all } = useLead();
  const says = all.roster;
  const { people, view } = props;
  const session = useSession();
  const told = useSignal("");
  const tell = (words: string): void => void (told.value = words);
  const here = people.filter((person) => person.here).length;
  return (
    <Sheet title={says.title} wide onClose={props.onClose}>
      <div class="roster">
        <div class="views" role="group" aria-label={says.title}>
          {(["list", "grown", "take"] as const).map((one) => (
            <button
              key={one}
              type="button"
              class="pill-button"
              aria-pressed={view.value === one}
              onClick={() => (view.value = one)}
            >
              {says.views[one]}
            </button>
          ))}
          {view.value === "grown" && (
            <button
              type="button"
              class="pill-button print"
              disabled={people.length === 0}
              onClick={() => print()}
            >
              {says.grown.print}
            </button>
          )}
        </div>
        {view.value === "grown" && <Growth people={session.people} story={props.story} />}
        {view.value === "take" && <TakeClass />}
        {view.value === "list" && (
          <>
            <Lessons tell={tell} />
            <div class="roster-add">
              <p>{says.lead}</p>
              <AddNames tell={tell} />
              <AbsentOnes />
              <p class="not-kept">
                <LeadIcon name="kept" size={20} />
                {says.notKept}
              </p>
            </div>
            <section aria-label={says.list}>
              {people.length > 0 && (
                <header>
                  <h3>{says.here(here, people.length)}</h3>
                  <button
                    type="button"
                    class="pill-button dark"
                    disabled={people.length === 0 || typeof props.links === "string"}
                    title={says.printSays}
                    onClick={() => print()}
                  >
                    {says.print}
                  </button>
                </header>
              )}
              {people.length === 0 && <p class="nobody">{says.nobody}</p>}
              {people.length > 0 && props.links === "loading" && <p>{says.loading}</p>}
              {props.links === "failed" && (
                <p role="alert">
                  {says.failed}{" "}
                  <button type="button" class="pill-button" onClick={props.onAgain}>
                    {says.again}
                  </button>
                </p>
              )}
              <ul>
                {people.map((person) => (
                  <Line
                    key={person.id}
                    person={person}
                    story={props.story}
                    link={
                      typeof props.links === "string" ? null : (props.links.get(person.id) ?? null)
                    }
                    onAgain={props.onAgain}
                    tell={tell}
                  />
                ))}
              </ul>
            </section>
          </>
        )}
        <p class="roster-told" role="status">
          {told.value}
        </p>
      </div>
    </Sheet>
  );
}

function AddNames({ tell }: { readonly tell: (words: string) => void }): JSX.Element {
  const lead = useLead();
  const says = lead.says.roster;
  const typed = useSignal("");
  const add = async (): Promise<void> => {
    const names = namesIn(typed.value);
    if (names.length === 0) return tell(says.noNames);
    // Repeated names are ignored, so that after a refusal the whole list can be sent again.
    for (const portion of portionsOf(names))
      if (!(await lead.do({ do: "expect", names: portion }))) {
        const { value: said } = lead.said;
        return tell(said?.text ?? lead.says.noAnswer);
      }
    typed.value = "";
    tell(says.added(names.length));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <label for="roster-names">{says.names}</label>
      <textarea
        id="roster-names"
        rows={6}
        dir="auto"
        spellcheck={false}
        placeholder={says.namesHint}
        aria-describedby="roster-nicknames"
        value={typed.value}
        onInput={(event) => (typed.value = event.currentTarget.value)}
      />
      <small id="roster-nicknames">{says.nicknames}</small>
      <button type="submit" class="pill-button dark">
        {says.add}
      </button>
    </form>
  );
}

function AbsentOnes(): JSX.Element {
  const lead = useLead();
  const { absent } = useSession();
  const says = lead.says.roster;
  return (
    <fieldset>
      <legend>{says.absent}</legend>
      {ABSENT.map((as) => (
        <p key={as}>
          <input
            type="radio"
            id={`absent-${as}`}
            name="absent"
            aria-describedby={`absent-${as}-says`}
            checked={absent === as}
            onChange={() => void lead.do({ do: "absent", as })}
          />
          <label for={`absent-${as}`}>{says.absentAs[as].name}</label>
          <small id={`absent-${as}-says`}>{says.absentAs[as].says}</small>
        </p>
      ))}
    </fieldset>
  );
}

function Line(props: {
  readonly person: PersonView;
  readonly story: ClassStory;
  readonly link: string | null;
  readonly onAgain: () => void;
  readonly tell: (words: string) => void;
}): JSX.Element {
  const lead = useLead();
  const says = lead.says.roster;
  const { person, link, tell } = props;
  const { id, name } = person;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link ?? "");
      tell(says.copied(name));
    } catch {
      tell(lead.says.setup.notCopied);
    }
  };
  const renew = async (): Promise<void> => {
    if (!(await lead.do({ do: "newLink", person: id }))) return;
    props.onAgain();
    tell(says.renewed(name));
  };
  const remove = async (): Promise<void> => {
    if (await lead.do({ do: "unlist", person: id })) tell(says.removed(name));
  };
  return (
    <li>
      <b dir="auto">{name}</b>
      <Attendance person={person} story={props.story} />
      <small class={person.here ? "in" : ""}>
        {person.here ? says.isHere : person.attended ? says.wasHere : says.notYet}
      </small>
      <button
        type="button"
        class="pill-button"
        aria-label={says.copyOf(name)}
        disabled={link === null}
        onClick={() => void copy()}
      >
        {says.copy}
      </button>
      <button
        type="button"
        class="pill-button"
        aria-label={says.newLinkOf(name)}
        onClick={() => void renew()}
      >
        {says.newLink}
      </button>
      <button
        type="button"
        class="pill-button"
        aria-label={says.removeOf(name)}
        onClick={() => void remove()}
      >
        {says.remove}
      </button>
    </li>
  );
}
