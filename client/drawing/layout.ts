/** Positions of everything, in CSS pixels, for any size of screen and text. Pure. */
import { clamp, lerp } from "./geometry.ts";

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
  /** `phone` below 600 px wide: the own instrument is small, the string runs upright. */
  readonly shape: "phone" | "wide";
  /** How the others sit. `arc`: a half circle; `sides`: in rows beside the face; `choir`: in rows above it. */
  readonly seats: "arc" | "sides" | "choir";
  /** How cues are arranged: in a ring, in cells by group, or all at once on a board. */
  readonly cueForm: "ring" | "cells" | "board";
  /** Held in a hand, upright or sideways: labels of 13 px, a small weather card. */
  readonly handheld: boolean;
  /** Text under the lamps one strip at a time, so that no face is covered; else in a column. */
  readonly oneStrip: boolean;
  /** The names of the four steps are under their lamps; else on the strip. */
  readonly lampNames: boolean;
  /** Text size relative to the usual: what the reader has set, as far as it fits. */
  readonly text: number;
  /** Share of the reader's own size that fits: text in rem is multiplied by it. */
  readonly fit: number;
  /** The hall's vanishing point and focal length. */
  readonly hall: { readonly x: number; readonly horizon: number; readonly focal: number };
  /** Height the scene may use; below it on phones are controls. */
  readonly sceneHeight: number;
  /** Pit of the neck of the focused player. */
  readonly focus: Spot;
  /** Where the string starts at the own peg, and ends at the other's bridge. */
  readonly peg: { readonly x: number; readonly y: number };
  readonly bridge: { readonly x: number; readonly y: number };
  /** The bow pad: the rose of the own instrument. */
  readonly rose: { readonly x: number; readonly y: number; readonly radius: number };
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

type Drawn = Omit<Layout, "fit">;

/** Half axes of the cue ring's rim at scale 1. */
export const RING_RIM = { across: 202, up: 215 } as const;
/** Below this a ring's tokens could not be hit. */
const RING_FROM = 0.85;
/** The ring's own scale never falls below this: icons stay 38 pixels apart. */
const RING_LEAST = 0.95;
/** Larger text does not fit in a ring. */
const RING_TEXT = 1.1;
/** Largest text: on a phone 360 wide, sideways, on wide screens, on tablets held upright. */
const MAX_TEXT = { phone: 1.3, low: 1.2, wide: 1.5, tablet: 1.5 } as const;

/** @param text text size the reader has set, 1 is usual */
export function layout(width: number, height: number, text = 1): Layout {
  const kind = isLow(width, height)
    ? "low"
    : width < 600
      ? "phone"
      : height > width
        ? "tablet"
        : "wide";
  const most = MAX_TEXT[kind] * (kind === "phone" ? Math.max(1, width / 360) : 1);
  const fitting = clamp(text, LEAST_TEXT, most);
  return { ...SHAPES[kind](width, height, fitting), fit: fitting / text };
}

/** Smaller text could not be read on any screen. */
const LEAST_TEXT = 0.85;

/** A phone held sideways: all its width, with controls that stay finger-sized. */
export const isLow = (width: number, height: number): boolean => height < 480 && width > height;

/** The pictures are drawn at 1280 × 800; larger screens scale everything alike. */
function wide(width: number, height: number, text: number): Drawn {
  const s = Math.min(width / 1280, height / 800);
  const low = isLow(width, height);
  const x = width / 2 + (low ? 0 : 95 * s);
  const ring = !low && s >= RING_FROM && text <= RING_TEXT;
  const k = Math.max(RING_LEAST, s);
  const round = {
    x: width - (2 * RING_RIM.across + 6) * k,
    y: height - (2 * RING_RIM.up + 4) * k,
    width: 2 * RING_RIM.across * k,
    height: 2 * RING_RIM.up * k,
  };
  // Where the ring would be there is more room than cells need: they stay at its foot.
  const cells = {
    width: Math.max(240, 340 * s, 300 * Math.min(text, 1.3) * s),
    height: 184 + 130 * (Math.max(1, text) - 1),
  };
  return {
    width,
    height,
    shape: "wide",
    seats: low ? "sides" : "arc",
    cueForm: ring ? "ring" : "cells",
    handheld: low,
    oneStrip: low,
    lampNames: !low,
    text,
    hall: { x, horizon: height * 0.375, focal: 700 * s },
    sceneHeight: height,
    focus: { x, y: height - 448 * s, scale: 0.97 * s },
    peg: low ? { x: 162, y: height - 112 } : { x: 292 * s, y: height - 178 * s },
    bridge: { x: x - 34 * s, y: height - 212 * s },
    rose: low
      ? { x: 98, y: height - 92, radius: 44 }
      : { x: 150 * s, y: height - 166 * s, radius: 94 * s },
    cues: low
      ? { x: width - 226, y: height - 165, width: 218, height: 157 }
      : ring
        ? round
        : {
            x: width - cells.width - 10 * s,
            y: height - cells.height - 10 * s,
            width: cells.width,
            height: cells.height,
          },
    lamps: { x, y: 30 * s, gap: 84 * s * Math.max(1, 0.2 + 0.8 * text), scale: s },
    weather: low
      ? { x: 8, y: 8, width: 128, height: 54 }
      : {
          x: 28 * s,
          y: 26 * s,
          width: 236 * s * (1 + 0.8 * (Math.max(1, text) - 1)),
          height: 152 * s,
        },
    captionY: height - 27 * s,
  };
}

/** Controls keep their size on every phone; the scene above them grows. */
const PHONE_CONTROLS = 170;
/** What cells need in addition at twice the text size. */
const PHONE_WORDS = 76;

function phone(width: number, height: number, text: number): Drawn {
  const more = PHONE_WORDS * (Math.max(1, text) - 1);
  const controls = PHONE_CONTROLS + more;
  // Narrow, tall screens have room above: figures grow half way into it.
  const across = width / 360;
  const up = (height - controls) / 470;
  const s = Math.min((across + up) / 2, across * 1.25, up);
  const x = width / 2;
  // Larger text on the paper leaves the lamps less room.
  const large = clamp((text - 1) / 0.3, 0, 1);
  const bridge = height - 252 - more;
  const focus = { x, y: bridge - 147 * s, scale: 0.63 * s };
  return {
    width,
    height,
    shape: "phone",
    seats: "sides",
    cueForm: "cells",
    handheld: true,
    oneStrip: true,
    lampNames: false,
    text,
    hall: { x, horizon: focus.y - 51 * s, focal: 330 * s },
    sceneHeight: height - controls,
    focus,
    peg: { x: 68, y: height - 158 },
    bridge: { x: x + 18 * s, y: focus.y + 62 * s },
    rose: { x: 68, y: height - 72, radius: 44 },
    cues: {
      x: lerp(142, 126, large),
      y: height - 162 - more,
      width: width - 6 - lerp(142, 126, large),
      height: 157 + more,
    },
    lamps: {
      x: x + lerp(13, 16, large),
      y: 15,
      gap: lerp(21, 15, large),
      scale: lerp(0.6, 0.45, large),
    },
    weather: { x: 8, y: 8, width: lerp(128, 154, large), height: lerp(54, 64, large) },
    captionY: 82,
  };
}

/** All cues at once: how high, how far from the foot of the screen, and the least width. */
const BOARD = { height: 184, foot: 8, least: 460 } as const;

/**
 * A tablet held upright: the others in rows as a choir, the focused face below them, and all cues
 * at once beside the own instrument.
 */
function tablet(width: number, height: number, text: number): Drawn {
  const s = Math.min(width / 890, height / 1240);
  const beside = 330 * s;
  const room = width - beside - 10;
  const board = text <= RING_TEXT && room >= BOARD.least;
  const controls = BOARD.height * (1 + 0.25 * (Math.max(1, text) - 1));
  const top = height - controls - BOARD.foot;
  const x = width / 2 + 90 * s;
  const bridge = top - 36;
  return {
    width,
    height,
    shape: "wide",
    seats: "choir",
    cueForm: board ? "board" : "cells",
    handheld: false,
    oneStrip: true,
    lampNames: text <= RING_TEXT,
    text,
    hall: { x: width / 2, horizon: height * 0.3, focal: 640 * s },
    sceneHeight: height,
    // The longest instruments end above the board.
    focus: { x, y: bridge - 280 * s, scale: 0.97 * s },
    peg: { x: 296 * s, y: height - 242 * s },
    bridge: { x: x - 34 * s, y: bridge },
    rose: { x: 150 * s, y: height - 166 * s, radius: 94 * s },
    cues: { x: beside, y: top, width: room, height: controls },
    lamps:
      text <= RING_TEXT
        ? { x: width / 2 + 8 * s, y: 30 * s, gap: 70 * s, scale: 0.9 * s }
        : { x: width / 2 + 40 * s, y: 24 * s, gap: 30 * s, scale: 0.8 * s },
    weather: {
      x: 18 * s,
      y: 18 * s,
      width: 236 * s * (1 + 0.5 * (Math.max(1, text) - 1)),
      height: 140 * s * (1 + 0.3 * (Math.max(1, text) - 1)),
    },
    captionY: 24 + 140 * s,
  };
}

const SHAPES = { low: wide, phone, tablet, wide } as const;
