import type { GameObjects, Scene } from "phaser";
import type { OwnBond } from "../../shared/model/perception.ts";
import { GraphicsPen } from "./graphics-pen.ts";
import { drawPeg } from "../drawing/instrument-body.ts";
import type { Layout } from "../drawing/layout.ts";
import { mix, PALETTE } from "../drawing/palette.ts";
import { bezier, circle } from "../drawing/geometry.ts";
import { bondCurve, offCurve, sampleAt, type StringCurve } from "../drawing/string/curve.ts";
import { drawString } from "../drawing/string/draw.ts";
import { type Stand, type StringShape, stringShape } from "../drawing/string/shape.ts";
import { DEPTH } from "./backdrop.ts";
import { approach, easeOut } from "./easing.ts";
import type { Surroundings } from "./time.ts";

/** A tear opens in this time; one binding has nine wraps of 60 ms. */
const TEAR_MS = 350;
const BINDING_MS = 9 * 60;
/** States come ten times a second: this smooths the step between two. */
const STAND_TAU_MS = 140;
const LONG_AGO = -1e9;

export interface BondNow {
  /** Any value that changes when the other does: what happened with the former one is forgotten. */
  readonly whom: number;
  readonly bond: OwnBond;
  readonly stand: Stand;
  /** 0 … 1, fading in while the eyes arrive. */
  readonly presence: number;
  /** Light of the own and their onset, 0 … 1. */
  readonly onset: { readonly mine: number; readonly theirs: number };
  /** Where it is tied at their end. */
  readonly bridge: { readonly x: number; readonly y: number };
}

/** The moving string: it remembers when things happened, not what they were. */
export class BondView {
  readonly #graphics: GameObjects.Graphics;
  readonly #pen: GraphicsPen;
  readonly #time: Surroundings;
  #whom = -1;
  #stand: Stand = { cents: 0, ms: 0 };
  #shape: StringShape | null = null;
  #beating = 0;
  #seams = 0;
  #open = false;
  #tornAt = LONG_AGO;
  #boundAt = LONG_AGO;
  #curve: {
    readonly of: Layout;
    readonly x: number;
    readonly y: number;
    readonly curve: StringCurve;
  } | null = null;

  constructor(scene: Scene, time: Surroundings) {
    this.#graphics = scene.add.graphics().setDepth(DEPTH.string);
    this.#pen = new GraphicsPen(this.#graphics);
    this.#time = time;
  }

  /** The string as it is drawn now; null while it lies loose. */
  get shape(): StringShape | null {
    return this.#shape;
  }

  /** The middle of the string, or of its last position. */
  get middle(): { readonly x: number; readonly y: number } | null {
    const curve = this.#curve?.curve;
    if (!curve) return null;
    const [x, y] = offCurve(curve, sampleAt(curve, 0.5), 0);
    return { x, y };
  }

  update(layout: Layout, now: BondNow | null, elapsed: number): void {
    this.#graphics.clear();
    if (!now || now.presence < 0.02) {
      this.#whom = -1;
      this.#shape = null;
      this.#graphics.setAlpha(1);
      this.#rest(layout);
      return;
    }
    const at = this.#time.now();
    const fresh = now.whom !== this.#whom;
    if (fresh) this.#meet(now);
    const tau = fresh ? 0 : STAND_TAU_MS;
    this.#stand = {
      cents: approach(this.#stand.cents, now.stand.cents, elapsed, tau),
      ms: approach(this.#stand.ms, now.stand.ms, elapsed, tau),
    };
    const shape = stringShape(now.bond, this.#stand);
    this.#shape = shape;
    const open = shape.wear.gap !== null;
    if (open && !this.#open) this.#tornAt = at;
    this.#open = open;
    if (now.bond.seams > this.#seams) this.#boundAt = at;
    this.#seams = now.bond.seams;
    const still = this.#time.reducedMotion;
    if (!still) this.#beating = (this.#beating + (shape.beat.shownHertz * elapsed) / 1000) % 1;
    const curve = this.#curveFor(layout, now.bridge);
    this.#graphics.setAlpha(now.presence);
    drawString(this.#pen, curve, shape, {
      seconds: still ? 0 : at / 1000,
      beating: this.#beating,
      torn: still ? 1 : easeOut((at - this.#tornAt) / TEAR_MS),
      sinceTorn: still ? 60 : Math.min(60, (at - this.#tornAt) / 1000),
      wrapped: Math.min(1, (at - this.#boundAt) / BINDING_MS),
      onset: now.onset,
    });
    const s = curve.scale;
    drawPeg(this.#pen, layout.peg.x, layout.peg.y, s);
    const { x, y } = now.bridge;
    this.#pen.fill(circle(x, y, 8.5 * s), PALETTE.ink, 0.9);
    this.#pen.fill(circle(x, y, 5 * s), PALETTE.lamp);
  }

  destroy(): void {
    this.#graphics.destroy();
  }

  /** With no focused player the string lies loose, its end out of the light. */
  #rest(layout: Layout): void {
    const { peg, bridge } = layout;
    const phone = layout.shape === "phone";
    const s = phone ? 0.7 : layout.focus.scale / 0.97;
    const sway = this.#time.reducedMotion ? 0 : Math.sin(this.#time.now() / 1400) * 5 * s;
    const reach = (bridge.x - peg.x) * 0.7;
    const path = bezier(
      peg.x,
      peg.y,
      peg.x + reach * 0.3,
      peg.y + (phone ? -60 : 130) * s,
      peg.x + reach * 0.7,
      peg.y + (phone ? -20 : 90) * s + sway,
      peg.x + reach,
      peg.y + (phone ? -50 : 118) * s + sway,
      30,
    );
    this.#pen.line(path, 12 * s, PALETTE.ink, 0.5);
    for (let k = 0; k < 10; k++)
      this.#pen.line(
        path.slice(k * 6, k * 6 + 8),
        (7 - 0.45 * k) * s,
        mix(PALETTE.you, PALETTE.night, k / 10),
      );
    drawPeg(this.#pen, peg.x, peg.y, s);
  }

  #meet(now: BondNow): void {
    this.#whom = now.whom;
    this.#stand = now.stand;
    this.#seams = now.bond.seams;
    this.#open = stringShape(now.bond, now.stand).wear.gap !== null;
    this.#tornAt = LONG_AGO;
    this.#boundAt = LONG_AGO;
  }

  #curveFor(layout: Layout, { x, y }: { readonly x: number; readonly y: number }): StringCurve {
    const known = this.#curve;
    if (known && known.of === layout && Math.abs(known.x - x) < 0.3 && Math.abs(known.y - y) < 0.3)
      return known.curve;
    const curve = bondCurve(layout, { x, y });
    this.#curve = { of: layout, x, y, curve };
    return curve;
  }
}
