import type { GameObjects, Scene } from "phaser";
import type { InstrumentId } from "../../shared/pieces/cast.ts";
import { arc, glow } from "../drawing/geometry.ts";
import { GraphicsPen } from "./graphics-pen.ts";
import { drawInstrumentBody } from "../drawing/instrument-body.ts";
import type { Layout } from "../drawing/layout.ts";
import { PALETTE } from "../drawing/palette.ts";
import type { Pen } from "../drawing/pen.ts";
import { drawHandle } from "../drawing/rose.ts";
import { DEPTH } from "./backdrop.ts";
import { approach } from "./easing.ts";
import { LivePen } from "./live-pen.ts";
import { createSurface, type Surface } from "./surfaces.ts";
import type { Surroundings } from "./time.ts";

export interface OwnNow {
  readonly instrument: InstrumentId;
  /** −1 … 1, y up. */
  readonly pad: { readonly x: number; readonly y: number };
  readonly held: boolean;
  readonly volume: number;
  readonly breathing: boolean;
  /** 0 … 1: the player looks inward. */
  readonly inward: number;
  /** How torn the light is, 0 … 1. */
  readonly mood: number;
}

/** A slow breath to follow: 5 s in and out, about twelve a minute. */
const BREATH_MS = 5000;
const LAP_LIGHT = 0xe8a45c;
const TORN_SHADE = { colour: 0x14142a, share: 0.24 } as const;

interface Still {
  readonly surface: Surface;
  readonly image: GameObjects.Image;
}

/** The own instrument in the lower left: its rose is the bow pad. */
export class OwnInstrument {
  readonly #scene: Scene;
  readonly #time: Surroundings;
  readonly #graphics: GameObjects.Graphics;
  readonly #pen: GraphicsPen;
  readonly #behind: LivePen;
  #warm: Still | null = null;
  /** The same in torn light, over it: drawn when first needed. */
  #torn: Still | null = null;
  #ratio = 1;
  #drawn: { readonly layout: Layout; readonly instrument: InstrumentId } | null = null;
  #pad = { x: 0, y: 0, volume: 0.5 };

  constructor(scene: Scene, time: Surroundings) {
    this.#scene = scene;
    this.#time = time;
    this.#graphics = scene.add.graphics().setDepth(DEPTH.handle);
    this.#pen = new GraphicsPen(this.#graphics);
    this.#behind = new LivePen(scene, DEPTH.instrument - 1);
  }

  resize(ratio: number): void {
    this.#ratio = ratio;
    this.#drawn = null;
  }

  update(layout: Layout, now: OwnNow, elapsed: number): void {
    if (this.#drawn?.layout !== layout || this.#drawn.instrument !== now.instrument)
      this.#redraw(layout, now.instrument);
    const tau = now.held ? 24 : 90;
    this.#pad = {
      x: approach(this.#pad.x, now.pad.x, elapsed, tau),
      y: approach(this.#pad.y, now.pad.y, elapsed, tau),
      volume: approach(this.#pad.volume, now.volume, elapsed, 90),
    };
    this.#cool(layout, now.instrument, now.mood);
    this.#graphics.clear();
    this.#behind.graphics.clear();
    if (now.inward > 0.01) this.#lapLight(layout, now.inward);
    const { x, y, radius } = layout.rose;
    this.#pen.within(x, y, 1, 1, 0, () => {
      if (now.breathing) this.#breath(radius);
      drawHandle(this.#pen, radius, { ...this.#pad, held: now.held });
    });
  }

  destroy(): void {
    this.#graphics.destroy();
    this.#behind.destroy();
    this.#forget();
  }

  /** Looking inward, light rises from the player's own lap and falls into the hall. */
  #lapLight({ rose }: Layout, share: number): void {
    const still = this.#time.reducedMotion;
    const breath = still ? 1 : 1 + 0.04 * Math.sin((this.#time.now() / BREATH_MS) * 2 * Math.PI);
    const reach = rose.radius * 5.4 * breath;
    glow(this.#behind.pen, rose.x, rose.y, reach, reach * 0.82, LAP_LIGHT, 0.24 * share, 16);
    glow(this.#pen, rose.x, rose.y, reach * 0.5, reach * 0.42, PALETTE.lamp, 0.1 * share, 6);
  }

  /** [A3] Rings widen and narrow: breathe with them. */
  #breath(radius: number): void {
    const phase = this.#time.reducedMotion
      ? 0.5
      : 0.5 - 0.5 * Math.cos((this.#time.now() / BREATH_MS) * 2 * Math.PI);
    for (let i = 0; i < 3; i++) {
      const r = radius * (1.36 + (0.16 + 0.2 * phase) * i + 0.1 * phase);
      this.#pen.line(
        arc(0, 0, r, -Math.PI * 0.82, -Math.PI * 0.18),
        2.4,
        PALETTE.lamp,
        0.75 - 0.2 * i,
      );
      this.#pen.line(
        arc(0, 0, r, Math.PI * 0.18, Math.PI * 0.82),
        2.4,
        PALETTE.lamp,
        0.4 - 0.1 * i,
      );
    }
  }

  #redraw(layout: Layout, instrument: InstrumentId): void {
    this.#drawn = { layout, instrument };
    this.#forget();
    this.#warm = this.#still(layout, (pen) => drawInstrumentBody(pen, layout, instrument));
  }

  /** Torn light affects it too. A 2D canvas can only tint textures. */
  #cool(layout: Layout, instrument: InstrumentId, mood: number): void {
    if (mood > 0.01)
      this.#torn ??= this.#still(layout, (pen) =>
        pen.tinted(TORN_SHADE.colour, TORN_SHADE.share, () =>
          drawInstrumentBody(pen, layout, instrument),
        ),
      );
    this.#torn?.image.setAlpha(mood).setVisible(mood > 0.01);
  }

  #still(layout: Layout, draw: (pen: Pen) => void): Still {
    const side = Math.ceil(layout.rose.x + layout.rose.radius * 3);
    const top = Math.floor(Math.min(layout.rose.y - layout.rose.radius * 2.6, layout.peg.y - 40));
    const surface = createSurface(this.#scene, side, layout.height - top, this.#ratio);
    surface.redraw((pen) => pen.within(0, -top, 1, 1, 0, () => draw(pen)));
    const image = this.#scene.add
      .image(0, top, surface.key)
      .setOrigin(0, 0)
      .setScale(1 / this.#ratio)
      .setDepth(DEPTH.instrument);
    return { surface, image };
  }

  #forget(): void {
    for (const still of [this.#warm, this.#torn]) {
      still?.image.destroy();
      still?.surface.destroy();
    }
    this.#warm = null;
    this.#torn = null;
  }
}
