/** Where everything stands, in CSS pixels, for any size and any number of chairs. Pure. */

export interface Spot {
  readonly x: number;
  readonly y: number;
  /** Figure scale: 1 draws a head 158 px high. */
  readonly scale: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  /** `phone` below 600 px wide: cue cells instead of a ring. */
  readonly shape: "phone" | "wide";
  /** The hall's vanishing point and focal length. */
  readonly hall: { readonly x: number; readonly horizon: number; readonly focal: number };
  /** Height the scene may use; below it on phones are controls. */
  readonly sceneHeight: number;
  /** Pit of the neck of the chair one looks at. */
  readonly focus: Spot;
  /** Where the string starts at one's own peg, and ends at their bridge. */
  readonly peg: { readonly x: number; readonly y: number };
  readonly bridge: { readonly x: number; readonly y: number };
  /** The bow pad: the rose of one's own instrument. */
  readonly rose: { readonly x: number; readonly y: number; readonly radius: number };
  /** Centre and radius of the cue ring; on phones `cues` is used instead. */
  readonly ring: { readonly x: number; readonly y: number; readonly radius: number };
  readonly cues: Box;
  readonly lamps: { readonly x: number; readonly y: number; readonly gap: number; readonly scale: number };
  readonly weather: Box;
  readonly captionY: number;
}

export const layout = (width: number, height: number): Layout => {
  if (width < 600) return phone(width, height);
  // The pictures are drawn at 1280 × 800; larger screens scale everything alike.
  const s = Math.min(width / 1280, height / 800);
  const x = width / 2 + 95 * s;
  return {
    width,
    height,
    shape: "wide",
    hall: { x, horizon: height * 0.375, focal: 700 * s },
    sceneHeight: height,
    focus: { x, y: height - 448 * s, scale: 0.97 * s },
    peg: { x: 292 * s, y: height - 178 * s },
    bridge: { x: x - 34 * s, y: height - 212 * s },
    rose: { x: 150 * s, y: height - 166 * s, radius: 94 * s },
    ring: { x: width - 182 * s, y: height - 180 * s, radius: 136 * s },
    cues: { x: width - 350 * s, y: height - 350 * s, width: 340 * s, height: 340 * s },
    lamps: { x, y: 30 * s, gap: 84 * s, scale: s },
    weather: { x: 28 * s, y: 26 * s, width: 236 * s, height: 152 * s },
    captionY: height - 27 * s,
  };
};

function phone(width: number, height: number): Layout {
  const s = width / 360;
  return {
    width,
    height,
    shape: "phone",
    hall: { x: width / 2, horizon: height * 0.3, focal: 330 * s },
    sceneHeight: height - 170,
    focus: { x: 184 * s, y: height - 399, scale: 0.63 * s },
    peg: { x: 68, y: height - 158 },
    bridge: { x: 186 * s, y: height - 252 },
    rose: { x: 68, y: height - 72, radius: 44 },
    ring: { x: width - 112, y: height - 84, radius: 60 },
    cues: { x: 142, y: height - 162, width: width - 148, height: 157 },
    lamps: { x: 206 * s, y: 15, gap: 21 * s, scale: 0.6 },
    weather: { x: 8, y: 8, width: 128, height: 54 },
    captionY: 82,
  };
}

/**
 * Spots of the chairs other than the one in focus, along a half circle seen from one's own chair,
 * left to right in seating order after `me`. The middle is kept free for the focus.
 */
export const halfCircle = (at: Layout, others: number): readonly Spot[] => {
  const spots: Spot[] = [];
  const s = at.focus.scale / 0.97;
  const depth = at.shape === "phone" ? 0.63 / 0.97 : 1;
  for (let i = 0; i < others; i++) {
    // −1 far left … +1 far right, skipping the middle where the focus sits.
    const side = others === 1 ? -1 : -1 + (2 * i) / (others - 1);
    const away = Math.abs(side) < 0.12 ? 0.12 : Math.abs(side);
    const near = 0.34 + 0.13 * away * away;
    const reach = at.shape === "phone" ? 150 * (at.width / 360) : Math.min(430 * s, at.width * 0.36);
    const x = at.focus.x + Math.sign(side || 1) * (0.38 + 0.62 * away) * reach;
    spots.push({ x, y: at.hall.horizon + (6 + 44 * away * away) * s, scale: near * s * depth });
  }
  return spots;
};
