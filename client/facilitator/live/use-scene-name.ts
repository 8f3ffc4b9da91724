import type { Movement } from "../../../shared/session/movement.ts";
import { useLead } from "../lead.ts";
import { ownCards, useScenes } from "../setup/scenes.ts";

/** What is called up next, by its name: a scene; "" for free play, and while the names are fetched. */
export function useSceneName(): (movement: Movement | null) => string {
  const lead = useLead();
  const scenes = useScenes();
  return (movement) => {
    const choice = movement?.scene ?? null;
    if (choice === null || scenes.state !== "there") return "";
    const all = [...scenes.cards, ...ownCards(lead.line.scenes.value)];
    return all.find(({ id }) => id === choice.scenario)?.title ?? "";
  };
}
