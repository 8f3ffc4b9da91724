import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { SceneChoice } from "../../../shared/session/movement.ts";
import { Sheet } from "../../components/sheet.tsx";
import { texts } from "../../language/texts.ts";
import { sceneList } from "./load.ts";
import { SceneList } from "./scene-list.tsx";

/**
 * List of what to play, closed until `open` is called, and again after a choice. `played`: ids of scenarios played to
 * their end on this device. `onCourse`: opens the solo course;
 * null where there is none.
 */
export function useChooseScene(
  played: readonly string[],
  onChoose: (scene: SceneChoice | null) => void,
  onCourse: (() => void) | null = null,
): {
  readonly open: () => void;
  /** The list while it is open; render it anywhere on the page. */
  readonly list: JSX.Element | null;
} {
  const isOpen = useSignal(false);
  const close = (): void => void (isOpen.value = false);
  const choose = (scene: SceneChoice | null): void => {
    close();
    onChoose(scene);
  };
  return {
    open: () => (isOpen.value = true),
    list: isOpen.value ? (
      <ChooseScene
        played={played}
        onClose={close}
        onChoose={choose}
        onCourse={
          onCourse &&
          (() => {
            close();
            onCourse();
          })
        }
      />
    ) : null,
  };
}

/** What to play, over the page: one of the scenes, free play, or the course. */
function ChooseScene(props: {
  readonly played: readonly string[];
  readonly onChoose: (scene: SceneChoice | null) => void;
  readonly onCourse: (() => void) | null;
  readonly onClose: () => void;
}): JSX.Element {
  const { played, onChoose, onCourse } = props;
  const says = texts.value.scenes;
  // Somebody who has played nothing yet meets the first steps first.
  const isLast = played.length === 0;
  const others = (
    <div class={`unplanned ${isLast ? "last" : ""}`}>
      <button type="button" class="scene free" onClick={() => onChoose(null)}>
        <b>{says.free.name}</b>
        <span>{says.free.says}</span>
      </button>
      {onCourse && (
        <button type="button" class="scene free" onClick={onCourse}>
          <b>{says.course.name}</b>
          <span>{says.course.says}</span>
        </button>
      )}
    </div>
  );
  return (
    <Sheet title={says.title} onClose={props.onClose} wide steady>
      {!isLast && others}
      <SceneList all={sceneList()} played={played} onChoose={onChoose} />
      {isLast && others}
    </Sheet>
  );
}
