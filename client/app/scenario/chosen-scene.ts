import type { Loaded } from "../../components/use-loaded.ts";
import type { SceneChoice } from "../../../shared/session/movement.ts";
import type { Consort } from "../../session/consort.ts";
import { useScenes } from "./load.ts";
import type { SceneToRead } from "./told.ts";

type Scenes = Extract<ReturnType<typeof useScenes>, { readonly state: "there" }>["value"];

/** The scene that a consort has chosen, with its texts for the player. */
export interface ChosenScene extends SceneToRead, Pick<Scenes, "ui" | "outcomes"> {
  /** Whether brief and card must be read before the music. */
  readonly readFirst: boolean;
  /** Whether people can play more than one of its parts. */
  readonly swaps: boolean;
  /** The next scene; null after the last, and for scenes written by the facilitator. */
  readonly next: { readonly choice: SceneChoice; readonly name: string } | null;
}

/** The consort's scene; null in free play, and until its texts are loaded. */
export function useChosenScene(consort: Consort): ChosenScene | null {
  const choice = consort.movement.value.scene;
  const scenes: Loaded<Scenes> = useScenes(choice !== null);
  if (choice === null || scenes.state !== "there") return null;
  const { ui, all, outcomes, prebrief } = scenes.value;
  const own = consort.ownScene.value;
  const isOwn = own?.scenario === choice.scenario;
  const told = isOwn ? own : ui.toldOf(all, choice, consort.part.value);
  if (told === null) return null;
  const builtIn = isOwn ? undefined : all.find(({ data }) => data.id === choice.scenario);
  return {
    choice,
    told,
    ui,
    outcomes,
    prebrief,
    mayHappen: consort.live.value === null ? (builtIn?.words.prebrief ?? null) : null,
    readFirst: builtIn === undefined || !("readFirst" in builtIn.data && !builtIn.data.readFirst),
    swaps: ui.hasPartsToSwap(all, choice),
    next: isOwn ? null : ui.sceneAfter(all, choice),
  };
}
