import type { GameObjects, Scene } from "phaser";
import type { OwnBond, OwnWhole } from "../../shared/model/perception.ts";
import { drawLamps, LAMP_REACH, lampStates } from "../drawing/lamps.ts";
import type { Layout } from "../drawing/layout.ts";
import { DEPTH } from "./backdrop.ts";
import { createSurface, type Surface } from "./surfaces.ts";

/** The four lamps of a repair: redrawn only when one changes. */
export class LampRow {
  readonly #scene: Scene;
  #surface: Surface | null = null;
  #image: GameObjects.Image | null = null;
  #layout: Layout | null = null;
  #shown = "";

  constructor(scene: Scene) {
    this.#scene = scene;
  }

  resize(layout: Layout, ratio: number): void {
    this.destroy();
    this.#layout = layout;
    const { lamps } = layout;
    const width = lamps.gap * 3 + 2 * LAMP_REACH.side * lamps.scale;
    this.#surface = createSurface(
      this.#scene,
      width,
      lamps.y + LAMP_REACH.below * lamps.scale,
      ratio,
    );
    this.#image = this.#scene.add
      .image(lamps.x - width / 2, 0, this.#surface.key)
      .setOrigin(0, 0)
      .setScale(1 / ratio)
      .setDepth(DEPTH.lamps);
    this.#shown = "";
  }

  update(bond: OwnBond | null, whole: OwnWhole | null): void {
    const states = lampStates(bond, whole);
    const shown = states.join();
    const [surface, layout] = [this.#surface, this.#layout];
    if (!surface || !layout || shown === this.#shown) return;
    this.#shown = shown;
    surface.redraw((pen) =>
      pen.within(surface.width / 2, 0, 1, 1, 0, () => drawLamps(pen, layout.lamps, states)),
    );
  }

  destroy(): void {
    this.#image?.destroy();
    this.#image = null;
    this.#surface?.destroy();
    this.#surface = null;
  }
}
