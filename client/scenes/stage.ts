import { batch, computed, type ReadonlySignal, signal } from "@preact/signals";
import { type Layout, layout } from "../drawing/layout.ts";
import { type StartLayout, startLayout } from "../drawing/start-layout.ts";
import type { ChairId } from "../../shared/model/units.ts";
import type { Picture } from "./picture.ts";
import type { ChairPlace, Showing, StageOptions } from "./stage-work.ts";
import { followTextSize } from "./text-size.ts";

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
