/**
 * Turns what happened into light: each kind of sighting is one entry. Effects carry no state of the
 * world; they start, move and fade.
 */
import type { Sighting } from "../../shared/model/sighting.ts";
import { circle, ellipse, glow, lerp, star } from "../drawing/geometry.ts";
import { PALETTE } from "../drawing/palette.ts";
import type { Pen } from "../drawing/pen.ts";
import { easeInOut, easeOut } from "./easing.ts";
import type { Effect, EffectPlaces, Make } from "./effect.ts";
import { TOGETHER_EFFECTS } from "./effects-together.ts";
import { fading, flight, GROUP_COLOUR, groupOf, ringAt, token, warmth } from "./effect-marks.ts";

const EFFECTS: { readonly [Kind in Sighting["see"]]: Make<Kind> } = {
  ...TOGETHER_EFFECTS,
  cue: ({ by, atMe, cue }) => ({
    lasts: atMe ? 900 : 700,
    draw(pen, places, t) {
      const from = places.head(by);
      if (!from) return;
      ringAt(
        pen,
        from,
        Math.min(1, t * 1.6),
        cue === null ? PALETTE.lamp : GROUP_COLOUR[groupOf(cue)],
        cue === null ? 0.5 : 1,
      );
      if (atMe && cue !== null)
        flight(
          pen,
          { x: from.x, y: from.y + 90 * from.scale },
          places.self,
          groupOf(cue),
          t,
          places.scale,
        );
    },
  }),
  need: ({ to }) => ({
    lasts: 1500,
    draw(pen, places, t) {
      const head = places.head(to);
      glow(
        pen,
        places.self.x,
        places.self.y,
        150 * places.scale,
        130 * places.scale,
        PALETTE.mend,
        0.3 * fading(t),
        6,
      );
      if (!head) return;
      for (let n = 0; n < 5; n++) {
        const k = easeInOut(t * 1.4 - n * 0.07);
        if (k <= 0 || k >= 1) continue;
        pen.fill(
          circle(
            lerp(places.self.x, head.x, k),
            lerp(places.self.y, head.y, k) - Math.sin(Math.PI * k) * 60 * places.scale,
            (6 - n) * places.scale,
          ),
          PALETTE.mend,
          0.8 * (1 - t),
        );
      }
    },
  }),
  // Quiet: nothing was gained, and nothing is open any more.
  letBe: ({ with: who }) => ({
    lasts: 900,
    draw(pen, places, t) {
      const head = places.head(who);
      if (head) ringAt(pen, head, t, PALETTE.lamp, 0.4);
    },
  }),
  met: ({ by, timely }) => ({
    lasts: 1400,
    draw(pen, places, t) {
      const head = places.head(by);
      const a = fading(t) * (timely ? 1 : 0.55);
      if (head)
        flight(
          pen,
          { x: head.x, y: head.y + 80 * head.scale },
          places.self,
          "answer",
          Math.min(1, t * 1.6),
          places.scale,
        );
      glow(
        pen,
        places.self.x,
        places.self.y,
        210 * places.scale,
        180 * places.scale,
        PALETTE.lamp,
        0.4 * a,
        7,
      );
    },
  }),
  missed: ({ by }) => ({
    lasts: 1600,
    draw(pen, places, t) {
      const head = places.head(by);
      if (!head) return;
      // The bid falls short and fades.
      const k = 0.62 * easeOut(t);
      const x = lerp(places.self.x, head.x, k);
      const y = lerp(places.self.y, head.y, k) + t * t * 90 * places.scale;
      pen.fill(circle(x, y, 8 * places.scale * (1 - 0.6 * t)), PALETTE.tornLight, 0.8 * (1 - t));
    },
  }),
  misread: ({ by, answer }) => ({
    lasts: 1100,
    draw(pen, places, t) {
      const head = places.head(by);
      if (!head) return;
      // The answer arrives, does not fit, and glances off.
      const hit = { x: lerp(head.x, places.self.x, 0.8), y: lerp(head.y, places.self.y, 0.8) };
      if (t < 0.55)
        flight(
          pen,
          { x: head.x, y: head.y + 80 * head.scale },
          hit,
          groupOf(answer),
          t / 0.75,
          places.scale,
        );
      else {
        const k = (t - 0.55) / 0.45;
        pen.fill(
          token(
            groupOf(answer),
            hit.x - 60 * k * places.scale,
            hit.y + 80 * k * k * places.scale,
            10 * places.scale,
          ),
          PALETTE.tornLight,
          0.8 * (1 - k),
        );
      }
    },
  }),
  eased: ({ chair }) => ({
    lasts: 1700,
    under(pen, places, t) {
      const head = places.head(chair);
      if (head) warmth(pen, head, t);
    },
  }),
  returned: ({ chair }) => ({
    lasts: 1500,
    under(pen, places, t) {
      const head = places.head(chair);
      if (!head) return;
      warmth(pen, head, t);
      ringAt(pen, head, t, PALETTE.lamp);
      ringAt(pen, head, Math.max(0, t - 0.15), PALETTE.lamp, 0.6);
    },
  }),
  torn: () => ({
    lasts: 520,
    draw(pen, places, t) {
      const { x, y } = places.string;
      const k = easeOut(t);
      for (let n = 0; n < 9; n++) {
        const a = (n / 9) * Math.PI * 2 + 0.4;
        const [r0, r1] = [20 + 60 * k, 34 + 120 * k];
        pen.line(
          [
            x + Math.cos(a) * r0 * places.scale,
            y + Math.sin(a) * r0 * 0.7 * places.scale,
            x + Math.cos(a) * r1 * places.scale,
            y + Math.sin(a) * r1 * 0.7 * places.scale,
          ],
          (3.4 - 2 * t) * places.scale,
          PALETTE.tornLight,
          0.85 * (1 - t),
        );
      }
    },
  }),
  step: ({ step }) => ({
    lasts: 1000,
    draw(pen, places, t) {
      const { x, y } = places.lamp(step);
      const k = easeOut(t);
      pen.line(
        ellipse(x, y, (24 + 60 * k) * places.scale, (11 + 28 * k) * places.scale),
        (3.4 - 2.4 * t) * places.scale,
        PALETTE.goldHigh,
        0.9 * (1 - t),
        true,
      );
      glow(pen, x, y, 90 * places.scale, 60 * places.scale, PALETTE.gold, 0.35 * fading(t), 6);
    },
  }),
  slipped: ({ step }) => ({
    lasts: 900,
    draw(pen, places, t) {
      const { x, y } = places.lamp(Math.min(4, step + 1));
      for (let n = 0; n < 3; n++)
        pen.fill(
          circle(
            x + Math.sin(t * 5 + n * 2) * 7 * places.scale,
            y - (8 + 34 * t + n * 9) * places.scale,
            (4 + 9 * t) * places.scale,
          ),
          0x8d8791,
          0.3 * (1 - t),
        );
    },
  }),
  mended: ({ with: chair }) => ({
    lasts: 2200,
    draw(pen, places, t) {
      const { x, y } = places.string;
      const k = easeOut(Math.min(1, t * 2.4));
      const a = fading(t);
      glow(pen, x, y, 250 * places.scale * k, 150 * places.scale * k, PALETTE.gold, 0.36 * a, 10);
      pen.fill(star(x, y, (30 + 54 * k) * places.scale * (1 - 0.4 * t)), PALETTE.goldHigh, a);
      for (let n = 0; n < 14; n++) {
        const angle = n * 2.4;
        const r = (40 + 180 * easeOut(t)) * (0.5 + ((n * 37) % 50) / 100) * places.scale;
        pen.fill(
          star(x + Math.cos(angle) * r, y + Math.sin(angle) * r * 0.62, (9 - 5 * t) * places.scale),
          PALETTE.goldHigh,
          0.9 * a,
        );
      }
    },
    under(pen, places, t) {
      const head = places.head(chair);
      if (head) warmth(pen, head, t);
    },
  }),
  gather: ({ by }) => ({
    lasts: 2600,
    under(pen, places, t) {
      const { x, y } = places.floor;
      for (let n = 0; n < 3; n++) {
        const k = easeOut(t * 1.3 - n * 0.14);
        if (k <= 0) continue;
        const r = 520 * k * places.scale;
        pen.line(
          ellipse(x, y, r, r * 0.3),
          (9 - 6 * k) * places.scale,
          PALETTE.lamp,
          0.55 * (1 - t),
          true,
        );
      }
      glow(pen, x, y, 420 * places.scale, 150 * places.scale, PALETTE.lamp, 0.25 * fading(t), 6);
      const head = places.head(by);
      if (head) ringAt(pen, head, t, PALETTE.mend);
    },
  }),
  hard: ({ on }) => ({
    lasts: on ? 1400 : 700,
    draw(pen, places, t) {
      // Pressure: the sides close in once; the shade stays while the passage lasts ([T6]).
      const a = fading(t) * (on ? 0.28 : 0.12);
      const w = places.width * 0.16 * (on ? easeOut(t) : 1 - t);
      pen.fill([0, 0, w, 0, w * 0.5, places.height, 0, places.height], PALETTE.ink, a);
      pen.fill(
        [
          places.width,
          0,
          places.width - w,
          0,
          places.width - w * 0.5,
          places.height,
          places.width,
          places.height,
        ],
        PALETTE.ink,
        a,
      );
    },
  }),
};

/** Effects under way. */
export class Effects {
  #running: { readonly effect: Effect; readonly since: number }[] = [];

  see(sighting: Sighting, now: number): void {
    const make = EFFECTS[sighting.see] as (what: Sighting) => Effect;
    this.#running.push({ effect: make(sighting), since: now });
  }

  /** @param layer behind or over the focused player */
  draw(layer: "under" | "draw", pen: Pen, places: EffectPlaces, now: number): void {
    this.#running = this.#running.filter(({ effect, since }) => now - since < effect.lasts);
    for (const { effect, since } of this.#running)
      effect[layer]?.(pen, places, Math.max(0, (now - since) / effect.lasts));
  }

  get busy(): boolean {
    return this.#running.length > 0;
  }
}
