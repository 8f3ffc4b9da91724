/** A page to look at: the string in every state and type, on the hall's brown and on bright wood. */
import { CanvasPen } from "../../client/drawing/canvas-pen.ts";
import { bezier } from "../../client/drawing/geometry.ts";
import { css, PALETTE } from "../../client/drawing/palette.ts";
import { curveThrough } from "../../client/drawing/string/curve.ts";
import { drawString } from "../../client/drawing/string/draw.ts";
import { STILL, type StringMotion } from "../../client/drawing/string/motion.ts";
import { stringShape } from "../../client/drawing/string/shape.ts";
import { SEEING } from "../../shared/model/numbers.ts";
import { type OwnBond, RUPTURE_TYPES, type RuptureType } from "../../shared/model/perception.ts";
import { WHOLE } from "../fixtures/perceptions.ts";

type State = readonly [string, Partial<OwnBond>, number, number, Partial<StringMotion>?];
const STATES: readonly State[] = [
  ["together", {}, 0, 0],
  ["together, as far as one sees", {}, SEEING.cents, SEEING.ms],
  ["20 cents sharp", {}, 20, 0],
  ["24 cents flat", {}, -24, 0, { beating: 0.5 }],
  ["38 sharp, 64 late", {}, 38, 64],
  ["50 flat, early", {}, -50, -60],
  ["behind, in tune", {}, 0, 80],
  ["tension", { severity: "tension" }, 6, 0],
  ["strain", { severity: "strain" }, 22, 20],
  ["breakdown", { severity: "breakdown", type: "dismissive" }, 40, 60],
  ["rupture, step 3", { severity: "rupture", type: "benign", step: 3 }, 20, 20],
  ["mending, 1 beat", { severity: "tension", step: 4, together: 1 }, 12, 12],
  ["mending, 2 beats", { severity: "tension", step: 4, together: 2, seams: 1 }, 12, 12],
  ["mended twice", { seams: 2, trust: 0.75 }, 1, 0],
  ["mended nine times", { seams: 9, trust: 0.9 }, 1, 0],
  ["residue .5", { residue: 0.5 }, 3, 0],
  ["trust .1", { trust: 0.1 }, 0, 0],
  [
    "just torn",
    { severity: "rupture", type: "dismissive" },
    30,
    30,
    { torn: 0.5, sinceTorn: 0.12 },
  ],
];

/** Every type: young, strained, torn, broken down, and after steps of its repair. */
const ofType = (type: RuptureType): readonly State[] => [
  [`tension, ${type}`, { severity: "tension", type }, 8, 10],
  [`strain, ${type}`, { severity: "strain", type }, 20, 0],
  [`rupture, ${type}`, { severity: "rupture", type }, 34, 30],
  [`breakdown, ${type}`, { severity: "breakdown", type }, -40, 30],
  [`rupture, ${type}, step 3`, { severity: "rupture", type, step: 3 }, 14, 20],
  [`mending, ${type}`, { severity: "tension", type, step: 4, together: 1 }, 8, 10],
];

/** `?types=benign,toxic` shows those; without it, the states that all types share. */
const types = new URLSearchParams(location.search).get("types")?.split(",") ?? null;
const shown =
  types === null ? STATES : RUPTURE_TYPES.filter((type) => types.includes(type)).flatMap(ofType);

const [cell, high, columns] = [430, 150, 3];
const canvas = document.createElement("canvas");
const ratio = 2;
canvas.width = cell * columns * ratio;
canvas.height = high * Math.ceil(shown.length / columns) * ratio;
canvas.style.width = `${cell * columns}px`;
document.body.append(canvas);
const on = canvas.getContext("2d")!;
on.scale(ratio, ratio);
const pen = new CanvasPen(on);
shown.forEach(([name, bond, cents, ms, motion], i) => {
  const [x, y] = [(i % columns) * cell, Math.floor(i / columns) * high];
  pen.fill(
    [x + 4, y + 4, x + cell - 4, y + 4, x + cell - 4, y + high - 4, x + 4, y + high - 4],
    PALETTE.umber,
  );
  pen.fill(
    [
      x + cell - 130,
      y + 4,
      x + cell - 4,
      y + 4,
      x + cell - 4,
      y + high - 4,
      x + cell - 130,
      y + high - 4,
    ],
    PALETTE.varnish,
  );
  const curve = curveThrough(
    bezier(x + 26, y + 62, x + 130, y + 80, x + 300, y + 80, x + cell - 26, y + 62),
    200,
    {
      swing: [28, 20],
      width: [9.5, 7],
      scale: 1,
    },
  );
  drawString(pen, curve, stringShape({ ...WHOLE, ...bond }, { cents, ms }), {
    ...STILL,
    ...motion,
  });
  on.fillStyle = css(PALETTE.bone);
  on.globalAlpha = 1;
  on.font = "15px sans-serif";
  on.fillText(name, x + 14, y + high - 14);
});
document.title = "drawn";
