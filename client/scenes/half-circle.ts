import type { GameObjects, Scene } from "phaser";
import type { Seat } from "../session/consort.ts";
import type { Body } from "../../shared/model/body.ts";
import type { GazeTarget } from "../../shared/model/command.ts";
import type { Perception } from "../../shared/model/perception.ts";
import { TICK_MS, type ChairId } from "../../shared/model/units.ts";
import { drawBreath } from "../drawing/breath.ts";
import { bridgeOf } from "../drawing/figure/figure.ts";
import { RESTING } from "../drawing/figure/resting.ts";
import type { Pose } from "../drawing/figure/pose.ts";
import {
  AT_VIEWER,
  type GazeDirection,
  gazeAway,
  gazeBetween,
  gazeInward,
} from "../drawing/gaze.ts";
import { drawFocusGlow } from "../drawing/hall.ts";
import type { Layout, Spot } from "../drawing/layout.ts";
import { halfCircle, isBare } from "../drawing/seating.ts";
import { DEPTH } from "./backdrop.ts";
import { bowStroke } from "./beat.ts";
import { LivePen } from "./live-pen.ts";
import type { FigureNow } from "./figure-view.ts";
import { ChairView } from "./chair-view.ts";
import { tearInFace } from "./tear-in-face.ts";
import { createSurface, type Surface } from "./surfaces.ts";
import type { Surroundings } from "./time.ts";

/** From the corner of the eye a cue is a movement without a name. */
const STIRRING: Body = { ...RESTING, lean: 0.7, openness: 0.8, hands: 0.6 };
/** The bow before the first note. */
const READY = -0.4;
/** Most figures drawn to their textures in one frame. */
const SHAPES_A_FRAME = 2;

export interface CircleNow {
  readonly perception: Perception | null;
  readonly looked: ChairId | null;
  /** Beats with the fraction; null when nothing sounds. */
  readonly beat: number | null;
  /** How torn the light is, 0 … 1. */
  readonly mood: number;
}

export interface Head {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** Everyone else: dim figures in a half circle, and the focused player large in the middle. */
export class HalfCircle {
  readonly #scene: Scene;
  readonly #time: Surroundings;
  readonly #wedges: LivePen;
  readonly #near: LivePen;
  #glow: { readonly surface: Surface; readonly image: GameObjects.Image } | null = null;
  #chairViews = new Map<ChairId, ChairView>();
  #homes: ReadonlyMap<ChairId, Spot> = new Map();
  #layout: Layout | null = null;
  #ratio = 1;

  constructor(scene: Scene, time: Surroundings) {
    this.#scene = scene;
    this.#time = time;
    this.#wedges = new LivePen(scene, DEPTH.wedges);
    this.#near = new LivePen(scene, DEPTH.near);
  }

  resize(layout: Layout, ratio: number): void {
    this.#clear();
    this.#layout = layout;
    this.#ratio = ratio;
    const { x, y, scale } = layout.focus;
    const reach = 445 * scale;
    const soft = Math.min(1, ratio);
    const surface = createSurface(this.#scene, 2 * reach, 2 * reach, soft);
    surface.redraw((pen) => drawFocusGlow(pen, reach, reach, scale, 0));
    const image = this.#scene.add
      .image(x, y - 30 * scale, surface.key)
      .setScale(1 / soft)
      .setDepth(DEPTH.glow);
    this.#glow = { surface, image };
  }

  /** @param seats all others, left to right */
  update(seats: readonly Seat[], now: CircleNow, elapsed: number): void {
    const layout = this.#layout;
    if (!layout) return;
    this.#place(layout, seats);
    const bare = isBare(layout, seats.length);
    for (const { chair } of seats) this.#stand(layout, chair, now.looked === chair, bare);
    for (const seat of seats) this.#move(layout, seat, now, elapsed);
    this.#drawShapes();
    this.#drawNear(now);
  }

  /** Place of a chair that is not looked at. */
  home(chair: ChairId): Spot | undefined {
    return this.#homes.get(chair);
  }

  /** The pit of a neck as drawn now; null for a missing chair. */
  spot(chair: ChairId): Spot | null {
    return this.#chairViews.get(chair)?.spot ?? null;
  }

  /** A head as drawn now; null for a missing chair. */
  head(chair: ChairId): Head | null {
    const spot = this.#chairViews.get(chair)?.spot;
    return spot ? { x: spot.x, y: spot.y - 100 * spot.scale, scale: spot.scale } : null;
  }

  /** How a figure is drawn now; null for a missing chair. */
  pose(chair: ChairId): Pose | null {
    return this.#chairViews.get(chair)?.pose ?? null;
  }

  /** 0 at its place … 1 near. */
  nearness(chair: ChairId): number {
    return this.#chairViews.get(chair)?.nearness ?? 0;
  }

  /** Where the string meets their instrument, as drawn now. */
  bridge({ chair, instrument }: Seat): { readonly x: number; readonly y: number } | null {
    const spot = this.#chairViews.get(chair)?.spot;
    if (!spot || !this.#layout) return null;
    const on = bridgeOf(instrument, this.#layout.seats);
    return { x: spot.x + on.x * spot.scale, y: spot.y + on.y * spot.scale };
  }

  destroy(): void {
    this.#clear();
    this.#wedges.destroy();
    this.#near.destroy();
  }

  #clear(): void {
    for (const view of this.#chairViews.values()) view.destroy();
    this.#chairViews.clear();
    this.#homes = new Map();
    this.#glow?.image.destroy();
    this.#glow?.surface.destroy();
    this.#glow = null;
  }

  #place(layout: Layout, seats: readonly Seat[]): void {
    const known = seats.every(({ chair }) => this.#homes.has(chair));
    if (known && this.#homes.size === seats.length) return;
    const spots = seats.length > 0 ? halfCircle(layout, seats.length) : [];
    this.#homes = new Map(seats.map(({ chair }, i) => [chair, spots[i] as Spot]));
    for (const [chair, view] of this.#chairViews)
      if (!this.#homes.has(chair)) {
        view.destroy();
        this.#chairViews.delete(chair);
      }
  }

  #stand({ focus }: Layout, chair: ChairId, near: boolean, bare: boolean): void {
    let view = this.#chairViews.get(chair);
    if (!view) {
      view = new ChairView(this.#scene, this.#time, this.#ratio);
      this.#chairViews.set(chair, view);
    }
    view.stand({ home: this.#homes.get(chair) as Spot, front: focus, near, bare });
  }

  #move(layout: Layout, seat: Seat, now: CircleNow, elapsed: number): void {
    const { perception, mood } = now;
    const gaze = seen(perception, seat.chair)?.gaze ?? null;
    this.#chairViews.get(seat.chair)?.update(
      {
        seat,
        sitting: sittingOf(now, seat.chair),
        gaze: this.#direction(layout, seat.chair, gaze, perception?.me ?? null),
        mood,
      },
      elapsed,
    );
  }

  #direction(
    layout: Layout,
    chair: ChairId,
    target: GazeTarget | null,
    me: ChairId | null,
  ): GazeDirection {
    const home = this.#homes.get(chair);
    if (target === null || target === me || !home) return AT_VIEWER;
    if (target === "inward") return gazeInward();
    if (target === "away") return gazeAway(home, layout.focus.x);
    const [from, to] = [this.head(chair) ?? home, this.head(target) ?? this.#homes.get(target)];
    return to ? gazeBetween(from, to, layout.focus.scale) : AT_VIEWER;
  }

  /** The corner of the eye is drawn a few figures at a time, oldest first; new ones at once. */
  #drawShapes(): void {
    const due = [...this.#chairViews.values()]
      .filter((view) => view.stale())
      .sort((a, b) => a.drawnAt - b.drawnAt);
    const fresh = due.filter((view) => view.drawnAt === -Infinity);
    for (const view of fresh.length > 0 ? fresh : due.slice(0, SHAPES_A_FRAME)) view.drawShape();
    this.#wedges.graphics.clear();
    for (const view of this.#chairViews.values()) view.drawWedge(this.#wedges.pen);
  }

  #drawNear({ perception, looked, mood }: CircleNow): void {
    const { graphics, pen } = this.#near;
    graphics.clear();
    const live = [...this.#chairViews.values()].filter((view) => view.live);
    live.sort((a, b) => a.nearness - b.nearness);
    for (const view of live) view.drawLive(pen);
    const most = live.at(-1)?.nearness ?? 0;
    this.#glow?.image.setAlpha(most * (1 - 0.45 * mood));
    const nearest = looked === null ? undefined : this.#chairViews.get(looked);
    const body = perception?.focus?.body;
    if (nearest && body && nearest.nearness > 0.9)
      drawBreath(pen, nearest.spot, body.breathRate, body.breathDepth, nearest.breaths, mood);
  }
}

/** [P1] What the player sees of a chair: everything of the focused one, a glimpse of the others. */
const seen = (perception: Perception | null, chair: ChairId) =>
  perception?.focus?.chair === chair ? perception.focus : (perception?.periphery[chair] ?? null);

function sittingOf({ perception, beat }: CircleNow, chair: ChairId): FigureNow {
  const focus = perception?.focus?.chair === chair ? perception.focus : null;
  const beatMs = (perception?.music.beatTicks ?? 10) * TICK_MS;
  const late = (perception?.sounding[chair]?.ms ?? 0) / beatMs;
  return {
    body: focus?.body ?? (perception?.periphery[chair]?.moving ? STIRRING : RESTING),
    cue: focus?.cue ?? null,
    torn: tearInFace(perception, chair),
    playing: beat !== null && !focus?.breathing,
    beat: beat ?? 0,
    stroke: beat === null ? READY : bowStroke(beat, late),
  };
}
