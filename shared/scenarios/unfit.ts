/** What a scenario may not bring to those it says that it is for. */
import { CUE_GROUPS } from "../model/cue.ts";
import type { HandItem } from "../model/hand.ts";
import { handOf } from "./hand.ts";
import type { Scenario, Scene } from "./scenario.ts";

/** `where`: the path to it. */
export interface Unfit {
  readonly where: readonly (string | number)[];
  readonly what: string;
}

/** None where it suits: in classes no person has a sharp sign, and who is under 16 is not dealt the fourth card. */
export function unfitFor({ audience, scenes }: Pick<Scenario, "audience" | "scenes">): Unfit[] {
  const inClass = audience.includes("class");
  const young = inClass || audience.includes("teen");
  return scenes.flatMap((scene, nth) =>
    scene.chairs.flatMap(({ slot, who, pattern }, part): Unfit[] => {
      if (who === "bot") return [];
      const where = ["scenes", nth, "chairs", part];
      const sharp = inClass && mayHave(scene, slot).some(isSharp);
      return [
        ...(sharp
          ? [{ where: [...where, "hand"], what: "no sharp signs for people in a class" }]
          : []),
        ...(young && pattern === "disorganised"
          ? [{ where: [...where, "pattern"], what: "not for players under 16" }]
          : []),
      ];
    }),
  );
}

/** All that may come to a part's table in the whole scene. */
const mayHave = (scene: Scene, slot: number): readonly HandItem[] => [
  ...handOf(scene, slot),
  ...scene.events.flatMap(({ deed }) =>
    deed.do === "table" && (deed.chair === "all" || deed.chair === slot) ? deed.items : [],
  ),
];

const isSharp = (item: HandItem): boolean =>
  (CUE_GROUPS.edge as readonly HandItem[]).includes(item);
