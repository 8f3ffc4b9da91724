/**
 * [R9] [R10] What no bond's key mends: a split of one part, and the whole apart. Both may come in
 * any scene, so what ends them must be on the table, or come there as soon as it is needed.
 */
import { type Cue, SOFT_CUES } from "../model/cue.ts";
import { SPLIT } from "../model/numbers.ts";
import { handAt, mayHold } from "./hand.ts";
import type { Scene } from "./scenario.ts";
import type { Trigger } from "./trigger.ts";

/** A split of a part, or the whole apart, that could not be ended. */
export type OpenTrouble =
  | { readonly split: number; readonly missing: "showNeed" }
  | { readonly whole: true; readonly missing: "gather" };

/** Empty when everything can be ended. `most`: how many chairs there may be. */
export function openTroubles(scene: Scene, most: number): readonly OpenTrouble[] {
  const splits = scene.chairs.flatMap(({ slot }): OpenTrouble[] =>
    mayMask(scene, slot) && !showsInTime(scene, slot) ? [{ split: slot, missing: "showNeed" }] : [],
  );
  // A duo has no whole besides its one bond.
  const apart = Math.max(most, scene.chairs.length) > 2 && !gathersInTime(scene);
  return apart ? [...splits, { whole: true, missing: "gather" }] : splits;
}

/** [C4] Only a soft cue makes a mask. */
const mayMask = (scene: Scene, part: number): boolean =>
  mayHold(scene, part).some((item) => (SOFT_CUES as ReadonlySet<string>).has(item));

const showsInTime = (scene: Scene, part: number): boolean =>
  handAt(scene, part, masksFrom(scene, part)).includes("showNeed") ||
  // Breathing and looking inward come first.
  brings(scene, part, "showNeed", "split", SPLIT.breath + SPLIT.inward);

const gathersInTime = (scene: Scene): boolean =>
  scene.chairs.some(
    ({ slot }) =>
      handAt(scene, slot, scene.tearsFrom).includes("gather") ||
      brings(scene, slot, "gather", "fellApart", 0),
  );

/** From when on a soft cue is on that part's table, s; Infinity when only an event may bring one. */
function masksFrom(scene: Scene, part: number): number {
  const times = [0, ...scene.events.flatMap(({ at }) => at ?? [])];
  const soft = times.filter((at) =>
    handAt(scene, part, at).some((item) => (SOFT_CUES as ReadonlySet<string>).has(item)),
  );
  return Math.min(Infinity, ...soft);
}

/** Whether the first such moment brings that cue to the part's table within `patience` s. */
const brings = (
  scene: Scene,
  part: number,
  cue: Cue,
  trigger: Trigger,
  patience: number,
): boolean =>
  scene.events.some(
    ({ after, deed }) =>
      after?.event === trigger &&
      (after.from === undefined || after.from === part) &&
      after.to === undefined &&
      after.plus <= patience &&
      deed.do === "table" &&
      (deed.chair === "all" || deed.chair === part) &&
      deed.items.includes(cue),
  );
