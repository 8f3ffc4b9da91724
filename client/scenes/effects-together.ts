/** Effects of the whole consort, of splits, and of agreements: light that comes once and fades. */
import type { ChairId } from "../../shared/model/units.ts";
import { arc, circle, glow, lerp, resample, ribbon, star, TAU } from "../drawing/geometry.ts";
import { mix, PALETTE } from "../drawing/palette.ts";
import type { Pen } from "../drawing/pen.ts";
import { easeInOut, easeOut } from "./easing.ts";
import { fading, lasting, ringAt, warmth } from "./effect-marks.ts";
import type { Effect, EffectPlaces, Make } from "./effect.ts";

/** Half axes of the circle of chairs, and how far it lies from the floor's middle: pixels on a screen 1280 wide. */
const ROUND = { x: 413, y: 77, up: -100 } as const;
const ASH = 0x8d8791;

type Kind =
  | "split"
  | "splitStep"
  | "wholeAgain"
  | "fellApart"
  | "gathering"
  | "beganAgain"
  | "proposed"
  | "agreed"
  | "lapsed"
  | "wish"
  | "metHalfway"
  | "agreedToDiffer"
  | "noticedReflex";

/** [D1] Two strands side by side: different, and together. */
const twoStrands = ({ with: chair }: { readonly with: ChairId }): Effect => ({
  lasts: 2000,
  draw(pen, places, t) {
    const head = places.head(chair);
    if (!head) return;
    const k = easeInOut(Math.min(1, t * 1.8));
    for (const [side, colour] of [
      [-1, PALETTE.you],
      [1, PALETTE.them],
    ] as const) {
      const [from, to] = side < 0 ? [places.self, head] : [head, places.self];
      const x = lerp(from.x, to.x, k);
      const y = lerp(from.y, to.y, k);
      const off = side * 9 * places.scale;
      pen.line([from.x, from.y + off, x, y + off], 6 * places.scale, PALETTE.ink, 0.4 * fading(t));
      pen.line([from.x, from.y + off, x, y + off], 3 * places.scale, colour, fading(t));
    }
  },
  under(pen, places, t) {
    const head = places.head(chair);
    if (head) warmth(pen, head, t);
  },
});

export const TOGETHER_EFFECTS: { readonly [K in Kind]: Make<K> } = {
  // [R9] Seen only by the split player: on the own instrument.
  split: () => ({
    lasts: 700,
    draw(pen, { self, scale }, t) {
      const k = easeOut(t);
      for (const side of [-1, 1])
        for (let n = 0; n < 4; n++) {
          const y = self.y + (n - 1.5) * 46 * scale;
          pen.line(
            [self.x, y, self.x + side * (20 + 90 * k) * scale, y + (n - 1.5) * 14 * k * scale],
            (3.4 - 2.6 * t) * scale,
            PALETTE.tornLight,
            0.8 * (1 - t),
          );
        }
    },
  }),
  splitStep: ({ step }) => ({
    lasts: 1200,
    draw: (pen, places, t) => ownWarmth(pen, places, t, 0.18 + 0.08 * step),
  }),
  wholeAgain: () => ({
    lasts: 2000,
    draw(pen, places, t) {
      ownWarmth(pen, places, t, 0.46);
      // It closes: gold runs along the former crack.
      const run = resample(places.crack, 60);
      const seam = run.slice(0, 2 + 2 * Math.round(60 * easeInOut(Math.min(1, t * 1.6))));
      pen.line(seam, 9 * places.scale, PALETTE.goldLow, lasting(t));
      pen.line(seam, 5.6 * places.scale, PALETTE.gold, lasting(t));
    },
  }),
  // [R10] The ring of chairs bursts; and comes together again.
  fellApart: () => ({
    lasts: 1300,
    under(pen, { floor, scale }, t) {
      const k = easeOut(t);
      for (let n = 0; n < 8; n++) {
        const a = (TAU * n) / 8 + 0.3;
        const out = 1 + k * (0.25 + 0.2 * (n % 3));
        round(pen, floor, scale, out, a - 0.2, a + 0.2 + 0.25 * k * (n % 2 ? 1 : -1), {
          width: 7 * (1 - 0.7 * t),
          colour: PALETTE.tornLight,
          alpha: 0.8 * (1 - t),
        });
      }
    },
  }),
  gathering: ({ step, slipped, by }) => ({
    lasts: 1500,
    under(pen, places, t) {
      const { floor, scale } = places;
      const share = easeOut(t);
      const colour = slipped ? PALETTE.tornLight : mix(PALETTE.tornLight, PALETTE.lamp, step / 4);
      round(pen, floor, scale, slipped ? 1 + 0.2 * share : 1.25 - 0.25 * share, 0, TAU, {
        width: (slipped ? 3 : 3 + step) * (1 - 0.5 * t),
        colour,
        alpha: 0.75 * fading(t),
      });
      const head = by === null ? null : places.head(by);
      if (head && !slipped) ringAt(pen, head, t, PALETTE.mend);
    },
  }),
  beganAgain: () => ({
    lasts: 2600,
    under(pen, { floor, scale }, t) {
      const a = lasting(t);
      glow(
        pen,
        floor.x,
        floor.y + ROUND.up * scale,
        460 * scale,
        130 * scale,
        PALETTE.gold,
        0.22 * a,
        14,
      );
      round(pen, floor, scale, 1, 0, TAU * easeInOut(Math.min(1, t * 2)), {
        width: 8,
        colour: PALETTE.gold,
        alpha: a,
      });
      for (let n = 0; n < 9; n++) {
        const at = (TAU * n) / 9;
        const shine = Math.max(0, Math.sin(Math.PI * Math.min(1, t * 1.5 - n * 0.05)));
        pen.fill(
          star(
            floor.x + Math.cos(at) * ROUND.x * scale,
            floor.y + (ROUND.up + Math.sin(at) * ROUND.y) * scale,
            13 * shine * scale,
          ),
          PALETTE.goldHigh,
          a,
        );
      }
    },
  }),
  // [O2] A thread is held out, runs around all chairs, or falls.
  proposed: ({ by }) => ({
    lasts: 1500,
    draw(pen, places, t) {
      const from = places.head(by) ?? { ...places.self, scale: places.scale * 0.6 };
      ringAt(pen, from, Math.min(1, t * 1.4), PALETTE.bone, 0.8);
      const k = easeOut(Math.min(1, t * 1.5));
      const end = {
        x: lerp(from.x, places.floor.x, 0.45 * k),
        y: lerp(from.y, places.floor.y, 0.6 * k),
      };
      thread(pen, [from.x, from.y, (from.x + end.x) / 2, end.y, end.x, end.y], places, fading(t));
      pen.fill(circle(end.x, end.y, 6 * places.scale), PALETTE.bone, fading(t));
    },
  }),
  agreed: ({ by }) => ({
    lasts: 2400,
    under(pen, places, t) {
      const { floor, scale } = places;
      const from = places.head(by);
      const start = from
        ? Math.atan2((from.y - floor.y) / ROUND.y, (from.x - floor.x) / ROUND.x)
        : TAU / 4;
      const run = TAU * easeInOut(Math.min(1, t * 1.9));
      const a = t < 0.6 ? 1 : (1 - t) / 0.4;
      round(pen, floor, scale, 1, start, start + run, {
        width: 8,
        colour: PALETTE.ink,
        alpha: 0.4 * a,
      });
      round(pen, floor, scale, 1, start, start + run, {
        width: 3.4,
        colour: PALETTE.bone,
        alpha: a,
      });
      // When it has come round, all of it lights up.
      const lit = Math.max(0, Math.sin(Math.PI * Math.min(1, Math.max(0, (t - 0.5) / 0.4))));
      for (const width of [26, 16, 9])
        round(pen, floor, scale, 1, 0, TAU, { width, colour: PALETTE.lamp, alpha: 0.16 * lit });
    },
  }),
  lapsed: ({ by }) => ({
    lasts: 1200,
    draw(pen, places, t) {
      const from = places.head(by) ?? { ...places.self, scale: places.scale * 0.6 };
      const fall = 90 * t * t * places.scale;
      const x = lerp(from.x, places.floor.x, 0.3);
      const y = from.y + 60 * places.scale + fall;
      thread(
        pen,
        [x - 40 * places.scale, y, x, y + 22 * places.scale, x + 44 * places.scale, y - 4],
        places,
        0.8 * (1 - t),
        ASH,
      );
    },
  }),
  // [D1] Two threads side by side: they need not become one.
  wish: ({ of }) => ({
    lasts: 1300,
    draw(pen, places, t) {
      const head = places.head(of);
      if (!head) return;
      const rise = easeOut(t) * 60 * head.scale;
      for (let n = 0; n < 3; n++)
        pen.fill(
          circle(
            head.x + (64 + 22 * n) * head.scale,
            head.y - (40 + 30 * n) * head.scale - rise,
            (7 + 4 * n) * head.scale,
          ),
          PALETTE.bone,
          0.75 * fading(t),
        );
    },
  }),
  metHalfway: twoStrands,
  agreedToDiffer: twoStrands,
  // [Q2] The hook turns over and lets go.
  noticedReflex: () => ({
    lasts: 1600,
    draw(pen, { self, scale }, t) {
      const turn = TAU * 0.75 * easeInOut(t);
      const r = (60 + 50 * easeOut(t)) * scale;
      pen.line(
        arc(self.x, self.y, r, turn, turn + TAU * (0.3 + 0.7 * t)),
        4 * scale,
        PALETTE.lamp,
        fading(t),
      );
      pen.fill(
        star(self.x + Math.cos(turn) * r, self.y + Math.sin(turn) * r, 13 * scale),
        PALETTE.lamp,
        fading(t),
      );
    },
  }),
};

function ownWarmth(pen: Pen, { self, scale }: EffectPlaces, t: number, strength: number): void {
  glow(pen, self.x, self.y, 210 * scale, 190 * scale, PALETTE.lamp, strength * fading(t), 9);
}

/** An arc of the circle of chairs. */
function round(
  pen: Pen,
  floor: EffectPlaces["floor"],
  scale: number,
  size: number,
  from: number,
  to: number,
  {
    width,
    colour,
    alpha,
  }: { readonly width: number; readonly colour: number; readonly alpha: number },
): void {
  if (to - from <= 0.01) return;
  const path: number[] = [];
  const steps = Math.max(4, Math.ceil((to - from) * 9));
  for (let k = 0; k <= steps; k++) {
    const a = lerp(from, to, k / steps);
    path.push(
      floor.x + Math.cos(a) * ROUND.x * size * scale,
      floor.y + (ROUND.up + Math.sin(a) * ROUND.y * size) * scale,
    );
  }
  // As one shape: strokes would show where they overlap.
  pen.fill(ribbon(path, width * scale), colour, alpha);
}

function thread(
  pen: Pen,
  path: readonly number[],
  { scale }: EffectPlaces,
  alpha: number,
  colour: number = PALETTE.bone,
): void {
  pen.line(path, 7 * scale, PALETTE.ink, 0.4 * alpha);
  pen.line(path, 3 * scale, colour, alpha);
}
