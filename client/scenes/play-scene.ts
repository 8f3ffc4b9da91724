import { Scene } from "phaser";
import type { Consort, Seat } from "../session/consort.ts";
import type { Perception } from "../../shared/model/perception.ts";
import { TICK_MS, type ChairId } from "../../shared/model/units.ts";
import { crackThrough } from "../drawing/split.ts";
import type { Box, Layout, Spot } from "../drawing/layout.ts";
import { labelSpot, nearBox, restingBoxes } from "../drawing/seating.ts";
import { Backdrop, DEPTH } from "./backdrop.ts";
import { beatPosition, onsetLight } from "./beat.ts";
import { type BondNow, BondView } from "./bond-view.ts";
import { ConductorMark } from "./conductor-mark.ts";
import { approach } from "./easing.ts";
import type { EffectPlaces } from "./effect.ts";
import { Effects } from "./effects.ts";
import { GatheringView } from "./gathering-view.ts";
import { HalfCircle } from "./half-circle.ts";
import { LampRow } from "./lamp-row.ts";
import { hallLight } from "./hall-light.ts";
import { LivePen } from "./live-pen.ts";
import { OwnInstrument } from "./own-instrument.ts";
import { SplitView } from "./split-view.ts";
import type { NearDrawn, SceneContext } from "./stage-state.ts";

/** Light of the beads while nothing sounds. */
const RESTING_LIGHT = 0.3;
/** A string to a face that is not visible yet is pale. */
const UNSEEN_PRESENCE = 0.55;

/** From this nearness on a player is fully visible. */
const ARRIVED = 0.9;

/** A movement, seen from the player's own chair. */
export class PlayScene extends Scene {
  static readonly KEY = "play";
  readonly #context: SceneContext;
  #consort!: Consort;
  #backdrop!: Backdrop;
  #circle!: HalfCircle;
  #bond!: BondView;
  #lamps!: LampRow;
  #own!: OwnInstrument;
  #gathering!: GatheringView;
  #split!: SplitView;
  #conductor!: ConductorMark;
  #effects!: Effects;
  #under!: LivePen;
  #over!: LivePen;
  #layout: Layout | null = null;
  #ratio = 1;
  #lastAt = 0;
  /** How far the player has turned inward, 0 … 1; null before the first state. */
  #inward: number | null = null;
  #told = "";
  #unlisten = (): void => {};

  constructor(context: SceneContext) {
    super(PlayScene.KEY);
    this.#context = context;
  }

  init(data: { consort: Consort }): void {
    this.#consort = data.consort;
  }

  create(): void {
    const { time } = this.#context;
    this.#backdrop = new Backdrop(this, time);
    this.#circle = new HalfCircle(this, time);
    this.#bond = new BondView(this, time);
    this.#lamps = new LampRow(this);
    this.#own = new OwnInstrument(this, time);
    this.#gathering = new GatheringView(this, time);
    this.#split = new SplitView(this, time);
    this.#conductor = new ConductorMark(this);
    this.#effects = new Effects();
    this.#under = new LivePen(this, DEPTH.glow + 1);
    this.#over = new LivePen(this, DEPTH.effects);
    this.#layout = null;
    this.#told = "";
    this.#inward = null;
    this.#lastAt = time.now();
    this.#unlisten = this.#consort.onSighting((sighting) =>
      this.#effects.see(sighting, time.now()),
    );
    this.events.once("shutdown", () => this.#close());
  }

  override update(): void {
    const { time, layout: wanted } = this.#context;
    const layout = wanted.peek();
    const ratio = this.#context.ratio();
    if (layout !== this.#layout || ratio !== this.#ratio) this.#resize(layout, ratio);
    const at = time.now();
    const elapsed = Math.min(100, Math.max(0, at - this.#lastAt));
    this.#lastAt = at;

    const perception = this.#consort.perception.peek();
    const seats = this.#othersInOrder();
    const gaze = perception?.self.gaze;
    const looked = typeof gaze === "number" ? gaze : null;
    const beat = perception && this.#beat(perception);
    this.#backdrop.update(hallLight(perception, looked), elapsed, this.#context.quality().dust);
    const { mood } = this.#backdrop;
    this.#circle.update(seats, { perception, looked, beat, mood }, elapsed);
    this.#gathering.update(layout, perception?.whole ?? null, elapsed);
    this.#split.update(layout, perception?.self ?? null, elapsed);
    this.#conductor.update(layout, this.#conducting(perception));
    this.#tell(layout, seats, looked);
    const seat = seats.find(({ chair }) => chair === looked);
    this.#bond.update(
      layout,
      perception && seat ? this.#bondNow(perception, seat, beat) : null,
      elapsed,
    );
    this.#lamps.update(
      looked === null ? null : (perception?.bonds[looked] ?? null),
      perception?.whole ?? null,
    );
    this.#drawOwn(layout, perception, elapsed);
    this.#drawEffects(layout, at);
    this.#context.watch(this.#nearDrawn(seats, looked));
  }

  #nearDrawn(seats: readonly Seat[], looked: ChairId | null): NearDrawn | null {
    const pose = looked === null ? null : this.#circle.pose(looked);
    if (looked === null || pose === null || this.#circle.nearness(looked) < ARRIVED) return null;
    const place = seats.findIndex(({ chair }) => chair === looked);
    return { place, pose, string: this.#bond.shape };
  }

  #resize(layout: Layout, ratio: number): void {
    this.#layout = layout;
    this.#ratio = ratio;
    this.cameras.main.setOrigin(0, 0).setZoom(ratio);
    this.#backdrop.resize(layout, ratio);
    this.#circle.resize(layout, ratio);
    this.#lamps.resize(layout, ratio);
    this.#own.resize(ratio);
    this.#conductor.resize(layout, ratio);
    this.#told = "";
  }

  #beat({ music }: Perception): number | null {
    return beatPosition(music, this.#consort.musicNow(), this.#consort.epoch.peek());
  }

  /** All others, left to right: in order after the player. */
  #othersInOrder(): readonly Seat[] {
    const me = this.#consort.me.peek();
    const seats = this.#consort.seats.peek().toSorted((a, b) => a.chair - b.chair);
    const own = seats.findIndex(({ chair }) => chair === me);
    return own < 0 ? seats : [...seats.slice(own + 1), ...seats.slice(0, own)];
  }

  #bondNow(perception: Perception, seat: Seat, beat: number | null): BondNow | null {
    const bond = perception.bonds[seat.chair];
    const bridge = this.#circle.bridge(seat);
    if (!bond || !bridge) return null;
    const focus = perception.focus?.chair === seat.chair ? perception.focus : null;
    const stand = { cents: focus?.cents ?? 0, ms: focus?.ms ?? 0 };
    const late = stand.ms / (perception.music.beatTicks * TICK_MS);
    return {
      whom: seat.chair,
      bond,
      stand,
      presence: this.#circle.nearness(seat.chair) * (focus ? 1 : UNSEEN_PRESENCE),
      onset:
        beat === null
          ? { mine: RESTING_LIGHT, theirs: RESTING_LIGHT }
          : { mine: onsetLight(beat, 0), theirs: onsetLight(beat, late) },
      bridge,
    };
  }

  /** [O1] Where the conductor is drawn. */
  #conducting(perception: Perception | null): Spot | "self" | null {
    const conductor = perception?.accord.conductor ?? null;
    if (conductor === null) return null;
    return conductor === perception?.me ? "self" : this.#circle.spot(conductor);
  }

  #drawOwn(layout: Layout, perception: Perception | null, elapsed: number): void {
    const me = this.#consort.me.peek();
    const own = this.#consort.seats.peek().find(({ chair }) => chair === me);
    const held = this.#context.pad.peek();
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

  #drawEffects(layout: Layout, at: number): void {
    this.#under.graphics.clear();
    this.#over.graphics.clear();
    if (!this.#effects.busy) return;
    const places = this.#places(layout);
    this.#effects.draw("under", this.#under.pen, places, at);
    this.#effects.draw("draw", this.#over.pen, places, at);
  }

  #places(layout: Layout): EffectPlaces {
    const { lamps, rose, bridge, peg } = layout;
    return {
      head: (chair) => this.#circle.head(chair),
      self: rose,
      crack: crackThrough(layout),
      string: this.#bond.middle ?? { x: (peg.x + bridge.x) / 2, y: peg.y },
      lamp: (step) => ({ x: lamps.x + (step - 2.5) * lamps.gap, y: lamps.y + 9 * lamps.scale }),
      width: layout.width,
      height: layout.height,
      floor: { x: layout.focus.x, y: layout.sceneHeight * 0.8 },
      scale: layout.shape === "phone" ? 0.62 : layout.focus.scale / 0.97,
    };
  }

  /** Reports where chairs are, only when that has changed. */
  #tell(layout: Layout, seats: readonly Seat[], looked: ChairId | null): void {
    const chairs = seats.map(({ chair }) => chair).join();
    const told = `${layout.width}×${layout.height} ${layout.text} ${chairs} ${looked ?? "-"}`;
    if (told === this.#told) return;
    this.#told = told;
    const homes = seats.map(({ chair }) => this.#circle.home(chair) ?? layout.focus);
    const boxes = restingBoxes(layout, homes);
    this.#context.chairs.value = new Map(
      seats.map(({ chair }, i) => {
        const near = chair === looked;
        const label = labelSpot(layout, near ? layout.focus : (homes[i] as Spot));
        return [chair, { box: near ? nearBox(layout) : (boxes[i] as Box), label, near }];
      }),
    );
  }

  #close(): void {
    this.#unlisten();
    this.#backdrop.destroy();
    this.#circle.destroy();
    this.#bond.destroy();
    this.#lamps.destroy();
    this.#own.destroy();
    this.#gathering.destroy();
    this.#split.destroy();
    this.#conductor.destroy();
    this.#under.destroy();
    this.#over.destroy();
    this.#context.chairs.value = new Map();
  }
}
