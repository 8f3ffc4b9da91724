import type { JSX } from "preact";

/** Strokes on a 24-unit grid around the origin, like the icons in play. */
const PATHS = {
  torn: "M-10-3C-8-7-5-6-3-3M10 3C8 7 5 6 3 3M-10 4C-7 2-5 4-3 1M10-4C7-2 5-4 3-1M-1-7 1-2M1 7-1 2",
  whole: "M-8-8-4-4M8-8 4-4M-8 8-4 4M8 8 4 4M0-10V-5M0 10V5M-10 0H-5M10 0H5",
  flooded: "M-10 2C-7-2-4 6 0 2S7 6 10 2M-10 8C-7 4-4 12 0 8S7 12 10 8M2-11-2-6H2L-2-1",
  asks: "M-6 2V-5.6M-2-1V-9M2-1V-9.4M6 2V-6.4M-6 2C-6 8-4 10.6 0 10.6S6 8 6 2M-6 5-10-1",
  dropped: "M-9-1C-4-6 4-6 9-1M-5.5 3C-2.5 0 2.5 0 5.5 3M0 7.6V8M-9 9 9-9",
  idle: "M-7 2C-5 7 5 7 7 2M3-9H8L3-4H8",
  broken: "M0-9 10 8H-10ZM0-3V2M0 5V5.4",
  notBegun: "M-5-8 8 0-5 8ZM-10-10 10 10",
  waits: "M-6-9H6M-6 9H6M-5-9V-6L0 0-5 6V9M5-9V-6L0 0 5 6V9",
  unopened: "M-9 0A9 9 0 1 0 9 0 9 9 0 1 0-9 0M0-5V0L4 2",
  eye: "M-10 1C-6-5-3-6 0-6S6-5 10 1C6 6 3 7 0 7S-6 6-10 1ZM-2.6.6A2.6 2.6 0 1 0 2.6.6 2.6 2.6 0 1 0-2.6.6M-7-8-5-6M0-11V-8M7-8 5-6",
  play: "M-5-8 8 0-5 8Z",
  stop: "M-6-6H6V6H-6Z",
  pause: "M-4-7V7M4-7V7",
  flag: "M-6 10V-9C-2-12 2-5 7-8V2C2 5-2-2-6 1",
  next: "M-8-7 3 0-8 7ZM7-7V7",
  word: "M-9-7H9V5H0L-5 10V5H-9ZM-5-3H5M-5 1H2",
  stage: "M-10-8H10V5H-10ZM-4 10H4M0 5V10",
  shuffle: "M-10-5H-5L4 6H10M-10 6H-5L-2.4 2.8M1.6-2.2 4-5H10M7-8 10-5 7-2M7 3 10 6 7 9",
  bot: "M-7-4H7V7H-7ZM0-4V-8M-3 1V1.6M3 1V1.6M-10 0V4M10 0V4",
  rename: "M-8 8-7 3 4-8 8-4-3 7ZM1-5 5-1",
  unseat: "M2-9H-8V9H2M-2 0H10M6-4.4 10.4 0 6 4.4",
  barred: "M-9 0A9 9 0 1 0 9 0 9 9 0 1 0-9 0M-6.4-6.4 6.4 6.4",
  undo: "M-3-8-8-4-3 0M-8-4H2A5.6 5.6 0 0 1 2 7H-3",
  back: "M3-8-5 0 3 8",
  move: "M-9 0H9M5-4 9 0 5 4M-5-4-9 0-5 4",
  chair: "M-5-10V10M-5 2H6V10M6 2V0",
  clock: "M-9 0A9 9 0 1 0 9 0 9 9 0 1 0-9 0M0-5V0L4 2",
  line: "M-9-1C-4-6 4-6 9-1M-5.5 3C-2.5 0 2.5 0 5.5 3M0 7.6V8",
  kept: "M-7-10H4L8-6V10H-7ZM3-10V-5H8M-3 0H4M-3 4.5H4",
  names: "M-3-3A3 3 0 1 0-3-3.1M-9 8C-9 2 3 2 3 8M5-4A2.6 2.6 0 1 0 5-4.1M6 2C9 3 10 5 10 8",
  sun: "M-4 0A4 4 0 1 0 4 0 4 4 0 1 0-4 0M0-10V-7.4M0 10V7.4M-10 0H-7.4M10 0H7.4M-7-7-5.2-5.2M7 7 5.2 5.2M-7 7-5.2 5.2M7-7 5.2-5.2",
  roster: "M-8-9H8V10H-8ZM-4-4H-3.6M-4 0.5H-3.6M-4 5H-3.6M0-4H4M0 0.5H4M0 5H4",
  form: "M-8-9H8V10H-8ZM-5-4.5-3.6-3-1.6-6M-5 1-3.6 2.5-1.6-.5M1-4H5M1 1.4H5M-5 6H5",
  mask: "M-10-6C-4-3.6 4-3.6 10-6 10 2 6 7 3 7 1 7 1 4 0 4S-1 7-3 7C-6 7-10 2-10-6ZM-6-1C-5-2-3-2-2-.6M6-1C5-2 3-2 2-.6",
  works: "M-9 0A9 9 0 1 0 9 0 9 9 0 1 0-9 0M-4 .5-1 3.5 4.5-3.5",
  globe: "M-9 0A9 9 0 1 0 9 0 9 9 0 1 0-9 0ZM-9 0H9M0-9C-5-4-5 4 0 9C5 4 5-4 0-9",
  lock: "M-7-1H7V9H-7ZM-4-1V-4A4 4 0 0 1 4-4V-1",
  hard: "M0-9 10 8H-10ZM0-3V2M0 5V5.4",
} as const;
export type LeadIconName = keyof typeof PATHS;

/** In the current text colour, hidden from assistive technology: a text stands beside it or labels its control. */
export function LeadIcon(props: {
  readonly name: LeadIconName;
  readonly size?: number;
}): JSX.Element {
  const { size = 22 } = props;
  return (
    <svg class="icon" width={size} height={size} viewBox="-13 -13 26 26" aria-hidden="true">
      <path class="glyph" d={PATHS[props.name]} stroke-width="2" />
    </svg>
  );
}
