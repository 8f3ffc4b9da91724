/** Wood and lamplight fill the room; colour is for bonds; gold only ever means mended. */
export const PALETTE = {
  ink: 0x1a1013,
  night: 0x241519,
  umber: 0x3a211a,
  rib: 0x553020,
  maple: 0x86502d,
  varnish: 0xb97940,
  brass: 0xe2b27a,
  lamp: 0xffd593,
  bone: 0xf4e6cc,
  paper: 0xefe0c2,
  sepia: 0x3a2320,
  tornLight: 0x9fb0d8,
  you: 0xf4e6cc,
  them: 0x5cc2ad,
  sharp: 0xf0643c,
  flat: 0x7f9cf5,
  gold: 0xf2c14b,
  goldHigh: 0xfff0b8,
  goldLow: 0xa8741a,
  way: 0x8fb7d6,
  answer: 0xb9d09f,
  mend: 0xf0c9b8,
  edge: 0xf0643c,
} as const;

/** 0xrrggbb. */
export type Colour = number;

/** Mixes channel by channel: `share` 0 is `a`, 1 is `b`. */
export function mix(a: Colour, b: Colour, share: number): Colour {
  const t = share < 0 ? 0 : share > 1 ? 1 : share;
  const red = ((a >> 16) & 255) * (1 - t) + ((b >> 16) & 255) * t;
  const green = ((a >> 8) & 255) * (1 - t) + ((b >> 8) & 255) * t;
  const blue = (a & 255) * (1 - t) + (b & 255) * t;
  return (Math.round(red) << 16) | (Math.round(green) << 8) | Math.round(blue);
}

/** `#rrggbb`, or `rgba()` when `alpha` is below 1. */
export function css(colour: Colour, alpha = 1): string {
  if (alpha >= 1) return `#${colour.toString(16).padStart(6, "0")}`;
  return `rgba(${(colour >> 16) & 255},${(colour >> 8) & 255},${colour & 255},${alpha})`;
}
