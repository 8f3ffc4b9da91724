/** What a scenario must not contain for the people it says it suits. */
import { isSharp, mayHold } from "./hand.ts";
import type { PlainFault } from "./fault.ts";
import type { Scenario } from "./scenario.ts";

/** `where`: the path to the fault. */
export interface Unfit {
  readonly where: readonly (string | number)[];
  readonly what: string;
  readonly why: PlainFault;
}

/**
 * Empty when it suits: in classes no person has a sharp cue, and nobody under 16 is dealt the
 * fourth card.
 */
export function unfitFor({ audience, scenes }: Pick<Scenario, "audience" | "scenes">): Unfit[] {
  const inClass = audience.includes("class");
  const young = inClass || audience.includes("teen");
  return scenes.flatMap((scene, nth) =>
    scene.chairs.flatMap(({ slot, who, pattern }, part): Unfit[] => {
      if (who === "bot") return [];
      const where = ["scenes", nth, "chairs", part];
      const sharp = inClass && mayHold(scene, slot).some(isSharp);
      const fault = (key: string, why: PlainFault, what: string): Unfit[] => [
        { where: [...where, key], what, why },
      ];
      return [
        ...(sharp ? fault("hand", "sharpInClass", "no sharp signs for people in a class") : []),
        ...(young && pattern === "disorganised"
          ? fault("pattern", "tooYoung", "not for players under 16")
          : []),
      ];
    }),
  );
}
