import { batch, computed, type ReadonlySignal, signal } from "@preact/signals";
import { type Layout, layout } from "../drawing/layout.ts";
import { type StartLayout, startLayout } from "../drawing/start-layout.ts";
import type { ChairId } from "../../shared/model/units.ts";
import type { StageRenderer } from "./stage-renderer.ts";
import type { ChairPlace, Showing, StageOptions } from "./stage-state.ts";
import { followTextSize } from "./text-size.ts";

/**
 * The drawn part of the page: one canvas that fills its parent and follows its size. Text and
 * controls are placed over it by the signals here, all in CSS pixels from the parent's top left
 * corner.
 */
export interface Stage {
  /** Changes with the parent's size. */
  readonly layout: ReadonlySignal<Layout>;
  /** The same for the start page, by the number of choices. */
  readonly start: ReadonlySignal<StartLayout>;
  /** Where each other chair is drawn now: for targets and names. Empty outside a movement. */
  readonly chairs: ReadonlySignal<ReadonlyMap<ChairId, ChairPlace>>;
  /** Resolves once the renderer has been loaded and draws; rejects when it cannot be loaded. */
  readonly ready: Promise<void>;
  /** Changes what is drawn; showing the same scene again does nothing. */
  show(what: Showing): void;
  /** The choice pointed at on the start page: its string sounds. */
  point(choice: number | null): void;
  /** The bow handle while a finger holds it, −1 … 1, y up; null: it follows the world. */
  pad(at: { readonly x: number; readonly y: number } | null): void;
  /** A sheet covers the canvas, which then draws less often. */
  cover(covered: boolean): void;
  destroy(): void;
}

const LEAST = 64;

/**
 * Fills `parent` with the drawn hall. `parent` needs its own size and position. Requests made
 * before the renderer has loaded are drawn once it has.
 */
export function createStage(parent: HTMLElement, options: StageOptions = {}): Stage {
  const size = signal(sizeOf(parent));
  const choices = signal(3);
  const words = followTextSize();
  const still =
    options.reducedMotion ?? signal(matchMedia("(prefers-reduced-motion: reduce)").matches);
  const state = {
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
  let renderer: StageRenderer | null = null;
  let over = false;
  const ready = import("./stage-renderer.ts").then(
    ({ createStageRenderer }): Promise<void> | undefined => {
      if (over) return;
      renderer = createStageRenderer(parent, state, options.fixed ?? null);
      renderer.cover(covered);
      if (shown) renderer.show(shown);
      return renderer.ready;
    },
  );
  // Callers that wait for the renderer get the error; others can do nothing about it.
  ready.catch(() => {});

  const follow = new ResizeObserver(() => {
    const next = sizeOf(parent);
    if (next.width !== size.peek().width || next.height !== size.peek().height) size.value = next;
  });
  follow.observe(parent);

  return {
    layout: state.layout,
    start: state.start,
    chairs: state.chairs,
    ready,
    show(what) {
      if (shown && same(shown, what)) return;
      shown = what;
      batch(() => {
        if (what.scene === "start") choices.value = what.choices;
        state.pad.value = null;
        state.point.value = null;
      });
      renderer?.show(what);
    },
    point: (choice) => {
      state.point.value = choice;
    },
    pad: (at) => {
      state.pad.value = at;
    },
    cover(on) {
      covered = on;
      renderer?.cover(on);
    },
    destroy() {
      over = true;
      follow.disconnect();
      words.stop();
      renderer?.destroy();
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
