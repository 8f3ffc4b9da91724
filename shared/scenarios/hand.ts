/** [J2] What lies on each part's table. */
import { CUE_GROUPS } from "../model/cue.ts";
import { HAND_ITEMS, type HandItem } from "../model/hand.ts";
import type { Scene } from "./scenario.ts";

const SHARP: readonly HandItem[] = CUE_GROUPS.edge;

/** [J2] Everything but what is sharp. */
export const USUAL_HAND: readonly HandItem[] = HAND_ITEMS.filter((item) => !SHARP.includes(item));

/** What lies on that part's table as the scene begins. */
export const handOf = (scene: Scene, part: number): readonly HandItem[] =>
  scene.chairs.find(({ slot: one }) => one === part)?.hand ?? scene.hand ?? USUAL_HAND;

/** What surely lies on it `at` s into the scene: what only comes after something else may never come. */
export const handAt = (scene: Scene, part: number, at: number): readonly HandItem[] => [
  ...handOf(scene, part),
  ...scene.events.flatMap((event) =>
    event.deed.do === "table" &&
    (event.deed.chair === "all" || event.deed.chair === part) &&
    event.at !== undefined &&
    event.at <= at
      ? event.deed.items
      : [],
  ),
];
