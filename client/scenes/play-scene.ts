import { type GameObjects, Scene } from "phaser";
import type { Consort, Seat } from "../net/consort.ts";
import type { Body } from "../../shared/model/body.ts";
import type { GazeTarget } from "../../shared/model/command.ts";
import type {
  OwnBond,
  Perception,
  RepairStep,
  SeverityBand,
} from "../../shared/model/perception.ts";
import { TICK_MS, type ChairId } from "../../shared/model/units.ts";
import { bridgeOf } from "../view/figure/figure.ts";
import { AT_VIEWER, type GazeDirection, gazeAway, gazeBetween, gazeInward } from "../view/gaze.ts";
import { drawBreath } from "../view/breath.ts";
import { drawFocusGlow } from "../view/hall.ts";
import { figureBox, halfCircle, labelSpot, type Layout, type Spot } from "../view/layout.ts";
import { Backdrop, DEPTH, type HallLight } from "./backdrop.ts";
import { beatPosition, bowStroke, onsetLight } from "./beat.ts";
import { BondView } from "./bond-view.ts";
import { approach } from "./easing.ts";
import { type EffectPlaces, Effects } from "./effects.ts";
import { LampRow } from "./lamp-row.ts";
import { OwnInstrument } from "./own-instrument.ts";
import { LivePen } from "./live-pen.ts";
import { Sitter } from "./sitter.ts";
import type { StageWork } from "./stage.ts";
import { createSurface, type Surface } from "./surfaces.ts";

/** A body nobody looks at: the corner of the eye does not see more. */
const UNSEEN: Body = {
  brow: 0,
  eyes: 0,
  mouth: 0.1,
  head: 0,
  lean: 0,
  openness: 0.2,
  shoulders: -0.1,
  hands: 0,
  listenPitch: 0,
  listenTime: 0,
  breathRate: 12,
  breathDepth: 0.5,
  flush: 0,
  shake: 0,
};
/** Seen from the corner of the eye, a cue is a stir without a name. */
const STIRRING: Body = { ...UNSEEN, lean: 0.7, openness: 0.8, hands: 0.6 };

/** How cold a bond makes the light. */
const COLD: Readonly<Record<SeverityBand, number>> = {
  whole: 0,
  tension: 0.06,
  strain: 0.34,
  rupture: 0.8,
  breakdown: 1,
};
/** [M1] The light comes back with every step. */
const COLD_LEFT: Readonly<Record<RepairStep, number>> = { 0: 1, 1: 0.92, 2: 0.7, 3: 0.42, 4: 0.16 };
/** Shapes drawn to their textures in one frame, at most. */
const SHAPES_A_FRAME = 2;

/** A movement, seen from one's own chair. */
export class PlayScene extends Scene {
  static readonly KEY = "play";
  readonly #work: StageWork;
  #consort!: Consort;
  #backdrop!: Backdrop;
  #bond!: BondView;
  #lamps!: LampRow;
  #own!: OwnInstrument;
  #effects!: Effects;
  #wedges!: LivePen;
  #near!: LivePen;
  #under!: LivePen;
  #over!: LivePen;
  #glow: { readonly surface: Surface; readonly image: GameObjects.Image } | null = null;
  #sitters = new Map<ChairId, Sitter>();
  #layout: Layout | null = null;
  #homes: ReadonlyMap<ChairId, Spot> = new Map();
  #looked: ChairId | null = null;
  #lastAt = 0;
  /** How far one has turned inward, 0 … 1; null before the first state. */
  #inward: number | null = null;
  #told = "";
  #stops: (() => void)[] = [];

  constructor(work: StageWork) {
    super(PlayScene.KEY);
    this.#work = work;
  }

  init(data: { consort: Consort }): void {
    this.#consort = data.consort;
  }

  create(): void {
    const { time } = this.#work;
    this.#backdrop = new Backdrop(this, time);
    this.#bond = new BondView(this, time);
    this.#lamps = new LampRow(this);
    this.#own = new OwnInstrument(this, time);
    this.#effects = new Effects();
    this.#wedges = new LivePen(this, DEPTH.wedges);
    this.#near = new LivePen(this, DEPTH.near);
    this.#under = new LivePen(this, DEPTH.glow + 1);
    this.#over = new LivePen(this, DEPTH.effects);
    this.#layout = null;
    this.#told = "";
    this.#inward = null;
    this.#lastAt = time.now();
    this.#stops = [this.#consort.onSighting((sighting) => this.#effects.see(sighting, time.now()))];
    this.events.once("shutdown", () => this.#close());
  }

  override update(): void {
    const { time, layout: wanted } = this.#work;
    const layout = wanted.peek();
    if (layout !== this.#layout) this.#resize(layout);
    const at = time.now();
    const elapsed = Math.min(100, Math.max(0, at - this.#lastAt));
    this.#lastAt = at;

    const perception = this.#consort.perception.peek();
    const seats = this.#othersInOrder();
    this.#place(layout, seats);
    const looked = this.#whoIsLookedAt(perception);
    const beat =
      perception &&
      beatPosition(perception.music, this.#consort.serverNow(), this.#consort.epoch.peek());
    const light = this.#light(perception, looked);
    this.#backdrop.update(light, elapsed);
    this.#moveSitters(layout, seats, perception, looked, beat, elapsed);
    this.#drawSitters(layout, perception, looked);
    this.#drawBond(layout, perception, looked, beat, elapsed);
    this.#lamps.update(looked === null ? null : (perception?.bonds[looked] ?? null));
    this.#drawOwn(layout, perception, elapsed);
    this.#under.graphics.clear();
    this.#over.graphics.clear();
    if (!this.#effects.busy) return;
    const places = this.#places(layout);
    this.#effects.draw("under", this.#under.pen, places, at);
    this.#effects.draw("draw", this.#over.pen, places, at);
  }

  #resize(layout: Layout): void {
    const { ratio } = this.#work;
    this.#layout = layout;
    this.cameras.main.setOrigin(0, 0).setZoom(ratio());
    this.#backdrop.resize(layout, ratio());
    this.#lamps.resize(layout, ratio());
    this.#own.resize(ratio());
    for (const sitter of this.#sitters.values()) sitter.destroy();
    this.#sitters.clear();
    this.#homes = new Map();
    this.#told = "";
    this.#glow?.image.destroy();
    this.#glow?.surface.destroy();
    const reach = 445 * layout.focus.scale;
    const surface = createSurface(this, 2 * reach, 2 * reach, ratio() / 2);
    surface.redraw((pen) => drawFocusGlow(pen, reach, reach, layout.focus.scale, 0));
    const image = this.add
      .image(layout.focus.x, layout.focus.y - 30 * layout.focus.scale, surface.key)
      .setScale(2 / ratio())
      .setDepth(DEPTH.glow);
    this.#glow = { surface, image };
  }

  /** All others, left to right as they sit: in order after oneself. */
  #othersInOrder(): readonly Seat[] {
    const me = this.#consort.me.peek();
    const seats = this.#consort.seats.peek().toSorted((a, b) => a.chair - b.chair);
    const own = seats.findIndex(({ chair }) => chair === me);
    return own < 0 ? seats : [...seats.slice(own + 1), ...seats.slice(0, own)];
  }

  #place(layout: Layout, seats: readonly Seat[]): void {
    if (this.#homes.size === seats.length && seats.every(({ chair }) => this.#homes.has(chair)))
      return;
    const spots = seats.length > 0 ? halfCircle(layout, seats.length) : [];
    this.#homes = new Map(seats.map(({ chair }, i) => [chair, spots[i] as Spot]));
    for (const [chair, sitter] of this.#sitters)
      if (!this.#homes.has(chair)) {
        sitter.destroy();
        this.#sitters.delete(chair);
      }
  }

  #whoIsLookedAt(perception: Perception | null): ChairId | null {
    const gaze = perception?.self.gaze;
    return typeof gaze === "number" ? gaze : null;
  }

  #light(perception: Perception | null, looked: ChairId | null): HallLight {
    if (!perception) return { mood: 0, daylight: 0, dim: 0 };
    const cold = (bond: OwnBond | null | undefined): number =>
      bond ? COLD[bond.severity] * COLD_LEFT[bond.step] : 0;
    const elsewhere = 0.35 * Math.max(0, ...perception.bonds.map(cold));
    const here = looked === null ? 0 : cold(perception.bonds[looked]);
    const { gaze } = perception.self;
    const hard = perception.music.hard ? 0.14 : 0;
    return {
      mood: Math.max(here, elsewhere),
      daylight: gaze === "away" ? 1 : 0,
      dim: (gaze === "inward" ? 0.54 : gaze === "away" ? 0.14 : 0) + hard,
    };
  }

  #moveSitters(
    layout: Layout,
    seats: readonly Seat[],
    perception: Perception | null,
    looked: ChairId | null,
    beat: number | null,
    elapsed: number,
  ): void {
    this.#looked = looked;
    const beatMs = (perception?.music.beatTicks ?? 10) * TICK_MS;
    for (const seat of seats) {
      const home = this.#homes.get(seat.chair) as Spot;
      let sitter = this.#sitters.get(seat.chair);
      if (!sitter) {
        sitter = new Sitter(this, this.#work.time, this.#work.ratio());
        this.#sitters.set(seat.chair, sitter);
      }
      const focus = perception?.focus?.chair === seat.chair ? perception.focus : null;
      const glimpse = perception?.periphery[seat.chair] ?? null;
      const late = (perception?.sounding[seat.chair]?.ms ?? 0) / beatMs;
      sitter.update(
        {
          seat,
          home,
          front: layout.focus,
          near: looked === seat.chair,
          sitting: {
            body: focus?.body ?? (glimpse?.moving ? STIRRING : UNSEEN),
            cue: focus?.cue ?? null,
            playing: beat !== null && !focus?.breathing,
            beat: beat ?? 0,
            stroke: beat === null ? -0.4 : bowStroke(beat, late),
          },
          gaze: this.#gazeOf(
            layout,
            seat.chair,
            focus?.gaze ?? glimpse?.gaze ?? null,
            perception?.me ?? null,
          ),
          mood: this.#backdrop.mood,
        },
        elapsed,
      );
    }
    this.#tell(layout, seats);
  }

  #gazeOf(
    layout: Layout,
    chair: ChairId,
    target: GazeTarget | null,
    me: ChairId | null,
  ): GazeDirection {
    if (target === null || target === me) return AT_VIEWER;
    const from = this.#headOf(chair);
    if (target === "inward") return gazeInward();
    if (target === "away") return gazeAway(this.#homes.get(chair) as Spot, layout.focus.x);
    return gazeBetween(from, this.#headOf(target), layout.focus.scale);
  }

  #headOf(chair: ChairId): { readonly x: number; readonly y: number; readonly scale: number } {
    const spot =
      this.#sitters.get(chair)?.spot ?? this.#homes.get(chair) ?? (this.#layout as Layout).focus;
    return { x: spot.x, y: spot.y - 100 * spot.scale, scale: spot.scale };
  }

  #drawSitters(layout: Layout, perception: Perception | null, looked: ChairId | null): void {
    const due = [...this.#sitters.values()]
      .filter((sitter) => sitter.stale())
      .sort((a, b) => a.drawnAt - b.drawnAt);
    const first = due.filter((sitter) => sitter.drawnAt === -Infinity);
    for (const sitter of first.length > 0 ? first : due.slice(0, SHAPES_A_FRAME))
      sitter.drawShape();

    this.#wedges.graphics.clear();
    for (const sitter of this.#sitters.values()) sitter.drawWedge(this.#wedges.pen);
    this.#near.graphics.clear();
    const live = [...this.#sitters.values()].filter(({ nearness }) => nearness >= 0.02);
    live.sort((a, b) => a.nearness - b.nearness);
    for (const sitter of live) sitter.drawLive(this.#near.pen);
    const nearest = looked === null ? undefined : this.#sitters.get(looked);
    const focus = perception?.focus;
    if (nearest && focus && nearest.nearness > 0.9)
      drawBreath(
        this.#near.pen,
        nearest.spot,
        focus.body.breathRate,
        focus.body.breathDepth,
        nearest.breaths,
        this.#backdrop.mood,
      );
    const most = Math.max(0, ...live.map(({ nearness }) => nearness));
    this.#glow?.image
      .setAlpha(most * (1 - 0.45 * this.#backdrop.mood))
      .setPosition(layout.focus.x, layout.focus.y - 30 * layout.focus.scale);
  }

  #drawBond(
    layout: Layout,
    perception: Perception | null,
    looked: ChairId | null,
    beat: number | null,
    elapsed: number,
  ): void {
    const sitter = looked === null ? undefined : this.#sitters.get(looked);
    const bond = looked === null ? null : perception?.bonds[looked];
    if (!perception || looked === null || !sitter || !bond) {
      this.#bond.update(layout, null, elapsed);
      return;
    }
    const focus = perception.focus?.chair === looked ? perception.focus : null;
    const beatMs = perception.music.beatTicks * TICK_MS;
    const stand = { cents: focus?.cents ?? 0, ms: focus?.ms ?? 0 };
    this.#bond.update(
      layout,
      {
        whom: looked,
        bond,
        stand,
        presence: sitter.nearness * (focus ? 1 : 0.55),
        onset: {
          mine: beat === null ? 0.3 : onsetLight(beat, 0),
          theirs: beat === null ? 0.3 : onsetLight(beat, stand.ms / beatMs),
        },
        bridge: this.#bridge(looked, sitter),
      },
      elapsed,
    );
  }

  /** Where the string is tied to their instrument, as drawn now. */
  #bridge(chair: ChairId, sitter: Sitter): { readonly x: number; readonly y: number } {
    const instrument =
      this.#consort.seats.peek().find((seat) => seat.chair === chair)?.instrument ?? "cello";
    const { x, y, scale } = sitter.spot;
    const on = bridgeOf(instrument);
    return { x: x + on.x * scale, y: y + on.y * scale };
  }

  #drawOwn(layout: Layout, perception: Perception | null, elapsed: number): void {
    const me = this.#consort.me.peek();
    const own = this.#consort.seats.peek().find(({ chair }) => chair === me);
    const held = this.#work.pad.peek();
    const bow = perception?.self.bow;
    const inward = perception?.self.gaze === "inward" ? 1 : 0;
    this.#inward = approach(this.#inward ?? inward, inward, elapsed, 260);
    this.#own.update(
      layout,
      {
        instrument: own?.instrument ?? "viol",
        pad: held ?? { x: bow?.tempo ?? 0, y: bow?.pitch ?? 0 },
        held: held !== null,
        volume: bow?.volume ?? 0.5,
        breathing: perception?.self.breathing ?? false,
        inward: this.#inward,
        mood: this.#backdrop.mood,
      },
      elapsed,
    );
  }

  #places(layout: Layout): EffectPlaces {
    const { lamps, rose, bridge, peg } = layout;
    const me = this.#consort.me.peek();
    return {
      head: (chair) => (chair === me || !this.#sitters.has(chair) ? null : this.#headOf(chair)),
      self: rose,
      string: this.#bond.middle ?? { x: (peg.x + bridge.x) / 2, y: peg.y },
      lamp: (step) => ({ x: lamps.x + (step - 2.5) * lamps.gap, y: lamps.y + 9 * lamps.scale }),
      width: layout.width,
      height: layout.height,
      floor: { x: layout.focus.x, y: layout.sceneHeight * 0.8 },
      scale: layout.shape === "phone" ? 0.62 : layout.focus.scale / 0.97,
    };
  }

  /** Tells the page where chairs are, only when that has changed. */
  #tell(layout: Layout, seats: readonly Seat[]): void {
    const told = `${layout.width}×${layout.height} ${seats.map(({ chair }) => chair).join()} ${this.#looked ?? "-"}`;
    if (told === this.#told) return;
    this.#told = told;
    this.#work.chairs.value = new Map(
      seats.map(({ chair }) => {
        const near = chair === this.#looked;
        const spot = near ? layout.focus : (this.#homes.get(chair) as Spot);
        return [
          chair,
          { box: figureBox(layout, spot, seats.length), label: labelSpot(spot), near },
        ];
      }),
    );
  }

  #close(): void {
    for (const stop of this.#stops) stop();
    this.#backdrop.destroy();
    this.#bond.destroy();
    this.#lamps.destroy();
    this.#own.destroy();
    for (const pen of [this.#wedges, this.#near, this.#under, this.#over]) pen.destroy();
    for (const sitter of this.#sitters.values()) sitter.destroy();
    this.#sitters.clear();
    this.#glow?.surface.destroy();
    this.#glow = null;
    this.#work.chairs.value = new Map();
  }
}
