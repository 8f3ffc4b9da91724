import type { ReadonlySignal } from "@preact/signals";
import type { Consort } from "../net/consort.ts";
import type { Box, Layout } from "../view/layout.ts";
import type { StartLayout } from "../view/start-layout.ts";
import type { ChairId } from "../../shared/model/units.ts";

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
