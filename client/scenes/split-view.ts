import type { Scene } from "phaser";
import type { Self, SeverityBand } from "../../shared/model/perception.ts";
import type { Layout } from "../drawing/layout.ts";
import { drawSplit } from "../drawing/split.ts";
import { DEPTH } from "./backdrop.ts";
import { approach } from "./easing.ts";
import { LivePen } from "./live-pen.ts";
import type { Surroundings } from "./time.ts";

const OPEN: Readonly<Record<SeverityBand, number>> = {
  whole: 0,
  tension: 0.4,
  strain: 0.6,
  rupture: 0.85,
  breakdown: 1,
};
/** Every deed done closes it further. */
const LEFT = { 0: 1, 1: 0.62, 2: 0.3 } as const;
const OPENING_TAU_MS = 300;

/** [R9] How far the own instrument is open, 0 … 1. */
export const splitOpen = (self: Pick<Self, "split"> | null): number =>
  self?.split ? OPEN[self.split.severity] * LEFT[self.split.step] : 0;

/** [R9] [C4] The crack in the own instrument, and the hairline before it. */
export class SplitView {
  readonly #time: Surroundings;
  readonly #live: LivePen;
  #open = 0;
  #hairline = 0;
  #settled = false;

  constructor(scene: Scene, time: Surroundings) {
    this.#time = time;
    this.#live = new LivePen(scene, DEPTH.instrument + 1);
  }

  update(layout: Layout, self: Self | null, elapsed: number): void {
    const tau = this.#settled ? OPENING_TAU_MS : 0;
    this.#settled = self !== null;
    this.#open = approach(this.#open, splitOpen(self), elapsed, tau);
    this.#hairline = approach(this.#hairline, self?.masking ?? 0, elapsed, tau);
    const { graphics, pen } = this.#live;
    graphics.clear();
    if (this.#open < 0.01 && this.#hairline < 0.05) return;
    const seconds = this.#time.reducedMotion ? 0 : this.#time.now() / 1000;
    drawSplit(pen, layout, this.#open, this.#hairline, seconds);
  }

  destroy(): void {
    this.#live.destroy();
  }
}
