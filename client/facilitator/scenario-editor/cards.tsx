import type { JSX } from "preact";
import { MAX_CHAIRS } from "../../../shared/model/units.ts";
import { Faults, Pick, useEditing, useField, Words } from "./fields.tsx";

const WHO = ["either", "person", "bot"] as const;

/** The parts of a scene, each with its private card. */
export function Cards(): JSX.Element {
  const { draft, says, nth } = useEditing();
  const chairs = draft.file.value.scenes[nth]?.chairs ?? [];
  const parts = draft.file.value.words.scenes[nth]?.parts ?? [];
  const add = (): void => {
    draft.set(["scenes", nth, "chairs"], [...chairs, { slot: chairs.length }]);
    draft.set(["words", "scenes", nth, "parts"], [...parts, { youAre: "" }]);
  };
  // Only the last part can be removed, since events refer to parts by number.
  const removeLast = (): void => {
    draft.set(["scenes", nth, "chairs"], chairs.slice(0, -1));
    draft.set(["words", "scenes", nth, "parts"], parts.slice(0, -1));
  };
  return (
    <>
      <Words path={["words", "scenes", nth, "name"]} label={says.field.sceneName} most={40} />
      <ol class="part-cards">
        {chairs.map(({ slot }, place) => (
          <PartCard key={slot} place={place} />
        ))}
      </ol>
      <div class="in-row">
        {chairs.length < MAX_CHAIRS && (
          <button type="button" class="pill-button" onClick={add}>
            {says.addPart}
          </button>
        )}
        {chairs.length > 1 && (
          <button type="button" class="pill-button" onClick={removeLast}>
            {says.removePart(chairs.length)}
          </button>
        )}
      </div>
    </>
  );
}

function PartCard({ place }: { readonly place: number }): JSX.Element {
  const { draft, says, nth } = useEditing();
  const field = `scenes.${nth}.chairs.${place}`;
  const { faultsId } = useField(field);
  const card = ["words", "scenes", nth, "parts", place] as const;
  return (
    <li>
      <header>
        <h2>{says.part(place + 1)}</h2>
        <Pick
          label={says.field.who}
          field={field}
          value={draft.file.value.scenes[nth]?.chairs[place]?.who ?? "either"}
          of={WHO.map((value) => ({ value, name: says.who[value] }))}
          onPick={(who) => draft.set(["scenes", nth, "chairs", place, "who"], who)}
        />
      </header>
      <Words path={[...card, "youAre"]} label={says.field.youAre} most={120} rows={2} />
      <Words path={[...card, "youKnow"]} label={says.field.youKnow} most={120} rows={2} optional />
      <Faults field={field} id={faultsId} />
    </li>
  );
}
