/**
 * [R9] [R10] Trouble that no bond's repair ends: a player's split, and the whole consort apart. Both can occur in any
 * scene, so what ends them must be on the table, or be added as soon as it is needed.
 */
import { type Cue, SOFT_CUES } from "../model/cue.ts";
import { SPLIT } from "../model/numbers.ts";
import { handAt, mayHold } from "./hand.ts";
import type { Scene } from "./scenario.ts";
import type { Trigger } from "./trigger.ts";

/** A split of a part, or the whole apart, that could never end. */
export type OpenTrouble =
  | { readonly split: number; readonly missing: "showNeed" }
  | { readonly whole: true; readonly missing: "gather" };

/** Empty when everything can be ended. `most`: maximum number of chairs. */
export function openTroubles(scene: Scene, most: number): readonly OpenTrouble[] {
  const splits = scene.chairs.flatMap(({ slot }): OpenTrouble[] =>
    mayMask(scene, slot) && !showsInTime(scene, slot) ? [{ split: slot, missing: "showNeed" }] : [],
  );
  // A duo has only its one bond, so it cannot fall apart as a whole.
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

/** Time from which a soft cue is on that part's table, s; Infinity when only an event can add one. */
function masksFrom(scene: Scene, part: number): number {
  const times = [0, ...scene.events.flatMap(({ at }) => at ?? [])];
  const soft = times.filter((at) =>
    handAt(scene, part, at).some((item) => (SOFT_CUES as ReadonlySet<string>).has(item)),
  );
  return Math.min(Infinity, ...soft);
}

/** Whether every such moment adds that cue to the part's table within `patience` s. */
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
