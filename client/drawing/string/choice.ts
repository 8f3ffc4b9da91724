import { at, bezier, norms, resample, spline } from "../geometry.ts";
import { PALETTE } from "../palette.ts";
import type { Pen } from "../pen.ts";
import type { StartLayout } from "../start-layout.ts";
import { curveThrough } from "./curve.ts";
import { drawString } from "./draw.ts";
import { STILL } from "./motion.ts";
import { QUIET_BOND } from "./quiet-bond.ts";
import { stringShape } from "./shape.ts";

/** The bond of friends on the start page: two whole strands. Gold is only for what was mended. */
const FRIENDS = stringShape({ ...QUIET_BOND, trust: 0.5 }, { cents: 0, ms: 0 });
/** The choice whose string is tied to the player in front. */
const TIED = 1;

/** The string of choice `i`, swinging 0 … 1; `front`: it runs in front of the players. */
export function drawChoiceString(
  layout: StartLayout,
  i: number,
  swing: number,
  seconds: number,
): { readonly front: boolean; readonly draw: (pen: Pen) => void } {
  const peg = layout.pegs[i];
  if (!peg) return { front: false, draw: () => {} };
  const s = layout.shape === "phone" ? 0.62 : layout.height / 800;
  if (i === TIED)
    return { front: true, draw: (pen) => drawTied(pen, layout, peg, s, swing, seconds) };
  return { front: false, draw: (pen) => drawPlain(pen, layout, peg, s, swing, seconds, i) };
}

function drawTied(
  pen: Pen,
  layout: StartLayout,
  peg: { readonly x: number; readonly y: number },
  s: number,
  swing: number,
  seconds: number,
): void {
  const { bridge } = layout;
  const span = bridge.x - peg.x;
  const path =
    layout.shape === "phone"
      ? aroundTheText(layout, peg, bridge)
      : bezier(
          peg.x,
          peg.y,
          // Level under text.
          peg.x + span * 0.6,
          peg.y - 34 * s,
          peg.x + span * 0.7,
          bridge.y + 70 * s,
          bridge.x,
          bridge.y,
          48,
        );
  const curve = curveThrough(path, 240, {
    swing: [(10 + 7 * swing) * s, (13 + 7 * swing) * s],
    width: [5.6 * s, 6.6 * s],
    scale: 0.8 * s,
  });
  const shape = {
    ...FRIENDS,
    crests: 8,
    theirs: { ...FRIENDS.theirs, crests: 8 },
    onset: { mine: 0.93, theirs: 0.93 },
  };
  drawString(pen, curve, shape, { ...STILL, seconds, onset: { mine: swing, theirs: swing } });
}

/** On a phone it runs under its text to the edge, and up beside the other texts to the player. */
function aroundTheText(
  { width, choices }: StartLayout,
  peg: { readonly x: number; readonly y: number },
  bridge: { readonly x: number; readonly y: number },
): number[] {
  const above = (choices[0]?.y ?? bridge.y) - 6;
  return spline(
    [
      peg.x,
      peg.y,
      width * 0.5,
      peg.y + 3,
      width - 46,
      peg.y,
      width - 14,
      peg.y - 34,
      width - 13,
      above + 30,
      width - 44,
      above - 8,
      (bridge.x + width) / 2,
      above - 14,
      bridge.x,
      bridge.y,
    ],
    false,
    12,
  );
}

/** A single string; it sounds when it is pointed at. */
function drawPlain(
  pen: Pen,
  layout: StartLayout,
  peg: { readonly x: number; readonly y: number },
  s: number,
  swing: number,
  seconds: number,
  i: number,
): void {
  const end = layout.width + 20;
  const path = resample(
    bezier(
      peg.x,
      peg.y,
      layout.width * 0.25,
      peg.y + 5 * s,
      layout.width * 0.5,
      peg.y + 10 * s,
      end,
      peg.y + (layout.shape === "phone" ? 3 : i === 0 ? 66 : 26) * s,
      40,
    ),
    140,
  );
  const normals = norms(path);
  const out: number[] = [];
  for (let k = 0; k < path.length; k += 2) {
    const t = k / (path.length - 2);
    const rest = i === 0 ? 7 * Math.sin(t * 2 * Math.PI * 11 + 0.4) : 0;
    const sounding = swing * 9 * Math.sin(t * Math.PI * 6) * Math.cos(seconds * 19);
    const by = Math.sin(Math.PI * t) ** 0.6 * (rest + sounding) * s;
    out.push(at(path, k) + at(normals, k) * by, at(path, k + 1) + at(normals, k + 1) * by);
  }
  pen.line(out, 7.5 * s, PALETTE.ink, 0.65);
  pen.line(out, (3.4 + swing) * s, PALETTE.you);
  if (swing > 0.02) pen.line(out, 12 * s, PALETTE.lamp, 0.1 * swing);
}
