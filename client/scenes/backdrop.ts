import type { GameObjects, Scene } from "phaser";
import {
  drawDaylight,
  drawHall,
  drawLowerShade,
  drawMote,
  drawSideShade,
  dustPlaces,
  LOWER_SHADE,
  type Mote,
} from "../drawing/hall.ts";
import type { Pen } from "../drawing/pen.ts";
import type { Eye } from "../drawing/projection.ts";
import { approach } from "./easing.ts";
import { createSurface, type Surface } from "./surfaces.ts";
import type { Surroundings } from "./time.ts";

/** Order in which things cover each other. */
export const DEPTH = {
  hall: 0,
  hallTorn: 1,
  daylight: 2,
  dust: 3,
  chairs: 10,
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
/** The light takes this long to change. */
const LIGHT_MS = 1200;
const MOTES = 46;

export interface HallView {
  readonly width: number;
  readonly height: number;
  readonly hall: { readonly x: number; readonly horizon: number; readonly focal: number };
  readonly sceneHeight: number;
}

/** Target of the hall's light: it changes gradually. */
export interface HallLight {
  /** 0 warm … 1 torn. */
  readonly mood: number;
  /** More daylight than usual, 0 … 1. */
  readonly daylight: number;
  /** 0 lit … 1 dark. */
  readonly dim: number;
}

/** Share of the daylight that is always there; looking away shows the rest. */
const USUAL = { warm: 0.66, torn: 0.36 } as const;

interface Images {
  readonly warm: GameObjects.Image;
  /** Most movements are whole for a while: drawn when first needed. */
  torn: GameObjects.Image | null;
  readonly daylight: GameObjects.Image;
  readonly shade: GameObjects.Image;
  readonly dim: GameObjects.Graphics;
  readonly motes: readonly { readonly mote: Mote; readonly image: GameObjects.Image }[];
}

/** The hall behind everything, with its daylight and dust. */
export class Backdrop {
  readonly #scene: Scene;
  readonly #time: Surroundings;
  #surfaces: Surface[] = [];
  #images: Images | null = null;
  #view: HallView | null = null;
  #over: ((pen: Pen) => void) | undefined;
  #ratio = 1;
  #now: HallLight = { mood: 0, daylight: 0, dim: 0 };
  #settled = false;

  constructor(scene: Scene, time: Surroundings) {
    this.#scene = scene;
    this.#time = time;
  }

  /**
   * Redraws everything for a size; `ratio` texture pixels per CSS pixel. `over` is drawn on the
   * warm hall: a layer of its own would be blended again every frame.
   */
  resize(view: HallView, ratio: number, over?: (pen: Pen) => void): void {
    this.destroy();
    this.#over = over;
    this.#view = view;
    const { width, height, hall } = view;
    this.#ratio = Math.min(ratio, WIDEST_TEXTURE / Math.max(width, height));
    const soft = Math.min(1, this.#ratio);
    const low = Math.floor(view.sceneHeight * LOWER_SHADE);
    this.#images = {
      warm: this.#hall(0),
      torn: null,
      daylight: this.#image(DEPTH.daylight, soft, 0, (pen) =>
        drawDaylight(pen, hall, 0, 1 - USUAL.warm),
      ),
      shade: this.#image(DEPTH.shade, soft, low, (pen) =>
        drawLowerShade(pen, width, height, view.sceneHeight),
      ),
      dim: this.#scene.add
        .graphics()
        .fillStyle(0x120a0c, 1)
        .fillRect(0, 0, width, height)
        .setDepth(DEPTH.wedges + 1),
      motes: this.#dust(hall),
    };
    this.#settled = false;
  }

  /** @param elapsed ms since the last frame */
  update(wanted: HallLight, elapsed: number, dusty: boolean): void {
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
    if (mood > 0.01) images.torn ??= this.#hall(1);
    images.torn?.setAlpha(mood).setVisible(mood > 0.01);
    images.warm.setVisible(mood < 0.995);
    images.daylight.setAlpha(daylight * (1 - mood)).setVisible(daylight * (1 - mood) > 0.01);
    images.dim.setAlpha(dim).setVisible(dim > 0.005);
    if (dusty) this.#drift(images.motes, 0.66 + daylight, mood);
    else for (const { image } of images.motes) image.setAlpha(0);
  }

  /** How torn the light is now, 0 … 1: for everything it lights. */
  get mood(): number {
    return this.#now.mood;
  }

  destroy(): void {
    const images = this.#images;
    this.#images = null;
    if (images) {
      for (const image of [images.warm, images.torn, images.daylight, images.shade, images.dim])
        image?.destroy();
      for (const { image } of images.motes) image.destroy();
    }
    for (const surface of this.#surfaces) surface.destroy();
    this.#surfaces = [];
  }

  #drift(motes: Images["motes"], light: number, mood: number): void {
    const seconds = this.#time.now() / 1000;
    const fall = this.#time.reducedMotion ? 0 : seconds * 3;
    for (const { mote, image } of motes) {
      image.setPosition(
        mote.x + 9 * Math.sin(seconds * 0.21 + mote.phase),
        mote.y + ((fall * (0.5 + mote.size * 0.3) + mote.phase * 9) % 34) - 17,
      );
      const twinkle = 0.7 + 0.3 * Math.sin(seconds * 0.8 + mote.phase * 3);
      image
        .setScale((mote.size * 0.62) / 4)
        .setAlpha(mote.alpha * twinkle * light * (1 - mood * 0.6));
    }
  }

  #hall(mood: 0 | 1): GameObjects.Image {
    const { width, height, hall } = this.#view as HallView;
    return this.#image(mood === 0 ? DEPTH.hall : DEPTH.hallTorn, this.#ratio, 0, (pen) => {
      drawHall(pen, width, height, hall, mood);
      drawDaylight(pen, hall, mood, mood === 0 ? USUAL.warm : USUAL.torn);
      drawSideShade(pen, width, height);
      if (mood === 0) this.#over?.(pen);
    });
  }

  #dust(eye: Eye): Images["motes"] {
    const speck = createSurface(this.#scene, 8, 8, 2);
    speck.redraw((pen) => drawMote(pen, 4));
    this.#surfaces.push(speck);
    return dustPlaces(eye, MOTES, this.#time.random).map((mote) => ({
      mote,
      image: this.#scene.add.image(mote.x, mote.y, speck.key).setDepth(DEPTH.dust),
    }));
  }

  /** A picture of the screen below `top`. */
  #image(depth: number, ratio: number, top: number, draw: (pen: Pen) => void): GameObjects.Image {
    const view = this.#view as HallView;
    const surface = createSurface(this.#scene, view.width, view.height - top, ratio);
    surface.redraw((pen) => pen.within(0, -top, 1, 1, 0, () => draw(pen)));
    this.#surfaces.push(surface);
    return this.#scene.add
      .image(0, top, surface.key)
      .setOrigin(0, 0)
      .setScale(1 / ratio)
      .setDepth(depth);
  }
}
