import type { GameObjects, Scene } from "phaser";
import {
  drawDaylight,
  drawForegroundShade,
  drawHall,
  drawMote,
  dustPlaces,
  type Mote,
} from "../view/hall.ts";
import type { Eye } from "../view/projection.ts";
import { approach } from "./easing.ts";
import { createSurface, type Surface } from "./surfaces.ts";
import type { Surroundings } from "./time.ts";

/** Order in which things cover each other. */
export const DEPTH = {
  hall: 0,
  hallTorn: 1,
  daylight: 2,
  dust: 3,
  sitters: 10,
  wedges: 30,
  glow: 32,
  near: 40,
  shade: 50,
  instrument: 60,
  string: 70,
  handle: 72,
  lamps: 80,
  effects: 90,
} as const;

/** Larger textures than this would only cost memory: wood grain is soft. */
const WIDEST_TEXTURE = 2600;
/** [LOOK] The light takes this long to change. */
const LIGHT_MS = 1200;
const MOTES = 46;

export interface HallView {
  readonly width: number;
  readonly height: number;
  readonly hall: { readonly x: number; readonly horizon: number; readonly focal: number };
  readonly sceneHeight: number;
}

/** What the hall's light should become: it gets there by itself. */
export interface HallLight {
  /** 0 warm … 1 torn. */
  readonly mood: number;
  /** Strength of the daylight, 1 as usual. */
  readonly daylight: number;
  /** 0 lit … 1 dark. */
  readonly dim: number;
}

/** The hall behind everything, with its daylight and dust. */
export class Backdrop {
  readonly #scene: Scene;
  readonly #time: Surroundings;
  #surfaces: Surface[] = [];
  #torn: Surface | null = null;
  #images: {
    warm: GameObjects.Image;
    torn: GameObjects.Image | null;
    light: GameObjects.Image;
    tornLight: GameObjects.Image;
    shade: GameObjects.Image;
  } | null = null;
  #dim: GameObjects.Rectangle | null = null;
  #motes: { readonly mote: Mote; readonly image: GameObjects.Image }[] = [];
  #view: HallView | null = null;
  #ratio = 1;
  #now: HallLight = { mood: 0, daylight: 1, dim: 0 };
  #settled = false;

  constructor(scene: Scene, time: Surroundings) {
    this.#scene = scene;
    this.#time = time;
  }

  /** Draws everything anew for a size; `ratio` texture pixels a CSS pixel. */
  resize(view: HallView, ratio: number): void {
    this.destroy();
    this.#view = view;
    const { width, height } = view;
    this.#ratio = Math.min(ratio, WIDEST_TEXTURE / Math.max(width, height));
    const eye: Eye = { x: view.hall.x, horizon: view.hall.horizon, focal: view.hall.focal };
    const soft = this.#ratio / 2;
    const warm = this.#image(DEPTH.hall, this.#ratio, (pen) =>
      drawHall(pen, width, height, eye, 0),
    );
    const light = this.#image(DEPTH.daylight, soft, (pen) => drawDaylight(pen, eye, 0));
    const tornLight = this.#image(DEPTH.daylight, soft, (pen) => drawDaylight(pen, eye, 1));
    const shade = this.#image(DEPTH.shade, soft, (pen) =>
      drawForegroundShade(pen, width, height, view.sceneHeight),
    );
    this.#images = { warm, torn: null, light, tornLight, shade };
    this.#dim = this.#scene.add
      .rectangle(width / 2, height / 2, width, height, 0x120a0c, 1)
      .setDepth(DEPTH.wedges + 1);
    const speck = createSurface(this.#scene, 8, 8, 2);
    speck.redraw((pen) => drawMote(pen, 4));
    this.#surfaces.push(speck);
    this.#motes = dustPlaces(eye, MOTES, this.#time.random).map((mote) => ({
      mote,
      image: this.#scene.add.image(mote.x, mote.y, speck.key).setDepth(DEPTH.dust),
    }));
    this.#settled = false;
  }

  /** @param elapsed ms since the last frame */
  update(wanted: HallLight, elapsed: number): void {
    const images = this.#images;
    if (!images) return;
    const tau = this.#settled ? LIGHT_MS / 3 : 0;
    this.#settled = true;
    this.#now = {
      mood: approach(this.#now.mood, wanted.mood, elapsed, tau),
      daylight: approach(this.#now.daylight, wanted.daylight, elapsed, tau),
      dim: approach(this.#now.dim, wanted.dim, elapsed, tau * 0.6),
    };
    const { mood, daylight, dim } = this.#now;
    if (mood > 0.01 && !images.torn) images.torn = this.#tornHall();
    images.torn?.setAlpha(mood).setVisible(mood > 0.01);
    images.light.setAlpha(Math.min(1, daylight) * (1 - mood));
    images.tornLight.setAlpha(Math.min(1, daylight) * mood * 0.55);
    this.#dim?.setAlpha(dim).setVisible(dim > 0.005);
    const seconds = this.#time.now() / 1000;
    for (const { mote, image } of this.#motes) {
      const fall = this.#time.reducedMotion ? 0 : seconds * 3;
      image.setPosition(
        mote.x + 9 * Math.sin(seconds * 0.21 + mote.phase),
        mote.y + ((fall * (0.5 + mote.size * 0.3) + mote.phase * 9) % 34) - 17,
      );
      const twinkle = 0.7 + 0.3 * Math.sin(seconds * 0.8 + mote.phase * 3);
      image
        .setScale((mote.size * 0.62) / 4)
        .setAlpha(mote.alpha * twinkle * Math.min(1.5, daylight) * (1 - mood * 0.6));
    }
  }

  /** How torn the light is now, 0 … 1: for what is lit by it. */
  get mood(): number {
    return this.#now.mood;
  }

  get dim(): number {
    return this.#now.dim;
  }

  destroy(): void {
    if (this.#images) for (const image of Object.values(this.#images)) image?.destroy();
    this.#images = null;
    for (const { image } of this.#motes) image.destroy();
    this.#motes = [];
    this.#dim?.destroy();
    this.#dim = null;
    for (const surface of this.#surfaces) surface.destroy();
    this.#surfaces = [];
    this.#torn = null;
  }

  /** Most movements stay whole for a while: the torn hall is drawn when it is first needed. */
  #tornHall(): GameObjects.Image | null {
    const view = this.#view;
    if (!view || this.#torn) return null;
    const eye: Eye = { x: view.hall.x, horizon: view.hall.horizon, focal: view.hall.focal };
    return this.#image(DEPTH.hallTorn, this.#ratio, (pen) =>
      drawHall(pen, view.width, view.height, eye, 1),
    );
  }

  #image(depth: number, ratio: number, draw: Parameters<Surface["redraw"]>[0]): GameObjects.Image {
    const view = this.#view as HallView;
    const surface = createSurface(this.#scene, view.width, view.height, ratio);
    surface.redraw(draw);
    this.#surfaces.push(surface);
    return this.#scene.add
      .image(0, 0, surface.key)
      .setOrigin(0, 0)
      .setScale(1 / ratio)
      .setDepth(depth);
  }
}
