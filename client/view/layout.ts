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
  /** Held in a hand, upright or sideways: one strip of words at a time, labels of 13 px. */
  readonly handheld: boolean;
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
  readonly lamps: {
    readonly x: number;
    readonly y: number;
    readonly gap: number;
    readonly scale: number;
  };
  readonly weather: Box;
  readonly captionY: number;
}

export const layout = (width: number, height: number): Layout => {
  if (!isLow(width, height) && (width < 600 || (width < 900 && height > width)))
    return phone(width, height);
  // The pictures are drawn at 1280 × 800; larger screens scale everything alike.
  const s = Math.min(width / 1280, height / 800);
  const low = isLow(width, height);
  const x = width / 2 + (low ? 0 : 95 * s);
  return {
    width,
    height,
    shape: "wide",
    handheld: low,
    hall: { x, horizon: height * 0.375, focal: 700 * s },
    sceneHeight: height,
    focus: { x, y: height - 448 * s, scale: 0.97 * s },
    peg: low ? { x: 162, y: height - 112 } : { x: 292 * s, y: height - 178 * s },
    bridge: { x: x - 34 * s, y: height - 212 * s },
    rose: low
      ? { x: 98, y: height - 92, radius: 44 }
      : { x: 150 * s, y: height - 166 * s, radius: 94 * s },
    ring: { x: width - 182 * s, y: height - 180 * s, radius: 136 * s },
    cues: low
      ? { x: width - 226, y: height - 165, width: 218, height: 157 }
      : { x: width - 350 * s, y: height - 350 * s, width: 340 * s, height: 340 * s },
    lamps: { x, y: 30 * s, gap: 84 * s, scale: s },
    weather: low
      ? { x: 8, y: 8, width: 128, height: 54 }
      : { x: 28 * s, y: 26 * s, width: 236 * s, height: 152 * s },
    captionY: height - 27 * s,
  };
};

/** A phone held sideways: as wide a room as any, with controls that keep the size of fingers. */
export const isLow = (width: number, height: number): boolean => height < 480 && width > height;

/** Controls keep their size on every phone; the scene above them grows. */
const PHONE_CONTROLS = 170;

function phone(width: number, height: number): Layout {
  // Narrow and tall screens have room above: figures grow half way into it.
  const across = width / 360;
  const up = (height - PHONE_CONTROLS) / 470;
  const s = Math.min((across + up) / 2, across * 1.25, up);
  const x = width / 2;
  const bridge = height - 252;
  const focus = { x: x + 4 * s, y: bridge - 147 * s, scale: 0.63 * s };
  return {
    width,
    height,
    shape: "phone",
    handheld: true,
    hall: { x, horizon: focus.y - 51 * s, focal: 330 * s },
    sceneHeight: height - PHONE_CONTROLS,
    focus,
    peg: { x: 68, y: height - 158 },
    bridge: { x: x + 6 * s, y: bridge },
    rose: { x: 68, y: height - 72, radius: 44 },
    ring: { x: width - 112, y: height - 84, radius: 60 },
    cues: { x: 142, y: height - 162, width: width - 148, height: 157 },
    lamps: { x: x + 13, y: 15, gap: 21, scale: 0.6 },
    weather: { x: 8, y: 8, width: 128, height: 54 },
    captionY: 82,
  };
}

/**
 * Spots of all other chairs, along a half circle seen from one's own chair, left to right in seating
 * order after `me`. The middle is free: there stands, large, whom one looks at.
 * @param others 1 … 11
 */
export const halfCircle = (at: Layout, others: number): readonly Spot[] => {
  const left = Math.ceil(others / 2);
  const place = at.shape === "phone" ? onPhone : onWide;
  return Array.from({ length: others }, (_, i) =>
    i < left ? place(at, -1, i, left) : place(at, 1, others - 1 - i, others - left),
  );
};

/** @param rank 0 for the outermost, which sits nearest; `count` chairs on that side */
function onWide(at: Layout, side: -1 | 1, rank: number, count: number): Spot {
  const s = at.focus.scale / 0.97;
  const room = (side < 0 ? at.focus.x : at.width - at.focus.x) - 78 * s;
  const inner = side < 0 ? 212 * s : 226 * s;
  const outer = count === 1 ? 310 * s : Math.min(room, inner + 158 * s * (count - 1));
  const near = count === 1 ? 0.6 : 1 - rank / (count - 1);
  const most = count > 3 ? 0.42 : 0.47;
  return {
    x: at.focus.x + side * (count === 1 ? outer : inner + (outer - inner) * near),
    y: at.hall.horizon + (6 + 46 * near) * s,
    scale: (0.335 + (most - 0.335) * near) * s,
  };
}

/** Two columns a side; more chairs sit on risers behind, as a choir does. */
function onPhone(at: Layout, side: -1 | 1, rank: number, count: number): Spot {
  const s = at.focus.scale / 0.63;
  const across = Math.min(at.width / 360, 1.35 * s);
  const outer = at.width / 2 - 31 * across;
  if (count === 1)
    return {
      x: at.width / 2 + side * (outer - 20 * across),
      y: at.focus.y - 34 * s,
      scale: 0.235 * s,
    };
  const rows = Math.ceil(count / 2);
  const row = Math.floor(rank / 2);
  const outside = rank % 2 === 0;
  return {
    x: at.width / 2 + side * (outside ? outer : outer - 57 * across),
    y:
      at.focus.y +
      (rows > 2 ? 38 : rows > 1 ? 8 : -10) * s -
      (outside ? 14 : 44) * s -
      row * 50 * s,
    scale: ((outside ? 0.245 : 0.2) - 0.022 * row - (rows > 1 ? 0.02 : 0)) * s,
  };
}

/** A click target around head and chest of a figure standing at `spot`, and where its name goes. */
export function figureBox(at: Layout, spot: Spot, others: number): Box {
  const near = spot.scale > 0.6 * at.focus.scale;
  const crowded = others > 6;
  const half = near
    ? 118 * spot.scale
    : at.shape === "phone"
      ? 27 * (at.focus.scale / 0.63)
      : (crowded ? 86 : 132) * spot.scale;
  // Held in a hand the name over the head belongs to it.
  const name = at.handheld && !near && !crowded ? 16 : 0;
  const top = spot.y - 205 * spot.scale - name;
  const height = (near ? 300 : at.shape === "phone" ? (crowded ? 300 : 420) : 560) * spot.scale;
  return { x: spot.x - half, y: top, width: 2 * half, height: height + name };
}

/** Close over the hair where little is left above it. */
export const labelSpot = (at: Layout, spot: Spot): { readonly x: number; readonly y: number } => ({
  x: spot.x,
  y: spot.y - (at.handheld ? 196 : 244) * spot.scale,
});
