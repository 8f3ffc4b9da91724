/** What a scenario may not bring to those it says that it is for. */
import { isSharp, mayHold } from "./hand.ts";
import type { Scenario } from "./scenario.ts";

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
      const sharp = inClass && mayHold(scene, slot).some(isSharp);
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
