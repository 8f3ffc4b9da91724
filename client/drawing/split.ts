/** [R9] The own instrument of a split player: the wood cracks along its grain. Only that player sees it. */
import { at, glow, norms, resample } from "./geometry.ts";
import type { Layout } from "./layout.ts";
import { PALETTE } from "./palette.ts";
import type { Path, Pen } from "./pen.ts";

/** A crack through the rose in units of its radius, from its middle: down with the grain, across in jags. */
const CRACK = [
  -0.6, -1.84, -0.52, -1.5, -0.6, -1.18, -0.34, -0.74, -0.42, -0.4, -0.1, -0.04, -0.16, 0.26, 0.14,
  0.62, 0.1, 0.94, 0.36, 1.24, 0.32, 1.5, 0.44, 1.8,
] as const;
/** A phone shows more wood above the rose and less below. */
const ABOVE = { wide: 1, phone: 1.16 } as const;
const DULL = 0x23202a;
const COLD_EDGE = 0xc3cbe2;

/** Where the wood cracks: what splits there, and what is bound there in gold. */
export const crackThrough = ({ shape, rose }: Pick<Layout, "shape" | "rose">): number[] =>
  CRACK.map((value, k) =>
    k % 2
      ? rose.y + value * rose.radius * (value < 0 ? ABOVE[shape] : 1)
      : rose.x + value * rose.radius,
  );

/**
 * @param open 0 whole … 1 wide open
 * @param hairline 0 … 1: [C4] how near the mask is to splitting the player
 */
export function drawSplit(
  pen: Pen,
  { shape, rose }: Layout,
  open: number,
  hairline: number,
  seconds: number,
): void {
  if (open > 0.01) {
    // The own light, dull and unsteady.
    const beat = 1 + 0.12 * Math.sin(seconds * 3.1) + 0.08 * Math.sin(seconds * 7.7);
    glow(pen, rose.x, rose.y, rose.radius * 2.3, rose.radius * 2.1, DULL, 0.62 * open * beat, 14);
  }
  // It runs down from the edge, further when worse.
  const reach = Math.max(open > 0.01 ? 0.35 + 0.65 * open : 0, 0.75 * hairline);
  const run = resample(crackThrough({ shape, rose }), 60).slice(
    0,
    2 * Math.max(2, Math.round(61 * reach)),
  );
  if (hairline > 0.05) {
    pen.line(run, 4.4, PALETTE.ink, 0.7 * hairline);
    pen.line(run, 1.8, COLD_EDGE, 0.8 * hairline);
  }
  if (open > 0.01) drawCrack(pen, run, rose.radius * (0.045 + 0.1 * open));
}

/** A gap that is widest in its middle, with a lit edge on one side. */
function drawCrack(pen: Pen, run: Path, width: number): void {
  const normals = norms(run);
  const last = run.length / 2 - 1;
  const edge = (side: number): number[] => {
    const out: number[] = [];
    for (let i = 0; i <= last; i++) {
      const half = (width / 2) * Math.sin(Math.PI * (0.12 + 0.86 * (i / last))) ** 0.6;
      out.push(
        at(run, 2 * i) + side * at(normals, 2 * i) * half,
        at(run, 2 * i + 1) + side * at(normals, 2 * i + 1) * half,
      );
    }
    return out;
  };
  const [left, right] = [edge(-1), edge(1)];
  const back: number[] = [];
  for (let i = last; i >= 0; i--) back.push(at(right, 2 * i), at(right, 2 * i + 1));
  pen.line(run, width + 5, PALETTE.ink, 0.35);
  pen.fill([...left, ...back], 0x0d0809);
  pen.line(left, Math.max(1.2, width * 0.16), COLD_EDGE, 0.85);
}
