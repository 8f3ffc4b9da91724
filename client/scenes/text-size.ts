import { type ReadonlySignal, signal } from "@preact/signals";

/** What the page's own sizes are written against, pixels. */
const USUAL = 16;

export interface TextSize {
  /** What the reader has set in the browser or the system against the usual size, 1 for as usual. */
  readonly size: ReadonlySignal<number>;
  stop(): void;
}

/** Follows the size of words the reader has set, also while the page is open. */
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
