/**
 * Texts of a facilitator's own scene that a phone receives: those for everybody, and its own card. Not other cards,
 * and nothing about coming events.
 */
import type { SceneChoice } from "../session/movement.ts";

/** What a player reads before and after a scene. */
export interface SceneText {
  readonly title: string;
  readonly idea: string;
  readonly brief: string;
  readonly takeaway: string;
  /** Questions shown at its end. */
  readonly question: string;
  readonly scenes: readonly { readonly name: string; readonly minutes: number }[];
  readonly card: { readonly youAre: string; readonly youKnow?: string | undefined } | null;
}

export interface SceneWord extends SceneText {
  /** The id of the scenario. */
  readonly scenario: string;
}

/** The source of these texts: a scenario and its words. */
interface Source {
  readonly scenes: readonly {
    readonly minutes: number;
    readonly chairs: readonly { readonly slot: number }[];
  }[];
  readonly words: Pick<SceneText, "title" | "idea" | "brief" | "takeaway"> & {
    readonly scenes: readonly {
      readonly name: string;
      readonly parts: readonly NonNullable<SceneText["card"]>[];
    }[];
    readonly debrief: { readonly analysis: readonly string[] };
  };
}

/** `part`: the part (slot) of that player; null while they have none. */
export function sceneText(
  { scenes: staged, words }: Source,
  choice: Pick<SceneChoice, "scene">,
  part: number | null,
): SceneText {
  const place = staged[choice.scene]?.chairs.findIndex(({ slot }) => slot === part) ?? -1;
  return {
    title: words.title,
    idea: words.idea,
    brief: words.brief,
    takeaway: words.takeaway,
    question: words.debrief.analysis[0] ?? "",
    scenes: words.scenes.map(({ name }, nth) => ({ name, minutes: staged[nth]?.minutes ?? 0 })),
    card: words.scenes[choice.scene]?.parts[place] ?? null,
  };
}
