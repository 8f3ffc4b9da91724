import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { SceneChoice } from "../../../shared/session/movement.ts";
import { Sheet } from "../../components/sheet.tsx";
import { texts } from "../../language/texts.ts";
import { useSceneList } from "./load.ts";
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

/** What to play, over the page: one of the scenes, whose words load when this opens, free play, or the course. */
function ChooseScene(props: {
  readonly played: readonly string[];
  readonly onChoose: (scene: SceneChoice | null) => void;
  readonly onCourse: (() => void) | null;
  readonly onClose: () => void;
}): JSX.Element {
  const { played, onChoose, onCourse } = props;
  const scenes = useSceneList();
  const says = texts.value.scenes;
  // What did not come at first is added at the end, when it comes.
  const isLate = useSignal(false);
  isLate.value ||= scenes.state === "failed";
  // Somebody who has played nothing yet meets the first steps first.
  const isLast = played.length === 0 && !isLate.value;
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
  // Nothing may move under a finger while the list is on its way: what comes after it waits for it.
  return (
    <Sheet title={says.title} onClose={props.onClose} wide steady>
      {!isLast && others}
      {scenes.state === "there" ? (
        <SceneList all={scenes.value} played={played} onChoose={onChoose} />
      ) : (
        <p role="status">{scenes.state === "failed" ? says.failed : says.loading}</p>
      )}
      {isLast && scenes.state === "there" && others}
    </Sheet>
  );
}
