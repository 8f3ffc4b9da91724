import type { JSX } from "preact";
import type { SceneChoice } from "../../../shared/session/movement.ts";
import { texts } from "../../language/texts.ts";
import type { ListedScenario } from "./told.ts";

/** The scenes in order, with marks on those played and on the next one. */
export function SceneList(props: {
  readonly all: readonly ListedScenario[];
  /** Ids of scenarios played to their end on this device. */
  readonly played: readonly string[];
  readonly onChoose: (scene: SceneChoice) => void;
}): JSX.Element {
  const { all, played } = props;
  const says = texts.value.scenes;
  const next = all.find(({ data }) => !played.includes(data.id));
  return (
    <>
      <h3>{says.list}</h3>
      <ol class="scenes">
        {all.map(({ data, title, idea }) => {
          const mark =
            data.id === next?.data.id ? says.next : played.includes(data.id) ? says.played : null;
          return (
            <li key={data.id}>
              <button
                type="button"
                class={`scene ${mark === says.next ? "next" : ""}`}
                onClick={() => props.onChoose({ scenario: data.id, scene: 0, turn: 0 })}
              >
                <b>{title}</b>
                <span>{idea}</span>
                <small>
                  {says.lengths(data.scenes.map(({ minutes }) => minutes))} ·{" "}
                  {says.chairs(data.chairs.min, data.chairs.max)}
                  {mark !== null && <em>{mark}</em>}
                </small>
              </button>
            </li>
          );
        })}
      </ol>
    </>
  );
}
