import { batch, computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Consort } from "../session/consort.ts";
import type { Pose } from "../drawing/figure/pose.ts";
import type { Box, Layout } from "../drawing/layout.ts";
import { layout } from "../drawing/layout.ts";
import { type StartLayout, startLayout } from "../drawing/start-layout.ts";
import type { StringShape } from "../drawing/string/shape.ts";
import type { ChairId } from "../../shared/model/units.ts";
import type { Level, Quality } from "./pace.ts";
import type { Picture } from "./picture.ts";
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
  /** Resolves once the picture has been loaded; rejects when it cannot be. */
  readonly ready: Promise<void>;
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
  /** Sees what is drawn, for a test that plays by looking. */
  readonly watch?: WatchDrawing | undefined;
}

/** Whom one looks at in the drawing's own parameters: what eyes can see of them, and no more. */
export interface NearDrawn {
  /** Place in the half circle, from the left. */
  readonly place: number;
  readonly pose: Pose;
  /** The string to them; null while it lies loose. */
  readonly string: StringShape | null;
}

/** Told of each frame of a movement: null while nobody is near. */
export type WatchDrawing = (near: NearDrawn | null) => void;

/** What the stage keeps and its picture draws from. */
export interface StageState {
  readonly time: Surroundings;
  readonly layout: ReadonlySignal<Layout>;
  readonly start: ReadonlySignal<StartLayout>;
  readonly chairs: Signal<ReadonlyMap<ChairId, ChairPlace>>;
  readonly pad: Signal<{ readonly x: number; readonly y: number } | null>;
  readonly point: Signal<number | null>;
  readonly watch: WatchDrawing;
  /** CSS pixels. */
  readonly size: ReadonlySignal<{ readonly width: number; readonly height: number }>;
}

/** What scenes share with the picture that runs them. */
export interface StageWork extends Omit<StageState, "size"> {
  /** Canvas pixels for one CSS pixel, 2 at most: changes with the quality. */
  readonly ratio: () => number;
  readonly quality: () => Quality;
}

const LEAST = 64;

/**
 * Fills `parent` with the drawn hall. `parent` needs a size and a position of its own. What is asked of the
 * stage before its picture has been loaded is drawn as soon as it is there.
 */
export function createStage(parent: HTMLElement, options: StageOptions = {}): Stage {
  const size = signal(sizeOf(parent));
  const choices = signal(3);
  const words = followTextSize();
  const still =
    options.reducedMotion ?? signal(matchMedia("(prefers-reduced-motion: reduce)").matches);
  const work = {
    time: {
      now: options.now ?? (() => performance.now()),
      random: options.random ?? Math.random,
      get reducedMotion() {
        return still.peek();
      },
    },
    size,
    layout: computed(() => layout(size.value.width, size.value.height, words.size.value)),
    start: computed(() => startLayout(size.value.width, size.value.height, choices.value)),
    chairs: signal<ReadonlyMap<ChairId, ChairPlace>>(new Map()),
    pad: signal<{ readonly x: number; readonly y: number } | null>(null),
    point: signal<number | null>(null),
    watch: options.watch ?? ((): void => {}),
  };

  let shown: Showing | null = null;
  let covered = false;
  let picture: Picture | null = null;
  let over = false;
  const ready = import("./picture.ts").then(({ createPicture }): Promise<void> | undefined => {
    if (over) return;
    picture = createPicture(parent, work, options.fixed ?? null);
    picture.cover(covered);
    if (shown) picture.show(shown);
    return picture.ready;
  });
  // Who waits for the picture hears of it; whoever does not wait has nothing to do about it.
  ready.catch(() => {});

  const follow = new ResizeObserver(() => {
    const next = sizeOf(parent);
    if (next.width !== size.peek().width || next.height !== size.peek().height) size.value = next;
  });
  follow.observe(parent);

  return {
    layout: work.layout,
    start: work.start,
    chairs: work.chairs,
    ready,
    show(what) {
      if (shown && same(shown, what)) return;
      shown = what;
      batch(() => {
        if (what.scene === "start") choices.value = what.choices;
        work.pad.value = null;
        work.point.value = null;
      });
      picture?.show(what);
    },
    point: (choice) => {
      work.point.value = choice;
    },
    pad: (at) => {
      work.pad.value = at;
    },
    cover(on) {
      covered = on;
      picture?.cover(on);
    },
    destroy() {
      over = true;
      follow.disconnect();
      words.stop();
      picture?.destroy();
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
