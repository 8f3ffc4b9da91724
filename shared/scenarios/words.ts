/**
 * The words of a scenario that comes with the game, so typed that none of its parts lacks any. Title and
 * idea stand with those of the others, in a list that is fetched before anything is chosen.
 */
import type { ScenarioInput, ScenarioWords } from "./scenario.ts";

type PartWords = ScenarioWords["scenes"][number]["parts"][number];

/** One for each of the same list. */
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
