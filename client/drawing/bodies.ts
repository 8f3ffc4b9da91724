/** The players of a consort as figures, posed from their inner states, which only a facilitator may see. */
import type { Body } from "../../shared/model/body.ts";
import type { ObservedChair } from "../../shared/model/observe.ts";
import { SEATING } from "../../shared/pieces/cast.ts";
import { pose } from "./figure/body-pose.ts";
import { drawFigure, FIGURE_BOX } from "./figure/figure.ts";
import type { Pen } from "./pen.ts";
import type { Spot } from "./string/between.ts";

/** Activation from which somebody is flooded and trembles. */
const FLOODED = 0.8;
/** Distance of a head's middle from the origin, in the figure's own units. */
const HEAD_Y = -60;

/** Posture for an inner state: calm at activation 0, tense at 1; shame bows the head and folds the body in. */
export function bodyInside({
  activation,
  shame,
}: Pick<ObservedChair, "activation" | "shame">): Body {
  const tense = Math.min(1, activation);
  return {
    brow: 0.7 * tense - 0.2 * shame,
    eyes: 0.6 * tense - 0.6 * shame,
    mouth: 0.4 - 0.9 * tense - 0.3 * shame,
    head: -0.8 * shame,
    lean: -0.3 * tense,
    openness: 0.4 - 0.7 * tense - 0.5 * shame,
    shoulders: 0.9 * tense - 0.1,
    hands: 0.6 * tense,
    listenPitch: 0,
    listenTime: 0,
    breathRate: 12 + 12 * tense,
    breathDepth: 0.5 - 0.3 * tense,
    flush: 0.7 * shame,
    shake: tense > FLOODED ? tense : 0,
  };
}

/** Distance from a figure's foot to the middle of its head, px. */
export const headAbove = (scale: number): number => (FIGURE_BOX.bottom - HEAD_Y) * scale;

/** Draws each figure with its feet at its place, back row first. `observed`: by chair, null before the music. */
export function drawBodies(
  pen: Pen,
  spots: readonly Spot[],
  scale: number,
  observed: readonly ObservedChair[] | null,
): void {
  const order = [...spots.entries()].toSorted(([, one], [, other]) => one.y - other.y);
  for (const [i, { x, y }] of order) {
    const seat = SEATING[i];
    if (seat === undefined) continue;
    const inside = observed?.[i] ?? null;
    const target = typeof inside?.gaze === "number" ? spots[inside.gaze] : undefined;
    const far = target === undefined ? 1 : Math.max(1, Math.hypot(target.x - x, target.y - y));
    pen.within(x, y - FIGURE_BOX.bottom * scale, scale, scale, 0, () =>
      drawFigure(pen, {
        ...seat,
        detail: "far",
        pose: pose({
          body: bodyInside(inside ?? { activation: 0, shame: 0 }),
          gaze: target
            ? { x: (target.x - x) / far, y: ((target.y - y) / far) * 0.5 }
            : { x: 0, y: inside === null ? 0 : 0.6 },
          cue: null,
          cueAge: 0,
          beat: 0,
          torn: 0,
          playing: inside !== null && !inside.breathing,
        }),
      }),
    );
  }
}

/** Seats in a half circle open to the audience, from left to right. */
export function halfCircle(
  chairs: number,
  { x, y, rx, ry }: Spot & { readonly rx: number; readonly ry: number },
): readonly Spot[] {
  if (chairs === 1) return [{ x, y: y - ry }];
  // Two sit side by side, not at the far ends.
  const spread = chairs === 2 ? 0.3 : 0;
  return Array.from({ length: chairs }, (_, i) => {
    const turn = Math.PI * (1 - spread - (i / (chairs - 1)) * (1 - 2 * spread));
    return { x: x + Math.cos(turn) * rx, y: y - Math.sin(turn) * ry };
  });
}
