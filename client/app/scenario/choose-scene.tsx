import type { JSX } from "preact";
import type { SceneChoice } from "../../../shared/session/movement.ts";
import { Sheet } from "../../components/sheet.tsx";
import { texts } from "../../language/texts.ts";
import { useSceneList } from "./load.ts";

/** What to play, over the page: free play, or one of the scenes, which load when this opens. */
export function ChooseScene(props: {
  /** Ids of scenarios played to their end on this device. */
  readonly played: readonly string[];
  readonly onChoose: (scene: SceneChoice | null) => void;
  readonly onClose: () => void;
}): JSX.Element {
  const { played, onChoose } = props;
  const scenes = useSceneList();
  const says = texts.value.scenes;
  return (
    <Sheet title={says.title} onClose={props.onClose} wide>
      <button type="button" class="scene free" onClick={() => onChoose(null)}>
        <b>{says.free.name}</b>
        <span>{says.free.says}</span>
      </button>
      {scenes.state === "there" ? (
        <scenes.value.ui.SceneList all={scenes.value.all} played={played} onChoose={onChoose} />
      ) : (
        <p role="status">{scenes.state === "failed" ? says.failed : says.loading}</p>
      )}
    </Sheet>
  );
}
