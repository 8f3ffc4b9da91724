import { type GameObjects, Scene } from "phaser";
import type { InstrumentId, PersonaId } from "../../shared/pieces/cast.ts";
import { BODY_CHANNELS, type Body } from "../../shared/model/body.ts";
import { drawFigure, extentAt } from "../drawing/figure/figure.ts";
import { pose } from "../drawing/figure/body-pose.ts";
import { drawFocusGlow } from "../drawing/hall.ts";
import type { Pen } from "../drawing/pen.ts";
import type { Box, Spot } from "../drawing/layout.ts";
import { drawPegboard, drawStartShade, pegboardBox } from "../drawing/pegboard.ts";
import type { StartLayout } from "../drawing/start-layout.ts";
import { drawChoiceString } from "../drawing/string/choice.ts";
import { Backdrop, DEPTH } from "./backdrop.ts";
import { approach } from "./easing.ts";
import { bowStroke } from "./beat.ts";
import { FigureView } from "./figure-view.ts";
import { LivePen } from "./live-pen.ts";
import type { SceneContext } from "./stage-state.ts";
import { createSurface, type Surface } from "./surfaces.ts";

const AT_EASE = Object.fromEntries(BODY_CHANNELS.map((channel) => [channel, 0])) as unknown as Body;
const WELCOMING: Body = {
  ...AT_EASE,
  mouth: 0.7,
  lean: 0.2,
  openness: 0.5,
  shoulders: -0.2,
  brow: 0.1,
  breathRate: 11,
  breathDepth: 0.6,
};

/** Left, middle and right. The middle one looks at the visitor. */
const PLAYERS: readonly {
  readonly persona: PersonaId;
  readonly instrument: InstrumentId;
  readonly gaze: { readonly x: number; readonly y: number };
}[] = [
  { persona: "ruth", instrument: "clarinet", gaze: { x: 0.62, y: 0 } },
  { persona: "tomo", instrument: "cello", gaze: { x: -0.1, y: 0.06 } },
  { persona: "jo", instrument: "violin", gaze: { x: -0.62, y: 0 } },
];
const BEAT_MS = 1100;

/** The picture behind the start page. */
export class StartScene extends Scene {
  static readonly KEY = "start";
  readonly #context: SceneContext;
  #backdrop!: Backdrop;
  #strings!: LivePen;
  #player!: LivePen;
  #front!: LivePen;
  #figure!: FigureView;
  #layout: StartLayout | null = null;
  #ratio = 1;
  #surfaces: Surface[] = [];
  #images: GameObjects.Image[] = [];
  #pointed: number[] = [];
  #lastAt = 0;

  constructor(context: SceneContext) {
    super(StartScene.KEY);
    this.#context = context;
  }

  create(): void {
    const { time } = this.#context;
    this.#backdrop = new Backdrop(this, time);
    this.#strings = new LivePen(this, DEPTH.chairs - 1);
    this.#player = new LivePen(this, DEPTH.near);
    this.#front = new LivePen(this, DEPTH.instrument - 1);
    this.#figure = new FigureView(time);
    this.#layout = null;
    this.#lastAt = time.now();
    this.events.once("shutdown", () => this.#close());
  }

  override update(): void {
    const { time, start } = this.#context;
    const layout = start.peek();
    const ratio = this.#context.ratio();
    if (layout !== this.#layout || ratio !== this.#ratio) this.#resize(layout, ratio);
    const at = time.now();
    const elapsed = Math.min(100, Math.max(0, at - this.#lastAt));
    this.#lastAt = at;
    this.#backdrop.update({ mood: 0, daylight: 0, dim: 0 }, elapsed, this.#context.quality().dust);
    this.#drawMiddle(layout, at, elapsed);
    this.#drawStrings(layout, at, elapsed);
  }

  #drawMiddle(layout: StartLayout, at: number, elapsed: number): void {
    const who = PLAYERS[1] as (typeof PLAYERS)[number];
    const beat = at / BEAT_MS;
    this.#figure.update(
      who,
      {
        body: WELCOMING,
        cue: null,
        torn: 0,
        playing: true,
        beat,
        stroke: this.#context.time.reducedMotion ? 0 : bowStroke(beat, 0),
      },
      who.gaze,
      elapsed,
    );
    const [, middle] = layout.players;
    const { graphics, pen } = this.#player;
    graphics.clear();
    pen.within(middle.x, middle.y, middle.scale, middle.scale, 0, () =>
      this.#figure.draw(pen, true),
    );
  }

  /** The string of the choice that is pointed at swings wider. */
  #drawStrings(layout: StartLayout, at: number, elapsed: number): void {
    this.#strings.graphics.clear();
    this.#front.graphics.clear();
    const pointed = this.#context.point.peek();
    const seconds = this.#context.time.reducedMotion ? 0 : at / 1000;
    layout.pegs.forEach((_, i) => {
      const swing = approach(this.#pointed[i] ?? 0, pointed === i ? 1 : 0, elapsed, 120);
      this.#pointed[i] = swing;
      const inFront = drawChoiceString(layout, i, swing, seconds);
      const front = inFront.front || layout.shape === "phone";
      inFront.draw(front ? this.#front.pen : this.#strings.pen);
    });
  }

  #resize(layout: StartLayout, ratio: number): void {
    this.#clear();
    this.#ratio = ratio;
    this.#layout = layout;
    this.cameras.main.setOrigin(0, 0).setZoom(ratio);
    const [, middle] = layout.players;
    // On a phone the text lies over the players' feet, so the darkness does too.
    const phone = layout.shape === "phone";
    this.#backdrop.resize({ ...layout, sceneHeight: layout.height }, ratio, (pen) => {
      drawFocusGlow(pen, middle.x, middle.y - 30 * middle.scale, middle.scale * 1.15, 0);
      if (!phone) drawStartShade(pen, layout);
    });
    if (phone)
      this.#still({ x: 0, y: 0, ...layout }, DEPTH.shade + 1, Math.min(1, ratio), (pen) =>
        drawStartShade(pen, layout),
      );
    for (const i of [0, 2] as const) this.#seat(layout.players[i], i, ratio);
    this.#still(pegboardBox(layout), DEPTH.instrument, ratio, (pen) => drawPegboard(pen, layout));
  }

  /** The two beside the middle do not move. */
  #seat(spot: Spot, i: 0 | 2, ratio: number): void {
    const player = PLAYERS[i] as (typeof PLAYERS)[number];
    const still = pose({
      body: WELCOMING,
      gaze: player.gaze,
      cue: null,
      cueAge: 0,
      beat: 0,
      torn: 0,
      playing: true,
    });
    this.#still(extentAt(spot), DEPTH.chairs, ratio, (pen) =>
      pen.within(spot.x, spot.y, spot.scale, spot.scale, 0, () =>
        drawFigure(pen, {
          persona: player.persona,
          instrument: player.instrument,
          pose: still,
          detail: "near",
          tint: { colour: 0x2a1510, share: 0.22 },
        }),
      ),
    );
  }

  /** Something that does not move, drawn once to a texture of its own size. */
  #still(
    { x, y, width, height }: Box,
    depth: number,
    ratio: number,
    draw: (pen: Pen) => void,
  ): void {
    const surface = createSurface(this, width, height, ratio);
    surface.redraw((pen) => pen.within(-x, -y, 1, 1, 0, () => draw(pen)));
    this.#surfaces.push(surface);
    this.#images.push(
      this.add
        .image(x, y, surface.key)
        .setOrigin(0, 0)
        .setScale(1 / ratio)
        .setDepth(depth),
    );
  }

  #clear(): void {
    for (const image of this.#images) image.destroy();
    for (const surface of this.#surfaces) surface.destroy();
    this.#images = [];
    this.#surfaces = [];
  }

  #close(): void {
    this.#clear();
    this.#backdrop.destroy();
    for (const pen of [this.#strings, this.#player, this.#front]) pen.destroy();
  }
}
