/** [J2] What lies on each part's table. */
import { isEdge } from "../model/cue.ts";
import { HAND_ITEMS, type HandItem } from "../model/hand.ts";
import type { Scene } from "./scenario.ts";

/** [J2] Everything but what is sharp. */
export const USUAL_HAND: readonly HandItem[] = HAND_ITEMS.filter(
  (item) => item === "propose" || !isEdge(item),
);

/** What lies on that part's table. */
export const handOf = (scene: Scene, part: number): readonly HandItem[] =>
  scene.chairs.find(({ slot: one }) => one === part)?.hand ?? scene.hand ?? USUAL_HAND;
