import type { Scene } from "phaser";
import type { OwnWhole, RepairStep, SeverityBand } from "../../shared/model/perception.ts";
import { drawGathering, type GatheringLight } from "../drawing/gathering.ts";
import type { Layout } from "../drawing/layout.ts";
import { DEPTH } from "./backdrop.ts";
import { approach } from "./easing.ts";
import { LivePen } from "./live-pen.ts";
import type { Surroundings } from "./time.ts";

const NOTHING = { apart: 0, closed: 0, warm: 0, breath: 0, presence: 0 } as const;
type Shown = GatheringLight & { readonly presence: number };

const STRAYS: Readonly<Record<SeverityBand, number>> = {
  whole: 0,
  tension: 0.55,
  strain: 0.7,
  rupture: 0.9,
  breakdown: 1,
};
/** Waiting, then all still, all look up, all breathe, begin again. */
const BY_STEP: Readonly<
  Record<RepairStep, Omit<GatheringLight, "apart"> & { readonly strays: number }>
> = {
  0: { strays: 1, closed: 0, warm: 0, breath: 0 },
  1: { strays: 0.62, closed: 0.15, warm: 0.2, breath: 0 },
  2: { strays: 0.34, closed: 0.45, warm: 0.45, breath: 0 },
  3: { strays: 0.1, closed: 0.75, warm: 0.75, breath: 1 },
  4: { strays: 0, closed: 1, warm: 1, breath: 0.4 },
};
/** The light takes 1200 ms to change. */
const LIGHT_TAU_MS = 400;

/** [R10] What floor and sound holes should show. */
export function gatheringLight(whole: OwnWhole | null): Shown {
  if (whole === null) return NOTHING;
  const { strays, ...light } = BY_STEP[whole.step];
  return { ...light, apart: STRAYS[whole.severity] * strays, presence: 1 };
}

/**
 * [R10] Sections of light that stray over the floor while the consort is apart, and close into a
 * ring as it gathers.
 */
export class GatheringView {
  readonly #time: Surroundings;
  readonly #live: LivePen;
  #shown: Shown = NOTHING;
  #settled = false;

  constructor(scene: Scene, time: Surroundings) {
    this.#time = time;
    this.#live = new LivePen(scene, DEPTH.dust + 1);
  }

  update(layout: Layout, whole: OwnWhole | null, elapsed: number): void {
    const wanted = gatheringLight(whole);
    // Fading, it keeps its form: when whole again, nothing strays once more.
    const to = whole === null ? { ...this.#shown, presence: 0 } : wanted;
    const tau = this.#settled ? LIGHT_TAU_MS : 0;
    this.#settled = true;
    const ease = (key: keyof Shown): number => approach(this.#shown[key], to[key], elapsed, tau);
    this.#shown =
      this.#shown.presence < 0.01
        ? { ...wanted, presence: ease("presence") }
        : {
            apart: ease("apart"),
            closed: ease("closed"),
            warm: ease("warm"),
            breath: ease("breath"),
            presence: ease("presence"),
          };
    const { graphics, pen } = this.#live;
    graphics.clear();
    const { presence } = this.#shown;
    graphics.setVisible(presence >= 0.01).setAlpha(presence);
    if (presence < 0.01) return;
    const seconds = this.#time.reducedMotion ? 0 : this.#time.now() / 1000;
    drawGathering(pen, layout.hall, this.#shown, seconds);
  }

  destroy(): void {
    this.#live.destroy();
  }
}
