/** What the stage shows, and what it shares with its renderer and the Phaser scenes. */
import type { ReadonlySignal, Signal } from "@preact/signals";
import type { ChairId } from "../../shared/model/units.ts";
import type { Pose } from "../drawing/figure/pose.ts";
import type { Box, Layout } from "../drawing/layout.ts";
import type { StartLayout } from "../drawing/start-layout.ts";
import type { StringShape } from "../drawing/string/shape.ts";
import type { Consort } from "../session/consort.ts";
import type { Level, Quality } from "./pace.ts";
import type { Surroundings } from "./time.ts";

/** Which scene is shown; each carries only what it needs. */
export type Showing =
  | { readonly scene: "start"; readonly choices: number }
  | { readonly scene: "play"; readonly consort: Consort };

export interface ChairPlace {
  /** Around head, body and instrument, at rest: the click target. */
  readonly box: Box;
  /** Middle of the name above the head. */
  readonly label: { readonly x: number; readonly y: number };
  /** The player looks at this chair: it is drawn large in the middle. */
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
  /** Draws in this way and with this quality, on any machine. */
  readonly fixed?: { readonly card: boolean; readonly level: Level };
  /** Sees what is drawn, for a test that plays by looking. */
  readonly watch?: WatchDrawing | undefined;
}

/** The focused player in the drawing's own parameters: what eyes can see of them, and no more. */
export interface NearDrawn {
  /** Place in the half circle, from the left. */
  readonly place: number;
  readonly pose: Pose;
  /** The string to them; null while it lies loose. */
  readonly string: StringShape | null;
}

/** Called on each frame of a movement: null while the player looks at nobody. */
export type WatchDrawing = (near: NearDrawn | null) => void;

/** What the stage keeps, and its renderer draws from. */
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

/** What the renderer gives to its Phaser scenes. */
export interface SceneContext extends Omit<StageState, "size"> {
  /** Canvas pixels for one CSS pixel, 2 at most: changes with the quality. */
  readonly ratio: () => number;
  readonly quality: () => Quality;
}
