import type { JSX } from "preact";
import { useEditing } from "./fields.tsx";

const MOST = 3;

/** Tabs of a scenario's scenes; a new scene starts as a copy of the last. */
export function SceneTabs({ onGo }: { readonly onGo: (nth: number) => void }): JSX.Element {
  const { draft, says, nth } = useEditing();
  const { scenes, words } = draft.file.value;
  const [last, lastWords] = [scenes.at(-1), words.scenes.at(-1)];
  const add = (): void => {
    if (last === undefined || lastWords === undefined) return;
    draft.set(["scenes"], [...scenes, last]);
    draft.set(["words", "scenes"], [...words.scenes, { ...lastWords, name: "" }]);
    onGo(scenes.length);
  };
  const remove = (): void => {
    draft.set(
      ["scenes"],
      scenes.filter((_, i) => i !== nth),
    );
    draft.set(
      ["words", "scenes"],
      words.scenes.filter((_, i) => i !== nth),
    );
    onGo(0);
  };
  return (
    <div class="scene-tabs" role="group" aria-label={says.scenes}>
      {scenes.map((_, i) => (
        <button
          key={i}
          type="button"
          class="pill-button"
          aria-pressed={i === nth}
          onClick={() => onGo(i)}
        >
          {says.scene(i + 1)}
        </button>
      ))}
      {scenes.length < MOST && (
        <button type="button" class="link" onClick={add}>
          {says.addScene}
        </button>
      )}
      {scenes.length > 1 && (
        <button type="button" class="link" onClick={remove}>
          {says.removeScene}
        </button>
      )}
    </div>
  );
}
