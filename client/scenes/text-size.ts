import { type ReadonlySignal, signal } from "@preact/signals";

/** The base of the page's own sizes, pixels. */
const USUAL = 16;

export interface TextSize {
  /** The text size set in the browser or system relative to the usual, 1 is usual. */
  readonly size: ReadonlySignal<number>;
  stop(): void;
}

/** Follows the reader's text size, also while the page is open. */
export function followTextSize(): TextSize {
  const measure = document.createElement("i");
  measure.style.cssText = "position:absolute;width:1rem;height:0;visibility:hidden";
  measure.ariaHidden = "true";
  document.body.append(measure);
  const size = signal(measure.getBoundingClientRect().width / USUAL || 1);
  const follow = new ResizeObserver(() => {
    size.value = measure.getBoundingClientRect().width / USUAL || 1;
  });
  follow.observe(measure);
  return {
    size,
    stop() {
      follow.disconnect();
      measure.remove();
    },
  };
}
