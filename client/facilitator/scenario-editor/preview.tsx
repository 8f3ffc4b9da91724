import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { sceneText } from "../../../shared/live/scene-word.ts";
import { SceneBrief } from "../../components/scene-brief.tsx";
import { useEditing } from "./fields.tsx";

/** Preview of what a phone shows before the music: the brief, and the card of one part. */
export function Preview(): JSX.Element {
  const { draft, says, nth } = useEditing();
  const part = useSignal(0);
  const { value: file } = draft.file;
  const parts = file.scenes[nth]?.chairs ?? [];
  const shown = Math.min(part.value, parts.length - 1);
  const text = sceneText(file, { scene: nth }, parts[shown]?.slot ?? null);
  const or = (words: string): string => (words.trim() === "" ? says.preview.empty : words);
  const told = {
    ...text,
    title: or(text.title),
    idea: or(text.idea),
    brief: or(text.brief),
    card: text.card && { ...text.card, youAre: or(text.card.youAre) },
  };
  return (
    <aside class="phone-preview" aria-label={says.preview.title}>
      <header>
        <h2>{says.preview.title}</h2>
        <span>{says.preview.says}</span>
      </header>
      <div class="whose" role="group" aria-label={says.preview.card}>
        {parts.map(({ slot }, place) => (
          <button
            key={slot}
            type="button"
            class="pill-button"
            aria-pressed={place === shown}
            onClick={() => (part.value = place)}
          >
            {says.part(place + 1)}
          </button>
        ))}
      </div>
      <div class="phone">
        <div class="paper">
          <SceneBrief
            told={told}
            choice={{ scenario: file.id, scene: nth, turn: 0 }}
            onAnother={() => (part.value = (shown + 1) % parts.length)}
          />
        </div>
      </div>
    </aside>
  );
}
