import type { Pen } from "../../client/drawing/pen.ts";

/** One stroke or fill as requested, without frames. */
export interface Mark {
  readonly kind: "fill" | "line";
  readonly path: readonly number[];
  readonly colour: number;
  readonly alpha: number;
  readonly width: number;
}

/** A pen that only records: for tests without a canvas. */
export function markingPen(): Pen & { readonly marks: Mark[] } {
  const marks: Mark[] = [];
  return {
    marks,
    fill: (path, colour, alpha = 1) =>
      void marks.push({ kind: "fill", path, colour, alpha, width: 0 }),
    line: (path, width, colour, alpha = 1) =>
      void marks.push({ kind: "line", path, colour, alpha, width }),
    within: (_x, _y, _scaleX, _scaleY, _turn, draw) => draw(),
    tinted: (_colour, _share, draw) => draw(),
  };
}

/** Marks that cannot be drawn: not a number, or an alpha outside 0 … 1. */
export const broken = (marks: readonly Mark[]): readonly Mark[] =>
  marks.filter(
    ({ path, alpha, width }) =>
      path.some((n) => !Number.isFinite(n)) || !(alpha >= 0 && alpha <= 1) || !(width >= 0),
  );
