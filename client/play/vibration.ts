/** [S5] What a phone lets its player feel: a tear, a mend, and eyes that come to rest on them. */
import type { Perception } from "../../shared/model/perception.ts";
import type { Sighting } from "../../shared/model/sighting.ts";
import type { Consort } from "../session/consort.ts";

export type Felt = "tear" | "mend" | "look";

/** ms on, off, on …: a tear drops, a mend rises and holds, a look is one touch. */
export const PATTERNS: Readonly<Record<Felt, readonly number[]>> = {
  tear: [90, 60, 50, 60, 25],
  mend: [25, 70, 50, 70, 160],
  look: [35],
};
/** Least ms between two looks that are felt: eyes wander. */
const LOOK_GAP_MS = 4000;

function feltIn({ see }: Sighting): Felt | null {
  switch (see) {
    case "torn":
    case "split":
    case "fellApart":
      return "tear";
    case "mended":
    case "wholeAgain":
    case "beganAgain":
      return "mend";
    default:
      return null;
  }
}

/** Who looks at the player, from the corner of their eye. */
const eyesOn = ({ me, periphery }: Perception): ReadonlySet<number> =>
  new Set(periphery.flatMap((glimpse, chair) => (glimpse?.gaze === me ? [chair] : [])));

/** Returns a function that stops it. `now`: ms. */
export function followVibration(
  consort: Pick<Consort, "onSighting" | "perception" | "still">,
  vibrate: (pattern: readonly number[]) => void,
  now: () => number,
): () => void {
  let before: ReadonlySet<number> | null = null;
  let quietUntil = 0;
  const feel = (felt: Felt): void => {
    if (consort.still.peek()) return;
    const pattern = PATTERNS[felt];
    // A look waits for what is felt to end, so that it does not cut a tear short.
    if (felt === "look" && now() < quietUntil) return;
    quietUntil =
      now() +
      Math.max(
        felt === "look" ? LOOK_GAP_MS : 0,
        pattern.reduce((sum, ms) => sum + ms, 0),
      );
    vibrate(pattern);
  };
  const stops = [
    consort.onSighting((sighting) => {
      const felt = feltIn(sighting);
      if (felt !== null) feel(felt);
    }),
    consort.perception.subscribe((perception) => {
      if (perception === null) return;
      const eyes = eyesOn(perception);
      const known = before;
      before = eyes;
      if (known !== null && [...eyes].some((chair) => !known.has(chair))) feel("look");
    }),
  ];
  return () => {
    for (const stop of stops) stop();
    vibrate([]);
  };
}
