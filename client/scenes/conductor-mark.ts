import type { GameObjects, Scene } from "phaser";
import { drawLectern, LECTERN_BOX } from "../drawing/lectern.ts";
import type { Layout, Spot } from "../drawing/layout.ts";
import { DEPTH } from "./backdrop.ts";
import { createSurface, type Surface } from "./surfaces.ts";

/** Where a lectern stands beside a figure: figure units from the pit of the neck. */
const BESIDE = { x: 232, y: 572 } as const;
/** Beside the focused player it is lower, so that it hides nobody's hands. */
const LOWER = 0.74;
/** On upright phones there is less room at the side: half behind them. */
const CLOSE = 150;
/** From this share of the front scale on, a figure counts as the one in front. */
const IN_FRONT = 0.8;

/** [O1] The lectern beside the conductor; behind the own instrument when the player conducts. */
export class ConductorMark {
  readonly #scene: Scene;
  #surface: Surface | null = null;
  #image: GameObjects.Image | null = null;

  constructor(scene: Scene) {
    this.#scene = scene;
  }

  resize({ focus }: Layout, ratio: number): void {
    this.destroy();
    // Drawn once, as large as it is ever shown.
    const s = focus.scale;
    const { left, top, right, bottom } = LECTERN_BOX;
    const surface = createSurface(this.#scene, (right - left) * s, (bottom - top) * s, ratio);
    surface.redraw((pen) => pen.within(-left * s, -top * s, s, s, 0, () => drawLectern(pen)));
    this.#surface = surface;
    this.#image = this.#scene.add
      .image(0, 0, surface.key)
      .setOrigin(-left / (right - left), -top / (bottom - top))
      .setVisible(false);
  }

  /** @param spot pit of the conductor's neck; "self" for the player, null for nobody */
  update(layout: Layout, spot: Spot | "self" | null): void {
    const [image, surface] = [this.#image, this.#surface];
    if (!image || !surface) return;
    image.setVisible(spot !== null);
    if (spot === null) return;
    const whole = layout.focus.scale;
    const { x, y, scale, depth } = spot === "self" ? own(layout) : beside(layout, spot);
    image
      .setPosition(x, y)
      .setScale(scale / whole / surface.ratio)
      .setDepth(depth);
  }

  destroy(): void {
    this.#image?.destroy();
    this.#surface?.destroy();
    this.#image = null;
    this.#surface = null;
  }
}

type Placed = Spot & { readonly depth: number };

/** On the side that faces the middle: there is room, and the one in front is not hidden. */
function beside({ focus, width, shape }: Layout, spot: Spot): Placed {
  const front = spot.scale > IN_FRONT * focus.scale;
  const side = front || spot.x > width / 2 ? -1 : 1;
  return {
    x: spot.x + side * (front && shape === "phone" ? CLOSE : BESIDE.x) * spot.scale,
    y: spot.y + BESIDE.y * spot.scale,
    scale: spot.scale * (front ? LOWER : 1),
    depth: front ? DEPTH.near - 1 : DEPTH.chairs + spot.scale - 0.001,
  };
}

/** It rises from behind the own instrument, left of all others. */
function own({ rose, focus }: Layout): Placed {
  const scale = focus.scale * 0.42;
  return {
    x: rose.x - rose.radius * 0.55,
    y: rose.y - rose.radius * 2.35 + 360 * scale,
    scale,
    depth: DEPTH.instrument - 2,
  };
}
