import type { GameObjects, Scene } from "phaser";
import type { Seat } from "../session/consort.ts";
import { gazeWedge } from "../drawing/gaze-wedge.ts";
import { ellipse, lerp } from "../drawing/geometry.ts";
import type { GazeDirection } from "../drawing/gaze.ts";
import type { Spot } from "../drawing/layout.ts";
import { mix, PALETTE } from "../drawing/palette.ts";
import type { Pen } from "../drawing/pen.ts";
import { DEPTH } from "./backdrop.ts";
import { easeOut, passed } from "./easing.ts";
import { FigureView, type FigureNow } from "./figure-view.ts";
import { createSurface, type Surface } from "./surfaces.ts";
import { DUSK, extentAt } from "../drawing/figure/figure.ts";
import type { Pose } from "../drawing/figure/pose.ts";
import { drawChair } from "../drawing/figure/seat.ts";
import type { Surroundings } from "./time.ts";

/** [P2] Time until a look lands; meanwhile the focused figure comes near. */
const COMING_MS = 250;
/** From this nearness the chair is drawn empty. */
const AWAY_FROM = 0.02;
/** Figures in the corner of the eye are drawn this often. */
const GLIMPSE_MS = 100;
const DUSK_TORN = { colour: 0x1c1624, share: 0.52 } as const;
const NEAR_TORN = { colour: 0x20203c, share: 0.18 } as const;

export interface Standing {
  readonly home: Spot;
  /** Its place when looked at. */
  readonly front: Spot;
  readonly near: boolean;
  /** At its own place it is drawn without instrument. */
  readonly bare: boolean;
}

export interface ChairNow {
  readonly seat: Seat;
  readonly sitting: FigureNow;
  readonly gaze: GazeDirection;
  /** How torn the light is, 0 … 1. */
  readonly mood: number;
}

/** Another chair: a dim figure at the edge of sight, or large and animated while the player looks at it. */
export class ChairView {
  readonly #scene: Scene;
  readonly #time: Surroundings;
  readonly #figure: FigureView;
  #surface: Surface | null = null;
  #image: GameObjects.Image | null = null;
  #ratio = 1;
  #home: Spot = { x: 0, y: 0, scale: 0 };
  #front: Spot = this.#home;
  #drawnAt = -Infinity;
  #near = false;
  #bare = false;
  #away = false;
  #turnedAt = -Infinity;
  #nearness = 0;
  #now: ChairNow | null = null;

  constructor(scene: Scene, time: Surroundings, ratio: number) {
    this.#scene = scene;
    this.#time = time;
    this.#ratio = ratio;
    this.#figure = new FigureView(time);
  }

  /** Breaths taken, with the fraction. */
  get breaths(): number {
    return this.#figure.breaths;
  }

  get pose(): Pose | null {
    return this.#figure.pose;
  }

  /** 0 at its place … 1 near. */
  get nearness(): number {
    return this.#nearness;
  }

  /** On its way or near: drawn each frame. */
  get live(): boolean {
    return this.#nearness >= AWAY_FROM;
  }

  /** Where it is drawn now. */
  get spot(): Spot {
    const [home, front, t] = [this.#home, this.#front, this.#nearness];
    return {
      x: lerp(home.x, front.x, t),
      y: lerp(home.y, front.y, t),
      scale: lerp(home.scale, front.scale, t),
    };
  }

  /**
   * Moves it near or back. All chairs are placed before any is updated, since eyes look at where
   * others are now.
   */
  stand({ home, front, near, bare }: Standing): void {
    this.#bare = bare;
    const first = this.#now === null;
    const at = this.#time.now();
    if (near !== this.#near) {
      this.#near = near;
      this.#turnedAt = first ? -Infinity : at;
    }
    const way = passed(at, this.#turnedAt, this.#time.reducedMotion ? 200 : COMING_MS);
    this.#nearness = this.#near ? easeOut(way) : 1 - easeOut(way);
    this.#front = front;
    if (home !== this.#home) this.#settle(home);
  }

  /** Moves eyes and body on; drawing follows. */
  update(now: ChairNow, elapsed: number): void {
    this.#now = now;
    this.#figure.update(now.seat, now.sitting, now.gaze, elapsed);
    // A near figure is drawn live, with an empty chair at its place.
    const away = this.live;
    if (away !== this.#away) {
      this.#away = away;
      this.drawShape();
    }
  }

  /** Whether the figure at its place is due for drawing. */
  stale(): boolean {
    return (
      (!this.#away || this.#drawnAt === -Infinity) && this.#time.now() - this.#drawnAt >= GLIMPSE_MS
    );
  }

  get drawnAt(): number {
    return this.#drawnAt;
  }

  /** Draws the dim figure to its texture. */
  drawShape(): void {
    const [surface, now] = [this.#surface, this.#now];
    if (!surface || !now) return;
    this.#drawnAt = this.#time.now();
    const s = this.#home.scale;
    const { x, y } = extentAt(this.#home);
    surface.redraw((pen) =>
      pen.within(this.#home.x - x, this.#home.y - y, s, s, 0, () => {
        pen.fill(ellipse(0, 572, 152, 36), PALETTE.ink, 0.5);
        if (this.#away) {
          pen.tinted(DUSK.colour, 0.5, () => drawChair(pen, false));
          return;
        }
        pen.tinted(
          mix(DUSK.colour, DUSK_TORN.colour, now.mood),
          lerp(DUSK.share, DUSK_TORN.share, now.mood),
          () => this.#figure.draw(pen, false, this.#bare),
        );
      }),
    );
  }

  /** Draws it live between its place and the middle. */
  drawLive(pen: Pen): void {
    const now = this.#now;
    if (!now) return;
    const t = this.#nearness;
    const { x, y, scale } = this.spot;
    const dusk = mix(mix(DUSK.colour, DUSK_TORN.colour, now.mood), NEAR_TORN.colour, t * now.mood);
    const share = lerp(lerp(DUSK.share, DUSK_TORN.share, now.mood), NEAR_TORN.share * now.mood, t);
    const draw = (): void => this.#figure.draw(pen, t > 0.5, this.#bare && t < 0.5);
    pen.within(x, y, scale, scale, 0, () =>
      share > 0.01 ? pen.tinted(dusk, share, draw) : draw(),
    );
  }

  /** [P1] Where they look, for the corner of the eye: a pale wedge from their eyes. */
  drawWedge(pen: Pen): void {
    const now = this.#now;
    if (!now || this.live) return;
    gazeWedge(pen, this.#home, now.gaze);
  }

  destroy(): void {
    this.#image?.destroy();
    this.#surface?.destroy();
  }

  #settle(home: Spot): void {
    this.#home = home;
    this.destroy();
    const { x, y, width, height } = extentAt(home);
    this.#surface = createSurface(this.#scene, width, height, this.#ratio);
    this.#image = this.#scene.add
      .image(x, y, this.#surface.key)
      .setOrigin(0, 0)
      .setScale(1 / this.#ratio)
      .setDepth(DEPTH.chairs + home.scale);
    this.#drawnAt = -Infinity;
  }
}
