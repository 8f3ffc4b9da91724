/** [J2] What is on each part's table. */
import { CUE_GROUPS } from "../model/cue.ts";
import { HAND_ITEMS, type HandItem } from "../model/hand.ts";
import type { Scene } from "./scenario.ts";

const SHARP: readonly HandItem[] = CUE_GROUPS.edge;

export const isSharp = (item: HandItem): boolean => SHARP.includes(item);

/** [J2] Everything but the sharp cues. */
export const USUAL_HAND: readonly HandItem[] = HAND_ITEMS.filter((item) => !isSharp(item));

/** What is on that part's table when the scene begins. */
export const handOf = (scene: Scene, part: number): readonly HandItem[] =>
  scene.chairs.find(({ slot: one }) => one === part)?.hand ?? scene.hand ?? USUAL_HAND;

/** All that may be on it during the scene. */
export const mayHold = (scene: Scene, part: number): readonly HandItem[] =>
  withEvents(scene, part, () => true);

/** What is certainly on it `at` s into the scene: what depends on an event may never come. */
export const handAt = (scene: Scene, part: number, at: number): readonly HandItem[] =>
  withEvents(scene, part, (event) => event.at !== undefined && event.at <= at);

/** At the start of the scene, plus what those of its events bring for which `counts` is true. */
const withEvents = (
  scene: Scene,
  part: number,
  counts: (event: Scene["events"][number]) => boolean,
): readonly HandItem[] => [
  ...handOf(scene, part),
  ...scene.events.flatMap((event) => {
    const { deed } = event;
    const isTheirs = deed.do === "table" && (deed.chair === "all" || deed.chair === part);
    return isTheirs && counts(event) ? deed.items : [];
  }),
];
