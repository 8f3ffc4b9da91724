import type { JSX } from "preact";
import type { PersonView } from "../../../shared/live/views.ts";
import type { Movement } from "../../../shared/session/movement.ts";
import { useLead } from "../lead.ts";
import { ownCards, useScenes } from "../setup/scenes.ts";

/** [J12] Cards of the next scene: shows which one a person has, and assigns another. */
export function Cards(props: {
  readonly person: PersonView;
  readonly movement: Movement | null;
}): JSX.Element | null {
  const lead = useLead();
  const { card: says } = lead.says.chair;
  const { person, movement } = props;
  const scenes = useScenes();
  const choice = movement?.scene ?? null;
  if (choice === null || scenes.state !== "there") return null;
  const all = [...scenes.cards, ...ownCards(lead.line.scenes.value)];
  const found = all.find(({ id }) => id === choice.scenario);
  const cards = found?.cards[choice.scene] ?? [];
  const give = async (part: number): Promise<void> => {
    if (part !== person.part && (await lead.do({ do: "card", person: person.id, part })))
      lead.tell(says.given(person.name));
  };
  return (
    <section class="give cards-by-hand" aria-label={says.title(person.name)}>
      <header>
        <h3>{says.title(person.name)}</h3>
        <small>{found?.scenes[choice.scene]}</small>
      </header>
      <fieldset>
        {cards.map(({ part, youAre }) => (
          <button
            key={part}
            type="button"
            aria-pressed={person.part === part}
            onClick={() => void give(part)}
          >
            {youAre}
          </button>
        ))}
      </fieldset>
      <small>{says.says}</small>
    </section>
  );
}
