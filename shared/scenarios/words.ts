/**
 * The texts of a scenario that comes with the game, typed so that no part can lack its texts. Title
 * and idea are in a separate list, which is loaded before anything is chosen.
 */
import type { ScenarioInput, ScenarioWords } from "./scenario.ts";

type PartWords = ScenarioWords["scenes"][number]["parts"][number];

/** One entry for each entry of the given list. */
type Each<List, Words> = { readonly [Place in keyof List]: Words };

type SceneWords<Scene> = Scene extends { readonly chairs: infer Parts }
  ? { readonly name: string; readonly parts: Each<Parts, PartWords> }
  : never;

type ScenesWords<Scenes> = { readonly [Place in keyof Scenes]: SceneWords<Scenes[Place]> };

/** `Of`: a scenario written `as const`. */
export type WordsOf<Of extends ScenarioInput> = Readonly<
  Omit<ScenarioWords, "title" | "idea" | "scenes">
> & {
  readonly scenes: ScenesWords<Of["scenes"]>;
};
