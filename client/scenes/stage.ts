import { batch, computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { Game, Scale, WEBGL } from "phaser";
import type { Consort } from "../net/consort.ts";
import type { Box, Layout } from "../view/layout.ts";
import { layout } from "../view/layout.ts";
import { type StartLayout, startLayout } from "../view/start-layout.ts";
import type { ChairId } from "../../shared/model/units.ts";
import { PlayScene } from "./play-scene.ts";
import { StartScene } from "./start-scene.ts";
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
  readonly reducedMotion?: boolean;
}

/** What scenes share with the stage that runs them. */
export interface StageWork {
  readonly time: Surroundings;
  readonly layout: ReadonlySignal<Layout>;
  readonly start: ReadonlySignal<StartLayout>;
  readonly chairs: Signal<ReadonlyMap<ChairId, ChairPlace>>;
  readonly pad: Signal<{ readonly x: number; readonly y: number } | null>;
  readonly point: Signal<number | null>;
  /** Device pixels for one CSS pixel, 2 at most. */
  readonly ratio: () => number;
}

/** More would cost a phone its smoothness and show nothing. */
const SHARPEST = 2;
const LEAST = 64;

/** Fills `parent` with the drawn hall. `parent` needs a size and a position of its own. */
export function createStage(parent: HTMLElement, options: StageOptions = {}): Stage {
  const size = signal(sizeOf(parent));
  const choices = signal(3);
  const work: StageWork = {
    time: {
      now: options.now ?? (() => performance.now()),
      random: options.random ?? Math.random,
      reducedMotion:
        options.reducedMotion ?? matchMedia("(prefers-reduced-motion: reduce)").matches,
    },
    layout: computed(() => layout(size.value.width, size.value.height)),
    start: computed(() => startLayout(size.value.width, size.value.height, choices.value)),
    chairs: signal(new Map()),
    pad: signal(null),
    point: signal(null),
    ratio: () => Math.min(SHARPEST, devicePixelRatio || 1),
  };
  const { width, height } = size.peek();
  const game = new Game({
    type: WEBGL,
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
    if (shown) raise(shown);
  });

  const raise = (what: Showing): void => {
    for (const key of [StartScene.KEY, PlayScene.KEY])
      if (game.scene.isActive(key)) game.scene.stop(key);
    game.scene.start(what.scene, what);
  };

  const follow = new ResizeObserver(() => {
    const next = sizeOf(parent);
    if (next.width === size.peek().width && next.height === size.peek().height) return;
    const ratio = work.ratio();
    game.scale.resize(next.width * ratio, next.height * ratio);
    // After the new size: this is what writes the canvas's size on the page.
    game.scale.setZoom(1 / ratio);
    size.value = next;
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
    destroy() {
      follow.disconnect();
      game.destroy(true);
    },
  };
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
