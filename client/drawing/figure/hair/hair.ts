import { spline } from "../../geometry.ts";
import { type Colour, mix } from "../../palette.ts";
import type { Pen } from "../../pen.ts";
import type { Person } from "../person.ts";

/** Hair is drawn twice: behind neck and head, and over the forehead. `turn` −1 … 1, `nod` −1 … 1. */
export interface Hair {
  back(pen: Pen, person: Person, turn: number, fine: boolean): void;
  front(pen: Pen, person: Person, turn: number, nod: number, fine: boolean): void;
}

export const lit = (hair: Colour, share = 0.3): Colour => mix(hair, 0xffe9d0, share);

export const strands = (
  pen: Pen,
  colour: Colour,
  alpha: number,
  ...curves: readonly number[][]
): void => {
  for (const curve of curves) pen.line(spline(curve, false, 6), 2.1, colour, alpha);
};

/** Hair that follows the skull, down to `ears` (v). */
export function skullBack(pen: Pen, person: Person, turn: number, ears: number, loose = 0): void {
  const w = person.head.width;
  const x = -turn * 9;
  pen.fill(
    spline(
      [
        x - 60 * w - loose,
        -38,
        x - 49 * w - loose,
        -84,
        x,
        -103 - loose,
        x + 49 * w + loose,
        -84,
        x + 60 * w + loose,
        -38,
        61 * w + x + loose,
        4,
        50 * w + x,
        ears,
        -50 * w + x,
        ears,
        -61 * w + x - loose,
        4,
      ],
      true,
      5,
    ),
    person.hair,
  );
}
