import { batch, computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { CANVAS, Game, Scale, WEBGL } from "phaser";
import type { Consort } from "../net/consort.ts";
import type { Box, Layout } from "../view/layout.ts";
import { layout } from "../view/layout.ts";
import { type StartLayout, startLayout } from "../view/start-layout.ts";
import type { ChairId } from "../../shared/model/units.ts";
import { type Level, Pace, type Quality } from "./pace.ts";
import { PlayScene } from "./play-scene.ts";
import { hasGraphicsCard } from "./renderer.ts";
import { StartScene } from "./start-scene.ts";
import { followTextSize } from "./text-size.ts";
import type { Surroundings } from "./time.ts";

/**
 * The drawn part of the page: one canvas that fills its parent and follows its size. Text and
 * controls lie over it and take their places from the signals here, all in CSS pixels from the
 * parent's top left corner.
 */
export interface Stage {
  /** Changes with the parent's size. */
  readonly layout: ReadonlySignal<Layout>;
  /** The same for the start page, for as many choices as are shown. */
  readonly start: ReadonlySignal<StartLayout>;
  /** Where each other chair is drawn now: for targets and names. Empty outside a movement. */
  readonly chairs: ReadonlySignal<ReadonlyMap<ChairId, ChairPlace>>;
  /** Changes what is drawn; showing the same scene again does nothing. */
  show(what: Showing): void;
  /** The choice pointed at on the start page: its string sounds. */
  point(choice: number | null): void;
  /** The bow handle while a finger holds it, −1 … 1, y up; null: it follows what the world holds. */
  pad(at: { readonly x: number; readonly y: number } | null): void;
  /** A sheet lies over the picture, which slows down. */
  cover(covered: boolean): void;
  destroy(): void;
}

/** A life cycle: each scene carries only what it needs. A projector's view would be one more line. */
export type Showing =
  | { readonly scene: "start"; readonly choices: number }
  | { readonly scene: "play"; readonly consort: Consort };

export interface ChairPlace {
  /** Around head, body and instrument, at rest: good as a click target. */
  readonly box: Box;
  /** Middle of a name written over the head. */
  readonly label: { readonly x: number; readonly y: number };
  /** This is the chair one looks at, drawn large in the middle. */
  readonly near: boolean;
}

/** What a test replaces to freeze a scene. */
export interface StageOptions {
  /** Milliseconds, only differences count. */
  readonly now?: () => number;
  /** 0 … 1, for dust and blinks. */
  readonly random?: () => number;
  /** True while the visitor wants fades instead of movement; the system's wish if left out. */
  readonly reducedMotion?: ReadonlySignal<boolean>;
  /** Drawn in this way and with this quality, whatever the machine. */
  readonly fixed?: { readonly card: boolean; readonly level: Level };
}

/** What scenes share with the stage that runs them. */
export interface StageWork {
  readonly time: Surroundings;
  readonly layout: ReadonlySignal<Layout>;
  readonly start: ReadonlySignal<StartLayout>;
  readonly chairs: Signal<ReadonlyMap<ChairId, ChairPlace>>;
  readonly pad: Signal<{ readonly x: number; readonly y: number } | null>;
  readonly point: Signal<number | null>;
  /** Canvas pixels for one CSS pixel, 2 at most: changes with the quality. */
  readonly ratio: () => number;
  readonly quality: () => Quality;
}

/** More would cost a phone its smoothness and show nothing. */
const SHARPEST = 2;
const LEAST = 64;
/** The start page moves little. */
const RATES = { start: 30, play: 60 } as const;

/** Fills `parent` with the drawn hall. `parent` needs a size and a position of its own. */
export function createStage(parent: HTMLElement, options: StageOptions = {}): Stage {
  const size = signal(sizeOf(parent));
  const choices = signal(3);
  const words = followTextSize();
  const still =
    options.reducedMotion ?? signal(matchMedia("(prefers-reduced-motion: reduce)").matches);
  const card = options.fixed?.card ?? hasGraphicsCard();
  const pace = new Pace(options.fixed?.level ?? (card ? 0 : 1), options.fixed?.level ?? 3);
  const work: StageWork = {
    time: {
      now: options.now ?? (() => performance.now()),
      random: options.random ?? Math.random,
      get reducedMotion() {
        return still.peek();
      },
    },
    layout: computed(() => layout(size.value.width, size.value.height, words.size.value)),
    start: computed(() => startLayout(size.value.width, size.value.height, choices.value)),
    chairs: signal(new Map()),
    pad: signal(null),
    point: signal(null),
    ratio: () => Math.min(SHARPEST, devicePixelRatio || 1) * pace.quality.sharpness,
    quality: () => pace.quality,
  };
  const { width, height } = size.peek();
  const game = new Game({
    type: card ? WEBGL : CANVAS,
    parent,
    width: width * work.ratio(),
    height: height * work.ratio(),
    backgroundColor: 0x170d10,
    banner: false,
    audio: { noAudio: true },
    // Everything that is touched is a control on the page over the canvas.
    input: { keyboard: false, mouse: false, touch: false, gamepad: false },
    // Rotated quads of different textures tear when they share a batch.
    render: { maxTextures: 1, antialias: true },
    scale: { mode: Scale.NONE, zoom: 1 / work.ratio() },
  });
  game.canvas?.setAttribute("aria-hidden", "true");

  let shown: Showing | null = null;
  let ready = false;
  game.events.once("ready", () => {
    ready = true;
    game.canvas.setAttribute("aria-hidden", "true");
    game.scene.add(StartScene.KEY, new StartScene(work));
    game.scene.add(PlayScene.KEY, new PlayScene(work));
    // Drawn for a test, every frame of the browser is one of the scene: how many are due depends on the machine.
    if (!options.fixed) keepPace(game, pace, fit);
    if (shown) raise(shown);
  });

  const fit = (): void => {
    const ratio = work.ratio();
    const now = size.peek();
    game.scale.resize(now.width * ratio, now.height * ratio);
    // After the new size: this is what writes the canvas's size on the page.
    game.scale.setZoom(1 / ratio);
    pace.pause();
  };

  const raise = (what: Showing): void => {
    if (pace.begin(RATES[what.scene])) fit();
    for (const key of [StartScene.KEY, PlayScene.KEY])
      if (game.scene.isActive(key)) game.scene.stop(key);
    game.scene.start(what.scene, what);
  };

  const follow = new ResizeObserver(() => {
    const next = sizeOf(parent);
    if (next.width === size.peek().width && next.height === size.peek().height) return;
    size.value = next;
    fit();
  });
  follow.observe(parent);

  return {
    layout: work.layout,
    start: work.start,
    chairs: work.chairs,
    show(what) {
      if (shown && same(shown, what)) return;
      shown = what;
      batch(() => {
        if (what.scene === "start") choices.value = what.choices;
        work.pad.value = null;
        work.point.value = null;
      });
      if (ready) raise(what);
    },
    point: (choice) => {
      work.point.value = choice;
    },
    pad: (at) => {
      work.pad.value = at;
    },
    cover: (covered) => pace.cover(covered),
    destroy() {
      follow.disconnect();
      words.stop();
      game.destroy(true);
    },
  };
}

/**
 * Lets a frame begin only when it is due. Work that a frame leaves to the browser counts as well: a
 * message posted at its start is answered when that is done.
 */
function keepPace(game: Game, pace: Pace, onChange: () => void): void {
  const step = game.step.bind(game);
  const after = new MessageChannel();
  let began: number | null = null;
  after.port1.addEventListener("message", () => {
    if (began !== null && pace.drawn(began, performance.now())) onChange();
    began = null;
  });
  after.port1.start();
  game.step = (time, delta) => {
    const now = performance.now();
    if (began !== null || !pace.due(now)) return;
    began = now;
    after.port2.postMessage(null);
    step(time, delta);
  };
  game.events.once("destroy", () => after.port1.close());
}

function sizeOf(element: HTMLElement): { readonly width: number; readonly height: number } {
  return {
    width: Math.max(LEAST, element.clientWidth),
    height: Math.max(LEAST, element.clientHeight),
  };
}

function same(a: Showing, b: Showing): boolean {
  if (a.scene === "start") return b.scene === "start" && a.choices === b.choices;
  return b.scene === "play" && a.consort === b.consort;
}
