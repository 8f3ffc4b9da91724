import type { JSX } from "preact";

/** Drawn like the other icons: strokes of 2 with round ends, on a 24 grid centred on the origin. */
const PATHS = {
  hand: "M-6 2V-5a1.6 1.6 0 0 1 3.2 0V-8a1.6 1.6 0 0 1 3.2 0v0a1.6 1.6 0 0 1 3.2 0v2a1.6 1.6 0 0 1 3.2 0V3C6.8 8 4 10.5 0 10.5S-6 8.5-8.5 4L-10 1C-10.5-1-8-2-7-.5L-6 2",
  eye: "M-10 0C-6-5-3-6.2 0-6.2S6-5 10 0C6 5 3 6.2 0 6.2S-6 5-10 0ZM-2.5 0a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0",
  torn: "M-10 2C-8-4-6-4-4 1L-2-3M10-2C8 4 6 4 4-1L2 3M-1.5-1 1.5 1",
  lock: "M-6-1H6V8H-6ZM-3.5-1V-5a3.5 3.5 0 0 1 7 0V-1M0 2.5V5",
  chair: "M-5-9V9M-5 1H5V9M-5-9H0",
  heart: "M0 8C-6 4-9 1-9-2.5A4.5 4.5 0 0 1 0-4.5 4.5 4.5 0 0 1 9-2.5C9 1 6 4 0 8Z",
  card: "M-6.5-9H6.5V9H-6.5ZM-3-4H3M-3 0H3M-3 4H1",
  softer: "M-9-3H-5L0-8V8L-5 3H-9ZM5-3.5a5 5 0 0 1 0 7",
} as const;

export type LineIconName = keyof typeof PATHS;

export function LineIcon({ name }: { readonly name: LineIconName }): JSX.Element {
  return (
    <svg class="icon" width="24" height="24" viewBox="-13 -13 26 26" aria-hidden="true">
      <path class="glyph" d={PATHS[name]} stroke-width="2" />
    </svg>
  );
}
